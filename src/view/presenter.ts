import {html, nothing, render} from 'lit/html.js';
import type {RootPart, TemplateResult} from 'lit/html.js';
import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {cardStyles} from './card-styles.ts';
import {Follower} from './session.ts';
import type {Appearance} from './layouts.ts';
import {ownSheet} from './own-sheet.ts';
import {langOf} from './page-language.ts';
import {suggestions} from './suggestions.ts';
import {toTexts} from './texts.ts';
import type {Writing} from './texts.ts';
import {warn} from './warn.ts';
import {ENGLISH, headingFor, withWords, wordsFor} from './words.ts';
import type {Words} from './words.ts';

/** Whoever lays out the parts must not notice what holds them; lists in a page have no such thing. */
const HOLDER = ':host>div:not([part]){display:contents}';

/** Cards that are put on the page in one task. */
const AT_ONCE = 6;

/** Draws suggestions. Loaded once there is something to show. */
export class Presenter extends Follower {
  #words: Words = ENGLISH;
  #sheet: CSSStyleSheet | undefined;
  /** Articles whose cards may be on the page. */
  #drawn = 0;
  /** What holds the cards. */
  readonly #root = document.createElement('div');
  #part: RootPart | undefined;

  /** Loads also the words of the page's language. */
  override async prepare(): Promise<void> {
    const [words] = await Promise.all([wordsFor(langOf(this.host)), super.prepare()]);
    this.#words = words;
  }

  override render(recommendation: Recommendation | undefined, appearance: Appearance): Element | undefined {
    const {host} = this;
    const content = recommendation ? this.#suggestions(recommendation, appearance) : nothing;
    this.#part = render(content, this.#root, {host, isConnected: host.isConnected});
    return recommendation && this.#root;
  }

  override watch(recommendation: Recommendation): void {
    this.extras?.fillTemplate(this.host, recommendation.articles, (ranked) => toTexts(ranked, this.#writing));
    super.watch(recommendation);
  }

  override async drawMore(): Promise<boolean> {
    const {recommendation} = this;
    const drawn = this.#drawn;
    if (!recommendation || drawn >= recommendation.articles.length) return true;
    // what else gives way is in files that cards do without
    await new Promise((resolve) => setTimeout(resolve));
    // several may wait for the same cards
    if (this.recommendation === recommendation && this.#drawn === drawn) this.#drawn += AT_ONCE;
    this.host.requestUpdate();
    return false;
  }

  /** What is drawn by directives of the page's own goes on, or rests. */
  override hostConnected(): void {
    super.hostConnected();
    this.#part?.setConnected(true);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#part?.setConnected(false);
  }

  protected override get items(): Element[] {
    return [...this.#root.querySelectorAll('[part~="item"]')];
  }

  #suggestions(recommendation: Recommendation, appearance: Appearance): TemplateResult {
    const {host, extras} = this;
    const {articles} = recommendation;
    if (this.recommendation !== recommendation) this.#drawn = 0;
    this.recommendation = recommendation;
    this.#dress();
    // from an odd number on it stays odd: so do the columns, which follow that
    this.#drawn ||= AT_ONCE - (articles.length % 2);
    const {headingLevel, landmark} = host;
    const heading: unknown = host.heading;
    const isRelated = recommendation.outcome === 'related';
    const writing = this.#writing;
    const slotOf = extras?.findTemplate(host) && extras.slotOf;
    return suggestions({
      ...appearance,
      ...writing,
      articles,
      drawn: this.#drawn,
      // what is not related must not stand under a heading that says so
      heading:
        isRelated && typeof heading === 'string' && heading.trim()
          ? heading
          : headingFor(recommendation, appearance.layout, writing.words),
      canSlotHeading: isRelated,
      headingLevel,
      landmark,
      isRead: ({article}) => this.dims(article.url),
      replaceCard: (ranked) => (slotOf ? html`<slot name=${slotOf(ranked)}></slot>` : this.#renderArticle(ranked)),
    });
  }

  /** Puts the style sheet of the cards beside that of their outline; not before the place of that has been measured. */
  #dress(): void {
    const sheet = ownSheet(this.host, this.#sheet);
    if (sheet !== this.#sheet) sheet.replaceSync(cardStyles.cssText + HOLDER);
    this.#sheet = sheet;
  }

  /** What texts are written with. */
  get #writing(): Writing {
    const {words, dates} = this.host;
    return {
      words: withWords(this.#words, words),
      lang: langOf(this.host),
      dates: dates === 'relative' ? dates : 'absolute',
    };
  }

  /** A card of the developer's own; what goes wrong there must not cost the reader the suggestions. */
  #renderArticle(ranked: RankedArticle): unknown {
    const {renderArticle} = this.host;
    try {
      return renderArticle?.(ranked);
    } catch (error) {
      warn('invalid-option', `renderArticle: ${String(error)}`, this.host);
      return undefined;
    }
  }
}
