import type {TermList} from './signature-lists.ts';

/** A list with those articles first that are in another, too, and how many they are. */
export function putFirst({places, levels}: TermList, both: Uint32Array): TermList & {inside: number} {
  const isBoth = new Set(both);
  const entries = places.map((place, i) => ({place, level: levels[i] as number}));
  const inside = entries.filter(({place}) => isBoth.has(place));
  const ordered = [...inside, ...entries.filter(({place}) => !isBoth.has(place))];
  return {places: ordered.map(({place}) => place), levels: ordered.map(({level}) => level), inside: inside.length};
}
