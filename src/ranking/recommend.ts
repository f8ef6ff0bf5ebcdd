import type {Article, ArticleText} from '../corpus/article.ts';
import {fieldTerms} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {buildQuery} from './build-query.ts';
import {matchedTerms, rerank} from './rerank.ts';
import type {ScoredCandidate} from './rerank.ts';
import type {SearchIndex} from './search-index.ts';
import {dot, toMap} from './term-vectors.ts';
import type {TermVectors} from './term-vectors.ts';

/** Candidates that MiniSearch hands to the re-ranking. */
const CANDIDATES = 100;
/** Two articles with a cosine of at least this are one article in two places. */
const DUPLICATE_COSINE = 0.9;

/** An article with its place in the list and the reason for it. */
export interface RankedArticle {
  /** The article. */
  readonly article: Article;
  /** 0 to 1: its share of the score that the seed would give itself. */
  readonly score: number;
  /** 1 for the best. */
  readonly rank: number;
  /** Up to five words of the seed that did most for this article, as the seed spells them, best first. */
  readonly matchedTerms: readonly string[];
}

/** The article being read. */
export interface Seed {
  /** Its position in the corpus, when it is one of the corpus' articles. */
  readonly position: number | undefined;
  /** Its text. */
  readonly content: ArticleText;
  /** Its date in milliseconds since 1970. */
  readonly date: number | undefined;
}

/** What `recommend` works on. */
export interface RecommendInput {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly vectors: TermVectors;
  readonly seed: Seed;
  /** How many articles at most. */
  readonly limit: number;
  /** Scores below this are left out. */
  readonly threshold: number;
  /** Positions that must not be suggested; the seed's own is left out in any case. */
  readonly excluded: ReadonlySet<number>;
}

/** The articles most related to the seed, best first; never the seed, never one article twice. */
export function recommend(input: RecommendInput): RankedArticle[] {
  const {corpus, index, vectors, seed, limit, threshold} = input;
  const excluded = new Set(input.excluded);
  if (seed.position !== undefined) excluded.add(seed.position);
  const vector = vectors.vectorOf(fieldTerms(seed.content, corpus.tokenizer));
  const query = buildQuery({corpus, vectors, seed: vector, excluded, seedInCorpus: seed.position !== undefined});
  const candidates = index.search(query, CANDIDATES);
  const ordered = rerank({corpus, vectors, candidates, seed: vector, seedDate: seed.date});
  const surfaces = corpus.tokenizer.surfaces(
    `${seed.content.title}\n${seed.content.tags.join('\n')}\n${seed.content.summary}\n${seed.content.text}`,
  );
  return pick({corpus, vectors, ordered, seed, limit, threshold}).map(({position, score}, i) => ({
    article: corpus.articles[position] as Article,
    score,
    rank: i + 1,
    matchedTerms: matchedTerms(vectors, vector, position).map((term) => surfaces.get(term) ?? term),
  }));
}

/** The first `limit` that reach the threshold and repeat neither the seed nor one another. */
function pick({
  corpus,
  vectors,
  ordered,
  seed,
  limit,
  threshold,
}: Pick<RecommendInput, 'corpus' | 'vectors' | 'seed' | 'limit' | 'threshold'> & {
  ordered: readonly ScoredCandidate[];
}): ScoredCandidate[] {
  const picked: ScoredCandidate[] = [];
  const titles = new Set([titleKey(seed.content.title)]);
  const weights: {map: Map<number, number>; length: number}[] = [];
  for (const candidate of ordered) {
    if (picked.length >= limit || candidate.score < threshold) break;
    const title = titleKey(corpus.articles[candidate.position]?.title ?? '');
    const vector = vectors.vectors[candidate.position];
    if (!vector || titles.has(title) || candidate.cosine >= DUPLICATE_COSINE) continue;
    if (weights.some(({map, length}) => dot(map, vector).product >= DUPLICATE_COSINE * length * vector.length))
      continue;
    titles.add(title);
    weights.push({map: toMap(vector), length: vector.length});
    picked.push(candidate);
  }
  return picked;
}

function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
