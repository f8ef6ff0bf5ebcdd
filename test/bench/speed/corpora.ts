import {createRandom, shuffle} from '../relevance/random.ts';
import type {LabelledSet, SetArticle} from '../relevance/read-set.ts';
import {stitchUp} from '../relevance/subset.ts';

/** Articles for one size of site. */
export interface SpeedCorpus {
  /** All different, in random order. */
  readonly articles: readonly SetArticle[];
  /** How many of them were put together of halves of two others, for want of real ones. */
  readonly spliced: number;
}

/** The different articles of all sets in English: no address, and no text whatever its spaces and case, twice. */
export function realArticles(sets: readonly LabelledSet[]): SetArticle[] {
  const english = sets.flatMap(({name, articles}) =>
    articles
      .filter(({lang, text}) => text && (lang ? lang.startsWith('en') : !/-[a-z]{2}$/.test(name)))
      .map((article) => ({...article, id: `${name}/${article.id}`})),
  );
  return distinct(english);
}

/**
 * Draws corpora of these sizes. A smaller one is the beginning of a larger one; what is short is spliced of halves of
 * two real articles of one set. The same articles give the same corpora.
 */
export function drawCorpora(real: readonly SetArticle[], sizes: readonly number[]): Map<number, SpeedCorpus> {
  const random = createRandom(1);
  const shuffled = shuffle(real, random);
  const largest = Math.max(...sizes);
  // halves of one article, or of copies that differ little, may give what is there already
  const wanted = largest + Math.ceil((largest - shuffled.length) / 10);
  const all =
    shuffled.length >= largest
      ? shuffled
      : distinct(stitchUp({name: 'all', articles: shuffled, labels: new Map()}, wanted, random).articles);
  return new Map(
    sizes.map((size) => [
      size,
      {articles: all.slice(0, size), spliced: Math.max(0, Math.min(size, all.length) - real.length)},
    ]),
  );
}

/** The bytes of a site's JSON: an array of articles under the usual names. */
export function toBytes(articles: readonly SetArticle[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.from(
      JSON.stringify(
        articles.map(({url, title, summary, text, tags, date}) => ({url, title, summary, text, tags, date})),
      ),
    ),
  );
}

function distinct(articles: readonly SetArticle[]): SetArticle[] {
  const seen = new Set<string>();
  return articles.filter(({url, text}) => {
    const keys = [url, text.toLowerCase().replace(/\s+/g, ' ').trim()];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
