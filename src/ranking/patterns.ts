import {evenEscapes} from '../corpus/canonical-url.ts';

/**
 * Whether an address fits one of these patterns: a `*` stands for any characters, and a pattern without a scheme is
 * compared with what follows the host. Letters may be percent-encoded or not.
 */
export function createPatternMatcher(patterns: readonly string[]): (url: string) => boolean {
  // half a surrogate pair cannot be encoded, and no address has one
  const encoded = patterns.map((pattern) => evenEscapes(pattern.replace(/[^!-~\p{Cs}]+/gu, encodeURIComponent)));
  return (url) => {
    const address = evenEscapes(url);
    const path = address.replace(/^https?:\/\/[^/]+/, '');
    return encoded.some((pattern) => fits(/^https?:/.test(pattern) ? address : path, pattern.split('*')));
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
