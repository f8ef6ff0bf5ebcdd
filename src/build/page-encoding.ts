import {encodingOfHtml} from '../node/html-encoding.ts';

/** How a page's text is written. */
export interface PageEncoding {
  /** Whether characters beyond ASCII may be written as they are. Else as references, which every encoding has. */
  readonly isUtf8: boolean;
  /** Text of the page, of bytes read as Latin-1. */
  readonly decode: (latin: string) => string;
  /** Text made ready to stand among bytes read as Latin-1. */
  readonly encode: (text: string) => string;
}

/** How a page is written, by its bytes read as Latin-1; undefined where its tags cannot be found in those. */
export function encodingOf(latin: string): PageEncoding | undefined {
  const encoding = encodingOfHtml(Buffer.from(latin, 'latin1'));
  if (/^(?:utf-16|iso-2022)/.test(encoding)) return undefined;
  const isUtf8 = encoding === 'utf-8';
  const decoder = new TextDecoder(encoding);
  return {
    isUtf8,
    decode: (bytes) => decoder.decode(Buffer.from(bytes, 'latin1')),
    encode: (text) => (isUtf8 ? Buffer.from(text).toString('latin1') : text.replace(/[^\0-\x7f]/gu, reference)),
  };
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
