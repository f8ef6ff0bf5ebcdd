import type {Article} from '../corpus/article.ts';
import {loadLanguages} from '../text/language.ts';
import {UNSPACED} from '../text/reading-time.ts';
import type {Notice, NoticeKind} from './notices.ts';
import {toLight} from './light-article.ts';
import type {LightArticle} from './light-article.ts';
import type {Site} from './read-site.ts';

/** What an editor would want to know of an article. */
export type FindingKind =
  | NoticeKind
  | 'no-image'
  | 'bad-image'
  | 'insecure-image'
  | 'no-date'
  | 'bad-date'
  | 'future-date'
  | 'no-summary'
  | 'thin-text'
  | 'same-title'
  | 'long-title'
  | 'broken-characters';

/** Something that is missing or wrong. */
export interface Finding extends Omit<Notice, 'kind'> {
  readonly kind: FindingKind;
}

/** What there is of something among the articles. */
export interface Tally {
  readonly name: string;
  readonly count: number;
}

/** What a source looks like to the widget. */
export interface CheckReport {
  readonly articleCount: number;
  readonly entryCount: number;
  /** In how many articles each part is there. */
  readonly parts: readonly Tally[];
  /** Words of a text: the middle one. 0 where there are none. */
  readonly medianWords: number;
  /** Languages as the ranking tells them, most frequent first. */
  readonly languages: readonly Tally[];
  /** Sections, most frequent first; the first twenty. */
  readonly sections: readonly Tally[];
  /** The first article, as the widget reads it. */
  readonly sample: (LightArticle & {readonly textBeginning: string}) | undefined;
  readonly findings: readonly Finding[];
}

/** Words of a text, or of a summary where there is no text, below which little can be told of what it is about. */
const FEWEST_WORDS = 50;
/** Characters of a title that no card shows whole. */
const LONG_TITLE = 120;
const DAY = 864e5;
const SHOWN = 20;
/** What text turns into that was read in an encoding that is not its own. */
const BROKEN = /\ufffd|Ã[\x80-\xbf©¨¤¶¼ª«±³º]|â€[\u2122œ\x9d“”˜¦]|Â[\xa0-\xbf]/;

/**
 * Looks at a site as an editor would: what is missing, what is there twice, what the widget would refuse.
 *
 * @param now - The present in milliseconds since 1970. Default the clock's.
 */
export async function checkSite(site: Site, now: number = Date.now()): Promise<CheckReport> {
  const {articles, inputs, notices, files, entryCount, lang} = site;
  const findings: Finding[] = notices.filter(({kind}) => kind !== 'not-an-article');
  const titles = new Map<string, string>();
  for (const [position, article] of articles.entries()) {
    const where = files?.[position] ?? article.url;
    const find = (kind: FindingKind, message: string): void => void findings.push({kind, where, message});
    const {title, image, date, summary} = article;
    const {image: statedImage, date: statedDate} = inputs[position] ?? {};
    if (!image)
      if (statedImage) find('bad-image', `Its picture is no http(s) address: ${excerpt(statedImage)}`);
      // lists are believed, of pages it is guessed
      else find('no-image', `It has no picture.${files ? ' Drawings (.svg) and logos are passed over.' : ''}`);
    else if (image.startsWith('http:') && article.url.startsWith('https:'))
      find('insecure-image', `Browsers may refuse its picture on https pages: ${image}`);
    if (date === undefined)
      if (statedDate !== undefined && statedDate !== '') find('bad-date', `Its date is none: ${excerpt(statedDate)}`);
      else find('no-date', 'It has no date.');
    else if (date > now + DAY) find('future-date', `It is of ${new Date(date).toISOString().slice(0, 10)}.`);
    if (!summary) find('no-summary', 'It has no summary, and no text to make one of.');
    const words = countWords(article);
    if (words < FEWEST_WORDS) find('thin-text', `It has ${words} words: suggestions rest on little.`);
    if (title.length > LONG_TITLE) find('long-title', `Its title has ${title.length} characters: cards cut it off.`);
    const broken = BROKEN.exec(`${title} ${summary} ${article.text}`)?.[0];
    if (broken) find('broken-characters', `It has "${broken}": somewhere its encoding was mistaken.`);
    const key = title.toLowerCase();
    const first = titles.get(key);
    if (first !== undefined) find('same-title', `It has the title of ${first}: only one of both is ever suggested.`);
    else titles.set(key, where);
  }
  const {languageOf} = await loadLanguages(articles, lang);
  const [sample] = articles;
  return {
    articleCount: articles.length,
    entryCount,
    parts: countParts(articles),
    medianWords: articles.map(countWords).sort((a, b) => a - b)[articles.length >> 1] ?? 0,
    languages: tally(articles.map(languageOf)),
    sections: tally(articles.map(({section}) => section)).slice(0, SHOWN),
    sample: sample && {...toLight(sample), textBeginning: excerpt(sample.text)},
    findings,
  };
}

function countParts(articles: readonly Article[]): Tally[] {
  const has: Readonly<Record<string, (article: Article) => unknown>> = {
    text: ({text}) => text,
    summary: ({summary}) => summary,
    picture: ({image}) => image,
    date: ({date}) => date,
    author: ({authors}) => authors.length,
    section: ({section}) => section,
    tags: ({tags}) => tags.length,
    'editors’ wishes': ({editorial}) => editorial && Object.values(editorial).some((wish) => wish !== false),
  };
  return Object.entries(has).map(([name, test]) => ({name, count: articles.filter((article) => test(article)).length}));
}

function tally(names: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({name, count}))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Scripts without spaces have about as many words as two characters each. */
function countWords({text, summary}: Article): number {
  const read = text || summary;
  const dense = read.match(UNSPACED)?.join('').length ?? 0;
  return (read.match(/\S+/g)?.length ?? 0) + Math.floor(dense / 2);
}

function excerpt(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
  return text.replace(/\s+/g, ' ').slice(0, 120);
}
