/** The language of the page around an element, also across shadow boundaries, as the nearest `lang` says; or empty. */
export function langOf(element: Element): string {
  const nearest = element.closest('[lang]');
  const root = element.getRootNode();
  return nearest?.getAttribute('lang') ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
}
