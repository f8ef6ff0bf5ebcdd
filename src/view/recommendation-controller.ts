import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ErrorCode, RelatedArticlesError} from '../errors.ts';
import type {RecommendOptions} from '../options.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';
import type {Recommender} from '../recommender.ts';
import type * as Active from './active.ts';
import {chunkFailed} from './chunk-failed.ts';
import type {Timings} from './events.ts';
import type {FoundSource, SourceAttributes} from './find-source.ts';
import {PeersController} from './peers.ts';
import type * as Cards from './presenter.ts';

/** What a host tells its controller. */
export interface RecommendationRequest extends SourceAttributes {
  /** The id of the element that holds the article, or empty. */
  readonly articleElementId: string;
  /** Whether articles that the one on the page links to may be suggested. */
  readonly allowLinked: boolean;
  /** Seconds for which a kept index is not compared with its source; below 0 none is kept. */
  readonly maxAge: number;
  readonly options: RecommendOptions & {readonly limit: number; readonly exclude: readonly string[]};
}

/** What a host is told. */
export interface RecommendationListener {
  /** The request to carry out, asked for afresh at each run. */
  request(): RecommendationRequest;
  /** What tells whether an article must be left out, as far as that is known by now; undefined where none must be. */
  hides(): ((url: string) => boolean) | undefined;
  /** What shows suggestions is there; resolves when it is ready. */
  onCards(cards: typeof Cards): Promise<void>;
  /** A run came to its end. */
  onLoad(recommendation: Recommendation, timings: Timings): void;
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
  /** Settles when suggestions can be shown. */
  ready: Promise<void> = Promise.resolve();
  readonly #listener: RecommendationListener;
  readonly #peers: PeersController<Peer>;
  #run: AbortController | undefined;
  #latest: Promise<void> | undefined;
  #unwatch: (() => void) | undefined;
  #active: typeof Active | undefined;

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

  /** The other widgets of the page. */
  others(): readonly Peer[] {
    return this.#peers.others();
  }

  /** What the host asks for at this moment. */
  request(): RecommendationRequest {
    return this.#listener.request();
  }

  /** What tells whether an article must be left out. */
  hides(): ((url: string) => boolean) | undefined {
    return this.#listener.hides();
  }

  /** Tells the developer. */
  tell({code, message}: RelatedArticlesError): void {
    this.#listener.onError(code, message);
  }

  /** Sets what the host shows. */
  settle(recommendation: Recommendation): void {
    this.#set(recommendation.outcome === 'empty' ? 'empty' : 'complete', recommendation);
  }

  /** Lit does not update a host that comes back, and it may have a run to start. */
  hostConnected(): void {
    this.host.requestUpdate();
    addEventListener('online', this.#retry);
  }

  /** Ends the run under way; the suggestions stay for when the host comes back. */
  hostDisconnected(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#unwatch?.();
    this.#unwatch = undefined;
    removeEventListener('online', this.#retry);
    if (this.status === 'pending') this.reset();
    queueMicrotask(() => {
      // one that is moved is back by now
      if (!this.host.isConnected) this.#active?.release(this);
    });
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

  /** What has failed may have done so for want of a network. */
  readonly #retry = (): void => {
    if (this.status === 'error') void this.run();
  };

  async #start(): Promise<void> {
    const start = performance.now();
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#set('pending', this.recommendation);
    try {
      await parsed(this.host.ownerDocument);
      const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
      // to define the element, to draw it and to ask for files is too much for one task of a slow phone
      await scheduler?.yield?.();
      // the second is part of the first: asked for at once, it does not come after it
      const [active, cards] = await Promise.all([
        import('./active.ts'),
        import('./presenter.ts'),
        import('../worker/local.ts'),
      ]).catch(chunkFailed);
      run.signal.throwIfAborted();
      this.#active = active;
      this.#unwatch ??= active.watch(this, () => void this.run());
      this.ready = this.#listener.onCards(cards);
      // whoever waits for it is told; a run may have failed before
      this.ready.catch(() => undefined);
      const {recommendation, loaded} = await active.suggest(this, run.signal);
      await this.host.updateComplete;
      if (this.#run === run)
        this.#listener.onLoad(recommendation, {start, source: loaded - start, total: performance.now() - start});
    } catch (error) {
      if (this.#run !== run) return;
      this.#set('error', NOTHING);
      // anything that is no RelatedArticlesError is a fault of this library
      const {code, message = String(error)} = (error ?? {}) as Partial<RelatedArticlesError>;
      this.#listener.onError(typeof code === 'string' ? code : 'internal', message);
    }
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
