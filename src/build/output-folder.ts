import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {RelatedArticlesError} from '../errors.ts';
import {checksumOf} from './manifest.ts';

/** What is being made lies here until all of it is there. */
const STAGING = '.related-articles-staging';

/** How many files were written. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * A folder whose files are replaced when all new ones are there, and only those that differ. Until `commit` nothing in it
 * changes; then each file is replaced in one step, so that whoever reads finds the old one or the new one, whole. Nothing is
 * ever written outside: names are checked, and folders that are symbolic links refused.
 */
export class OutputFolder {
  /** What tells the versions of each file that was made ready apart, by name. */
  readonly checksums = new Map<string, string>();
  readonly #root: string;
  readonly #staged: string[] = [];
  readonly #folders = new Set<string>();
  #added = 0;
  #unchanged = 0;

  private constructor(root: string) {
    this.#root = root;
  }

  /** Opens a folder, which is made where it is missing. */
  static open(folder: string): OutputFolder {
    mkdirSync(folder, {recursive: true});
    return new OutputFolder(realpathSync(folder));
  }

  /** The bytes of a file, or undefined. */
  read(name: string): Uint8Array | undefined {
    const file = this.#place(name);
    this.#checkFolder(path.posix.dirname(name));
    try {
      return readFileSync(file);
    } catch {
      return undefined;
    }
  }

  /** Makes a file ready, unless it is there already. `name`: a path within the folder, with `/`. */
  stage(name: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    this.checksums.set(name, checksumOf(bytes));
    const present = this.read(name);
    if (present && bytes.equals(present)) {
      this.#unchanged++;
      return;
    }
    if (!present) this.#added++;
    const file = path.join(this.#root, STAGING, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, bytes);
    this.#staged.push(name);
  }

  /**
   * Puts what was made ready in its place, in the order in which it was, and then removes files that are no longer wanted.
   *
   * @param isStale - Of the files below `within` those to remove, by their path from there.
   */
  commit(gone: readonly string[], within: string, isStale: (name: string) => boolean): Changes {
    for (const name of this.#staged) {
      const file = this.#place(name);
      const folder = path.dirname(file);
      if (!this.#folders.has(folder)) mkdirSync(folder, {recursive: true});
      this.#folders.add(folder);
      renameSync(path.join(this.#root, STAGING, name), file);
    }
    rmSync(path.join(this.#root, STAGING), {recursive: true, force: true});
    const present = gone.filter((name) => this.read(name));
    for (const name of present) rmSync(this.#place(name));
    const removed = present.length + this.#clean(within, isStale);
    const added = this.#added;
    return {added, changed: this.#staged.length - added, unchanged: this.#unchanged, removed};
  }

  /** Removes what was made ready, in this run or in one before it. */
  discard(): void {
    rmSync(path.join(this.#root, STAGING), {recursive: true, force: true});
  }

  #clean(within: string, isStale: (name: string) => boolean): number {
    const base = path.join(this.#root, within);
    let removed = 0;
    if (!existsSync(base)) return removed;
    for (const folder of readdirSync(base, {withFileTypes: true})) {
      if (!folder.isDirectory()) continue;
      let left = 0;
      for (const file of readdirSync(path.join(base, folder.name), {withFileTypes: true})) {
        if (file.isFile() && isStale(`${folder.name}/${file.name}`)) {
          rmSync(path.join(base, folder.name, file.name));
          removed++;
        } else left++;
      }
      if (!left) rmdirSync(path.join(base, folder.name));
    }
    return removed;
  }

  #place(name: string): string {
    const file = path.join(this.#root, name);
    if (path.isAbsolute(name) || !file.startsWith(this.#root + path.sep) || name.split('/').includes('..'))
      throw new RelatedArticlesError('internal', `${name} lies outside of ${this.#root}.`);
    return file;
  }

  #checkFolder(name: string): void {
    const parts = name.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = path.join(this.#root, ...parts.slice(0, depth));
      if (this.#folders.has(folder)) continue;
      const found = lstatSync(folder, {throwIfNoEntry: false});
      if (!found) return;
      if (!found.isDirectory())
        throw new RelatedArticlesError(
          'invalid-option',
          `${folder} is no folder of its own: nothing is written there.`,
        );
      this.#folders.add(folder);
    }
  }
}
