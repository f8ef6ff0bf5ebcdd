import {html} from 'lit';
import type {ReactiveController, TemplateResult} from 'lit';
import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {cardStyles} from './card-styles.ts';
import {chunkFailed} from './chunk-failed.ts';
import type {ElementOptions} from './element-options.ts';
import {emit} from './events.ts';
import {ImpressionController} from './impression-controller.ts';
import type {Appearance} from './layouts.ts';
import {ownSheet} from './own-sheet.ts';
import {langOf} from './page-language.ts';
import type * as Extras from './extras.ts';
import type {Prefetcher} from './prefetch.ts';
import {suggestions} from './suggestions.ts';
import {toTexts} from './texts.ts';
import type {Writing} from './texts.ts';
import {warn} from './warn.ts';
import {ENGLISH, headingFor, withWords, wordsFor} from './words.ts';
import type {Words} from './words.ts';

/** Cards that are put on the page in one task. */
const AT_ONCE = 6;

/** Shows suggestions, and follows what the reader does with them. Loaded once there is something to show. */
export class Presenter implements ReactiveController {
  readonly #host: ElementOptions;
  readonly #impressions: ImpressionController<RankedArticle>;
  #extras: typeof Extras | undefined;
  #prefetcher: Prefetcher | undefined;
  #words: Words = ENGLISH;
  #recommendation: Recommendation | undefined;
  #sheet: CSSStyleSheet | undefined;
  /** Articles whose cards may be on the page. */
  #drawn = 0;

  constructor(host: ElementOptions) {
    this.#host = host;
    this.#impressions = new ImpressionController(host, (ranked) => {
      emit(host, 'related-articles-view', this.#detail(ranked));
    });
    host.addController(this);
    for (const type of ['click', 'auxclick'])
      host.addEventListener(type, (event) => {
        this.#onClick(event as MouseEvent);
      });
  }

  /** Whether this browser belongs to those that are shown nothing, for comparison. */
  get isHeldOut(): boolean {
    return this.#extras?.isHeldOut(this.#host.holdout) ?? false;
  }

  /** Loads what the host wants: the words of the page's language, and what few widgets use. */
  async prepare(): Promise<void> {
    const host = this.#host;
    const [words, extras] = await Promise.all([
      wordsFor(langOf(host)),
      host.prefetch || host.read || host.holdout || host.querySelector(':scope > template')
        ? import('./extras.ts').catch(chunkFailed)
        : undefined,
    ]);
    this.#words = words;
    this.#extras = extras;
  }

  /** Tells whether the widget must leave an article out because the reader has opened it; undefined where it may show all. */
  get hides(): ((url: string) => boolean) | undefined {
    return this.#host.read === 'hide' ? (url) => this.#isRead(url) : undefined;
  }

  /** The suggestions, as they appear. */
  render(recommendation: Recommendation, appearance: Appearance): TemplateResult {
    const host = this.#host;
    const {articles} = recommendation;
    if (this.#recommendation !== recommendation) this.#drawn = 0;
    this.#recommendation = recommendation;
    // from an odd number on it stays odd: so do the columns, which follow that
    this.#drawn ||= AT_ONCE - (articles.length % 2);
    const {heading, headingLevel, landmark} = host;
    const isRelated = recommendation.outcome === 'related';
    const extras = this.#extras;
    const writing = this.#writing;
    const slotOf = extras?.findTemplate(host) && extras.slotOf;
    return suggestions({
      ...appearance,
      ...writing,
      articles,
      drawn: this.#drawn,
      // what is not related must not stand under a heading that says so
      heading:
        isRelated && typeof heading === 'string'
          ? heading
          : headingFor(recommendation, appearance.layout, writing.words),
      canSlotHeading: isRelated,
      headingLevel,
      landmark,
      isRead: ({article}) => host.read === 'dim' && this.#isRead(article.url),
      replaceCard: (ranked) => (slotOf ? html`<slot name=${slotOf(ranked)}></slot>` : this.#renderArticle(ranked)),
    });
  }

  /** The suggestions are on the page: follows them from now on. */
  watch({articles}: Recommendation): void {
    const host = this.#host;
    const extras = this.#extras;
    extras?.fillTemplate(host, articles, (ranked) => toTexts(ranked, this.#writing));
    const items = this.#items;
    this.#impressions.observe(articles.flatMap((ranked, i) => (items[i] ? [[items[i], ranked]] : [])));
    this.#prefetcher?.stop();
    this.#prefetcher = extras && new extras.Prefetcher(host.ownerDocument, host.prefetch);
    if (extras) this.#prefetcher?.watch(items.flatMap((item) => extras.linksIn(item)));
  }

  /** Puts the style sheet of the cards beside that of their outline. */
  hostConnected(): void {
    this.#sheet = ownSheet(this.#host, this.#sheet);
    this.#sheet.replaceSync(cardStyles.cssText);
  }

  /** Whether all cards are on the page; if not, lets the page answer its reader and has more of them drawn. */
  async drawMore(): Promise<boolean> {
    const recommendation = this.#recommendation;
    const drawn = this.#drawn;
    if (!recommendation || drawn >= recommendation.articles.length) return true;
    // what else gives way is in files that cards do without
    await new Promise((resolve) => setTimeout(resolve));
    // several may wait for the same cards
    if (this.#recommendation === recommendation && this.#drawn === drawn) this.#drawn += AT_ONCE;
    this.#host.requestUpdate();
    return false;
  }

  hostDisconnected(): void {
    this.#prefetcher?.stop();
  }

  /** What texts are written with. */
  get #writing(): Writing {
    const {words, dates} = this.#host;
    return {
      words: withWords(this.#words, words),
      lang: langOf(this.#host),
      dates: dates === 'relative' ? dates : 'absolute',
    };
  }

  get #marks(): Extras.ReadMarks | undefined {
    const {read, readStorage} = this.#host;
    return read === 'dim' || read === 'hide'
      ? this.#extras?.openReadMarks(readStorage === 'local' ? 'local' : 'session')
      : undefined;
  }

  get #items(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('[part~="item"]')];
  }

  #isRead(url: string): boolean {
    return this.#marks?.has(url) ?? false;
  }

  /** A card of the developer's own; what goes wrong there must not cost the reader the suggestions. */
  #renderArticle(ranked: RankedArticle): unknown {
    const {renderArticle} = this.#host;
    try {
      return renderArticle?.(ranked);
    } catch (error) {
      warn('invalid-option', `renderArticle: ${String(error)}`, this.#host);
      return undefined;
    }
  }

  #detail(ranked: RankedArticle): RankedArticle & {outcome: Recommendation['outcome']} {
    return {...ranked, outcome: this.#recommendation?.outcome ?? 'related'};
  }

  #onClick(event: MouseEvent): void {
    // auxclick is the middle button, which opens a tab, and the right one, which opens a menu
    if (event.type === 'auxclick' && event.button !== 1) return;
    const path = event.composedPath();
    const ranked = this.#recommendation?.articles[this.#items.findIndex((item) => path.includes(item))];
    if (!ranked || !path.some((target) => (target as Partial<Element>).localName === 'a')) return;
    const opensElsewhere = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!emit(this.#host, 'related-articles-select', {...this.#detail(ranked), opensElsewhere})) event.preventDefault();
    this.#marks?.add(ranked.article.url);
    this.#host.requestUpdate();
  }
}
