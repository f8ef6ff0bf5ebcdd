import {createHash} from 'node:crypto';

/** Hexadecimal digits of a checksum: 64 bits, enough to tell two versions of one file apart. */
const DIGITS = 16;

/** What tells two versions of a file apart: the beginning of its SHA-256. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
}

/** All files of a folder with their checksums as JSON, a file a line, in the order of their names. */
export function toManifest(checksums: ReadonlyMap<string, string>): string {
  const lines = [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.map((text) => JSON.stringify(text)).join(': '));
  return `{"generator": "related-articles", "files": {\n${lines.join(',\n')}\n}}\n`;
}
