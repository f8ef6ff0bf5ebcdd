import {createHash} from 'node:crypto';
import {createReadStream, mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {RelatedArticlesError} from '../errors.ts';
import type {PageArticle} from '../page/page-article.ts';
import {FINGERPRINT} from './fingerprint.ts';
import {replaceFile} from './replace-file.ts';

/** What was read of pages before: to take a page apart costs more than all else that is done with it. */
export class PageCache {
  readonly #file: string | undefined;
  readonly #known: ReadonlyMap<string, string>;
  /** What this run has asked for: the rest is forgotten, unless `keepRest` is called. */
  readonly #used = new Map<string, string>();
  #isSame = true;

  private constructor(file: string | undefined, known: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#known = known;
  }

  /**
   * Opens a file; without one nothing is kept. What cannot be read counts as empty.
   *
   * @throws RelatedArticlesError `invalid-option` where there is a folder of that name.
   */
  static async open(file: string | undefined): Promise<PageCache> {
    const known = new Map<string, string>();
    const kind = file ? statSync(file, {throwIfNoEntry: false}) : undefined;
    if (kind?.isDirectory())
      throw new RelatedArticlesError('invalid-option', `${file} is a folder: name a file for the cache.`);
    if (file && kind)
      for await (const line of createInterface({input: createReadStream(file, 'utf8'), crlfDelay: Infinity})) {
        const end = line.indexOf(' ');
        if (end > 0) known.set(line.slice(0, end), line.slice(end + 1));
      }
    return new PageCache(file, known);
  }

  /** What is known of a page, or else what `read` makes of it. */
  get(bytes: Uint8Array, url: string, read: () => PageArticle): PageArticle {
    if (!this.#file) return read();
    const key = createHash('sha256').update(`${FINGERPRINT} ${url} `).update(bytes).digest('base64url');
    const known = parse(this.#known.get(key));
    const article = known ?? read();
    this.#isSame &&= Boolean(known);
    this.#used.set(key, JSON.stringify(article));
    return article;
  }

  /** Not all pages were asked for: those that were not keep their place. */
  keepRest(): void {
    for (const [key, json] of this.#known) if (!this.#used.has(key)) this.#used.set(key, json);
  }

  /** Writes the file anew, where anything is new or gone. Its folder is made where it is missing. */
  save(): void {
    if (!this.#file || (this.#isSame && this.#used.size === this.#known.size)) return;
    mkdirSync(path.dirname(this.#file), {recursive: true});
    replaceFile(this.#file, Buffer.concat([...this.#used].map(([key, json]) => Buffer.from(`${key} ${json}\n`))));
  }
}

/** A file may have been cut short, or changed by somebody. */
function parse(json: string | undefined): PageArticle | undefined {
  try {
    const value = JSON.parse(json ?? 'null') as PageArticle | null;
    return value && Array.isArray(value.linked) && Array.isArray(value.translations) ? value : undefined;
  } catch {
    return undefined;
  }
}
