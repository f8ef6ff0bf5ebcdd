import {bestTerms} from '../relevance/minisearch-baselines.ts';
import {createRandom, shuffle} from '../relevance/random.ts';
import type {SetArticle} from '../relevance/read-set.ts';
import {countTerms} from '../relevance/term-counts.ts';
import {STOP_WORDS, words} from '../relevance/words.ts';
import type {Seed} from './contestants/contestant.ts';

/** Words in the query that a search library is given for an article. */
const TERMS = 25;

/**
 * Draws articles to ask for. Search libraries do not tell in how many articles a word stands, so their queries are made
 * here, by tf · ln(N / df), and their making is not counted.
 */
export function drawSeeds(articles: readonly SetArticle[], count: number): Seed[] {
  const counts = countTerms(
    articles.map(({title, summary, tags, text}) =>
      words([title, summary, ...tags, text].join('\n')).filter((word) => !STOP_WORDS.has(word)),
    ),
  );
  return shuffle(articles.keys(), createRandom(2))
    .slice(0, count)
    .map((position) => ({
      url: articles[position]!.url,
      title: articles[position]!.title,
      terms: bestTerms(counts, position, {
        limit: TERMS,
        minDocFreq: 2,
        idf: (docFreq, size) => Math.log(size / docFreq),
      }),
    }));
}
