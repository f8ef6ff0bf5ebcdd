/** The language of the page around an element, also across shadow boundaries, as the nearest `lang` says; or empty. */
export function langOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const nearest: Element | null = node.closest('[lang]');
    if (nearest) return nearest.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
