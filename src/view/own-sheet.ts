import type {ReactiveElement} from '@lit/reactive-element';

/**
 * The same sheet while the host's shadow tree has it, else a new one that it adopts: a document takes only sheets of its
 * own, and forgets them when the host leaves it.
 */
export function ownSheet(
  {renderRoot, ownerDocument}: ReactiveElement,
  sheet: CSSStyleSheet | undefined,
): CSSStyleSheet {
  const {adoptedStyleSheets: sheets} = renderRoot as ShadowRoot;
  if (sheet && sheets.includes(sheet)) return sheet;
  const own = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
  sheets.push(own);
  return own;
}
