import type {ElementOptions} from './element-options.ts';

/** The element with the article, where the author of the page has named one (`for`) and it is there. */
export function articleElement(host: ElementOptions): Element | undefined {
  const {htmlFor: id} = host;
  if (!id) return undefined;
  const root = host.getRootNode() as Partial<Document | ShadowRoot>;
  // one that is in no page has another root
  return root.getElementById?.(id) ?? host.ownerDocument.getElementById(id) ?? undefined;
}
