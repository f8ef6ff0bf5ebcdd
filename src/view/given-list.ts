import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {ElementOptions} from './element-options.ts';
import {Follower} from './follower.ts';
import {GIVEN} from './given.ts';
import {addressOf, watchAddress} from './watch-address.ts';

export type {GivenList};

/** What the style sheet for such lists sets where it is there. */
const STYLED = '--related-articles-links';

/**
 * The list that stands in a widget; undefined where there is none with links.
 *
 * @param last - The one that was taken before: it is not given again.
 */
export function takeList(host: ElementOptions, last: GivenList | undefined): GivenList | undefined {
  const list = host.querySelector<HTMLElement>(GIVEN);
  // a page that is changed in place may have got other links
  if (!list || (last?.list === list && last.links === linksOf(list))) return undefined;
  const items = new Map<string, Element>();
  const articles = [...list.querySelectorAll<HTMLElement>('[part~="item"]')].flatMap((item, i) => {
    const ranked = readItem(item, i + 1);
    if (!ranked || items.has(ranked.article.url)) return [];
    items.set(ranked.article.url, item);
    return ranked;
  });
  return articles.length ? new GivenList(host, list, toRecommendation(list.dataset, articles), items) : undefined;
}

/** The addresses of a list's links. */
function linksOf(list: HTMLElement): string {
  return [...list.querySelectorAll('a')].join();
}

/**
 * Suggestions that the page came with: they stay as they are, in the page's own markup, and are followed from now on.
 * Nothing is fetched, nothing moves.
 */
class GivenList extends Follower {
  /** The list as it stands in the page. */
  readonly list: HTMLElement;
  /** What of it may be shown. */
  left: Recommendation;
  /** The addresses of its links. */
  links = '';
  /** Tells when the page shows another article, as far as a page with a list needs to know. */
  readonly watchPage: typeof watchAddress = watchAddress;
  /** The address of the page that it belongs to. */
  readonly #page: string;
  readonly #items: ReadonlyMap<string, Element>;

  constructor(host: ElementOptions, list: HTMLElement, given: Recommendation, items: ReadonlyMap<string, Element>) {
    super(host);
    this.list = list;
    this.#page = addressOf(host);
    this.left = given;
    this.#items = items;
  }

  /** Whether the list shows what the widget would: else it has to be drawn anew. */
  get canStay(): boolean {
    const {host, list} = this;
    const isPlain = !host.renderArticle && !host.querySelector(':scope > [slot]');
    return isPlain && getComputedStyle(list).getPropertyValue(STYLED) !== '';
  }

  /** Whether the page is still the one that it belongs to. */
  get isOfPage(): boolean {
    return this.#page === addressOf(this.host);
  }

  /** Shows of the list what may be shown, and tells what that is. */
  take(): Recommendation {
    const {extras, list} = this;
    this.left = extras?.winnow(this, this.#items) ?? this.left;
    this.links = linksOf(list);
    list.hidden = this.isHeldOut || !this.left.articles.length;
    return this.left;
  }

  override render(recommendation: Recommendation | undefined): undefined {
    if (!recommendation) return;
    this.recommendation = recommendation;
    for (const [url, {part}] of this.#items) part.toggle('read', this.dims(url));
  }

  /** Hides the list, for something else shows the suggestions now. */
  override end(): void {
    super.end();
    this.list.hidden = true;
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
  if (!link || !title || !link.protocol.startsWith('http')) return undefined;
  const text = (part: string): string => item.querySelector(`[part="${part}"]`)?.textContent.trim() ?? '';
  const lines = (name: string): string[] => item.dataset[name]?.split('\n') ?? [];
  const image = item.querySelector('img');
  return {
    article: {
      id: link.href,
      url: link.href,
      title,
      summary: text('summary'),
      text: '',
      tags: [],
      authors: lines('authors'),
      section: '',
      kicker: text('kicker'),
      lang: item.lang,
      date: Date.parse(String(item.querySelector('time')?.dateTime)) || undefined,
      image: image?.src,
      srcset: image?.srcset ?? '',
      readingMinutes: Number(item.dataset['minutes']) || 0,
      editorial: undefined,
    },
    score: Number(item.dataset['score']) || 0,
    rank,
    matchedTerms: lines('terms'),
  };
}
