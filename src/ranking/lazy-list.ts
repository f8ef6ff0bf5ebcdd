/**
 * A list whose entries are made when they are first looked at: most of what is kept of a site no page ever asks for. It
 * cannot be cloned; a copy of it can.
 */
export function lazyList<T>(length: number, make: (position: number) => T): readonly T[] {
  const list = new Array<T | undefined>(length).fill(undefined);
  return new Proxy(list, {
    get(made, name) {
      const position = typeof name === 'string' && /^\d+$/.test(name) ? Number(name) : NaN;
      return position < length ? (made[position] ??= make(position)) : (Reflect.get(made, name) as unknown);
    },
  }) as readonly T[];
}
