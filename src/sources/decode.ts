import {WINDOWS_1252} from '../text/entities.ts';

/** The encoding that the bytes themselves show: a byte order mark, or the zeros of UTF-16 around the first `<`. */
function shown([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/** The encoding that the server or the XML declaration states. */
function stated(bytes: Uint8Array, contentType: string): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1000));
  const [, label] =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ??
    /<\?xml[^>]*?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  return label;
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** Reads UTF-8, or windows-1252 where the bytes cannot be meant as UTF-8. */
function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  // A character cut in half by an excerpt does not make a text windows-1252; most of its bytes being wrong does.
  if (!broken || text.replace(/\p{ASCII}+/gu, '').length > 2 * broken) return text;
  // Some versions of Node decode windows-1252 as ISO 8859-1.
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 128));
}

/**
 * Turns the bytes of a feed or a JSON file into text; never throws. In this order: the byte order mark or the zeros of
 * UTF-16, the charset of the HTTP header, the XML declaration, UTF-8. What is stated to be UTF-8, ASCII or Latin-1 and
 * is plainly the other of UTF-8 and windows-1252 is read as that.
 *
 * @param contentType - The value of the HTTP header, when there is one.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const seen = shown(bytes);
  const decoder = decoderFor(seen ?? stated(bytes, contentType));
  // A statement of UTF-16 that the bytes do not bear out is a slip: the statement itself could not have been read.
  const western =
    decoder.encoding === 'windows-1252' ||
    decoder.encoding === 'utf-8' ||
    (!seen && decoder.encoding.startsWith('utf-16'));
  return western ? decodeWestern(bytes) : decoder.decode(bytes);
}
