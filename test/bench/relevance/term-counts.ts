/** How often each term stands in each article. Terms have whole-number ids from 0. */
export interface TermCounts {
  /** The term of each id. */
  readonly terms: readonly string[];
  /** The terms of each article, by position, with how often they stand in it. */
  readonly articles: readonly {readonly ids: Int32Array; readonly freqs: Int32Array}[];
  /** In how many articles each term stands. */
  readonly docFreq: Int32Array;
}

/** Counts the terms of articles. */
export function countTerms(articles: readonly (readonly string[])[]): TermCounts {
  const known = new Map<string, number>();
  const counted = articles.map((terms) => {
    const counts = new Map<number, number>();
    for (const term of terms) {
      let id = known.get(term);
      if (id === undefined) known.set(term, (id = known.size));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return {ids: Int32Array.from(counts.keys()), freqs: Int32Array.from(counts.values())};
  });
  const docFreq = new Int32Array(known.size);
  for (const {ids} of counted) for (const id of ids) docFreq[id]!++;
  return {terms: [...known.keys()], articles: counted, docFreq};
}

/** What tells one way of weighing from another. */
export interface Weighing {
  /** Weight of a term in an article that may be suggested; 0 leaves it out. */
  readonly stored: (term: number, freq: number, article: number) => number;
  /** Weight of a term in the article being read. */
  readonly asked: (term: number, freq: number, article: number) => number;
  /** Compares two positions with equal scores. Default: in the order of the articles. */
  readonly compareTied?: (a: number, b: number) => number;
}

/**
 * Ranks by the sum over shared terms of asked weight times stored weight, through an inverted index. Articles with a
 * sum of 0 are not suggested.
 *
 * @returns A function from the position of the article being read, and how many are wanted, to positions, best first.
 */
export function createDotProduct(
  {articles, docFreq}: TermCounts,
  {stored, asked, compareTied = (a, b) => a - b}: Weighing,
): (seed: number, limit: number) => number[] {
  const starts = new Int32Array(docFreq.length + 1);
  docFreq.forEach((count, term) => (starts[term + 1] = starts[term]! + count));
  const next = starts.slice();
  const positions = new Int32Array(starts.at(-1)!);
  const weights = new Float64Array(positions.length);
  articles.forEach(({ids, freqs}, position) => {
    ids.forEach((term, i) => {
      const slot = next[term]!++;
      positions[slot] = position;
      weights[slot] = stored(term, freqs[i]!, position);
    });
  });
  return (seed, limit) => {
    const scores = new Float64Array(articles.length);
    const {ids, freqs} = articles[seed]!;
    for (let i = 0; i < ids.length; i++) {
      const term = ids[i]!;
      const weight = asked(term, freqs[i]!, seed);
      if (!weight) continue;
      for (let slot = starts[term]!; slot < starts[term + 1]!; slot++)
        scores[positions[slot]!]! += weight * weights[slot]!;
    }
    scores[seed] = 0;
    return best(scores, limit, compareTied);
  };
}

/** The positions of the `limit` highest scores above 0, without sorting all. */
function best(scores: Float64Array, limit: number, compareTied: (a: number, b: number) => number): number[] {
  const top: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const difference = scores[a]! - scores[b]!;
    return difference > 0 || (difference === 0 && compareTied(a, b) < 0);
  };
  for (let position = 0; position < scores.length; position++) {
    if (scores[position]! <= 0 || (top.length >= limit && !isBefore(position, top.at(-1)!))) continue;
    let place = top.length;
    while (place > 0 && isBefore(position, top[place - 1]!)) place--;
    top.splice(place, 0, position);
    if (top.length > limit) top.pop();
  }
  return top;
}
