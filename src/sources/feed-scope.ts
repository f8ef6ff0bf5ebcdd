import {resolve} from './feed-fields.ts';
import {attribute} from '../text/markup-attribute.ts';
import type {XmlElement} from './xml-scanner.ts';

/** What an element takes from what is around it. */
export interface Scope {
  /** What relative addresses refer to: `xml:base`, or the feed's own. */
  readonly base: string;
  /** `xml:lang`, or empty. */
  readonly lang: string;
}

/** Gives the scope of each element of a document. */
export type ScopeOf = (element: XmlElement | undefined) => Scope;

/**
 * Makes the function that gives the scopes of a document's elements. Each is worked out once, or many articles in
 * elements that are full of attributes would take for ever.
 *
 * @param base - What relative addresses refer to where no element says otherwise.
 */
export function createScopes(base: string): ScopeOf {
  const known = new Map<XmlElement, Scope>();
  const scopeOf: ScopeOf = (element) => {
    if (!element) return {base, lang: ''};
    let scope = known.get(element);
    if (!scope) {
      const around = scopeOf(element.parent);
      scope = {
        base: resolve(attribute(element, 'xml:base'), around.base) ?? around.base,
        lang: attribute(element, 'xml:lang') || around.lang,
      };
      known.set(element, scope);
    }
    return scope;
  };
  return scopeOf;
}
