import {STOP_WORDS, words} from '../../relevance/words.ts';
import {LIMIT, parse} from './contestant.ts';
import type {Contestant, JsonArticle, Suggestion} from './contestant.ts';

type Vector = ReadonlyMap<string, number>;

/** What a developer without a library would write: TF-IDF vectors, and the cosine with each of them. */
export const cosine: Contestant<JsonArticle[]> = {
  name: 'TF-IDF cosine',
  read: parse,
  build(articles) {
    const vectors = toVectors(articles);
    const positions = new Map(articles.map(({url}, position) => [url, position]));
    return {
      find({url}) {
        const seed = positions.get(url)!;
        return vectors
          .map((vector, position) => ({position, score: position === seed ? 0 : dot(vectors[seed]!, vector)}))
          .filter(({score}) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, LIMIT)
          .map(({position}) => articles[position] as Suggestion);
      },
    };
  },
};

function toVectors(articles: readonly JsonArticle[]): Vector[] {
  const docFreq = new Map<string, number>();
  const counts = articles.map(({title, summary, tags, text}) => {
    const count = new Map<string, number>();
    for (const word of words(`${title}\n${summary}\n${tags.join('\n')}\n${text}`))
      if (!STOP_WORDS.has(word)) count.set(word, (count.get(word) ?? 0) + 1);
    for (const word of count.keys()) docFreq.set(word, (docFreq.get(word) ?? 0) + 1);
    return count;
  });
  return counts.map((count) => {
    for (const [word, freq] of count)
      count.set(word, (1 + Math.log(freq)) * Math.log(articles.length / docFreq.get(word)!));
    const length = Math.sqrt(dot(count, count));
    for (const [word, weight] of count) count.set(word, length ? weight / length : 0);
    return count;
  });
}

function dot(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}
