import type {PageReading} from './pages-in-page.ts';

/** A stated body shorter than this is a teaser of the article. */
const COMPLETE = 1000;
/** The least mean F1; or this share of Readability's where that is lower. */
const FLOOR = 0.9;
const OF_READABILITY = 0.95;

/** How well the text of a page was found: token F1 by this reader and by Readability. */
interface Score {
  readonly file: string;
  readonly ours: number;
  readonly readability: number;
}

/** The words of a text; where words are not spaced, its characters. */
export function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Harmonic mean of precision and recall over the words of two texts, each counted as often as it occurs. */
function tokenF1(read: string, stated: string): number {
  const [one, other] = [tokens(read), tokens(stated)];
  const counts = new Map<string, number>();
  for (const token of other) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of one) {
    const left = counts.get(token) ?? 0;
    if (left) shared++;
    counts.set(token, left - 1 || 0);
  }
  return one.length + other.length ? (2 * shared) / (one.length + other.length) : 1;
}

/**
 * F1 of a stated beginning against the equally long run of the text's words that fits it best. The last word stated may
 * be cut and is left out. It tells whether the beginning was found whole and in one piece, not what else was taken.
 */
function startF1(read: string, start: string): number {
  const wanted = tokens(start).slice(0, -1);
  const text = tokens(read);
  const missing = new Map<string, number>();
  for (const token of wanted) missing.set(token, (missing.get(token) ?? 0) + 1);
  let shared = 0;
  let best = 0;
  text.forEach((token, at) => {
    const left = missing.get(token) ?? 0;
    if (left > 0) shared++;
    missing.set(token, left - 1);
    const gone = text[at - wanted.length];
    if (gone !== undefined) {
      const back = (missing.get(gone) ?? 0) + 1;
      if (back > 0) shared--;
      missing.set(gone, back);
    }
    best = Math.max(best, shared);
  });
  return best / Math.max(1, wanted.length);
}

/** Collects how well texts are found. */
export class TextScores {
  readonly #starts: Score[] = [];
  readonly #bodies: Score[] = [];

  /** Counts a page whose text the collection or its own JSON-LD states. */
  add(file: string, {text, readability, body}: PageReading, start: string | undefined): void {
    if (start) this.#starts.push({file, ours: startF1(text, start), readability: startF1(readability, start)});
    if (body.length >= COMPLETE && !/(?:…|\.\.\.)\s*$/.test(body))
      this.#bodies.push({file, ours: tokenF1(text, body), readability: tokenF1(readability, body)});
  }

  /** The figures, a line each, then the pages on which this reader is below the floor. */
  notes(): string[] {
    return this.#parts().flatMap(([name, scores]) => [
      `text, token F1 against ${name}, ${scores.length} pages: ${mean(scores, 'ours')}, ` +
        `Readability beside it ${mean(scores, 'readability')}`,
      ...scores
        .filter(({ours}) => ours < FLOOR)
        .map(({file, ours, readability}) => `  ${file}: ${ours.toFixed(3)}, Readability ${readability.toFixed(3)}`),
    ]);
  }

  /** The floors that are missed, a line each. */
  missed(): string[] {
    return this.#parts()
      .filter(
        ([, scores]) =>
          Number(mean(scores, 'ours')) < Math.min(FLOOR, OF_READABILITY * Number(mean(scores, 'readability'))),
      )
      .map(
        ([name, scores]) =>
          `text against ${name}: F1 ${mean(scores, 'ours')}, floor ${FLOOR} or ${OF_READABILITY} of Readability's`,
      );
  }

  #parts(): [string, readonly Score[]][] {
    const parts: [string, readonly Score[]][] = [
      ['the stated beginning', this.#starts],
      ['the whole stated body', this.#bodies],
    ];
    return parts.filter(([, scores]) => scores.length);
  }
}

function mean(scores: readonly Score[], of: 'ours' | 'readability'): string {
  return (scores.reduce((sum, score) => sum + score[of], 0) / scores.length).toFixed(3);
}
