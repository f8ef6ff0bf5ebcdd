import type {Recommendation} from '../answer.ts';
import {prepareLocales} from '../locales.ts';
import type {RecommendOptions} from '../options.ts';
import type {PageArticle} from '../page/page-article.ts';
import {watchPage} from '../page/watch-page.ts';
import type {Suggester} from '../prebuilt/neighbours.ts';
import {giveWay} from '../slices.ts';
import {articleElement} from './article-element.ts';
import type {ElementOptions} from './element-options.ts';
import {findSource, isSameSource} from './find-source.ts';
import type {FoundSource} from './find-source.ts';
import {GIVEN} from './given.ts';
import {ROLL_CALL} from './peers.ts';
import type {Follower} from './follower.ts';
import {loadLive} from './load-parts.ts';
import type {Peer} from './recommendation-controller.ts';
import {requestOf} from './request.ts';
import {usesIntl} from './uses-intl.ts';
import {warn} from './warn.ts';

/** How suggestions come about. */
export interface Means {
  /** Makes what suggests articles of a source. */
  create(asker: Peer, source: FoundSource | undefined, loadLive: LoadLive): Suggester;
  /** Reads what the page says of its article. */
  readSeed(
    widget: Element,
    article: Element | undefined,
    suggester: Suggester,
    loadLive: LoadLive,
    signal: AbortSignal,
  ): Promise<PageArticle>;
}

/** Loads the means that are there for every page: articles are read and ranked in the browser. */
export type LoadLive = () => Promise<Means>;

/** A widget that wants suggestions. */
export interface Asker extends Peer {
  recommender: Promise<Suggester> | undefined;
  source: FoundSource | undefined;
  /** What it shows. */
  readonly recommendation: Recommendation;
  /** Takes the suggestions, at once, so that the other widgets know of them. */
  settle(recommendation: Recommendation): void;
}

/** What there is to show, and when it was there, in milliseconds since the page began. */
export interface Suggested {
  readonly recommendation: Recommendation;
  readonly loaded: number;
}

/**
 * Gets the suggestions for a widget: finds its source, reads the page, leaves out what the other widgets show.
 *
 * @param presenter - What shows them.
 * @param means - How they come about.
 * @param settle - Takes them at once, so that the other widgets know of them.
 * @returns What the widget has settled on, and when its articles were there, in milliseconds since the page began.
 * Rejects with the signal's reason when ended.
 */
export async function suggest(
  asker: Asker,
  presenter: Pick<Follower, 'prepare' | 'hides'>,
  means: Means,
  settle: (recommendation: Recommendation) => void,
  signal: AbortSignal,
): Promise<Suggested> {
  const ready = presenter.prepare();
  // whoever waits for it is told; what comes first may fail
  ready.catch(() => undefined);
  const {host} = asker;
  const request = requestOf(host);
  const {options, articleElementId} = request;
  const source = findSource(host, request);
  const recommender = await recommenderFor(asker, source, means);
  await recommender.load(signal);
  const loaded = performance.now();
  await ready;
  const article = articleElement(host);
  if (articleElementId && !article) warn('invalid-option', `for="${articleElementId}" names no element.`, host);
  const {linked, translations, ...seed} = await means.readSeed(host, article, recommender, loadLive, signal);
  const {hides} = presenter;
  const hidden = hides ? (await recommender.articles()).map(({url}) => url).filter(hides) : [];
  const never = [...translations, ...(request.allowLinked ? [] : linked), ...hidden];
  const ask = (exclude: Iterable<string>, more?: RecommendOptions): Promise<Recommendation> => {
    // an address with a star in it must not pass for a pattern
    const addresses = [...never, ...exclude].filter((address) => !address.includes('*'));
    return recommender.recommend(seed, {
      ...options,
      ...more,
      exclude: [...options.exclude, ...addresses],
      // cards of the page's own may want them
      withTexts: Boolean(host.renderArticle),
      signal,
    });
  };
  for (let tries = 3; ; tries--) {
    const exclude = shownElsewhere(asker);
    const limit = reserved(asker, source);
    if (limit)
      for (const {article} of (await ask(exclude, {limit, fallback: 'none', pin: []})).articles)
        exclude.add(article.url);
    const recommendation = await ask(exclude);
    // ranking, what dates are written with, and drawing are more than one slice
    if (usesIntl(host)) await prepareLocales();
    await giveWay();
    signal.throwIfAborted();
    // another widget may have shown one of these while this one was waiting
    const taken = shownElsewhere(asker);
    if (tries && recommendation.articles.some(({article}) => taken.has(article.url))) continue;
    settle(recommendation);
    return {recommendation, loaded};
  }
}

/** Calls `onChange` when the page comes to show another article; returns what ends the watch. */
export function watch(host: ElementOptions, onChange: () => void): () => void {
  return watchPage(host.ownerDocument, onChange, () => articleElement(host));
}

/** A recommender that this or another widget already has for these articles, or a new one. */
function recommenderFor(asker: Asker, source: FoundSource | undefined, means: Means): Promise<Suggester> {
  const owner = [asker, ...othersThan(asker)].find((peer) => peer.recommender && isSameSource(peer.source, source));
  const recommender = owner?.recommender ?? Promise.resolve(means.create(asker, source, loadLive));
  asker.recommender = recommender;
  asker.source = source;
  recommender.catch(() => {
    if (asker.recommender === recommender) asker.recommender = undefined;
  });
  return recommender;
}

/** Lets go of all that was read, for a widget that has left the page, unless another one needs it. */
export function release(asker: Asker): void {
  queueMicrotask(() => {
    // one that is moved is back by now
    if (asker.host.isConnected) return;
    const {recommender} = asker;
    asker.recommender = undefined;
    if (othersThan(asker).some((peer) => peer.recommender === recommender)) return;
    // a peer of another copy of the script may have made it, one that cannot close it
    void recommender?.then((suggester) => suggester.close?.()).catch(() => undefined);
  });
}

/** The other widgets of the page, in no order. */
function othersThan(asker: Asker): Peer[] {
  const present = new Set<Peer>();
  asker.host.ownerDocument.dispatchEvent(new CustomEvent(ROLL_CALL, {detail: present}));
  present.delete(asker);
  return [...present];
}

function shownElsewhere(asker: Asker): Set<string> {
  return new Set(
    othersThan(asker).flatMap(({status, articles, host}) => {
      // what the page came with is there before anybody has come near it
      if (status === 'idle') return [...host.querySelectorAll<HTMLAnchorElement>(`${GIVEN} a`)].map(({href}) => href);
      // what a pending widget shows is about to change
      return status === 'pending' ? [] : articles.map(({article}) => article.url);
    }),
  );
}

/** How many of the best belong to widgets further up that will show them later. */
function reserved(asker: Asker, source: FoundSource | undefined): number {
  let count = 0;
  for (const peer of othersThan(asker)) {
    // one that is not displayed, or in closed details, may never come; browsers of before 2024 do not know of the latter
    const waits =
      (peer.status === 'idle' || peer.status === 'pending') &&
      ((peer.host as Partial<Element>).checkVisibility?.() ?? peer.host.getClientRects().length > 0);
    const position = asker.host.compareDocumentPosition(peer.host);
    // between shadow trees the order is the browser's whim
    const isBefore =
      (position & (Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_PRECEDING)) ===
      Node.DOCUMENT_POSITION_PRECEDING;
    // what the page came with is left out already
    if (!waits || !isBefore || peer.host.querySelector(GIVEN)) continue;
    const request = requestOf(peer.host);
    const isSame =
      request.articleElementId === requestOf(asker.host).articleElementId &&
      isSameSource(findSource(peer.host, request), source);
    if (isSame) count += request.options.limit;
  }
  return count;
}
