/** Milliseconds between looks. */
const ROUND = 1000;

/** The address of the page around an element without what does not make another page: marks of campaigns, jumps, `index.html`. */
export function addressOf({ownerDocument}: Element): string {
  return ownerDocument.URL.replace(/(\/(index\.html?)?)?([?#].*)?$/s, '');
}

/**
 * Calls `onChange` when the page has got another address, as single-page applications give it one. Smaller than `watchPage`,
 * for pages that come with their suggestions.
 *
 * @returns Ends the watch.
 */
export function watchAddress(host: Element, onChange: () => void): () => void {
  let known = addressOf(host);
  const timer = setInterval(() => {
    const before = known;
    if (before !== (known = addressOf(host))) onChange();
  }, ROUND);
  return () => {
    clearInterval(timer);
  };
}
