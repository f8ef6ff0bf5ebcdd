import {chmodSync, rmSync, renameSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {checksumOf} from './manifest.ts';

/** Writes a file in one step, so that nobody ever reads half of it. One that is there keeps its permissions. */
export function replaceFile(file: string, bytes: string | Uint8Array): void {
  // a name may be as long as names can be: nothing is added to it
  const aside = path.join(path.dirname(file), `.related-articles-${checksumOf(Buffer.from(path.basename(file)))}`);
  try {
    // a run that was killed may have left one; a link must not be written through
    rmSync(aside, {force: true});
    writeFileSync(aside, bytes, {flag: 'wx'});
    const present = statSync(file, {throwIfNoEntry: false});
    if (present) chmodSync(aside, present.mode);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, {force: true});
    throw error;
  }
}
