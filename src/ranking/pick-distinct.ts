import type {Article} from '../corpus/article.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {toAscii} from '../text/tokenize.ts';
import type {ScoredCandidate} from './rerank.ts';
import {dot} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Two articles with a cosine of at least this are one article in two places. */
const DUPLICATE_COSINE = 0.9;
/** They score alike: what has less than this share of the other's score need not be compared with it. */
export const TWIN_SCORE = 0.7;

/** What `pickDistinct` works on. */
export interface PickInput {
  readonly corpus: Corpus;
  readonly vectors: TermVectors;
  /** Candidates, best first. */
  readonly ordered: readonly ScoredCandidate[];
  /** The seed's title. */
  readonly title: string;
  /** How many to pick. */
  readonly limit: number;
}

/**
 * The first `limit` that repeat neither the seed nor one another. Of articles that repeat each other the newest is
 * shown, in the place of the best.
 */
export function pickDistinct({corpus, vectors, ordered, title, limit}: PickInput): ScoredCandidate[] {
  const {articles} = corpus;
  const titleAt = (position: number): string => titleKeyOf(articles[position] as Article);
  const dateAt = (position: number): number => articles[position]?.date ?? 0;
  const seedTitle = titleKey(title);
  const picked: {candidate: ScoredCandidate; title: string; vector: Vector}[] = [];
  for (const candidate of ordered) {
    const vector = vectors.rows.at(candidate.position);
    const key = titleAt(candidate.position);
    if (candidate.parts.cosine >= DUPLICATE_COSINE || (key && key === seedTitle)) continue;
    const rivals = picked.filter(({candidate: {score}}) => candidate.score >= TWIN_SCORE * score);
    const twin =
      picked.find((other) => key && other.title === key) ??
      (rivals.length &&
        vectors.spread(vector, (dense) =>
          rivals.find((other) => dot(dense, other.vector) >= DUPLICATE_COSINE * other.vector.length * vector.length),
        ));
    if (!twin) {
      if (picked.length >= limit) continue;
      picked.push({candidate, title: key, vector});
    } else if (dateAt(candidate.position) > dateAt(twin.candidate.position)) twin.candidate = candidate;
  }
  return picked.map(({candidate}) => candidate);
}

/** One question after another meets the same candidates. */
const KEYS = new WeakMap<Article, string>();

/** The key of an article's title, made once. */
export function titleKeyOf(article: Article): string {
  let key = KEYS.get(article);
  if (key === undefined) KEYS.set(article, (key = titleKey(article.title)));
  return key;
}

/** Titles with the same letters, digits and signs that make another name (C, C++, C#) are the same. Empty for others. */
export function titleKey(title: string): string {
  const lower = title.toLowerCase();
  return (toAscii(lower)?.replace(/[^a-z\d+#]+/g, ' ') ?? lower.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')).trim();
}
