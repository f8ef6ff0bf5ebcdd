/**
 * How suggestions come about that were worked out beforehand: the page's own small file is read.
 *
 * @module
 */
import {isCoded} from '../errors.ts';
import {part} from '../part.ts';
import {credibleAddress, resolve} from '../page/page-address.ts';
import {readFacts, resolveAll} from '../page/page-facts.ts';
import {createNeighbours} from '../prebuilt/neighbours.ts';
import type {Suggester} from '../prebuilt/neighbours.ts';
import type {FoundSource} from './find-source.ts';
import type {Peer} from './recommendation-controller.ts';
import type {LoadLive, Means} from './suggest.ts';
import {warn} from './warn.ts';

/** Links that writers have set: those in paragraphs, which are no navigation. */
const LINKS = ':is(p, blockquote) a[href]';
const AROUND = 'nav, aside, footer, header, related-articles';

/** Makes what reads the files of a folder; pages that have none are answered for by what else is in the folder. */
export const create: Means['create'] = (asker, found, loadLive): Suggester => {
  const {host} = asker;
  const folder = String([found?.source].flat()[0]);
  if (host.diversity || host.halfLife || host.languages)
    warn('invalid-option', 'diversity, half-life and languages do not count: the lists are made already.', host);
  return createNeighbours({...found?.limits, folder, createRest: () => createRest(asker, found, folder, loadLive)});
};

/** The list of all articles, with the snapshot where there is one; else the address itself may be that of something else. */
async function createRest(
  asker: Peer,
  found: FoundSource | undefined,
  folder: string,
  loadLive: LoadLive,
): Promise<Suggester> {
  const live = await part(loadLive());
  const built: FoundSource = {
    limits: found?.limits,
    format: 'json',
    source: [`${folder}articles.json`],
    snapshot: `${folder}snapshot.bin`,
  };
  const engine = live.create(asker, built, loadLive);
  try {
    await engine.load();
    return engine;
  } catch (error) {
    engine.close?.();
    if (!isCoded(error) || !['http-status', 'unknown-format', 'invalid-json'].includes(error.code)) throw error;
    return live.create(asker, found, loadLive);
  }
}

/** Where the article's links lead, and its address: no more is needed of an article that has a list. */
export const readSeed: Means['readSeed'] = async (widget, article, suggester, loadLive) => {
  const document = widget.ownerDocument;
  const {canonical, url, base, translations, editorial} = readFacts(document);
  const own = credibleAddress([canonical], url, base);
  // a site that is looked at before it is published states where it will be
  const stated = resolve(canonical, base)?.href ?? own;
  for (const address of article ? [] : new Set([own, stated]))
    if (await suggester.hasList?.(address)) {
      const links = [...document.querySelectorAll(LINKS)].filter((link) => !link.closest(AROUND));
      const linked = resolveAll(
        links.map((link) => link.getAttribute('href')),
        base,
      );
      return {url: address, translations, editorial, linked};
    }
  const live = await part(loadLive());
  return live.readSeed(widget, article, suggester, loadLive);
};
