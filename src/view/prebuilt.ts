/**
 * How suggestions come about that were worked out beforehand: the page's own small file is read.
 *
 * @module
 */
import {RelatedArticlesError, isCoded} from '../errors.ts';
import {part} from '../part.ts';
import {credibleAddress, resolve} from '../page/page-address.ts';
import {linksIn, readFacts, resolveAll} from '../page/page-facts.ts';
import {createNeighbours} from '../prebuilt/neighbours.ts';
import type {Suggester} from '../prebuilt/neighbours.ts';
import type {ElementOptions} from './element-options.ts';
import type {FoundSource} from './find-source.ts';
import type {Peer} from './recommendation-controller.ts';
import type {LoadLive, Means} from './suggest.ts';
import {warn} from './warn.ts';

/** Makes what reads the files of a folder; pages that have none are answered for by what else is in the folder. */
export const create: Means['create'] = (asker, found, loadLive): Suggester => {
  const named = String([found?.source].flat()[0]);
  const folder = resolve(named, asker.host.baseURI)?.href;
  if (!folder) throw new RelatedArticlesError('invalid-option', `src must be an http(s) address, not "${named}".`);
  // what is on another site may not tell that it is missing
  const isForeign = new URL(folder).origin !== location.origin;
  return createNeighbours({
    ...found?.limits,
    folder,
    isForeign,
    createRest: (signal) => createRest({asker, found, folder, isForeign, loadLive}, signal),
  });
};

/** What is not to be had of a folder that is none. */
const MISSING = ['http-status', 'unknown-format', 'invalid-json'];

interface Place {
  readonly asker: Peer;
  readonly found: FoundSource | undefined;
  readonly folder: string;
  readonly isForeign: boolean;
  readonly loadLive: LoadLive;
}

/** The list of all articles, with the snapshot where there is one; else the address itself may be that of something else. */
async function createRest({asker, found, folder, isForeign, loadLive}: Place, signal: AbortSignal): Promise<Suggester> {
  const live = await part(loadLive());
  const built: FoundSource = {
    limits: found?.limits,
    format: 'json',
    source: [`${folder}articles.json`],
    snapshot: `${folder}snapshot.bin`,
  };
  const engine = live.create(asker, built, loadLive);
  try {
    await engine.load(signal);
    return engine;
  } catch (error) {
    engine.close?.();
    const isMissing = isCoded(error) && (MISSING.includes(error.code) || (isForeign && error.code === 'network'));
    if (!isMissing) throw error;
    return live.create(asker, found, loadLive);
  }
}

/** Where the article's links lead, and its address: no more is needed of an article that has a list. */
export const readSeed: Means['readSeed'] = async (widget, article, suggester, loadLive, signal) => {
  const document = widget.ownerDocument;
  const {canonical, url, base, translations, editorial} = readFacts(document);
  const own = credibleAddress([canonical], url, base);
  // a site that is looked at before it is published states where it will be
  const stated = resolve(canonical, base)?.href ?? own;
  for (const address of article ? [] : new Set([own, stated])) {
    const hasList = await suggester.hasList?.(address);
    signal.throwIfAborted();
    if (!hasList) continue;
    const {diversity, halfLife, languages} = widget as Partial<ElementOptions>;
    if (diversity || halfLife || languages)
      warn('invalid-option', 'diversity, half-life and languages do not count: the list is made already.', widget);
    return {url: address, translations, editorial, linked: resolveAll(linksOn(document, widget), base)};
  }
  const live = await part(loadLive());
  return live.readSeed(widget, article, suggester, loadLive, signal);
};

/** The links of the article around the widget, or of the only one; of a page without one those in its paragraphs. */
function linksOn(document: Document, widget: Element): (string | null)[] {
  const articles = document.querySelectorAll('article');
  const around = widget.closest('article') ?? (articles.length === 1 ? articles[0] : undefined);
  return around ? linksIn(around, widget) : linksIn(document, widget, ':is(p, blockquote) a');
}
