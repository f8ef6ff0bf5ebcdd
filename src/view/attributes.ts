import type {ReactiveElement} from '@lit/reactive-element';
import type {ElementOptions} from './element-options.ts';

/** The looks that `related-articles.css` has. */
export type Theme = 'cards' | 'magazine' | 'quiet';

type Optional<Type> = {[Name in keyof Type]?: Type[Name] | undefined};

/** The element's own properties, all of them. */
type Properties = Optional<Pick<ElementOptions, Exclude<keyof ElementOptions, keyof ReactiveElement>>>;

/**
 * What may stand on the tag `<related-articles>` in JSX and in templates: all properties, all attributes of another
 * name, and the look. For React, Preact, Solid and Vue; the README shows how. They set a property where there is one of the
 * name: `limit="3"` would be a text there, and is refused; what is an attribute only, as `max-age`, is read from text, too.
 */
export interface RelatedArticlesAttributes extends Properties {
  /** The look, where the page has `related-articles.css`. */
  theme?: Theme | undefined;
  /** Level of the heading, 1 to 6. Default 2. */
  'heading-level'?: number | `${number}` | undefined;
  /** The id of the element that holds the article's text. Default: found by itself. */
  for?: string | undefined;
  /** Days after which an article's age halves its score. Default none: age does not count. */
  'half-life'?: number | `${number}` | undefined;
  /** Suggests also what the article links to. */
  'allow-linked'?: boolean | '' | undefined;
  /** `local` keeps what was opened beyond the visit. */
  'read-storage'?: 'session' | 'local' | undefined;
  /** Seconds for which a kept index is not compared with its source; below 0 none is kept. Default 300. */
  'max-age'?: number | `${number}` | undefined;
}
