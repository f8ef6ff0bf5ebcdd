import type {Article} from '../corpus/article.ts';
import type {Editorial} from '../corpus/article-input.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {ShardArticle} from '../prebuilt/shard.ts';

/** What an answer says of an article: all but its text. */
export type LightArticle = Omit<Article, 'text'>;

/** An article in `articles.json`: all but its text, in the form that sources have. What is empty is left out. */
export interface FiledArticle extends Omit<ShardArticle, 'expires' | 'score' | 'terms'> {
  readonly tags?: readonly string[];
  readonly editorial?: Editorial;
}

/** An article without its text. */
export function toLight(article: Article): LightArticle {
  return without(article, ['text']);
}

/** An article as `articles.json` has it: read again by `normalizeArticle` it is the same, but for its text. */
export function toFiled(article: Article): FiledArticle {
  const {id, url, tags, editorial} = article;
  const {title, summary, authors = [], section, kicker, ...rest} = toCard(article);
  return dropEmpty({
    ...rest,
    title: escapeText(title),
    id: id === urlKey(url) ? '' : escapeText(id),
    summary: escapeText(summary),
    authors: authors.map(escapeText),
    section: escapeText(section),
    kicker: escapeText(kicker),
    tags: tags.map(escapeText),
    editorial,
  });
}

/** What a card shows of an article, as plain text. What is empty is left out. */
export function toCard(article: Article): ShardArticle {
  const {id, url, title, summary, image, srcset, date, authors, section, kicker, lang, readingMinutes} = article;
  return dropEmpty({
    url,
    title,
    // addresses are often ids, too
    id: urlKey(id) === urlKey(url) ? '' : id,
    summary,
    image,
    srcset,
    date: date === undefined ? undefined : new Date(date).toISOString().replace('T00:00:00.000Z', ''),
    authors,
    section,
    kicker: kicker === section ? '' : kicker,
    lang,
    minutes: readingMinutes,
  });
}

/** An object without some of its parts. */
export function without<T extends object, Name extends keyof T>(object: T, names: readonly Name[]): Omit<T, Name> {
  const entries = Object.entries(object).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries(entries) as Omit<T, Name>;
}

function dropEmpty<T extends object>(object: T): {[Name in keyof T]: Exclude<T[Name], undefined>} {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => (Array.isArray(value) ? value.length : Boolean(value))),
  ) as {[Name in keyof T]: Exclude<T[Name], undefined>};
}

/** Text as HTML, for whoever reads the file reads HTML. */
function escapeText(text = ''): string {
  return text
    .replace(/&(?=[#\w])/g, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replaceAll(']]>', ']]&gt;');
}
