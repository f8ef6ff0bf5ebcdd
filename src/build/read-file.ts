import {createReadStream} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError, isCoded} from '../errors.ts';
import {toArticleInput} from '../sources/named-json.ts';
import {decodeBytes} from '../sources/decode.ts';
import {jsonOf} from '../sources/json-values.ts';
import {looksLikeJson, readDocument} from '../sources/read-articles.ts';
import {findJsonFault} from './json-fault.ts';
import type {Notice} from './notices.ts';
import {isSitemap, readSitemapFile} from './read-sitemap-file.ts';
import type {SitemapFileOptions} from './read-sitemap-file.ts';

/** What a file holds. */
export interface FileArticles {
  readonly articles: readonly ArticleInput[];
  readonly notices: readonly Notice[];
}

/**
 * Reads the articles in a file: whatever `readArticles` knows; the pages that a sitemap names; or JSON Lines (`.jsonl`, `.ndjson`:
 * an article a line), which are read line by line, so that their size has no bounds.
 *
 * @throws RelatedArticlesError like `readArticles` and `readSitemapFile`.
 */
export async function readArticleFile(file: string, options: SitemapFileOptions): Promise<FileArticles> {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return readLines(file);
  const bytes = await readFile(file);
  const document = await readDocument([bytes], {url: options.base}).catch((error: unknown) => {
    if (isCoded(error) && error.code === 'invalid-json') throw withPlace(error, file, bytes);
    if (!isCoded(error) || error.code !== 'unknown-format') throw error;
    if (looksLikeJson(decodeBytes(bytes))) {
      // the base is not where the file came from
      const what = error.message.replace(jsonOf(options.base), jsonOf(undefined));
      throw new RelatedArticlesError('unknown-format', `${file}: ${what}`);
    }
    const hint = /\.html?$/i.test(file) ? ' Of pages, name the folder that they are in.' : '';
    throw new RelatedArticlesError('unknown-format', `${file} is neither JSON nor a feed nor a sitemap.${hint}`);
  });
  const {articles} = document;
  if (isSitemap(bytes) && (namesOnly(articles) || !articles.length)) return readSitemapFile(file, document, options);
  return {articles, notices: []};
}

/** Says where in the file it is: the engine gives a position at most. */
function withPlace({cause}: RelatedArticlesError, file: string, bytes: Uint8Array): RelatedArticlesError {
  const {line, column} = findJsonFault(decodeBytes(bytes)) ?? {line: 1, column: 1};
  const what = (cause as Error).message.replace(/ in JSON at position .*$/s, '');
  return new RelatedArticlesError('invalid-json', `${file}, line ${line}, column ${column}: ${what}`, {cause});
}

/** Whether a list names pages and says little of them. */
export function namesOnly(articles: readonly ArticleInput[]): boolean {
  const says = articles.filter(({title, text, summary}) => [title, text, summary].some(Boolean)).length;
  return says * 2 < articles.length;
}

async function readLines(file: string): Promise<FileArticles> {
  const articles: ArticleInput[] = [];
  const notices: Notice[] = [];
  let number = 0;
  for await (const line of createInterface({input: createReadStream(file, 'utf8'), crlfDelay: Infinity})) {
    number++;
    // trim takes off a byte order mark, too
    const entry = line.trim();
    if (!entry) continue;
    try {
      articles.push(toArticleInput(JSON.parse(entry)));
    } catch (error) {
      const message = `It is no JSON: ${(error as Error).message}`;
      notices.push({kind: 'not-read', where: `line ${number}`, message});
    }
  }
  return {articles, notices};
}
