/**
 * Whether an address fits one of these patterns: a `*` stands for any characters, and a pattern without a scheme is
 * compared with what follows the host.
 */
export function createPatternMatcher(patterns: readonly string[]): (url: string) => boolean {
  return (url) => {
    const path = url.replace(/^https?:\/\/[^/]+/, '');
    return patterns.some((pattern) => fits(/^https?:/.test(pattern) ? url : path, pattern.split('*')));
  };
}

/** Looks for the parts one after the other: an expression made of many stars could take for ever. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  let from = first.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}
