import type {ElementOptions} from './element-options.ts';

/** What the reader has opened from a widget, on this device only. */
export interface ReadMarks {
  has(url: string): boolean;
  add(url: string): void;
}

const KEY = 'related-articles-read';

/** The oldest beyond these are forgotten. */
const MOST = 500;

/**
 * The marks of this visit or, where a widget says so, those that last; none for one that does nothing with them. Of an
 * address only a checksum is kept. Storage that is forbidden, full or broken acts as if it were empty.
 */
export function marksFor({read: use, readStorage}: ElementOptions): ReadMarks | undefined {
  if (use !== 'dim' && use !== 'hide') return undefined;
  const kind = readStorage === 'local' ? 'local' : 'session';
  return {
    has: (url) => read(kind).includes(checksum(url)),
    add(url) {
      const sum = checksum(url);
      const others = read(kind).filter((other) => other !== sum);
      try {
        storage(kind).setItem(KEY, [...others, sum].slice(-MOST).join(' '));
      } catch {
        // what cannot be kept is forgotten
      }
    },
  };
}

/** Tells which articles a widget leaves out because the reader has opened them; undefined for one that shows all. */
export function hidesFor(host: ElementOptions): ((url: string) => boolean) | undefined {
  return host.read === 'hide' ? (url) => marksFor(host)?.has(url) === true : undefined;
}

/** Whether a widget shows of an article that the reader has opened it. */
export function dimsFor(host: ElementOptions, url: string): boolean {
  return host.read === 'dim' && marksFor(host)?.has(url) === true;
}

function read(kind: 'session' | 'local'): string[] {
  try {
    return storage(kind).getItem(KEY)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function storage(kind: 'session' | 'local'): Storage {
  return kind === 'local' ? localStorage : sessionStorage;
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
