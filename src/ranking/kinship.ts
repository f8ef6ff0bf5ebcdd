import type {Article} from '../corpus/article.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';

/** Natural logarithm of how rare a folder is that counts in full: one article in about 3,000. */
const RAREST = 8;

/** Folders of an address that count. */
const MAX_DEPTH = 9;

/** Tells of an address how near the site keeps the article at a position to it: 0 for nowhere in particular, up to 1. */
export type Kinship = (url: string | undefined) => (position: number) => number;

/**
 * Measures kinship by the folders that two addresses begin with: the fewer of the site's articles the deepest one they
 * share holds, the more it says. Folders that are numbers are dates or ids and say nothing.
 */
export function* kinshipSteps(articles: readonly Article[]): Steps<Kinship> {
  const sizes = new Map<string, number>();
  const paths = yield* mapSteps(articles, ({url}) => folders(url));
  for (const path of paths) for (const folder of path) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  return (url = '') => {
    const own = folders(url);
    return (position) => {
      const shared = paths[position]?.findLast((folder, i) => folder === own[i]);
      const size = sizes.get(shared ?? '');
      return size ? Math.min(Math.log(articles.length / size) / RAREST, 1) : 0;
    };
  };
}

/** The folders above an article, outermost first, each with those above it. */
function folders(url: string): string[] {
  const names = url
    .replace(/[?#].*/, '')
    .split('/')
    // behind the last slash stands the article itself
    .slice(2, -1)
    .filter((name) => !/^\d+$/.test(name))
    .slice(0, MAX_DEPTH);
  return names.map((_, i) => names.slice(0, i + 1).join('/')).slice(1);
}
