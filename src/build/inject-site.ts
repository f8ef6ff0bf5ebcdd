import {readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Recommendation} from '../answer.ts';
import {RelatedArticlesError} from '../errors.ts';
import {readHtml} from '../node/read-html.ts';
import {toNames} from '../options.ts';
import type {RankingIndex} from '../ranking/recommend.ts';
import {recommenderOver} from '../recommender.ts';
import {withWords, wordsFor} from '../view/words.ts';
import {findWidgets} from './find-widgets.ts';
import type {FoundWidget} from './find-widgets.ts';
import {keepFew} from './keep-few.ts';
import {toMarkup} from './list-markup.ts';
import type {Notice} from './notices.ts';
import {encodingOf} from './page-encoding.ts';
import {glanceAt, pathOf, withoutLists} from './page-file.ts';
import {createLists, indexSite} from './rank-site.ts';
import type {RankOptions} from './rank-site.ts';
import {checkBase, readSite} from './read-site.ts';
import type {Site, SiteOptions} from './read-site.ts';
import {replaceFile} from './replace-file.ts';
import {walkFolder} from './walk-folder.ts';
import {toWidgetOptions} from './widget-options.ts';
import type {WidgetOptions} from './widget-options.ts';

/** How links are written into pages. */
export interface InjectOptions
  extends Omit<SiteOptions, 'exclude'>, Omit<RankOptions, 'exclude' | 'limit' | 'pin' | 'reasons'> {
  /** Where the articles come from. Default: the pages themselves. */
  readonly from?: string | undefined;
  /** Whether schema.org's `ItemList` goes with each list. Default no. */
  readonly schema?: boolean | undefined;
  /** Takes the lists out again. Default no. */
  readonly remove?: boolean | undefined;
  /** Patterns of pages that are not read. Default none. */
  readonly exclude?: readonly string[] | undefined;
  /** Ids, addresses or patterns of articles that are never suggested. Default none. */
  readonly never?: readonly string[] | undefined;
}

/** What was written. */
export interface Injected {
  /** Pages with the tag of the widget. */
  readonly pageCount: number;
  /** Tags in them. */
  readonly widgetCount: number;
  /** Tags that have a list now. */
  readonly listCount: number;
  /** Files that were changed. */
  readonly changedCount: number;
  readonly notices: readonly Notice[];
}

/** Kinds of tags whose lists are made with the same scratch memory, of the size of the site: the last few. */
const KEPT = 8;

/** What is said of a tag that the rest of its page would stand in. */
const ENDLESS = 'It has a <related-articles> without an end tag: write <related-articles></related-articles>.';

/** Answers for a page. */
type Ask = (page: Page, widget: WidgetOptions, taken: readonly string[]) => Promise<Recommendation>;

interface Page {
  /** Its path, without symbolic links. */
  readonly file: string;
  readonly url: string;
  /** Its bytes as Latin-1. */
  readonly latin: string;
}

/**
 * Writes the suggestions into each `<related-articles>` of the HTML files below a folder, as plain links: for readers without
 * scripts, and for crawlers. What was written before is replaced; not another byte of a file changes. Widgets of one page never
 * repeat each other.
 *
 * @throws RelatedArticlesError what `readSite` throws.
 */
export async function injectSite(folder: string, options: InjectOptions = {}): Promise<Injected> {
  const {from = folder, schema = false, remove = false, never, onProgress} = options;
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
    throw new RelatedArticlesError('no-source', `${folder} is no folder.`);
  const defaults: RankOptions = {
    threshold: options.threshold,
    diversity: options.diversity,
    halfLife: options.halfLife,
    fallback: options.fallback,
    languages: options.languages,
    now: options.now,
    exclude: never,
  };
  const stated = checkBase(options.base);
  const site = remove ? undefined : await readSite(from, options);
  const ask = site && createAsk(site, from, await indexSite(site));
  const root = realpathSync(folder);
  const notices: Notice[] = [];
  const counts = {pageCount: 0, widgetCount: 0, listCount: 0, changedCount: 0};
  const files = await walkFolder(folder, ['.html', '.htm']);
  const base = stated ?? site?.base ?? 'http://localhost/';
  for (const [i, file] of files.entries()) {
    const latin = readFileSync(path.join(root, file), 'latin1');
    onProgress?.('write', i + 1, files.length);
    // in UTF-16 every other byte is 0
    if (!/<related-articles[\s/>]/i.test(latin.replaceAll('\0', ''))) continue;
    const encoding = encodingOf(latin);
    if (!encoding) {
      notices.push({kind: 'not-read', where: file, message: 'Its encoding is one in which tags cannot be found.'});
      continue;
    }
    const widgets = findWidgets(latin, encoding.decode);
    const closed = widgets.filter(({isClosed}) => isClosed).length;
    if (widgets.length > closed) notices.push({kind: 'not-read', where: file, message: ENDLESS});
    if (!closed && !widgets.some(({start, end}) => end > start)) continue;
    const url = glanceAt(withoutLists(latin)).canonical ?? new URL(`.${pathOf(file)}`, base).href;
    const lists = ask
      ? await writeLists({file: path.join(root, file), url, latin}, widgets, ask)
      : widgets.map(() => '');
    counts.pageCount++;
    counts.widgetCount += closed;
    counts.listCount += lists.filter(Boolean).length;
    const written = splice(latin, widgets, lists.map(encoding.encode));
    if (written === latin) continue;
    replaceFile(path.join(root, file), Buffer.from(written, 'latin1'));
    counts.changedCount++;
  }
  return {...counts, notices: [...notices, ...(site?.notices ?? [])]};

  async function writeLists(page: Page, widgets: readonly FoundWidget[], ask: Ask): Promise<string[]> {
    const pageLang = /<html\b[^<>]*\slang\s*=\s*["']?([\w-]+)/i.exec(page.latin)?.[1] ?? '';
    const taken: string[] = [];
    const lists: string[] = [];
    for (const {attributes, isClosed} of widgets) {
      // one that stands there is from before
      if (!isClosed) {
        lists.push('');
        continue;
      }
      const widget = toWidgetOptions(attributes, defaults);
      const lang = widget.lang ?? pageLang;
      const answer = await ask(page, widget, taken);
      taken.push(...answer.articles.map(({article}) => article.url));
      const words = withWords(await wordsFor(lang), widget.ownWords);
      lists.push(toMarkup(answer, {...widget, words, lang, schema}));
    }
    return lists;
  }
}

/** Asks about pages that are the source; about others by what they say, as the element does: it may be more than a feed has. */
function createAsk(site: Site, from: string, index: RankingIndex): Ask {
  const listsOf = keepFew<ReturnType<typeof createLists>>(KEPT);
  const recommender = recommenderOver(
    () => Promise.resolve({index, isWhole: true, articleCount: site.articles.length, skippedCount: 0}),
    site.base,
  );
  const sourceRoot = site.files ? realpathSync(from) : '';
  const byFile = new Map(site.files?.map((file, position) => [path.join(sourceRoot, file), position]));
  return async ({file, url, latin}, {ranking, allowLinked}, taken) => {
    const position = byFile.get(file);
    if (position === undefined) {
      const {linked, translations, ...seed} = readHtml(Buffer.from(withoutLists(latin), 'latin1'), url);
      // an address with a star in it must not pass for a pattern
      const never = [...translations, ...(allowLinked ? [] : linked), ...taken].filter((url) => !url.includes('*'));
      return recommender.recommend(seed, {...ranking, exclude: [...toNames(ranking.exclude), ...never]});
    }
    // most tags of a site say the same
    const lists = listsOf(JSON.stringify([ranking, allowLinked]), () =>
      createLists(index, allowLinked ? {linked: site.translations} : site, ranking),
    );
    return lists(position, taken);
  };
}

function splice(text: string, widgets: readonly FoundWidget[], lists: readonly string[]): string {
  let written = '';
  let at = 0;
  for (const [i, {start, end}] of widgets.entries()) {
    written += text.slice(at, start) + (lists[i] ?? '');
    at = end;
  }
  return written + text.slice(at);
}
