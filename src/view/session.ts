import type * as Active from './active.ts';
import {chunkFailed} from './chunk-failed.ts';
import type {ElementOptions} from './element-options.ts';
import {emit} from './events.ts';
import type {Follower} from './follower.ts';
import {GIVEN} from './given.ts';
import type {GivenList} from './given-list.ts';
import {loadParts} from './load-parts.ts';
import {parsed} from './parsed.ts';
import type {Asker, Suggested} from './suggest.ts';

// others take it from here: of a file with the exports of one module alone, import() gives these without a table of them
export {Follower} from './follower.ts';

/** A widget that is to show suggestions. */
export interface Exhibitor extends Asker {
  /** Gets the suggestions anew; never rejects. */
  run(): Promise<void>;
}

/** Watches the page around a widget; returns what ends that. */
type Watch = (host: ElementOptions, onChange: () => void) => () => void;

/**
 * Brings a widget to its suggestions: those that stand in the page already, which are kept as they are, or those that are
 * worked out. Loaded once the widget comes near the viewport.
 */
export class Session {
  /** What shows the suggestions. */
  presenter: Follower | undefined;
  /** The list that the page came with. */
  given: GivenList | undefined;
  readonly #asker: Exhibitor;
  #active: typeof Active | undefined;
  #watch: Watch | undefined;
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
    const list = host.querySelector(GIVEN)
      ? (await import('./given-list.ts').catch(chunkFailed)).takeList(host, this.given)
      : undefined;
    signal.throwIfAborted();
    const {recommendation, loaded} = await (list ? this.#keep(list, signal) : this.#ask(signal));
    await host.updateComplete;
    signal.throwIfAborted();
    // by now there is one
    const presenter = this.presenter as Follower;
    const holdout = presenter.isHeldOut;
    if (!holdout) presenter.watch(recommendation);
    const timings = {start, source: loaded - start, total: performance.now() - start};
    emit(host, 'related-articles-load', {...recommendation, holdout, timings});
  }

  /** Shows suggestions by something else from now on. */
  show(presenter: Follower): void {
    if (this.presenter === presenter) return;
    this.presenter?.end();
    presenter.begin();
    this.presenter = presenter;
  }

  /** Has cards drawn of what stands in the page, where that is shown; whether it is. */
  redraw(limit: number): boolean {
    const isKept = this.given !== undefined && this.presenter === this.given;
    if (isKept)
      import('./active.ts')
        .then(({redraw}) => redraw(this.#asker, this, limit))
        // what cannot be loaded leaves the list as it is
        .catch(() => undefined);
    return isKept;
  }

  /** The widget is on a page, perhaps again. */
  enter(): void {
    this.#unwatch ??= this.#watch?.(this.#asker.host, () => void this.#asker.run());
  }

  /** The widget has left the page, perhaps to come back. */
  leave(): void {
    this.#stop();
    this.#active?.release(this.#asker);
  }

  async #keep(list: GivenList, signal: AbortSignal): Promise<Suggested> {
    const {host} = this.#asker;
    await list.prepare();
    const presenter = list.canStay
      ? list
      : await import('./active.ts').then(({prepared}) => prepared(host), chunkFailed);
    signal.throwIfAborted();
    this.given = list;
    this.#follow(this.#watch ?? list.watchPage);
    this.show(presenter);
    const recommendation = list.take();
    if (presenter !== list) list.end();
    this.#asker.settle(recommendation);
    return {recommendation, loaded: performance.now()};
  }

  async #ask(signal: AbortSignal): Promise<Suggested> {
    const [active, means] = await loadParts(this.#asker.host);
    signal.throwIfAborted();
    this.#active = active;
    this.#follow(active.watch);
    return active.exhibit(this.#asker, this, means, signal);
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Watches the page in this way from now on. */
  #follow(watch: Watch): void {
    if (this.#watch !== watch) this.#stop();
    this.#watch = watch;
    this.enter();
  }
}
