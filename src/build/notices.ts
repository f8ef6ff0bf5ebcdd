/** What a notice is about. */
export type NoticeKind = 'not-read' | 'not-an-article' | 'no-title' | 'no-link' | 'repeated' | 'same-place';

/** Something found on the way that costs no more than one article. */
export interface Notice {
  readonly kind: NoticeKind;
  /** A file, an address or the number of an entry. */
  readonly where: string;
  /** One sentence for people. */
  readonly message: string;
}

/** Told how far a piece of work is. */
export type OnProgress = (phase: string, done: number, total?: number) => void;
