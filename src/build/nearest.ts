/**
 * How many characters must be put in, taken out or changed to make one text of another (Levenshtein).
 *
 * @param most - Where it is more than this, Infinity is given, after less work.
 */
export function distance(from: string, to: string, most = Infinity): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  // what both begin with, most of it in addresses of one site, costs nothing
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  let above = Array.from({length: to.length - start + 1}, (_, i) => i);
  for (let i = start; i < from.length; i++) {
    const row = [i - start + 1];
    for (let j = start; j < to.length; j++) {
      const at = j - start;
      const change = (above[at] as number) + (from[i] === to[j] ? 0 : 1);
      row.push(Math.min(change, (above[at + 1] as number) + 1, (row[at] as number) + 1));
    }
    if (Math.min(...row) > most) return Infinity;
    above = row;
  }
  const last = above.at(-1) as number;
  return last > most ? Infinity : last;
}

/** What was probably meant: the nearest of some names, undefined where more than a third of the characters is another. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  return names[nearestPlace(names, (known, most) => distance(name, known, most), Math.ceil(name.length / 3))];
}

/**
 * The address that was probably meant: its path is near, or the last part of it, whatever it ends with. Undefined where none is.
 *
 * @param name - An address or a path.
 */
export function nearestUrl(name: string, urls: readonly string[]): string | undefined {
  const path = pathOf(name);
  const slug = slugOf(path);
  const far = (url: string, most: number): number => {
    const known = pathOf(url);
    const whole = distance(path, known, most);
    // the whole counts for more than its end
    return slug ? Math.min(whole, distance(slug, slugOf(known), Math.min(most, whole) - 1) + 1) : whole;
  };
  return urls[nearestPlace(urls, far, Math.ceil(slug.length / 3))];
}

/** The position of the first one that is nearest, -1 where all are farther than `most`. */
function nearestPlace(names: readonly string[], far: (name: string, most: number) => number, most: number): number {
  let place = -1;
  let bound = most;
  for (const [i, name] of names.entries()) {
    if (bound < 0) break;
    const found = far(name, bound);
    if (found > bound) continue;
    place = i;
    // others must be nearer
    bound = found - 1;
  }
  return place;
}

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');

const slugOf = (path: string): string => /([^/]*)\/*$/.exec(path.replace(/(?:\/index)?\.\w+$/, ''))?.[1] ?? '';
