/** An article as it stands in the JSON that all contestants read. */
export interface JsonArticle {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly date?: string;
}

/** The article being read. */
export interface Seed {
  readonly url: string;
  readonly title: string;
  /** Its 25 heaviest words by tf · idf, best first, for engines that must be asked in words. */
  readonly terms: readonly string[];
}

/** What is shown of a related article. */
export interface Suggestion {
  readonly url: string;
  readonly title: string;
}

/** Finds related articles. */
export interface Finder {
  /** At most six articles related to the seed, best first, without the seed itself. */
  find(seed: Seed): Suggestion[] | Promise<Suggestion[]>;
}

/** One way from the bytes of a JSON to related articles; works in Node and in a page. */
export interface Contestant<Read = unknown> {
  /** As it stands in tables. */
  readonly name: string;
  /** Articles beyond which a query takes seconds. Default: no bound. */
  readonly maxArticles?: number;
  /** Makes articles of the bytes. */
  read(bytes: Uint8Array<ArrayBuffer>): Read | Promise<Read>;
  /** Makes all that questions need. */
  build(read: Read): Finder | Promise<Finder>;
}

/** Suggestions that every contestant gives at most. */
export const LIMIT = 6;

/** Reads as anyone would. */
export function parse(bytes: Uint8Array<ArrayBuffer>): JsonArticle[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as JsonArticle[];
}

/** The first six that are not the seed itself. */
export function withoutSeed(found: readonly Suggestion[], seed: Seed): Suggestion[] {
  return found.filter(({url}) => url !== seed.url).slice(0, LIMIT);
}
