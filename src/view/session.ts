import type {Recommendation} from '../answer.ts';
import type * as Active from './active.ts';
import {chunkFailed} from './chunk-failed.ts';
import {emit} from './events.ts';
import type {Follower} from './follower.ts';
import {takeList} from './given-list.ts';
import type {GivenList} from './given-list.ts';
import {loadParts} from './load-parts.ts';
import {parsed} from './parsed.ts';
import type {Asker} from './suggest.ts';
import {watchAddress} from './watch-address.ts';

export {Follower} from './follower.ts';

/** A widget that is to show suggestions. */
export interface Exhibitor extends Asker {
  /** Gets the suggestions anew; never rejects. */
  run(): Promise<void>;
}

/** What there is to show, and when it was there, in milliseconds since the page began. */
interface Suggested {
  readonly recommendation: Recommendation;
  readonly loaded: number;
}

/**
 * Brings a widget to its suggestions: those that stand in the page already, which are kept as they are, or those that are
 * worked out. Loaded once the widget comes near the viewport.
 */
export class Session {
  /** What shows the suggestions. */
  presenter: Follower | undefined;
  readonly #asker: Exhibitor;
  #given: GivenList | undefined;
  #active: typeof Active | undefined;
  #unwatch: (() => void) | undefined;

  constructor(asker: Exhibitor) {
    this.#asker = asker;
  }

  /**
   * Gets the suggestions and has them shown.
   *
   * @param start - When this began, in milliseconds since the page began.
   * @throws RelatedArticlesError, or the signal's reason.
   */
  async present(start: number, signal: AbortSignal): Promise<void> {
    const {host} = this.#asker;
    await parsed(host.ownerDocument);
    signal.throwIfAborted();
    const list = takeList(host, this.#given);
    const {recommendation, loaded} = await (list ? this.#keep(list) : this.#ask(signal));
    await host.updateComplete;
    signal.throwIfAborted();
    const {presenter} = this;
    const holdout = presenter?.isHeldOut === true;
    if (!holdout) presenter?.watch(recommendation);
    const timings = {start, source: loaded - start, total: performance.now() - start};
    emit(host, 'related-articles-load', {...recommendation, holdout, timings});
  }

  /** Has cards drawn of what stands in the page, where that is shown; whether it is. */
  redraw(limit: number): boolean {
    const isKept = this.presenter !== undefined && this.presenter === this.#given;
    if (isKept)
      this.#draw()
        .then(({shorten}) => shorten(this.#asker, this.presenter, limit))
        // what cannot be loaded leaves the list as it is
        .catch(() => undefined);
    return isKept;
  }

  /** The widget has left the page, perhaps to come back. */
  leave(): void {
    this.#stop();
    this.#active?.release(this.#asker);
  }

  readonly #renew = (): void => void this.#asker.run();

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  async #keep(list: GivenList): Promise<Suggested> {
    this.#given = list;
    this.#unwatch ??= watchAddress(this.#asker.host, this.#renew);
    await list.prepare();
    const recommendation = list.take();
    this.#show(list);
    if (!list.canStay) await this.#draw();
    this.#asker.settle(recommendation);
    return {recommendation, loaded: performance.now()};
  }

  async #ask(signal: AbortSignal): Promise<Suggested> {
    const [active, means] = await loadParts(this.#asker.host);
    signal.throwIfAborted();
    // until now only the address was watched, if anything
    if (!this.#active) this.#stop();
    this.#active = active;
    this.#unwatch ??= active.watch(this.#asker.host, this.#renew);
    if (!(this.presenter instanceof active.Presenter)) await this.#draw();
    return active.suggest(this.#asker, this.presenter as Follower, means, signal);
  }

  /** Has cards of the widget's own drawn from now on. */
  async #draw(): Promise<typeof Active> {
    const active = await import('./active.ts').catch(chunkFailed);
    const presenter = new active.Presenter(this.#asker.host);
    // what is there stays until this one has its words
    if (this.presenter) await presenter.prepare();
    this.#show(presenter);
    return active;
  }

  #show(presenter: Follower): void {
    this.presenter?.end();
    this.presenter = presenter;
  }
}
