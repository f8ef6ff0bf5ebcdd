import type {OnProgress} from '../build/notices.ts';
import type {Terminal} from './command.ts';

/** Milliseconds between two pictures of a bar. */
const PACE = 100;
/** Seconds between two lines where there is no terminal. */
const PAUSE = 10;
const WIDTH = 24;

/** What each phase is called. */
const NAMES: Readonly<Record<string, string>> = {
  fetch: 'Answers',
  look: 'Looking at pages',
  read: 'Reading pages',
  index: 'Indexing',
  rank: 'Ranking',
  write: 'Writing',
};

/** Something that shows how far the work is. */
export interface Progress {
  readonly onProgress: OnProgress;
  /** Removes the bar, so that something else can be written. */
  readonly clear: () => void;
}

/** A bar on a terminal, and now and then a line elsewhere. */
export function createProgress({err, isTty, columns}: Terminal, now: () => number = Date.now): Progress {
  let last = isTty ? 0 : now();
  let isShown = false;
  let phase = '';
  const clear = (): void => {
    if (isShown) err(`\r${' '.repeat(columns - 1)}\r`);
    isShown = false;
  };
  return {
    clear,
    onProgress(next, done, total) {
      const isNew = next !== phase;
      if (isNew) phase = next;
      else if (done !== total && now() - last < (isTty ? PACE : PAUSE * 1000)) return;
      else if (!isTty && now() - last < PAUSE * 1000) return;
      last = now();
      const count = total === undefined ? String(done) : `${done}/${total}`;
      const name = NAMES[phase] ?? phase;
      if (!isTty) {
        // how far it is would look as if it stopped there
        err(`${name}: ${isNew ? (total ?? count) : count}\n`);
        return;
      }
      const full = Math.round((WIDTH * done) / (total || Infinity));
      const bar = total === undefined ? '' : `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `;
      err(`\r${`${bar}${name} ${count}`.slice(0, columns - 1).padEnd(columns - 1)}`);
      isShown = true;
    },
  };
}
