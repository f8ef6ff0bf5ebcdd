/** What the check compares of an article. */
export type FeedField = 'title' | 'link' | 'date' | 'summary' | 'content' | 'author' | 'tags' | 'image';

/** What is stated of one field of an article. */
export interface Statement {
  /** The article's place in the feed, from 0. */
  readonly index: number;
  readonly field: FeedField;
  /** For tags and authors all of these, for other fields any of these; none: the article has no such thing. */
  readonly values: readonly string[];
}

/** What a source says of a feed's articles. */
export interface Stated {
  readonly statements: readonly Statement[];
  /** How many articles there are, where that is stated. */
  readonly count: number | undefined;
}

/** A value and the path to it: `0.links.1.href` for an article's second link. */
type Leaf = readonly [path: string, value: unknown];

/** The names that each field has in the sources' tests; the first group that is stated counts. */
const NAMES: Readonly<Record<FeedField, readonly RegExp[]>> = {
  title: [/^title(_detail\.value)?$/],
  link: [/^(link|url)$/, /^links\.\d+(\.href)?$/],
  date: [
    /^published_?parsed$/i,
    /^(isoDate|published|pubDate)$/,
    /^created_parsed$/,
    /^created$/,
    /^updated_?parsed$/i,
    /^updated$/,
  ],
  summary: [/^(summary|summary_detail\.value|description)$/],
  content: [/^content(\.0)?(\.value)?$/],
  author: [/^authors\.\d+(\.name)?$/, /^(author|creator|author_detail\.name|author\.(name|text))$/],
  tags: [/^(tags|categories)\.\d+(\.(term|name|title|value))?$|^category$/],
  image: [/^image(\.(href|url))?$/],
};

/**
 * What the source's own test states about a feed's articles. Five ways of writing are understood: paths
 * (`entries.0.title`), lists of items or entries, and of what is kept as source code feedparser's chained comparisons
 * (`entries[0]['title'] == entries[1]['title'] == 'X'`) and lines (`feed.items[0].title: X`). Statements about the feed,
 * and about what this library does not read (identifiers, rights, contributors, lengths of enclosures), are no part of
 * it. Of several dates the publication is meant, else the creation, else the last change; `null` for all of them says
 * that there is none.
 */
export function statedByTest(expected: unknown, raw: unknown): Stated {
  const stated = new Map([...rawLeaves(raw), ...flatten(expected)]);
  const leaves = [...stated].map(([path, value]): Leaf => [
    path.replace(/^(feed\.)?(entries|items)(?=[._])/, 'items'),
    value,
  ]);
  const articles = new Map<number, Leaf[]>();
  for (const [path, value] of leaves) {
    const [, index, rest] = /^items\.(\d+)\.(.+)$/.exec(path) ?? [];
    if (!rest) continue;
    const known = articles.get(Number(index)) ?? [];
    articles.set(Number(index), [...known, [rest, value]]);
  }
  const statements = [...articles].flatMap(([index, own]) =>
    Object.keys(NAMES).flatMap((field) => statementsOf(index, field as FeedField, own)),
  );
  const [, count] = leaves.find(([path]) => /^items[._](length|size)$/.test(path)) ?? [];
  return {statements, count: typeof count === 'number' ? count : undefined};
}

function statementsOf(index: number, field: FeedField, leaves: readonly Leaf[]): Statement[] {
  let denied = false;
  for (const names of NAMES[field]) {
    const own = leaves.filter(([path]) => names.test(path) && isOfArticle(path, leaves));
    const values = own.flatMap(([, value]) => (field === 'date' ? instantOf(value) : textOf(value)));
    if (values.length) return [{index, field, values}];
    denied ||= own.some(([, value]) => value === null);
  }
  return denied ? [{index, field, values: []}] : [];
}

/** Whether a link is the article's own page: no relation is stated, or `alternate`. */
function isOfArticle(path: string, leaves: readonly Leaf[]): boolean {
  const [link] = /^links\.\d+/.exec(path) ?? [];
  const [, rel] = leaves.find(([name]) => name === `${link}.rel`) ?? [];
  return !link || rel === undefined || rel === 'alternate';
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** A date as it is written; Python's tuples of numbers are UTC. */
function instantOf(value: unknown): string[] {
  if (!Array.isArray(value)) return textOf(value);
  const [year = 0, month = 1, ...rest] = value.slice(0, 6).map(Number);
  return [new Date(Date.UTC(year, month - 1, ...rest)).toISOString()];
}

function flatten(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value) && !/_parsed$/.test(path)) {
    return value.flatMap((entry, i) => flatten(entry, path ? `${path}.${i}` : String(i)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, entry]) => flatten(entry, path ? `${path}.${key}` : key));
}

/** Statements that are kept as they stand in the source's code. */
function rawLeaves(raw: unknown): Leaf[] {
  if (typeof raw === 'string') {
    const parts = raw.replace(/^not bozo and /, '').split(' == ');
    const value = /^u?(['"])([^'"\\]*)\1$/.exec(parts.pop() ?? '')?.[2];
    const isChain = value !== undefined && parts.every((part) => /^entries(\[['"\w]+\])+$/.test(part));
    return isChain ? parts.map((part): Leaf => [pathOf(part), value]) : [];
  }
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((line): Leaf[] => {
    const [, path = '', value = ''] = /^(feed\.items[^\s:]*):\s+(.+)$/s.exec(String(line)) ?? [];
    return path ? [[pathOf(path), rubyValue(value.trim())]] : [];
  });
}

/** `items.0.title` for `items[0]['title']` and `items[0].title`. */
function pathOf(code: string): string {
  return code.replace(/\[['"]?([\w-]+)['"]?\]/g, '.$1');
}

/** A string as it stands; behind `>>>` a number, a date or something that says nothing here. */
function rubyValue(text: string): unknown {
  const [, code] = /^>>>\s*(.*)$/s.exec(text) ?? [];
  // a text of several lines follows, which is not kept
  if (code === undefined) return text === '[[' ? undefined : text;
  if (/^\d+$/.test(code)) return Number(code);
  const [, numbers, hours = '0'] = /^DateTime\.new\(\s*([\d,\s]+?)(?:,\s*'([+-]?\d+)')?\s*\)/.exec(code) ?? [];
  if (!numbers) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, ...rest] = numbers.split(',').map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour - Number(hours), ...rest)).toISOString();
}
