/** How a page's text is written. */
export interface PageEncoding {
  /** Whether characters beyond ASCII may be written as they are. Else as references, which every encoding has. */
  readonly isUtf8: boolean;
  /** Text of the page, of bytes read as Latin-1. */
  readonly decode: (latin: string) => string;
  /** Text made ready to stand among bytes read as Latin-1. */
  readonly encode: (text: string) => string;
}

/** Bytes at the beginning in which a page must state its encoding. */
const HEAD = 1024;

/** Encodings in which the bytes of a tag are not those of ASCII. */
const OTHER = /^(?:utf-?16|utf-?7|utf-?32|iso-2022|hz|ucs-2)/i;

/** How a page is written, by its bytes read as Latin-1; undefined where its tags cannot be found in those. */
export function encodingOf(latin: string): PageEncoding | undefined {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(latin)) return undefined;
  const label = latin.startsWith('\xef\xbb\xbf')
    ? 'utf-8'
    : /<meta[^>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(latin.slice(0, HEAD))?.[1];
  if (label && OTHER.test(label)) return undefined;
  const isUtf8 = /^utf-?8$/i.test(label ?? '');
  const decoder = decoderFor(label ?? 'windows-1252');
  return {
    isUtf8,
    decode: (bytes) => decoder.decode(Buffer.from(bytes, 'latin1')),
    encode: (text) => (isUtf8 ? Buffer.from(text).toString('latin1') : text.replace(/[^\0-\x7f]/gu, reference)),
  };
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
