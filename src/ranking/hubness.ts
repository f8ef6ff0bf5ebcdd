import type {TermVectors} from './term-vectors.ts';

/** Dimensions kept of each article: enough to know its neighbours by. */
const SIGNATURE = 32;
/** Neighbours that make a hub. */
const NEIGHBOURS = 10;
/** Added to each mean, so that an article without neighbours is not infinitely far from being a hub. */
const LEAST = 0.01;

/**
 * How near each article is to its ten nearest, as the mean cosine of signatures (an article's 32 heaviest dimensions).
 * An article that is near to everything would be suggested under everything; dividing by this keeps it in bounds
 * (Schnitzer et al., "Local and global scaling reduce hubs in space", JMLR 13, 2012, use the same quantity). Relative to
 * the corpus: 1 is the mean.
 */
export function measureHubness({vectors, idf}: TermVectors): Float64Array {
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
  const hubness = Float64Array.from(signatures, (own, position) => {
    const similarity = new Map<number, number>();
    for (const [id, share] of own)
      for (const other of postings.get(id) as number[])
        if (other !== position)
          similarity.set(other, (similarity.get(other) ?? 0) + share * (signatures[other]?.get(id) ?? 0));
    const nearest = Float64Array.from(similarity.values()).sort().subarray(-NEIGHBOURS);
    return LEAST + nearest.reduce((sum, next) => sum + next, 0) / NEIGHBOURS;
  });
  const mean = hubness.reduce((sum, next) => sum + next, 0) / hubness.length;
  return hubness.map((value) => value / mean);
}
