/**
 * Where what belongs to one article is kept among many: 64 bits of its address' key as hexadecimal digits, the first two of them
 * a folder. Known from the address alone, so that nobody has to look it up. The same for ever: files are called so.
 *
 * @param key - See `urlKey`.
 */
export function shardName(key: string): string {
  const digits = checksum(key, 0x243f6a88, 0x2c1b3c6d) + checksum(key, 0xb7e15162, 0x297a2d39);
  return `${digits.slice(0, 2)}/${digits.slice(2)}`;
}

/** Multiplies and folds: every step can be undone, so texts that differ in one place never share a checksum. */
function checksum(text: string, start: number, factor: number): string {
  let sum = start;
  for (let i = 0; i < text.length; i++) {
    sum = Math.imul(sum ^ text.charCodeAt(i), factor);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
  return ((sum ^ (sum >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
