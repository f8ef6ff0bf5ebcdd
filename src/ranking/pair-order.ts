/**
 * Ranks words by how many articles have them, most first, of equals the first: those that many have are in many pairs, and small
 * numbers are short to write.
 *
 * @returns the word at each rank, and the rank of each word.
 */
export function rankWords(sizes: Uint32Array): {byRank: Uint32Array; rankOf: Uint32Array} {
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  const next = new Uint32Array(most + 2);
  for (let word = 0; word < sizes.length; word++) (next[most - (sizes[word] as number) + 1] as number)++;
  for (let i = 1; i < next.length; i++) (next[i] as number) += next[i - 1] as number;
  const byRank = new Uint32Array(sizes.length);
  const rankOf = new Uint32Array(sizes.length);
  for (let word = 0; word < sizes.length; word++) {
    const rank = (next[most - (sizes[word] as number)] as number)++;
    byRank[rank] = word;
    rankOf[word] = rank;
  }
  return {byRank, rankOf};
}
