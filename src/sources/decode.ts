import {restoreWindows1252} from './feed-entities.ts';

/** The encoding that the bytes themselves show: a byte order mark, or the zeros of UTF-16 around the first `<`. */
function shown([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be';
  return undefined;
}

/** The encoding that the XML declaration states. */
function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1000));
  return /<\?xml[^>]*?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** What is called Latin-1, ASCII or UTF-8 may be any of them. UTF-16 would show, and its statement could not be read. */
const isVague = ({encoding}: TextDecoder) => /^(windows-1252|utf-8|utf-16.*)$/.test(encoding);

/** The text in UTF-8; `undefined` where the bytes cannot be meant as UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  // a character cut in half by an excerpt does not make it another encoding; most of its bytes being wrong does
  return !broken || text.replace(/\p{ASCII}+/gu, '').length > 2 * broken ? text : undefined;
}

/**
 * Turns the bytes of a feed or a JSON file into text; never throws. In this order: the byte order mark or the zeros of
 * UTF-16, the charset of the HTTP header, the XML declaration, UTF-8. A statement of UTF-8, ASCII or Latin-1, which
 * servers make by default, is checked: what is not UTF-8 is read as the declaration says, or else as windows-1252.
 * Of UTF-32, which `TextDecoder` does not know, the characters below U+10000 are read.
 *
 * @param contentType - The value of the HTTP header, when there is one.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  // UTF-32 is UTF-16 with zeros; nothing that is read here has zeros of its own
  return decode(bytes, contentType).replaceAll('\0', '');
}

function decode(bytes: Uint8Array, contentType: string): string {
  const seen = shown(bytes);
  if (seen) return new TextDecoder(seen).decode(bytes);
  const served = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const decoders = [served, declared(bytes)].map((label) => decoderFor(label));
  const [first = new TextDecoder()] = served ? decoders : decoders.slice(1);
  if (!isVague(first)) return first.decode(bytes);
  const exact = decoders.find((decoder) => !isVague(decoder));
  // some versions of Node decode windows-1252 as ISO 8859-1
  return decodeUtf8(bytes) ?? exact?.decode(bytes) ?? restoreWindows1252(new TextDecoder('windows-1252').decode(bytes));
}
