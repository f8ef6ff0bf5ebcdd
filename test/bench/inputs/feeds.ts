import {normalizeArticle, readArticles} from '../../../src/core.ts';
import type {Article, ArticleInput} from '../../../src/core.ts';
import {agrees} from './feeds-compare.ts';
import {reasonFor} from './feeds-reasons.ts';
import {statedByTest, type FeedField, type Stated, type Statement} from './feeds-stated.ts';
import {readCases, type CaseRow, type InputCase} from './read-cases.ts';
import type {Check, ClassReport} from './report.ts';

/** What the manifest says of a feed besides. */
interface FeedRow extends CaseRow {
  readonly url?: string;
  readonly expected_raw?: unknown;
  readonly reference_feedparser?: {
    readonly entries: number;
    readonly first?: readonly Readonly<Record<string, string>>[];
  };
}

/** What the reader makes of a feed: its articles, or why there are none. */
interface Reading {
  readonly base: string;
  readonly articles: readonly ArticleInput[];
  readonly refusal: string | undefined;
  readonly source: string;
}

/** The address under which feedparser's tests are served, and the one that stood in when the reference was made. */
const SERVED_BY_TESTS = 'http://127.0.0.1:8097/';
const SERVED_BY_REFERENCE = 'http://example.com/';

/** Makes an article complete, so that each of its fields can be compared though another is missing. */
const STAND_IN = {url: 'https://stand-in.example/', title: 'stand-in'};

/**
 * Compares what is read from feeds with what their sources' own tests and feedparser state, through `readArticles` and
 * `normalizeArticle`. Articles are compared by their place in the feed.
 */
export async function checkFeeds(data: string): Promise<ClassReport> {
  const cases = readCases<FeedRow>(data, 'feeds');
  const checks: Check[] = [];
  let refused = 0;
  for (const input of cases) {
    const {row} = input;
    const tested = await read(input, SERVED_BY_TESTS);
    if (tested.refusal) refused++;
    checks.push(...compare(row, 'expected', statedByTest(row.expected, row.expected_raw), tested));
    checks.push(...compare(row, 'reference', statedByReference(row), await read(input, SERVED_BY_REFERENCE)));
  }
  const floors = {title: 0.97, link: 0.97, date: 0.97};
  return {name: 'feeds', cases: cases.length, checks, floors, notes: [`refused as no feed: ${refused}`]};
}

async function read({row, bytes}: InputCase<FeedRow>, server: string): Promise<Reading> {
  const headers = new Headers(row.served?.headers);
  const source = new TextDecoder().decode(bytes);
  const base = row.url ?? row.served?.url ?? headers.get('content-location') ?? server;
  try {
    const articles = await readArticles(bytes, {url: base, contentType: headers.get('content-type') ?? undefined});
    return {base, articles, refusal: undefined, source};
  } catch (error) {
    return {base, articles: [], refusal: `refused: ${(error as Error).message.slice(0, 60)}`, source};
  }
}

/** What feedparser found: the first articles' titles, links and dates. */
function statedByReference({reference_feedparser: reference}: FeedRow): Stated {
  const statements = (reference?.first ?? []).flatMap(({title, link, published, updated}, index) => {
    const stated: readonly (readonly [FeedField, string | undefined])[] = [
      ['title', title],
      ['link', link],
      ['date', published ?? updated],
    ];
    return stated.flatMap(([field, value]): Statement[] => (value ? [{index, field, values: [value]}] : []));
  });
  return {statements, count: reference?.entries};
}

function compare(row: FeedRow, against: Check['against'], {statements, count}: Stated, reading: Reading): Check[] {
  const {base, articles, refusal, source} = reading;
  const checks = statements.map(({index, field, values}): Check => {
    const read = valuesOf(field, articles[index] ?? {}, base);
    const comparison = {field, values, read, base, source};
    const isSame = agrees(comparison);
    const reason = isSame ? undefined : (refusal ?? reasonFor(comparison));
    return {file: row.file, field, against, stated: values.join(' | '), read: read.join(' | '), agrees: isSame, reason};
  });
  if (count === undefined) return checks;
  const found = String(articles.length);
  const items = {file: row.file, field: 'items', against, stated: String(count), read: found};
  return [{...items, agrees: found === items.stated, reason: refusal}, ...checks];
}

/** A field of an article as users of the library see it. */
function valuesOf(field: FeedField, input: ArticleInput, base: string): readonly string[] {
  const complete = {
    ...input,
    ...(field === 'link' ? {} : {url: STAND_IN.url}),
    ...(field === 'title' ? {} : {title: STAND_IN.title}),
  };
  const article = normalizeArticle(complete, base);
  return article ? fieldOf(field, article).filter(Boolean) : [];
}

function fieldOf(field: FeedField, article: Article): readonly string[] {
  switch (field) {
    case 'title':
      return [article.title];
    case 'link':
      return [article.url];
    case 'date':
      return article.date === undefined ? [] : [new Date(article.date).toISOString()];
    case 'summary':
      return [article.summary];
    case 'content':
      return [article.text];
    case 'author':
      return article.authors;
    case 'tags':
      return article.tags;
    case 'image':
      return [article.image ?? ''];
  }
}
