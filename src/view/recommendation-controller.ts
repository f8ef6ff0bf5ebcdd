import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ErrorCode, RelatedArticlesError} from '../errors.ts';
import type {RecommendOptions} from '../options.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';
import type {Recommender} from '../recommender.ts';
import {findSource, isSameSource} from './find-source.ts';
import type {FoundSource, SourceAttributes} from './find-source.ts';
import {loadPageReader, loadRecommender} from './load-parts.ts';
import {PeersController} from './peers.ts';
import {warn} from './warn.ts';

/** What a host tells its controller. */
export interface RecommendationRequest extends SourceAttributes {
  /** The id of the element that holds the article, or empty. */
  readonly articleElementId: string;
  /** Whether articles that the one on the page links to may be suggested. */
  readonly allowLinked: boolean;
  readonly options: RecommendOptions & {readonly limit: number; readonly exclude: readonly string[]};
}

/** What a host is told. */
export interface RecommendationListener {
  /** The request to carry out, asked for afresh at each run. */
  request(): RecommendationRequest;
  /** A run came to its end. */
  onLoad(recommendation: Recommendation): void;
  /** A run failed. */
  onError(code: ErrorCode, message: string): void;
}

/** Where a run stands; `idle` before the first. */
export type Status = 'idle' | 'pending' | 'complete' | 'empty' | 'error';

type Host = ReactiveControllerHost & Element;

const NOTHING: Recommendation = {outcome: 'empty', reason: 'nothing-related', articles: []};

/** What widgets on one page know of each other. A plain interface: a peer may come from another copy of the script. */
export interface Peer {
  readonly host: Element;
  readonly status: Status;
  readonly articles: readonly RankedArticle[];
  readonly source: FoundSource | undefined;
  readonly recommender: Promise<Recommender> | undefined;
  request(): RecommendationRequest;
}

/** Gets the suggestions for its host. A newer run always beats an older one; leaving the page ends it. */
export class RecommendationController implements ReactiveController, Peer {
  readonly host: Host;
  /** Where the latest run stands. */
  status: Status = 'idle';
  /** What came of the latest run; of the one before while a new one is under way. */
  recommendation: Recommendation = NOTHING;
  /** The recommender of the latest run, for other widgets with the same source. */
  recommender: Promise<Recommender> | undefined;
  /** What `recommender` reads. */
  source: FoundSource | undefined;
  readonly #listener: RecommendationListener;
  readonly #peers: PeersController<Peer>;
  #run: AbortController | undefined;
  #latest: Promise<void> | undefined;
  #unwatch: (() => void) | undefined;
  #tells = false;

  constructor(host: Host, listener: RecommendationListener) {
    this.host = host;
    this.#listener = listener;
    this.#peers = new PeersController<Peer>(host, this);
    host.addController(this);
  }

  /** The latest suggestions, for other widgets. */
  get articles(): readonly RankedArticle[] {
    return this.recommendation.articles;
  }

  /** What the host asks for at this moment. */
  request(): RecommendationRequest {
    return this.#listener.request();
  }

  /** Lit does not update a host that comes back, and it may have a run to start. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** Ends the run under way; the suggestions stay for when the host comes back. */
  hostDisconnected(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#unwatch?.();
    this.#unwatch = undefined;
    if (this.status === 'pending') this.reset();
  }

  /** Makes the next occasion start a run. */
  reset(): void {
    this.status = 'idle';
  }

  /** Gets the suggestions anew; resolves when they are shown, or those of a newer run. Never rejects. */
  async run(): Promise<void> {
    const latest = this.#start();
    this.#latest = latest;
    await latest;
    if (this.#latest !== latest) await this.#latest;
  }

  async #start(): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#set('pending', this.recommendation);
    try {
      await parsed(this.host.ownerDocument);
      const recommendation = await this.#recommend(run.signal);
      await this.host.updateComplete;
      if (this.#run === run) this.#listener.onLoad(recommendation);
    } catch (error) {
      if (this.#run !== run) return;
      this.#set('error', NOTHING);
      // anything that is no RelatedArticlesError is a fault of this library
      const {code, message = String(error)} = (error ?? {}) as Partial<RelatedArticlesError>;
      this.#listener.onError(typeof code === 'string' ? code : 'internal', message);
    }
  }

  /** Sets what the host shows, and returns it. */
  async #recommend(signal: AbortSignal): Promise<Recommendation> {
    signal.throwIfAborted();
    const request = this.request();
    const {options, articleElementId} = request;
    const source = findSource(this.host, request);
    const document = this.host.ownerDocument;
    // both at once: neither needs the other
    const [{readPage, watchPage}, recommender] = await Promise.all([loadPageReader(), this.#recommenderFor(source)]);
    signal.throwIfAborted();
    this.#unwatch ??= watchPage(
      document,
      () => void this.run(),
      () => this.#articleElement(this.request().articleElementId),
    );
    const {failures} = await recommender.load(signal);
    // the widget that made the recommender tells, and once
    if (this.#tells) for (const {code, message} of failures) this.#listener.onError(code, message);
    this.#tells = false;
    const article = this.#articleElement(articleElementId);
    if (articleElementId && !article) warn('invalid-option', `for="${articleElementId}" names no element.`, this.host);
    const {linked, translations, ...seed} = readPage(document, {
      widget: this.host,
      article,
    });
    // a link with a star in it must not pass for a pattern
    const links = [...translations, ...(request.allowLinked ? [] : linked)].filter((link) => !link.includes('*'));
    const never = [...options.exclude, ...links];
    const ask = (exclude: Iterable<string>, more?: RecommendOptions): Promise<Recommendation> =>
      recommender.recommend(seed, {...options, ...more, exclude: [...never, ...exclude], signal});
    for (let tries = 3; ; tries--) {
      const exclude = this.#shownElsewhere();
      const limit = this.#reserved(source, articleElementId);
      if (limit)
        for (const {article} of (await ask(exclude, {limit, fallback: 'none', pin: []})).articles)
          exclude.add(article.url);
      const recommendation = await ask(exclude);
      signal.throwIfAborted();
      // another widget may have shown one of these while this one was waiting
      const taken = this.#shownElsewhere();
      if (tries && recommendation.articles.some(({article}) => taken.has(article.url))) continue;
      this.#set(recommendation.outcome === 'empty' ? 'empty' : 'complete', recommendation);
      return recommendation;
    }
  }

  /** A recommender that this or another widget already has for these articles, or a new one. */
  #recommenderFor(source: FoundSource | undefined): Promise<Recommender> {
    const owner = [this, ...this.#peers.others()].find((peer) => peer.recommender && isSameSource(peer.source, source));
    const recommender = owner?.recommender ?? loadRecommender(source, this.host);
    this.#tells ||= !owner;
    this.recommender = recommender;
    this.source = source;
    recommender.catch(() => {
      if (this.recommender === recommender) this.recommender = undefined;
    });
    return recommender;
  }

  /** The element that the author of the page has named; a wrong name costs a warning, not the suggestions. */
  #articleElement(id: string): Element | undefined {
    if (!id) return undefined;
    const root = this.host.getRootNode() as Document | ShadowRoot;
    return root.getElementById(id) ?? this.host.ownerDocument.getElementById(id) ?? undefined;
  }

  #shownElsewhere(): Set<string> {
    // what a pending widget shows is about to change
    const settled = this.#peers.others().filter(({status}) => status !== 'pending');
    return new Set(settled.flatMap(({articles}) => articles.map(({article}) => article.url)));
  }

  /** How many of the best belong to widgets further up that will show them later. */
  #reserved(source: FoundSource | undefined, articleElementId: string): number {
    let reserved = 0;
    for (const peer of this.#peers.others()) {
      // one that is not displayed may never come
      const waits = (peer.status === 'idle' || peer.status === 'pending') && peer.host.getClientRects().length;
      const position = this.host.compareDocumentPosition(peer.host);
      // between shadow trees the order is the browser's whim
      const isBefore =
        (position & (Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_PRECEDING)) ===
        Node.DOCUMENT_POSITION_PRECEDING;
      if (!waits || !isBefore) continue;
      const request = peer.request();
      const isSame =
        request.articleElementId === articleElementId && isSameSource(findSource(peer.host, request), source);
      if (isSame) reserved += request.options.limit;
    }
    return reserved;
  }

  #set(status: Status, recommendation: Recommendation): void {
    this.status = status;
    this.recommendation = recommendation;
    this.host.requestUpdate();
  }
}

/** A classic script in the head starts widgets before the rest of the page is there: neither data nor article is whole. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, {once: true});
    });
}
