import type {RankingIndex, Seed} from './recommend.ts';
import type {Vector} from './term-vectors.ts';

/** Words named as reasons at most. */
const MATCHED_TERMS = 5;

/** Finds reasons when the first of them is looked at: few pages show any, and to find them is a third of an answer's time. */
export function lazyReasons(
  index: RankingIndex,
  seed: Seed,
  vector: Vector,
  positions: readonly number[],
): (i: number) => readonly string[] {
  let reasons: string[][] | undefined;
  // lets go of the index as soon as they are there
  let find: (() => string[][]) | undefined = () => findReasons(index, seed, vector, positions);
  return (i) => {
    reasons ??= find?.();
    find = undefined;
    return reasons?.[i] ?? [];
  };
}

/**
 * Finds the seed's words that did most for each of some articles, best first, as the seed spells them.
 *
 * @param vector - The seed's.
 * @param positions - The articles.
 */
export function findReasons(
  {corpus, vectors}: RankingIndex,
  {content, lang}: Seed,
  vector: Vector,
  positions: readonly number[],
): string[][] {
  if (!positions.length) return [];
  const best = vectors.spread(vector, (dense) =>
    positions.map((position) => {
      const {ids, weights} = vectors.rows.at(position);
      const shares: [word: string, share: number][] = [];
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        const share = (dense[id] as number) * (weights[i] as number);
        const word = share ? vectors.word(id) : undefined;
        if (word !== undefined) shares.push([word, share]);
      }
      return shares
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, MATCHED_TERMS)
        .map(([word]) => word);
    }),
  );
  const {title, tags, summary, text} = content;
  const surfaces = corpus.tokenizerFor(lang).surfaces([title, ...tags, summary, text].join('\n'), new Set(best.flat()));
  return best.map((words) => words.map((word) => surfaces.get(word) ?? word));
}
