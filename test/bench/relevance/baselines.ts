import type {Engine} from './engine.ts';
import {createMiniSearchBaselines} from './minisearch-baselines.ts';
import type {SetArticle} from './read-set.ts';
import {countTerms, createDotProduct} from './term-counts.ts';
import type {TermCounts} from './term-counts.ts';
import {STOP_WORDS, words} from './words.ts';

/** Saturation of BM25. */
const K1 = 1.2;
/** How far BM25 takes the length of an article into account. */
const B = 0.75;

/** What a developer would otherwise write, over title, summary, tags and text. Always the same engines in this order. */
export function createBaselines(articles: readonly SetArticle[]): Engine[] {
  const counts = countTerms(
    articles.map(({title, summary, tags, text}) => words([title, summary, ...tags, text].join('\n'))),
  );
  return [
    ...createMiniSearchBaselines(articles, counts),
    createWholeArticle(counts),
    createCosine(counts),
    createTagsOnly(articles),
    createNewest(articles),
  ];
}

/**
 * The whole article as the query: BM25 as Lucene has it (idf ln(1 + (N − df + ½) / (df + ½))) over all text as one
 * field, every distinct term of the article counting as often as it stands there.
 */
function createWholeArticle(counts: TermCounts): Engine {
  const {articles, docFreq} = counts;
  const lengths = articles.map(({freqs}) => freqs.reduce((sum, freq) => sum + freq, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const idf = Float64Array.from(docFreq, (count) => Math.log(1 + (articles.length - count + 0.5) / (count + 0.5)));
  const rank = createDotProduct(counts, {
    stored: (term, freq, article) =>
      (idf[term]! * freq * (K1 + 1)) / (freq + K1 * (1 - B + (B * lengths[article]!) / average)),
    asked: (_, freq) => freq,
  });
  return {name: 'whole article as BM25 query', rank};
}

/**
 * Cosine of TF-IDF vectors over all text as one field, as scikit-learn's `TfidfVectorizer` makes them with
 * `sublinear_tf`: (1 + ln tf) · (1 + ln((1 + N) / (1 + df))), English stop words left out.
 */
function createCosine(counts: TermCounts): Engine {
  const isStopWord = counts.terms.map((term) => STOP_WORDS.has(term));
  return {name: 'TF-IDF cosine', rank: rankByCosine(counts, (term) => (isStopWord[term] ? 0 : 1))};
}

/** The same cosine over whole tags. Articles without a common tag are not suggested; ties: newer first. */
function createTagsOnly(articles: readonly SetArticle[]): Engine {
  // sorted, for the sum of the squares must not hang on the order of the tags
  const counts = countTerms(articles.map(({tags}) => tags.map((tag) => tag.toLowerCase()).sort()));
  return {name: 'tags only', rank: rankByCosine(counts, () => 1, compareNewest(articles))};
}

/** The newest other articles, whatever they are about; undated ones last. */
function createNewest(articles: readonly SetArticle[]): Engine {
  const order = articles.map((_, position) => position).sort(compareNewest(articles));
  return {
    name: 'newest',
    rank: (seed, limit) =>
      order
        .slice(0, limit + 1)
        .filter((position) => position !== seed)
        .slice(0, limit),
  };
}

function rankByCosine(
  counts: TermCounts,
  factor: (term: number) => number,
  compareTied?: (a: number, b: number) => number,
): Engine['rank'] {
  const {articles, docFreq} = counts;
  const idf = Float64Array.from(docFreq, (count) => 1 + Math.log((1 + articles.length) / (1 + count)));
  const weigh = (term: number, freq: number): number => factor(term) * (1 + Math.log(freq)) * idf[term]!;
  const lengths = articles.map(({ids, freqs}) =>
    Math.sqrt(ids.reduce((sum, term, i) => sum + weigh(term, freqs[i]!) ** 2, 0)),
  );
  return createDotProduct(counts, {
    // the length of the article being read is the same for all
    stored: (term, freq, article) => weigh(term, freq) / lengths[article]! || 0,
    asked: weigh,
    ...(compareTied && {compareTied}),
  });
}

function compareNewest(articles: readonly SetArticle[]): (a: number, b: number) => number {
  const times = articles.map(({date}) => (date && Date.parse(date)) || 0);
  return (a, b) => times[b]! - times[a]! || a - b;
}
