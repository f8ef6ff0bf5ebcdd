/** Characters at the beginning of a document in which its type is declared. */
const HEAD = 20_000;

/** An entity of the document's own that stands for more than characters: for other entities, a long text, or a file. */
const BOMB = /<!ENTITY\s+[^\s%">]+\s+(?:SYSTEM\b|PUBLIC\b|"(?:[^"]{1000}|[^"&]*&(?!#))|'(?:[^']{1000}|[^'&]*&(?!#)))/;

/**
 * Whether an XML document defines entities that would blow up, or that would be loaded from elsewhere. Nothing here ever
 * resolves them; but what relies on them is no feed that anybody wants to read.
 */
export function hasEntityBomb(source: string): boolean {
  const head = source.slice(0, HEAD);
  return head.includes('<!ENTITY') && BOMB.test(head);
}
