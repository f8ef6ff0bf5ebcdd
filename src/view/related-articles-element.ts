import {LitElement, html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {ArticleInput} from '../corpus/article-input.ts';
import type {FetchLimits} from '../options.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';
import type {Source} from '../sources/source.ts';
import {emit} from './events.ts';
import {ImpressionController} from './impression-controller.ts';
import {placeholder, suggestions} from './layouts.ts';
import type {Layout} from './layouts.ts';
import {HEADINGS, fallbackHeading} from './messages.ts';
import {RecommendationController} from './recommendation-controller.ts';
import {toRequest} from './request.ts';
import {styles} from './styles.ts';
import {VisibilityController} from './visibility-controller.ts';
import {warn} from './warn.ts';

/** A change of any other property asks for new suggestions. */
const APPEARANCE = ['layout', 'heading', 'headingLevel', 'loading', 'show', 'limits'];

/**
 * Shows articles related to the one on the page.
 *
 * @tag related-articles
 * @slot - What to show when there is nothing to suggest, and without JavaScript.
 * @slot heading - The heading's text, in place of the attribute `heading`.
 * @csspart base - The landmark around everything.
 * @csspart heading - The heading.
 * @csspart list - The list.
 * @csspart item - A suggestion.
 * @csspart picture - The place of the picture.
 * @csspart image - The picture.
 * @csspart body - The text beside or under the picture.
 * @csspart kicker - The line over the title.
 * @csspart title - The title.
 * @csspart link - The link in the title.
 * @csspart summary - The summary.
 * @csspart reason - What the suggestion has in common with the article.
 * @csspart details - Date and reading time.
 * @csspart date - The date.
 * @csspart reading-time - The reading time.
 * @csspart placeholder - The outline shown while suggestions are on their way.
 * @cssstate pending - Suggestions are on their way.
 * @cssstate complete - There are suggestions.
 * @cssstate empty - There is nothing to suggest.
 * @cssstate error - Something went wrong.
 * @cssstate collapsed - Nothing to show, not even a fallback: the element takes no room.
 * @fires {CustomEvent} related-articles-load
 * @fires {CustomEvent} related-articles-error
 * @fires {CustomEvent} related-articles-select
 * @fires {CustomEvent} related-articles-view
 */
export class RelatedArticlesElement extends LitElement {
  static override properties: PropertyDeclarations = {
    articles: {attribute: false},
    source: {attribute: false},
    limits: {attribute: false},
    src: {},
    type: {},
    limit: {type: Number},
    layout: {},
    heading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    htmlFor: {attribute: 'for'},
    loading: {},
    threshold: {type: Number},
    diversity: {type: Number},
    halfLife: {type: Number, attribute: 'half-life'},
    fallback: {},
    languages: {},
    pin: {},
    exclude: {},
    allowLinked: {type: Boolean, attribute: 'allow-linked'},
    show: {},
  };

  static override styles: CSSResultGroup = styles;

  /** The articles to choose from; takes precedence over `src`. */
  declare articles: readonly ArticleInput[] | undefined;
  /** A source of one's own: a function that gives articles. Takes precedence over `src`. */
  declare source: Source | undefined;
  /** Limits on what is read from the network. Widgets that read the same share those of the first. */
  declare limits: FetchLimits | undefined;
  /** The address of JSON, a feed, a sitemap, WordPress or Ghost; or several, divided by spaces. */
  declare src: string | null;
  /** What `src` must hold: `json` or `feed`; anything else means that the bytes decide. */
  declare type: string;
  /** How many articles at most. Default 4, and 1 in the inline layout. */
  declare limit: number | undefined;
  /** `grid` (default), `list` or `inline`. */
  declare layout: string | undefined;
  /** The heading. Default "Related Articles", or "Also see" in the inline layout. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6. Default 2. */
  declare headingLevel: number;
  /** The id of the element that holds the article's text (attribute `for`). Default: found by itself. */
  declare htmlFor: string;
  /** `eager` starts at once; anything else waits until the element comes near the viewport. */
  declare loading: string;
  /** Least score of a suggestion, 0 to 1. Default 0.03. */
  declare threshold: number | undefined;
  /** How much a suggestion is held back for being like those before it, 0 to 1. Default 0. */
  declare diversity: number | undefined;
  /** Days after which an article's age halves its score. Default none: age does not count. */
  declare halfLife: number | undefined;
  /** What to show where nothing is related: `latest` (default), `section` or `none`. */
  declare fallback: string | undefined;
  /** `any` suggests articles in other languages, too. */
  declare languages: string | undefined;
  /** Addresses or ids of articles for the first places, divided by spaces. */
  declare pin: string | null;
  /** Addresses, patterns of addresses (`/press/*`) or ids never to suggest, divided by spaces. */
  declare exclude: string | null;
  /** Suggests also what the article links to. */
  declare allowLinked: boolean;
  /** `reason` adds a line with what a suggestion has in common with the article. */
  declare show: string | null;

  readonly #recommendations: RecommendationController;
  readonly #impressions: ImpressionController<RankedArticle>;
  #internals: ElementInternals | undefined;

  constructor() {
    super();
    this.src = '';
    this.type = '';
    this.headingLevel = 2;
    this.htmlFor = '';
    this.loading = 'lazy';
    this.pin = this.exclude = this.show = '';
    this.allowLinked = false;
    this.#recommendations = new RecommendationController(this, {
      request: () => toRequest(this, this.#limit),
      onLoad: (recommendation) => {
        this.#onLoad(recommendation);
      },
      onError: (code, message) => {
        warn(code, message, this);
        emit(this, 'related-articles-error', {code, message});
      },
    });
    this.#impressions = new ImpressionController(this, (ranked) => {
      emit(this, 'related-articles-view', ranked);
    });
    new VisibilityController(this, () => {
      if (this.#recommendations.status === 'idle') void this.refresh();
    });
  }

  /** Gets the suggestions anew, for example after the article on the page has changed. Resolves when they are shown. */
  async refresh(): Promise<void> {
    await this.#recommendations.run();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isChanged = this.hasUpdated && [...changed.keys()].some((name) => !APPEARANCE.includes(name as string));
    if (!this.isConnected) {
      if (isChanged) this.#recommendations.reset();
    } else if (this.#recommendations.status === 'idle' ? this.loading === 'eager' : isChanged) void this.refresh();
  }

  protected override updated(): void {
    const {status} = this.#recommendations;
    try {
      const {states} = (this.#internals ??= this.attachInternals());
      states.clear();
      states.add(status === 'idle' ? 'pending' : status);
      if ((status === 'empty' || status === 'error') && !this.#hasFallback) states.add('collapsed');
    } catch {
      // a browser of before 2024: it does without states
    }
  }

  protected override render(): TemplateResult {
    const {status, recommendation} = this.#recommendations;
    const {outcome, articles} = recommendation;
    if (articles.length)
      return suggestions({
        layout: this.#layout,
        // what is not related must not stand under a heading that says so
        heading: outcome === 'related' ? (this.heading ?? HEADINGS[this.#layout]) : fallbackHeading(recommendation),
        canSlotHeading: outcome === 'related',
        headingLevel: this.headingLevel,
        articles,
        hasReasons: /\breason\b/.test(this.show ?? ''),
        lang: this.#lang,
        onSelect: (ranked, event) => {
          this.#onSelect(ranked, event);
        },
      });
    const waits = status === 'idle' || status === 'pending';
    return html`<slot></slot>${waits && !this.#hasFallback ? placeholder(this.#layout, this.#limit) : nothing}`;
  }

  get #layout(): Layout {
    return this.layout === 'list' || this.layout === 'inline' ? this.layout : 'grid';
  }

  get #limit(): number {
    const limit = Math.floor(this.limit ?? NaN);
    return limit >= 1 && limit < 1000 ? limit : this.#layout === 'inline' ? 1 : 4;
  }

  get #lang(): string {
    return this.closest<HTMLElement>('[lang]')?.lang ?? this.ownerDocument.documentElement.lang;
  }

  /** Whether there is anything in the element that a reader would see. */
  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.matches('script,template,style,[slot]')
        : node instanceof Text && node.data.trim(),
    );
  }

  #onLoad(recommendation: Recommendation): void {
    const cards = this.renderRoot.querySelectorAll('li');
    this.#impressions.observe(recommendation.articles.map((ranked, i) => [cards[i] as Element, ranked]));
    emit(this, 'related-articles-load', recommendation);
  }

  #onSelect(ranked: RankedArticle, event: MouseEvent): void {
    // auxclick is the middle button, which opens a tab, and the right one, which opens a menu
    if (event.type === 'auxclick' && event.button !== 1) return;
    if (!emit(this, 'related-articles-select', ranked)) event.preventDefault();
  }
}
