import type {Field} from './pages-compare.ts';
import type {CaseRow} from './read-cases.ts';
import type {Check} from './report.ts';

type Stated = string | null | undefined;

/** A page of the collection. */
export interface PageRow extends CaseRow {
  /** Where it was found, when that is known. */
  readonly url?: string;
  /** The file in which the statements stand. */
  readonly expected_from?: string;
  /** What the tests of the tools that collected it state. */
  readonly expected?: {
    readonly title?: Stated;
    readonly publishedTime?: Stated;
    readonly publish_datetime_utc?: Stated;
    readonly lang?: Stated;
    readonly canonical?: Stated;
    readonly image?: Stated;
    readonly byline?: Stated;
    readonly excerpt?: Stated;
    readonly tags?: readonly string[] | null;
    readonly categories?: readonly string[] | null;
    readonly articleBody_start?: string;
  };
  /** What a plain look at the markup finds. */
  readonly reference_signals: {
    readonly canonical?: string;
    readonly html_lang?: string;
    /** The encoding in which the page was collected. */
    readonly encoding?: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly jsonld_article?: Readonly<Record<string, unknown>>;
  };
}

/** Whether the dates stated are those of the last change where the page has one: the rules of that tool ask for it first. */
export function statesLastChange({expected_from: from = ''}: PageRow): boolean {
  return from.startsWith('packages/metascraper/');
}

/** What is stated about one part of a page. */
export type Statement = Pick<Check, 'against' | 'stated'> & {readonly field: Field};

/**
 * What the collection states about a page. That a part is absent counts as no statement: tools say so also of what they
 * do not look for. Where it states nothing, the page's plain markup is the reference.
 */
export function statementsOf({expected = {}, reference_signals: {meta, ...signals}}: PageRow): Statement[] {
  const ld = signals.jsonld_article ?? {};
  const stated: Record<Field, Stated> = {
    title: expected.title,
    date: expected.publishedTime ?? expected.publish_datetime_utc,
    language: expected.lang,
    canonical: expected.canonical,
    image: expected.image,
    authors: expected.byline,
    summary: expected.excerpt,
    tags: expected.tags?.join(', '),
    section: expected.categories?.length === 1 ? expected.categories[0] : undefined,
  };
  const reference: Partial<Record<Field, unknown>> = {
    title: ld['headline'] ?? meta['og:title'],
    date: ld['datePublished'] ?? meta['article:published_time'],
    language: signals.html_lang,
    canonical: signals.canonical ?? meta['og:url'],
    image: meta['og:image'],
  };
  return (Object.keys(stated) as Field[]).flatMap((field): Statement[] => {
    const [own, other] = [stated[field], reference[field]];
    if (own) return [{field, against: 'expected', stated: own}];
    return typeof other === 'string' && other ? [{field, against: 'reference', stated: other}] : [];
  });
}
