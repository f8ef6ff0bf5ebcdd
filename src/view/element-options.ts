import {ReactiveElement} from '@lit/reactive-element';
import type {PropertyDeclaration, PropertyDeclarations} from '@lit/reactive-element';
import type {ArticleInput} from '../corpus/article-input.ts';
import type {Fallback, FetchLimits} from '../options.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Source} from '../sources/source.ts';
import type {Layout} from './layouts.ts';
import type {Words} from './words.ts';

/** The attribute follows the property. */
const seen = (declaration?: PropertyDeclaration): PropertyDeclaration => ({...declaration, reflect: true});
/** Likewise, but for the value that the constructor sets. */
const preset = (declaration?: PropertyDeclaration): PropertyDeclaration => ({...seen(declaration), useDefault: true});

/** The attributes and properties of `<related-articles>`. Values that make no sense count as none. */
export class ElementOptions extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    articles: {attribute: false},
    source: {attribute: false},
    limits: {attribute: false},
    renderArticle: {attribute: false},
    words: {type: Object},
    src: preset(),
    type: preset(),
    limit: seen({type: Number}),
    layout: seen(),
    heading: seen(),
    headingLevel: preset({type: Number, attribute: 'heading-level'}),
    landmark: seen(),
    htmlFor: preset({attribute: 'for'}),
    loading: preset(),
    threshold: seen({type: Number}),
    diversity: seen({type: Number}),
    halfLife: seen({type: Number, attribute: 'half-life'}),
    fallback: seen(),
    languages: seen(),
    pin: preset(),
    exclude: preset(),
    allowLinked: preset({type: Boolean, attribute: 'allow-linked'}),
    show: preset(),
    dates: seen(),
    prefetch: seen(),
    read: seen(),
    readStorage: seen({attribute: 'read-storage'}),
    holdout: seen({type: Number}),
    maxAge: seen({type: Number, attribute: 'max-age'}),
  };

  /** The articles to choose from; takes precedence over `src`. */
  declare articles: readonly ArticleInput[] | undefined;
  /** A source of one's own: a function that gives articles. Takes precedence over `src`. */
  declare source: Source | undefined;
  /** Limits on what is read from the network. Widgets that read the same share those of the first. */
  declare limits: FetchLimits | undefined;
  /** What to show of an article in place of the widget's own card: anything that Lit can render. */
  declare renderArticle: ((ranked: RankedArticle) => unknown) | undefined;
  /** Words in place of the widget's own; in the attribute as JSON. */
  declare words: Partial<Words> | null | undefined;
  /** The address of JSON, a feed, a sitemap, WordPress or Ghost; or several, divided by spaces. */
  declare src: string | null;
  /** What `src` must hold: `json` or `feed`; anything else means that the bytes decide. */
  declare type: 'json' | 'feed' | '' | null;
  /** How many articles at most. Default 4; compact 5, row 8, inline 1. */
  declare limit: number | null | undefined;
  /** `grid` (default), `list`, `compact`, `row` or `inline`. */
  declare layout: Layout | null | undefined;
  /** The heading over related articles. Default "Related Articles", or "Also see" in the inline layout. */
  declare heading: string | null | undefined;
  /** Level of the heading, 1 to 6. Default 2. */
  declare headingLevel: number;
  /** `aside` or `section` in place of `nav`. */
  declare landmark: 'nav' | 'aside' | 'section' | null | undefined;
  /** The id of the element that holds the article's text (attribute `for`). Default: found by itself. */
  declare htmlFor: string | null;
  /** `eager` starts at once; anything else waits until the element comes near the viewport. */
  declare loading: 'lazy' | 'eager' | null;
  /** Least score of a suggestion, 0 to 1. Default 0.03. */
  declare threshold: number | null | undefined;
  /** How much a suggestion is held back for being like those before it, 0 to 1. Default 0. */
  declare diversity: number | null | undefined;
  /** Days after which an article's age halves its score. Default none: age does not count. */
  declare halfLife: number | null | undefined;
  /** What to show where nothing is related: `latest` (default), `section` or `none`. */
  declare fallback: Fallback | null | undefined;
  /** Seconds for which an index that is kept on the reader's device is not compared with its source; below 0 none is kept. */
  declare maxAge: number | null | undefined;
  /** `any` suggests articles in other languages, too. */
  declare languages: 'same' | 'any' | null | undefined;
  /** Addresses or ids of articles for the first places, divided by spaces. */
  declare pin: string | null;
  /** Addresses, patterns of addresses (`/press/*`) or ids never to suggest, divided by spaces. */
  declare exclude: string | null;
  /** Suggests also what the article links to. */
  declare allowLinked: boolean;
  /** What cards show besides the title: `image kicker summary author date reading-time reason`. Default by layout. */
  declare show: string | null;
  /** `relative` writes "3 days ago" in place of the date. */
  declare dates: 'relative' | null | undefined;
  /** `intent` or `visible`: fetches pages of this site beforehand. Default `none`. */
  declare prefetch: 'none' | 'intent' | 'visible' | null | undefined;
  /** `dim` or `hide`: what to do with articles that the reader has opened from a widget. Default: nothing is kept. */
  declare read: 'dim' | 'hide' | null | undefined;
  /** `local` keeps what was opened beyond the visit. */
  declare readStorage: 'session' | 'local' | null | undefined;
  /** Per cent of browsers that are shown nothing, for comparison. Default 0. */
  declare holdout: number | null | undefined;

  constructor() {
    super();
    this.src = this.type = this.htmlFor = this.pin = this.exclude = this.show = '';
    this.headingLevel = 2;
    this.loading = 'lazy';
    this.allowLinked = false;
  }
}
