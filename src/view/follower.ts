import type {ReactiveController} from '@lit/reactive-element';
import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {chunkFailed} from './chunk-failed.ts';
import type {ElementOptions} from './element-options.ts';
import {emit} from './events.ts';
import type * as Extras from './extras.ts';
import {Impressions} from './impressions.ts';
import type {Appearance} from './layouts.ts';

/** Shows suggestions, and follows what the reader does with them: which are seen, chosen, and remembered as read. */
export abstract class Follower implements ReactiveController {
  protected readonly host: ElementOptions;
  protected extras: typeof Extras | undefined;
  /** What is shown. */
  protected recommendation: Recommendation | undefined;
  readonly #impressions = new Impressions<RankedArticle>((ranked) => {
    emit(this.host, 'related-articles-view', this.#detail(ranked));
  });
  #stopPrefetch: (() => void) | undefined;
  readonly #ended = new AbortController();

  constructor(host: ElementOptions) {
    this.host = host;
  }

  /** Begins: from now on this is what the host shows. */
  begin(): void {
    const {host} = this;
    host.addController(this);
    for (const type of ['click', 'auxclick'])
      host.addEventListener(type, (event) => this.#onEvent(event as MouseEvent), this.#ended);
    // where focus goes from card to card, the host is not told; one that is in no page has no shadow tree yet
    (host.shadowRoot ?? host).addEventListener('focusin', (event) => this.#onEvent(event as MouseEvent), this.#ended);
  }

  /** Whether this browser belongs to those that are shown nothing, for comparison. */
  get isHeldOut(): boolean {
    return this.extras?.isHeldOut(this.host.holdout) ?? false;
  }

  /** Tells whether the widget must leave an article out because the reader has opened it; undefined where it may show all. */
  get hides(): ((url: string) => boolean) | undefined {
    return this.extras?.hidesFor(this.host);
  }

  /** The cards on the page, in the order of the suggestions. */
  protected abstract get items(): Element[];

  /**
   * Draws the suggestions, or nothing where none are to be shown.
   *
   * @returns What holds them and takes the place of what stands in the widget; undefined where they are part of that.
   */
  abstract render(recommendation: Recommendation | undefined, appearance: Appearance): Element | undefined;

  /** Loads what few widgets use, where the host does. */
  async prepare(): Promise<void> {
    const {host} = this;
    if (host.prefetch || host.read || host.holdout || host.querySelector(':scope > template'))
      this.extras = await import('./extras.ts').catch(chunkFailed);
  }

  /** The suggestions are on the page: follows them from now on. */
  watch({articles}: Recommendation): void {
    const {items} = this;
    this.#impressions.take(articles.flatMap((ranked, i) => (items[i] ? [[items[i], ranked]] : [])));
    this.hostConnected();
  }

  /** Whether all cards are on the page; if not, lets the page answer its reader and has more of them drawn. */
  drawMore(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Goes on where the host has been before; in another place of the page, for example. */
  hostConnected(): void {
    this.#impressions.start();
    this.#stopPrefetch?.();
    if (this.recommendation && !this.isHeldOut) this.#stopPrefetch = this.extras?.prefetch(this.host, this.items);
  }

  hostDisconnected(): void {
    this.#impressions.stop();
    this.#stopPrefetch?.();
  }

  /** Something else follows the suggestions from now on. */
  end(): void {
    this.#ended.abort();
    this.hostDisconnected();
    this.host.removeController(this);
  }

  /** Whether the card of an article that the reader has opened is to show it. */
  protected dims(url: string): boolean {
    return this.extras?.dimsFor(this.host, url) ?? false;
  }

  #detail(ranked: RankedArticle): RankedArticle & {outcome: Recommendation['outcome']} {
    return {...ranked, outcome: (this.recommendation as Recommendation).outcome};
  }

  #onEvent(event: MouseEvent): void {
    // the middle button opens a tab, those after it a menu, or the page before
    if (event.button > 1) return;
    const path = event.composedPath();
    const ranked = this.recommendation?.articles[this.items.findIndex((item) => path.includes(item))];
    if (!ranked || !path.some((target) => (target as Partial<Element>).localName === 'a')) return;
    if (event.type === 'focusin') {
      reveal(path[0] as Element);
      return;
    }
    const opensElsewhere = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!emit(this.host, 'related-articles-select', {...this.#detail(ranked), opensElsewhere})) event.preventDefault();
    this.extras?.marksFor(this.host)?.add(ranked.article.url);
    this.host.requestUpdate();
  }
}

/** Browsers leave a link where it is that is partly in view: the card at the end of a row, say. */
function reveal(link: Element): void {
  // a pointer would lose what it is about to click on
  if (link.matches(':focus-visible')) link.parentElement?.scrollIntoView({block: 'nearest', inline: 'nearest'});
}
