const ELEMENTS = /^(nav|div|ul|li|p|h[1-6]|a|bdi|img|time|span|slot|style)$/;
const ATTRIBUTES =
  /^(part|class|id|href|src|srcset|sizes|lang|dir|width|height|alt|loading|decoding|fetchpriority|datetime|hidden|name|role|aria-(labelledby|hidden))$/;
const WEB = /^https?:\/\/[^/]/;

/** What an element shows that it must not: foreign elements or attributes, addresses that are not http(s). */
export function auditShadow(root: ShadowRoot): string[] {
  const faults: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (!ELEMENTS.test(name)) faults.push(`element <${name}> in the shadow tree`);
    for (const {name: attribute, value} of element.attributes) {
      if (!ATTRIBUTES.test(attribute)) faults.push(`attribute ${attribute} of <${name}>`);
      if (/^(?:href|src|srcset)$/.test(attribute) && !WEB.test(value)) faults.push(`${attribute}="${value}"`);
    }
    if (element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol))
      faults.push(`link with ${element.protocol}`);
    if (element instanceof HTMLImageElement && !WEB.test(element.src)) faults.push(`picture from ${element.src}`);
  }
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  if (/[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(root.textContent)) faults.push('control characters in the text');
  return faults;
}

/** The same of the articles that an event tells of. */
export function auditArticles(articles: readonly {article: {url: string; image?: string | undefined}}[]): string[] {
  return articles.flatMap(({article: {url, image}}) =>
    [url, image]
      .filter((address) => address !== undefined && !WEB.test(address))
      .map((address) => `address ${address}`),
  );
}
