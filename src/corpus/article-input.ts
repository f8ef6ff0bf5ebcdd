/**
 * An article as it comes from outside: loose, incomplete, untrusted. Every source makes these; `normalizeArticle` is
 * the one place where they become an `Article`.
 *
 * Strings may hold HTML: tags are removed and entities decoded. The exception is `text`, which is taken literally.
 */
export interface ArticleInput {
  /** Stable identity within the source. Default: the canonical form of `url`. */
  readonly id?: string | number | undefined;
  /** Where the article can be read: absolute, or relative to the source. Must resolve to http or https. */
  readonly url?: string | undefined;
  /** The headline, text or HTML. */
  readonly title?: string | undefined;
  /** A summary of a sentence or two, text or HTML. */
  readonly summary?: string | undefined;
  /** The whole article, HTML or text. */
  readonly content?: string | undefined;
  /** The whole article as plain text; used instead of `content` when both are there. */
  readonly text?: string | undefined;
  /** Tags, keywords or categories. */
  readonly tags?: readonly string[] | undefined;
  /** When the article was published: any date that is understood, or milliseconds since 1970. */
  readonly date?: string | number | Date | undefined;
  /** A picture, absolute or relative to the source, http or https. */
  readonly image?: string | undefined;
  /** The same picture in other widths, as HTML writes it: absolute addresses, each with its width (`480w`). */
  readonly srcset?: string | undefined;
  /** Names of the authors, in order. */
  readonly authors?: readonly string[] | undefined;
  /** The section of the site. */
  readonly section?: string | undefined;
  /** The line over the headline; default: the section. */
  readonly kicker?: string | undefined;
  /** BCP 47 language tag. */
  readonly lang?: string | undefined;
  /** What editors want of this article. */
  readonly editorial?: Editorial | undefined;
}

/**
 * What editors want of an article. In JSON it stands in the article's own object, or in an object `_related_articles`
 * or `editorial` inside it. Values that make no sense are passed over. Exclusion and expiry win over all else.
 */
export interface Editorial {
  /** The place, from 1, in which this article stands in every list. */
  readonly pin?: unknown;
  /** Factor on its score, above 0 and at most 10. */
  readonly boost?: unknown;
  /** `true` leaves a quarter of its score; a number divides it. */
  readonly bury?: unknown;
  /** `to`: never suggested. `from`: nothing is suggested on it. `true` or `both`: neither. */
  readonly exclude?: unknown;
  /** A date from which on it is never suggested. */
  readonly expires?: unknown;
  /** Ids or addresses of articles to show first on this one. */
  readonly related?: unknown;
}
