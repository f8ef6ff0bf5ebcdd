/** Whether an editor's `exclude` bars an article from being suggested (`to`), or from having suggestions (`from`). */
export function isBarred(exclude: unknown, direction: 'to' | 'from'): boolean {
  return [true, 'true', 'both', direction].includes(exclude as string);
}
