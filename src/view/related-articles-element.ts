import type {CSSResultGroup, PropertyValues} from '@lit/reactive-element';
import {ElementOptions} from './element-options.ts';
import {toAppearance} from './layouts.ts';
import type {Appearance} from './layouts.ts';
import {placeholder} from './placeholder.ts';
import {RecommendationController} from './recommendation-controller.ts';
import {SpaceController} from './space-controller.ts';
import {styles} from './styles.ts';
import {VisibilityController} from './visibility-controller.ts';

/** A change of one of these shows the same otherwise. */
const LOOKS = ['layout', 'limit', 'heading', 'headingLevel', 'landmark', 'show', 'dates', 'words', 'renderArticle'];
/** A change of one of these asks for nothing new. */
const QUIET = [...LOOKS, 'loading', 'limits', 'prefetch', 'holdout'];

/**
 * Shows articles related to the one on the page.
 *
 * @tag related-articles
 * @slot - What to show when there is nothing to suggest, and without JavaScript.
 * @slot empty - What to show besides the default content when there is nothing to suggest, but not after an error.
 * @slot heading - The heading's text, in place of the attribute `heading`.
 * @slot before - What to show between heading and list.
 * @slot after - What to show after the list.
 * @slot article - A `<template>`, cloned for each article.
 * @csspart base - The landmark around everything.
 * @csspart heading - The heading.
 * @csspart list - The list.
 * @csspart item - A suggestion.
 * @csspart read - A suggestion that the reader has opened before, with `read="dim"`.
 * @csspart picture - The place of the picture.
 * @csspart image - The picture.
 * @csspart body - The text beside or under the picture.
 * @csspart kicker - The line over the title.
 * @csspart title - The title.
 * @csspart link - The link in the title.
 * @csspart summary - The summary.
 * @csspart reason - What the suggestion has in common with the article.
 * @csspart details - Author, date and reading time.
 * @csspart author - The author.
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
export class RelatedArticlesElement extends ElementOptions {
  static override styles: CSSResultGroup = styles;

  readonly #recommendations = new RecommendationController(this);
  readonly #slot = document.createElement('slot');
  readonly #emptySlot = document.createElement('slot');
  /** What stands in the shadow tree, and is the widget's own. */
  #placed: readonly Element[] = [];
  #asked = 0;
  #internals: ElementInternals | undefined;

  constructor() {
    super();
    this.#emptySlot.name = 'empty';
    new SpaceController(this);
    new VisibilityController(this, () => {
      if (this.#recommendations.status === 'idle') void this.refresh();
    });
  }

  /** Gets the suggestions anew, for example after the article on the page has changed. Resolves when they are shown. */
  async refresh(): Promise<void> {
    await this.#recommendations.run();
  }

  /** The widget is up to date when all cards are on the page. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    return (await this.#recommendations.presenter?.drawMore()) === false ? this.getUpdateComplete() : isDone;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {limit} = this.#appearance;
    const names = [...changed.keys()] as string[];
    const isOther = names.some((name) => !QUIET.includes(name));
    const isChanged = this.hasUpdated && (limit !== this.#asked || isOther);
    // more articles are to be asked for
    const looksOther = !isOther && limit <= this.#asked && names.some((name) => LOOKS.includes(name));
    this.#asked = limit;
    if (!this.isConnected) {
      if (isChanged) this.#recommendations.reset();
    } else if (this.#recommendations.status === 'idle') {
      if (this.loading === 'eager') void this.refresh();
    } else if (!(looksOther && this.#recommendations.redraw(limit)) && isChanged) void this.refresh();
  }

  protected override updated(): void {
    const {status} = this.#recommendations;
    const isEmpty = status === 'empty';
    try {
      const {states} = (this.#internals ??= this.attachInternals());
      states.clear();
      states.add(status === 'idle' ? 'pending' : status);
      if (!this.#waits && !this.#isShown && !this.#hasFallback(isEmpty ? '[slot]:not([slot=empty])' : '[slot]'))
        states.add('collapsed');
    } catch {
      // a browser of before 2024: it does without states
    }
  }

  protected override update(changed: PropertyValues): void {
    const {presenter, recommendation} = this.#recommendations;
    const suggestions = presenter?.render(this.#isShown ? recommendation : undefined, this.#appearance);
    const content = suggestions ? [suggestions] : this.#content;
    // what is there stays where it is: to move a slot is to lay out anew what stands in it
    for (const node of this.#placed) if (!content.includes(node)) node.remove();
    this.renderRoot.append(...content.filter((node) => !node.parentNode));
    this.#placed = content;
    // last: what has been asked for meanwhile is part of this
    super.update(changed);
  }

  /** What the widget shows where it draws no suggestions. */
  get #content(): Element[] {
    const {status} = this.#recommendations;
    const content: Element[] = [this.#slot];
    if (status === 'empty') content.push(this.#emptySlot);
    if (this.#waits && !this.#hasFallback())
      content.push(placeholder(this.#appearance, this.heading || '\u00a0', status === 'pending'));
    return content;
  }

  get #appearance(): Appearance {
    return toAppearance(this.layout, this.limit, this.show);
  }

  get #waits(): boolean {
    return /idle|pending/.test(this.#recommendations.status);
  }

  /** Whether there are suggestions to show, and what shows them. */
  get #isShown(): boolean {
    const {presenter, recommendation} = this.#recommendations;
    return recommendation.articles.length > 0 && presenter?.isHeldOut === false;
  }

  /** Whether there is anything in the element that a reader would see. */
  #hasFallback(unseen = '[slot]'): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.matches(`style,script,noscript,template,[hidden],${unseen}`)
        : node instanceof Text && node.data.trim(),
    );
  }
}
