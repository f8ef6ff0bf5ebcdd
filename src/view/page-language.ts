/** The language of the page around an element, also across shadow boundaries, as the nearest `lang` says; or empty. */
export function langOf(element: Element): string {
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? langOf(host) : '');
}
