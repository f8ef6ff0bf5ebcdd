import type {Article} from '../corpus/article.ts';

/** Natural logarithm of how rare a folder is that counts in full: one article in about 3,000. */
const RAREST = 8;

/** How near a site keeps two articles to each other: 0 for nowhere in particular, up to 1. */
export type Kinship = (url: string | undefined, other: string) => number;

/**
 * Measures kinship by the folders that two addresses begin with: the fewer of the site's articles the deepest one they
 * share holds, the more it says. Folders that are numbers are dates or ids and say nothing.
 */
export function createKinship(articles: readonly Article[]): Kinship {
  const sizes = new Map<string, number>();
  for (const {url} of articles) for (const folder of folders(url)) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  return (url = '', other) => {
    const own = new Set(folders(url));
    const shared = folders(other).findLast((folder) => own.has(folder));
    const size = sizes.get(shared ?? '');
    return size ? Math.min(Math.log(articles.length / size) / RAREST, 1) : 0;
  };
}

/** The folders above an article, outermost first, each with those above it. */
function folders(url: string): string[] {
  const names = url
    .replace(/[?#].*/, '')
    .split('/')
    // behind the last slash stands the article itself
    .slice(2, -1)
    .filter((name) => !/^\d+$/.test(name));
  return names.map((_, i) => names.slice(0, i + 1).join('/')).slice(1);
}
