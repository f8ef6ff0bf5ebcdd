import type {Recommendation} from '../answer.ts';
import {prepareLocales} from '../locales.ts';
import type {RecommendOptions} from '../options.ts';
import {readSeed} from '../page/read-seed.ts';
import {watchPage} from '../page/watch-page.ts';
import type {Recommender} from '../recommender.ts';
import {giveWay} from '../slices.ts';
import {createEngine} from '../worker/engine.ts';
import type {Engine} from '../worker/engine.ts';
import {findSource, isSameSource} from './find-source.ts';
import type {FoundSource} from './find-source.ts';
import {ROLL_CALL} from './peers.ts';
import type {Presenter} from './presenter.ts';
import type {Peer} from './recommendation-controller.ts';
import {requestOf} from './request.ts';
import {tell} from './tell.ts';
import {warn} from './warn.ts';

/** A widget that wants suggestions. */
export interface Asker extends Peer {
  recommender: Promise<Recommender> | undefined;
  source: FoundSource | undefined;
  /** Takes the suggestions, at once, so that the other widgets know of them. */
  settle(recommendation: Recommendation): void;
}

/**
 * Gets the suggestions for a widget: finds its source, reads the page, leaves out what the other widgets show.
 *
 * @param presenter - What shows them.
 * @returns What the widget has settled on, and when its articles were there, in milliseconds since the page began.
 * Rejects with the signal's reason when ended.
 */
export async function suggest(
  asker: Asker,
  presenter: Presenter,
  signal: AbortSignal,
): Promise<{recommendation: Recommendation; loaded: number}> {
  const ready = presenter.prepare();
  // whoever waits for it is told; what comes first may fail
  ready.catch(() => undefined);
  const {host} = asker;
  const request = requestOf(host);
  const {options, articleElementId} = request;
  const source = findSource(host, request);
  const recommender = await recommenderFor(asker, source);
  await recommender.load(signal);
  const loaded = performance.now();
  await ready;
  const {hides} = presenter;
  const hidden = hides ? (await recommender.articles()).map(({url}) => url).filter(hides) : [];
  const article = articleElement(asker);
  if (articleElementId && !article) warn('invalid-option', `for="${articleElementId}" names no element.`, host);
  const {linked, translations, ...seed} = await readSeed(host, article, (url) => recommender.find(url));
  // a link with a star in it must not pass for a pattern
  const links = [...translations, ...(request.allowLinked ? [] : linked)].filter((link) => !link.includes('*'));
  const never = [...options.exclude, ...links, ...hidden];
  const ask = (exclude: Iterable<string>, more?: RecommendOptions): Promise<Recommendation> =>
    recommender.recommend(seed, {...options, ...more, exclude: [...never, ...exclude], signal});
  for (let tries = 3; ; tries--) {
    const exclude = shownElsewhere(asker);
    const limit = reserved(asker, source);
    if (limit)
      for (const {article} of (await ask(exclude, {limit, fallback: 'none', pin: []})).articles)
        exclude.add(article.url);
    const recommendation = await ask(exclude);
    // ranking, what dates are written with, and drawing are more than one slice
    await prepareLocales();
    await giveWay();
    signal.throwIfAborted();
    // another widget may have shown one of these while this one was waiting
    const taken = shownElsewhere(asker);
    if (tries && recommendation.articles.some(({article}) => taken.has(article.url))) continue;
    asker.settle(recommendation);
    return {recommendation, loaded};
  }
}

/** Calls `onChange` when the page comes to show another article; returns what ends the watch. */
export function watch(asker: Asker, onChange: () => void): () => void {
  return watchPage(asker.host.ownerDocument, onChange, () => articleElement(asker));
}

/** A recommender that this or another widget already has for these articles, or a new one. */
function recommenderFor(asker: Asker, source: FoundSource | undefined): Promise<Recommender> {
  const owner = [asker, ...othersThan(asker)].find((peer) => peer.recommender && isSameSource(peer.source, source));
  const recommender = owner?.recommender ?? Promise.resolve(create(asker, source));
  asker.recommender = recommender;
  asker.source = source;
  recommender.catch(() => {
    if (asker.recommender === recommender) asker.recommender = undefined;
  });
  return recommender;
}

function create(asker: Asker, found: FoundSource | undefined): Engine {
  const {baseURI: baseUrl, ownerDocument} = asker.host;
  const {limits, ...rest} = found ?? {};
  return createEngine({
    config: {...rest, ...limits, baseUrl, lang: ownerDocument.documentElement.lang},
    maxAge: requestOf(asker.host).maxAge,
    // costs only a part of the articles
    onFailure: ({code, message}) => {
      tell(asker.host, code, message);
    },
  });
}

/** Lets go of all that was read, for a widget that has left the page, unless another one needs it. */
export function release(asker: Asker): void {
  const {recommender} = asker;
  asker.recommender = undefined;
  if (othersThan(asker).some((peer) => peer.recommender === recommender)) return;
  // a peer of another copy of the script may have made it, one that cannot close it
  void recommender?.then((engine: Partial<Engine>) => engine.close?.()).catch(() => undefined);
}

/** The element that the author of the page has named, if it is there. */
function articleElement(asker: Asker): Element | undefined {
  const {host} = asker;
  const {articleElementId: id} = requestOf(host);
  if (!id) return undefined;
  const root = host.getRootNode() as Document | ShadowRoot;
  return root.getElementById(id) ?? host.ownerDocument.getElementById(id) ?? undefined;
}

/** The other widgets of the page, in no order. */
function othersThan(asker: Asker): Peer[] {
  const present = new Set<Peer>();
  asker.host.ownerDocument.dispatchEvent(new CustomEvent(ROLL_CALL, {detail: present}));
  present.delete(asker);
  return [...present];
}

function shownElsewhere(asker: Asker): Set<string> {
  // what a pending widget shows is about to change
  const settled = othersThan(asker).filter(({status}) => status !== 'pending');
  return new Set(settled.flatMap(({articles}) => articles.map(({article}) => article.url)));
}

/** How many of the best belong to widgets further up that will show them later. */
function reserved(asker: Asker, source: FoundSource | undefined): number {
  let count = 0;
  for (const peer of othersThan(asker)) {
    // one that is not displayed may never come
    const waits = (peer.status === 'idle' || peer.status === 'pending') && peer.host.getClientRects().length;
    const position = asker.host.compareDocumentPosition(peer.host);
    // between shadow trees the order is the browser's whim
    const isBefore =
      (position & (Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_PRECEDING)) ===
      Node.DOCUMENT_POSITION_PRECEDING;
    if (!waits || !isBefore) continue;
    const request = requestOf(peer.host);
    const isSame =
      request.articleElementId === requestOf(asker.host).articleElementId &&
      isSameSource(findSource(peer.host, request), source);
    if (isSame) count += request.options.limit;
  }
  return count;
}
