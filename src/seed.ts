import {normalizeText} from './corpus/article.ts';
import {isBarred} from './corpus/editorial.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import {canonicalUrl} from './corpus/canonical-url.ts';
import type {Corpus} from './corpus/corpus.ts';
import {articleDate} from './corpus/parse-date.ts';
import type {Seed} from './ranking/recommend.ts';
import type {TextReader} from './text/plain-text.ts';

/** Where a seed belongs. */
interface SeedPlace {
  /** What `findSeed` gives. */
  readonly position: number | undefined;
  readonly corpus: Corpus;
  readonly baseUrl: string | undefined;
  /** Makes text of what the page says. */
  readonly reader: TextReader;
}

/**
 * Joins what the page says with what the source says of the same article; where both have a text, the longer counts.
 */
export function toSeed(input: ArticleInput, {position, corpus, baseUrl, reader}: SeedPlace): Seed {
  const url = canonicalUrl(input.url, baseUrl);
  const own = normalizeText(input, reader);
  const known = position === undefined ? undefined : corpus.articles[position];
  const lang = corpus.languages[position ?? -1] ?? corpus.languageOf(own);
  const section = known?.section || own.section;
  const excluded = isBarred(input.editorial?.exclude, 'from');
  if (!known) return {position, content: own, date: articleDate(input.date), section, url, lang, excluded};
  const content = {
    title: known.title,
    tags: known.tags.length || !own.tags.length ? known.tags : own.tags,
    summary: known.summary || own.summary,
    text: own.text.length > known.text.length ? own.text : known.text,
  };
  return {position, content, date: known.date, section, url: known.url, lang, excluded};
}

/** Where the corpus has the seed, if it does. */
export function findSeed({id, url}: ArticleInput, corpus: Corpus, baseUrl: string | undefined): number | undefined {
  const address = canonicalUrl(url, baseUrl);
  return (id === undefined ? undefined : corpus.find(String(id))) ?? (address ? corpus.find(address) : undefined);
}

/** Whether anything is known of what the seed is about. */
export function isBlank({content: {title, summary, text, tags}}: Seed): boolean {
  return !(title + summary + text + tags.join(''));
}
