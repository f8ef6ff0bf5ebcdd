import type {ReactiveController} from '@lit/reactive-element';
import type {RelatedArticlesError} from '../errors.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';
import type {Suggester} from '../prebuilt/neighbours.ts';
import {chunkFailed} from './chunk-failed.ts';
import type {ElementOptions} from './element-options.ts';
import type {FoundSource} from './find-source.ts';
import type {Follower} from './follower.ts';
import {GIVEN} from './given.ts';
import {loadParts} from './load-parts.ts';
import {answerRollCalls} from './peers.ts';
import type {Session} from './session.ts';
import {tell} from './tell.ts';

/** Where a run stands; `idle` before the first. */
export type Status = 'idle' | 'pending' | 'complete' | 'empty' | 'error';

const NOTHING: Recommendation = {outcome: 'empty', reason: 'nothing-related', articles: []};

/** What widgets on one page know of each other. A plain interface: a peer may come from another copy of the script. */
export interface Peer {
  readonly host: ElementOptions;
  readonly status: Status;
  readonly articles: readonly RankedArticle[];
  readonly source: FoundSource | undefined;
  readonly recommender: Promise<Suggester> | undefined;
}

/** Gets the suggestions for its host. A newer run always beats an older one; leaving the page ends it. */
export class RecommendationController implements ReactiveController, Peer {
  readonly host: ElementOptions;
  /** Where the latest run stands. */
  status: Status = 'idle';
  /** What came of the latest run; of the one before while a new one is under way. */
  recommendation: Recommendation = NOTHING;
  /** The recommender of the latest run, for other widgets with the same source. */
  recommender: Promise<Suggester> | undefined;
  /** What `recommender` reads. */
  source: FoundSource | undefined;
  #run: AbortController | undefined;
  #latest: Promise<void> | undefined;
  #session: Session | undefined;
  /** Ends when the host leaves its document. */
  #stay: AbortController | undefined;

  constructor(host: ElementOptions) {
    this.host = host;
    host.addController(this);
  }

  /** The latest suggestions, for other widgets. */
  get articles(): readonly RankedArticle[] {
    return this.recommendation.articles;
  }

  /** Version 0.1.0 asks its peers for this, and takes none that asks for nothing in particular for one of its source. */
  request(): object {
    return {};
  }

  /** What shows suggestions; from the first run on, once it is loaded. */
  get presenter(): Follower | undefined {
    return this.#session?.presenter;
  }

  /** The host is to look otherwise. Whether that takes no question: where the list of the page is shown, cards replace it. */
  redraw(limit: number): boolean {
    return this.#session?.redraw(limit) ?? false;
  }

  /** Sets what the host shows. */
  settle(recommendation: Recommendation): void {
    this.#set(recommendation.outcome === 'empty' ? 'empty' : 'complete', recommendation);
  }

  /** Lit does not update a host that comes back, and it may have a run to start. */
  hostConnected(): void {
    const {host} = this;
    host.requestUpdate();
    this.#stay = new AbortController();
    answerRollCalls(host.ownerDocument, this, this.#stay.signal);
    addEventListener('online', this.#retry, this.#stay);
    addEventListener('pageshow', this.#retry, this.#stay);
    this.#session?.enter();
  }

  /** Ends the run under way; the suggestions stay for when the host comes back. */
  hostDisconnected(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#session?.leave();
    this.#stay?.abort();
    if (this.status === 'pending') this.status = 'idle';
  }

  /** Makes the next occasion start a run. */
  reset(): void {
    this.status = 'idle';
  }

  /** Gets the suggestions anew; resolves when they are shown, or those of a newer run. Never rejects. */
  async run(): Promise<void> {
    let latest: Promise<void> | undefined;
    this.#latest = this.#start();
    while (latest !== this.#latest) await (latest = this.#latest);
  }

  /** What has failed may have done so for want of a network, or because the reader left: WebKit ends requests, and keeps the page. */
  readonly #retry = (event: Partial<PageTransitionEvent>): void => {
    // where the page is shown for the first time nothing has changed
    if (this.status === 'error' && event.persisted !== false) void this.run();
  };

  async #start(): Promise<void> {
    const {host} = this;
    const start = performance.now();
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#set('pending', this.recommendation);
    try {
      const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
      // to define the element, to draw it and to ask for files is too much for one task of a slow phone
      await scheduler?.yield?.();
      // a page that came with its list needs nothing else; one that is still read may have it behind the tag
      if (host.querySelector(GIVEN)) import('./given-list.ts').catch(() => undefined);
      else if (document.readyState !== 'loading') loadParts(host).catch(() => undefined);
      const {Session} = await import('./session.ts').catch(chunkFailed);
      run.signal.throwIfAborted();
      this.#session ??= new Session(this);
      await this.#session.present(start, run.signal);
    } catch (error) {
      if (this.#run !== run) return;
      this.#set('error', NOTHING);
      // anything else comes from the page's own functions, or is a fault of this library
      const {name, code, message = String(error)} = (error ?? {}) as Partial<RelatedArticlesError>;
      tell(host, (name === 'RelatedArticlesError' && code) || 'internal', message);
    }
  }

  #set(status: Status, recommendation: Recommendation): void {
    this.status = status;
    this.recommendation = recommendation;
    this.host.requestUpdate();
  }
}
