/** Bytes at the beginning in which HTML must state its encoding. */
const HEAD = 1024;

/**
 * The encoding of HTML by the name that `TextDecoder` has for it: what its first bytes, the header or the page states. Where none
 * of them does, or a name that means nothing, it is UTF-8 if the bytes can be that, and else windows-1252.
 *
 * @param contentType - The HTTP header of that name, where there is one.
 */
export function encodingOfHtml(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label =
    markOf(head) ??
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
  return (label && nameOf(label)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** What the byte order mark tells; the beginning is read as windows-1252. */
function markOf(head: string): string | undefined {
  if (head.startsWith('\xef\xbb\xbf')) return 'utf-8';
  if (head.startsWith('\xff\xfe')) return 'utf-16le';
  return head.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
}

function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
