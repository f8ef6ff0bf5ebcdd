import type {TermVectors} from './term-vectors.ts';

/** Dimensions kept of each article: enough to know its neighbours by. */
const SIGNATURE = 32;
/** Neighbours that make a hub. */
const NEIGHBOURS = 10;
/** Pairs that share a dimension, for each article, beyond which the commonest dimensions are passed over. */
const PAIRS = 1000;
/** How strongly hubs are held back in a large corpus; in one of a hundred articles half that. */
const HUB_EXPONENT = 0.3;

/**
 * A factor by position that holds back hubs: articles near to so many that they would be suggested under everything.
 * What counts is how near an article is to its ten nearest, as the mean cosine of signatures (an article's 32 heaviest
 * dimensions), relative to the corpus' mean; above it the factor falls below 1. Schnitzer et al., "Local and global
 * scaling reduce hubs in space", JMLR 13, 2012, divide by the same quantity; raising lonely articles by it made hubs of
 * them.
 */
export function measureHubs({vectors, idf}: TermVectors): Float64Array {
  // a word of one article only is nobody's neighbour
  const lonely = Math.log(1 + vectors.length);
  const postings = new Map<number, number[]>();
  const signatures = vectors.map(({ids, weights, length}, position) => {
    const least = Float64Array.from(weights).sort().at(-SIGNATURE) ?? 0;
    const shares = new Map<number, number>();
    ids.forEach((id, i) => {
      const weight = weights[i] as number;
      if (weight < least || shares.size === SIGNATURE || idf(id) === lonely) return;
      shares.set(id, weight / length);
      const list = postings.get(id);
      if (list) list.push(position);
      else postings.set(id, [position]);
    });
    return shares;
  });
  // a corpus of few words would take for ever, and what all share tells nobody's neighbours
  let pairs = PAIRS * vectors.length;
  const rarest = [...postings].sort(([, a], [, b]) => a.length - b.length);
  const telling = new Map(rarest.filter(([, list]) => (pairs -= list.length ** 2) >= 0));
  const nearness = Float64Array.from(signatures, (own, position) => {
    const similarity = new Map<number, number>();
    for (const [id, share] of own)
      for (const other of telling.get(id) ?? [])
        if (other !== position)
          similarity.set(other, (similarity.get(other) ?? 0) + share * (signatures[other]?.get(id) ?? 0));
    const nearest = Float64Array.from(similarity.values()).sort().subarray(-NEIGHBOURS);
    return nearest.reduce((sum, next) => sum + next, 0);
  });
  const mean = nearness.reduce((sum, next) => sum + next, 0) / nearness.length;
  const exponent = HUB_EXPONENT / (1 + 100 / vectors.length);
  return nearness.map((value) => (value > mean ? (mean / value) ** exponent : 1));
}
