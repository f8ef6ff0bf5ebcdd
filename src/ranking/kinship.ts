import type {Article} from '../corpus/article.ts';
import {lazyPositions} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';

/** Natural logarithm of how rare a folder is that counts in full: one article in about 3,000. */
const RAREST = 8;

/** Folders of an address that count. */
const MAX_DEPTH = 9;

/** Addresses looked at in one step. */
const AT_ONCE = 64;

/** Tells of an address how near the site keeps the article at a position to it: 0 for nowhere in particular, up to 1. */
export type Kinship = (url: string | undefined) => (position: number) => number;

/** The folders of a site, each a number. */
export interface Folders {
  /** Their addresses, by number. */
  readonly names: readonly string[];
  /** How many articles each holds, by number. */
  readonly sizes: Uint32Array;
  /** The folders above each article, outermost first, by position. */
  readonly paths: readonly Uint32Array[];
}

/** Finds out which folders the articles stand in. */
export function* folderSteps(articles: readonly Pick<Article, 'url'>[]): Steps<Folders> {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  /** By address of what an article stands in. */
  const known = new Map<string | undefined, Uint32Array>();
  const toNumber = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const toPath = ({url}: Pick<Article, 'url'>): Uint32Array => {
    const above = /^[^?#]*\//.exec(url)?.[0];
    const path = known.get(above) ?? Uint32Array.from(foldersOf(url), toNumber);
    known.set(above, path);
    for (const folder of path) sizes[folder] = (sizes[folder] ?? 0) + 1;
    return path;
  };
  const paths = yield* mapSteps(articles, toPath, AT_ONCE);
  return {names: [...numbers.keys()], sizes: Uint32Array.from(sizes), paths};
}

/**
 * Measures kinship by the folders that two addresses begin with: the fewer of the site's articles the deepest one they
 * share holds, the more it says. Folders that are numbers are dates or ids and say nothing.
 */
export function kinshipIn({names, sizes, paths}: Folders): Kinship {
  const numberOf = lazyPositions(() => names);
  return (url = '') => {
    const own = foldersOf(url).map(numberOf);
    return (position) => {
      const shared = paths[position]?.findLast((folder, i) => folder === own[i]);
      return shared === undefined ? 0 : Math.min(Math.log(paths.length / (sizes[shared] as number)) / RAREST, 1);
    };
  };
}

/** The same from the articles themselves. */
export function* kinshipSteps(articles: readonly Pick<Article, 'url'>[]): Steps<Kinship> {
  return kinshipIn(yield* folderSteps(articles));
}

/** The folders above an article, outermost first, each with those above it. */
function foldersOf(url: string): string[] {
  const names = url
    .replace(/[?#].*/, '')
    .split('/')
    // behind the last slash stands the article itself
    .slice(2, -1)
    .filter((name) => !/^\d+$/.test(name))
    .slice(0, MAX_DEPTH);
  return names.map((_, i) => names.slice(0, i + 1).join('/')).slice(1);
}
