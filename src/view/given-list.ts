import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {ElementOptions} from './element-options.ts';
import {Follower} from './follower.ts';

/** A list of links in the light DOM of a widget, as `related-articles inject` writes it. */
const GIVEN = ':scope > [data-related-articles]';

/** What the style sheet for such lists sets where it is there. */
const STYLED = '--related-articles-links';

/**
 * The list that stands in a widget; undefined where there is none with links.
 *
 * @param last - The one that was taken before: it is not given again.
 */
export function takeList(host: ElementOptions, last: GivenList | undefined): GivenList | undefined {
  const list = host.querySelector<HTMLElement>(GIVEN);
  if (!list || (last?.list === list && last.holds(list))) return undefined;
  const items = new Map<string, Element>();
  const articles = [...list.querySelectorAll<HTMLElement>('[part~="item"]')].flatMap((item, i) => {
    const ranked = readItem(item, i + 1);
    if (ranked) items.set(ranked.article.url, item);
    return ranked ?? [];
  });
  return articles.length ? new GivenList(host, list, toRecommendation(list.dataset, articles), items) : undefined;
}

/**
 * Suggestions that the page came with: they stay as they are, in the page's own markup, and are followed from now on.
 * Nothing is fetched, nothing moves.
 */
export class GivenList extends Follower {
  /** The list as it stands in the page. */
  readonly list: HTMLElement;
  readonly #given: Recommendation;
  readonly #items: ReadonlyMap<string, Element>;

  constructor(host: ElementOptions, list: HTMLElement, given: Recommendation, items: ReadonlyMap<string, Element>) {
    super(host);
    this.list = list;
    this.#given = given;
    this.#items = items;
    host.addController(this);
  }

  /** Whether a list has no other links than this one had: a page that is changed in place may have got new ones. */
  holds(list: Element): boolean {
    return [...list.querySelectorAll('a')].every(({href}) => this.#items.has(href));
  }

  /** Whether the list shows what the widget would: else it has to be drawn anew. */
  get canStay(): boolean {
    const {renderArticle} = this.host;
    const isPlain = !renderArticle && !this.host.querySelector(':scope > [slot]:not([slot="empty"])');
    return isPlain && getComputedStyle(this.list).getPropertyValue(STYLED) !== '';
  }

  /** What of the list may be shown. */
  take(): Recommendation {
    const {extras, hides, isHeldOut, list} = this;
    return extras ? extras.winnow(this.#given, {hides, isHeldOut, list, items: this.#items}) : this.#given;
  }

  override render(recommendation: Recommendation): TemplateResult {
    this.recommendation = recommendation;
    if (this.host.read === 'dim') for (const [url, {part}] of this.#items) part.toggle('read', this.isRead(url));
    return html`<slot></slot>`;
  }

  /** Takes the list out of the page, for something else shows the suggestions now. */
  override end(): void {
    super.end();
    this.list.remove();
  }

  protected override get items(): Element[] {
    return (this.recommendation?.articles ?? []).flatMap(({article}) => this.#items.get(article.url) ?? []);
  }
}

function toRecommendation(
  {relatedArticles: outcome, shared, label = ''}: DOMStringMap,
  articles: readonly RankedArticle[],
): Recommendation {
  return outcome === 'same-section'
    ? {outcome, shared: shared === 'tag' ? shared : 'section', label, articles}
    : {outcome: outcome === 'latest' ? outcome : 'related', articles};
}

/** What a card says; what it does not show is empty. */
function readItem(item: HTMLElement, rank: number): RankedArticle | undefined {
  const link = item.querySelector('a');
  const title = link?.textContent.trim();
  // the browser resolves and parses; what leads elsewhere than to a page is no suggestion
  if (!link || !title || !/^https?:$/.test(link.protocol)) return undefined;
  const text = (part: string): string => item.querySelector(`[part="${part}"]`)?.textContent.trim() ?? '';
  const image = item.querySelector('img');
  const date = Date.parse(item.querySelector('time')?.dateTime ?? '');
  return {
    article: {
      id: link.href,
      url: link.href,
      title,
      summary: text('summary'),
      text: '',
      tags: [],
      authors: [],
      section: '',
      kicker: text('kicker'),
      lang: item.lang,
      date: date || undefined,
      image: image?.src,
      srcset: image?.srcset ?? '',
      readingMinutes: 0,
      editorial: undefined,
    },
    score: Number(item.dataset['score']) || 0,
    rank,
    matchedTerms: [],
  };
}
