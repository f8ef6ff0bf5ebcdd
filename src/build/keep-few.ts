/**
 * Keeps what was asked for last, so that memory has a bound however many keys there are.
 *
 * @param most - How many are kept.
 * @returns what is kept under a key, or else what `make` gives.
 */
export function keepFew<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.has(key) ? (kept.get(key) as T) : make();
    // a map is in the order in which its keys were set
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return value;
  };
}
