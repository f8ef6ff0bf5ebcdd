/** Milliseconds between looks where nothing tells of a new address, and until the page at a new one is there. */
const ROUND = 1000;

/**
 * Calls `onChange` each time that the page has got another address, as single-page applications give it one; what is behind
 * `?` or `#` does not count: scripts take marks of campaigns away there. Smaller than `watchPage`, for pages that come with their suggestions.
 *
 * @returns Ends the watch.
 */
export function watchAddress({ownerDocument: document}: Element, onChange: () => void): () => void {
  const look = (): string => document.URL.replace(/[?#].*/s, '');
  let known = look();
  const timer = setInterval(() => {
    const now = look();
    if (now === known) return;
    known = now;
    onChange();
  }, ROUND);
  return () => {
    clearInterval(timer);
  };
}
