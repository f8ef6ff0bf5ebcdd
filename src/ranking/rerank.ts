import type {Article} from '../corpus/article.ts';
import type {Corpus} from '../corpus/corpus.ts';
import type {Kinship} from './kinship.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Exponent of the vectors' lengths: below 1, so that long articles are not punished as hard as a cosine would. */
const LENGTH_EXPONENT = 0.75;
/** How little one shared word or pair proves: with n of them, 1 − 0.7ⁿ of the score counts. */
const DOUBT = 0.7;
/** What each part of the score counts for. */
const SHARE = {similarity: 1, title: 0.12, seedTitle: 0.15, kinship: 0.4};
const SHARES = SHARE.similarity + SHARE.title + SHARE.seedTitle + SHARE.kinship;
/** What an article far away in time loses at most. */
const TIME_SHARE = 0.25;
/** Days between two articles after which half of that is lost. */
const HALF_LIFE = 365;
/** Least sum of idf that a title is measured by: speaking of a title that is one everyday word says little. */
const LEAST_TITLE = 10;
/** The most that counts as chance: in a corpus about one subject most articles are alike for a reason. */
const MOST_CHANCE = 0.04;
/** In a corpus of this many articles half of it counts as chance: in a small one, too, they are alike for a reason. */
const SMALL = 50;
const DAY = 864e5;

/** Every number that makes the score of a candidate: `(best · (weighted mean of the shares) · evidence · time · age · hub − chance) / (1 − chance) · editor`. */
export interface ScoreParts {
  /** Similarity of the term vectors as a share of the best candidate's, 0 to 1. */
  readonly similarity: number;
  /** How much of the candidate's title the seed speaks of, 0 to 1. */
  readonly title: number;
  /** How much of the seed's title the candidate speaks of, 0 to 1. */
  readonly seedTitle: number;
  /** How near the site keeps the two articles to each other, 0 to 1. */
  readonly kinship: number;
  /** Similarity of the best candidate: its share of the seed's similarity to itself. */
  readonly best: number;
  /** Factor for how many words and pairs of words the two share: small for one, 1 for many. */
  readonly evidence: number;
  /** Factor for the distance between the two dates, 0.75 to 1. */
  readonly time: number;
  /** Factor for the candidate's age, 0 to 1; 1 without `halfLife`. */
  readonly age: number;
  /** Factor for being near to everything: below 1 for hubs. */
  readonly hub: number;
  /** What two articles that have nothing to do with each other score in this corpus. */
  readonly chance: number;
  /** Factor that an editor has put on it; 1 without one. */
  readonly editor: number;
  /** Cosine of the two vectors, 0 to 1; 1 means the same words. */
  readonly cosine: number;
}

/** A candidate with its final score. */
export interface ScoredCandidate {
  /** Its position in the corpus. */
  readonly position: number;
  /** 0 to 1: its share of the score that the seed would give itself. */
  readonly score: number;
  /** What the score is made of. */
  readonly parts: ScoreParts;
}

/** What `rerank` works on. */
export interface RerankInput {
  readonly corpus: Corpus;
  readonly vectors: TermVectors;
  /** A factor by position that holds back hubs. */
  readonly hubs: Float64Array;
  /** The mean cosine of two of the corpus' articles. */
  readonly chance: number;
  readonly kinship: Kinship;
  /** Positions. */
  readonly candidates: readonly number[];
  /** The seed's vector. */
  readonly seed: Vector;
  /** The same over all dimensions. */
  readonly dense: Float32Array;
  /** The ids of the words of the seed's title that the corpus has. */
  readonly seedTitle: ReadonlySet<number>;
  /** The seed's date in milliseconds since 1970 (undefined: time does not count) and its address. */
  readonly about: Pick<Article, 'date'> & {readonly url: string | undefined};
  /** Days after which an article's age halves its score; Infinity: age does not count. */
  readonly halfLife: number;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** Factor by position that editors have put on the score; 1 without one. */
  readonly favour?: ((position: number) => number) | undefined;
}

/**
 * Orders candidates by a weighted mean of the similarity of the term vectors, how much each
 * one's title is spoken of in the other, and how near the site keeps them to each other, times soft factors for resting on
 * a word or two, for the distance between the two dates and for hubs. Ties: newer first, then by id, so that the same input
 * always gives the same order.
 */
export function rerank(input: RerankInput): ScoredCandidate[] {
  const {corpus, vectors, hubs, chance, kinship, candidates, seed, dense, seedTitle, about, halfLife, now, favour} =
    input;
  const kinshipTo = kinship(about.url);
  const seedTitleMass = mass(seedTitle, vectors);
  const rows = candidates.map((position) => {
    const {ids, weights, length} = vectors.rows.at(position);
    let product = 0;
    let shared = 0;
    let spoken = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const own = dense[id] as number;
      if (!own) continue;
      const weight = weights[i] as number;
      product += own * weight;
      shared++;
      if (seedTitle.has(id)) spoken += presence(weight, vectors.idf(id));
    }
    return {
      position,
      // divided so that the seed's similarity to itself is 1
      similarity: product / (seed.length ** (2 - LENGTH_EXPONENT) * length ** LENGTH_EXPONENT || 1),
      evidence: evidence(shared) / evidence(seed.ids.length),
      cosine: product / (seed.length * length || 1),
      titleShare: spoken / seedTitleMass,
    };
  });
  const best = Math.max(...rows.map(({similarity}) => similarity), 0);
  const scored = rows.map(({position, similarity, cosine, titleShare, evidence}) => {
    const article = corpus.articles[position] as Article;
    let spoken = 0;
    let titleMass = 0;
    for (const id of new Set(corpus.titles[position])) {
      const idf = vectors.idf(id);
      titleMass += idf;
      spoken += presence(dense[id] as number, idf);
    }
    const parts: ScoreParts = {
      similarity: similarity / (best || 1),
      title: spoken / Math.max(titleMass, LEAST_TITLE),
      seedTitle: titleShare,
      kinship: kinshipTo(position),
      best,
      evidence,
      time: timeFactor(about.date, article.date),
      age: article.date === undefined ? 1 : 2 ** (-Math.max(now - article.date, 0) / DAY / halfLife),
      hub: hubs[position] as number,
      chance: ((Math.min(chance, MOST_CHANCE) / (1 + SMALL / corpus.articles.length)) * SHARE.similarity) / SHARES,
      editor: favour?.(position) ?? 1,
      cosine,
    };
    return {position, parts, score: total(parts)};
  });
  scored.sort((a, b) => b.score - a.score || compareArticles(corpus, a.position, b.position));
  for (const candidate of scored) candidate.score = Math.max(candidate.score, 0);
  return scored;
}

/** Below 0 for what is less alike than chance has it. */
function total(parts: ScoreParts): number {
  const {best, evidence, time, age, hub, chance, editor} = parts;
  const sum =
    SHARE.similarity * parts.similarity +
    SHARE.title * parts.title +
    SHARE.seedTitle * parts.seedTitle +
    SHARE.kinship * parts.kinship;
  const score = (((best * sum) / SHARES) * evidence * time * age * hub - chance) / (1 - chance);
  // engines may differ in the last digits of Math.log
  return Math.round(Math.min(score > 0 ? score * editor : score, 1) * 1e6) / 1e6;
}

/** What a word of a title is worth that the other article has with this weight: never more than its idf. */
function presence(weight: number, idf: number): number {
  return (idf * weight) / (weight + idf * 2);
}

/** The most that `presence` can add up to; never 0. */
function mass(ids: ReadonlySet<number>, {idf}: TermVectors): number {
  let sum = 0;
  for (const id of ids) sum += idf(id);
  return sum || 1;
}

function evidence(shared: number): number {
  return 1 - DOUBT ** shared;
}

function timeFactor(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 1;
  return 1 - TIME_SHARE + TIME_SHARE * 2 ** (-Math.abs(a - b) / DAY / HALF_LIFE);
}

function compareArticles(corpus: Corpus, a: number, b: number): number {
  const [x, y] = [corpus.articles[a], corpus.articles[b]];
  return (y?.date ?? 0) - (x?.date ?? 0) || ((x?.id ?? '') < (y?.id ?? '') ? -1 : 1);
}
