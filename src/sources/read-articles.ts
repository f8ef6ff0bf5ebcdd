import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {part} from '../part.ts';
import {isInPage} from '../slices.ts';
import {join, sizeOf} from './fetch-resource.ts';
import {parseJson, readJson} from './json.ts';
import {SUSPECT} from './json-values.ts';
import type {SourceDocument, SourceFormat} from './source.ts';

/** Bytes or characters that a page reads at once: more would take a slow phone longer than a reader should notice. */
const AT_ONCE = 200_000;

/** What is known of the data besides itself. */
export interface ReadOptions {
  /** Where the data came from; relative links are resolved against it. Without it they are left as they are. */
  readonly url?: string | undefined;
  /** The HTTP header of that name: it may state the encoding of bytes. */
  readonly contentType?: string | null | undefined;
  /** `json` or `feed` refuses anything else. Default `auto`: the data decides. */
  readonly format?: SourceFormat | undefined;
}

/** What `readDocument` is told besides. */
export interface ReadDocumentOptions extends ReadOptions {
  /** The answer's headers: some sources tell in them how many pages there are. */
  readonly headers?: Headers | undefined;
  /** Entries at most; later ones are left out unread. Default all. */
  readonly maxArticles?: number | undefined;
}

/**
 * Reads articles from a text, or from bytes in whatever encoding. What it is, its first characters decide: JSON (an
 * array of articles, a JSON Feed) or XML (RSS, Atom). The reader of feeds is loaded only for XML.
 *
 * @throws RelatedArticlesError `unknown-format`, `invalid-json`, or `network` when the reader of feeds does not come.
 */
export async function readArticles(data: string | Uint8Array, options: ReadOptions = {}): Promise<ArticleInput[]> {
  const {articles} = await readDocument(typeof data === 'string' ? data : [data], options);
  return [...articles];
}

/**
 * Reads one answer of a source, like `readArticles`, and finds where the source goes on.
 *
 * @param data - A text, or pieces of bytes.
 * @throws RelatedArticlesError like `readArticles`.
 */
export async function readDocument(
  data: string | readonly Uint8Array[],
  options: ReadDocumentOptions = {},
): Promise<SourceDocument> {
  const {url = '', contentType, format = 'auto'} = options;
  const parts = typeof data === 'string' ? [data] : data;
  // a page has to stay awake
  if (isInPage && sizeOf(parts) > AT_ONCE && format !== 'feed') {
    const {parseInSteps} = await part(import('./parse-in-steps.ts'));
    const parsed = await parseInSteps(parts);
    if (parsed) return readJson(...parsed, options);
  }
  const text = typeof data === 'string' ? data : await decode(await join(data), contentType);
  const isJson = looksLikeJson(text);
  if (isJson && format !== 'feed') return parseJson(text, options);
  if (isJson || format === 'json' || !text.includes('<')) {
    const what = format === 'auto' ? 'neither JSON nor a feed' : `no ${format}`;
    const beginning = text.trim().slice(0, 40);
    throw new RelatedArticlesError('unknown-format', `${url || 'The text'} is ${what}: it begins with "${beginning}".`);
  }
  const {readFeed} = await loadFeedReader();
  return readFeed(text, url, options.maxArticles);
}

/** The reader of feeds: a chunk of its own in the files for script tags. */
export async function loadFeedReader(): Promise<typeof import('./read-feed.ts')> {
  // what the second needs of the first comes with it, not after it
  const [, reader] = await part(Promise.all([import('../text/html-to-text.ts'), import('./read-feed.ts')]));
  return reader;
}

/** What is no UTF-8, or has characters that only other encodings have, needs a closer look at its bytes. */
async function decode(bytes: Uint8Array, contentType: string | null | undefined): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  if (!SUSPECT.test(text)) return text;
  const {decodeBytes} = await part(import('./rare-feed.ts'));
  return decodeBytes(bytes, contentType ?? '');
}

/** Whether a text begins as JSON does; a byte order mark is passed over. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(text);
}
