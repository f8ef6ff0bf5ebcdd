import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import type {Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import {resolveRecommendOptions} from '../resolve-options.ts';
import type {RankingIndex} from '../ranking/recommend.ts';
import {SparseRows} from '../ranking/sparse-rows.ts';
import {completeVectors} from '../ranking/term-vectors.ts';
import {createLists, pickRankOptions} from './rank-site.ts';
import type {RankOptions} from './rank-site.ts';
import type {Site} from './read-site.ts';
import {collectGarbage} from './collect-garbage.ts';
import {shareIndex} from './share-index.ts';
import type {SharedIndex} from './share-index.ts';

/** What a thread is started with. */
export interface RankTask {
  readonly shared: SharedIndex;
  readonly linked: Site['linked'];
  readonly options: RankOptions;
}

/** An index that only whoever holds it keeps in memory. */
export interface HeldIndex {
  index: RankingIndex;
}

/** Articles that a thread is asked about at once. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** An answer with places in place of articles. */
export type Places = Omit<Recommendation, 'articles'> & {
  readonly places: readonly number[];
  readonly scores: readonly number[];
};

/** From its sources this runs in one thread: others would not know TypeScript. */
const HAS_THREADS = import.meta.url.endsWith('.js');
const WORKER = new URL('./rank-worker.js', import.meta.url);
/** How many articles that are. */
const PART = 64;
/** Parts that a thread has before it, so that it never waits for this one. */
const AHEAD = 3;
/** Articles from which on further threads save more time than they take to start. */
const MANY = 2000;
const MOST_THREADS = 8;
const NO_ROWS = new SparseRows(new Uint32Array(1), new Uint32Array(0), new Float32Array(0));

/**
 * Asks about every article of a site. Answers come in any order; the same ones whatever the number of threads.
 *
 * @param held - With threads its vectors are gone afterwards: they have them.
 * @param threads - Default: as many as the machine has, up to 8, and none besides this one below 2,000 articles. Reasons are worked
 * out in this thread.
 * @param onAnswer - Called for each article.
 * @throws RelatedArticlesError `invalid-option`.
 */
export async function rankAll(
  held: HeldIndex,
  {linked}: Pick<Site, 'linked'>,
  options: RankOptions,
  threads: number | undefined,
  onAnswer: (position: number, answer: Recommendation) => void,
): Promise<void> {
  const {articles} = held.index.corpus;
  const count = articles.length;
  const wanted = threads ?? (count < MANY ? 1 : Math.min(availableParallelism(), MOST_THREADS));
  if (wanted < 2 || options.reasons || !HAS_THREADS) {
    const listOf = createLists(held.index, {linked}, options);
    for (let position = 0; position < count; position++) onAnswer(position, listOf(position));
    return;
  }
  // what cannot be asked must be said here, not in a thread
  resolveRecommendOptions(options);
  const shared = shareIndex(held.index);
  // twice in memory would be too much, and this thread has too little to do to notice what it could free
  held.index = {
    ...held.index,
    vectors: completeVectors(held.index.corpus, {
      ...held.index.vectors,
      rows: NO_ROWS,
      countsAt: undefined,
      seedAt: undefined,
    }),
  };
  collectGarbage();
  const task: RankTask = {shared, linked, options: pickRankOptions(options)};
  let next = 0;
  const part = (): Part => ({start: next, end: (next = Math.min(next + PART, count))});
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, {workerData: task});
      let waiting = 0;
      const ask = (): void => {
        while (waiting < AHEAD && next < count) {
          waiting++;
          worker.postMessage(part());
        }
        if (waiting) return;
        resolve();
        void worker.terminate();
      };
      worker.on('message', ({start, answers}: {start: number; answers: readonly Places[]}) => {
        waiting--;
        try {
          for (const [i, answer] of answers.entries()) onAnswer(start + i, fromPlaces(answer, articles));
          ask();
        } catch (error) {
          reject(toError(error));
        }
      });
      worker.on('error', (error) => {
        reject(error);
      });
      worker.on('exit', () => {
        reject(new Error('A thread has ended before its work was done.'));
      });
      workers.push(worker);
      ask();
    });
  const workers: Worker[] = [];
  try {
    await Promise.all(Array.from({length: Math.min(wanted, Math.ceil(count / PART))}, work));
  } finally {
    // no answer comes any more when whoever has asked is told
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Makes an answer small enough to send. */
export function toPlaces({articles, ...rest}: Recommendation, places: ReadonlyMap<Article, number>): Places {
  return {
    ...rest,
    places: articles.map(({article}) => places.get(article) as number),
    scores: articles.map(({score}) => score),
  };
}

function fromPlaces({places, scores, ...rest}: Places, articles: readonly Article[]): Recommendation {
  return {
    ...rest,
    articles: places.map((place, i) => ({
      article: articles[place] as Article,
      score: scores[i] as number,
      rank: i + 1,
      matchedTerms: [],
    })),
  } as Recommendation;
}
