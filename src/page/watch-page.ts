import {urlKey} from '../corpus/canonical-url.ts';

/** Milliseconds from a change to the look at it: applications change a page in several steps. */
const STEP = 100;
/** Milliseconds during which a new article must stay as it is. */
const SETTLED = 200;
/** Milliseconds after which a new address counts though the page shows no new article: it comes over the network. */
const ADDRESS_ONLY = 1000;
/** Milliseconds between looks at the address where nothing tells of a new one. */
const ROUND = 1000;

/**
 * Calls `onChange` once for each time that the page comes to show another article without being loaded: at another
 * address, or with other headlines or metadata. A jump within the page is no change.
 *
 * @param article - The element that holds the article, where the author of the page has named one.
 * @returns Ends the watch.
 */
export function watchPage(
  document: Document,
  onChange: () => void,
  article: () => Element | undefined = () => undefined,
): () => void {
  // not every browser has it
  const navigation: EventTarget | undefined = (document.defaultView as {navigation?: EventTarget} | null)?.navigation;
  const look = (): [address: string, article: string] => [urlKey(document.URL), describe(document, article())];
  let shown = look();
  let seen = shown;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    looking = undefined;
    const now = look();
    // a browser that translates the page writes so: the article is the same, unless the address is another
    if (document.querySelector(':is(h1, h2, h3) font font')) now[1] = seen[1];
    if (isSame(now, seen)) return;
    seen = now;
    clearTimeout(settling);
    if (isSame(now, shown)) return;
    settling = setTimeout(
      () => {
        shown = seen;
        onChange();
      },
      now[1] === shown[1] ? ADDRESS_ONLY : SETTLED,
    );
  };
  const notice = (): void => {
    looking ??= setTimeout(check, STEP);
  };
  const observer = new MutationObserver(notice);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['content', 'href'],
  });
  navigation?.addEventListener('currententrychange', notice);
  const rounds = navigation ? undefined : setInterval(notice, ROUND);
  return () => {
    navigation?.removeEventListener('currententrychange', notice);
    observer.disconnect();
    for (const timer of [rounds, looking, settling]) clearTimeout(timer);
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

/** What tells one article of a site from another at a glance. */
function describe(document: Document, article: Element | undefined): string {
  const headlines = [...document.querySelectorAll('h1'), article?.querySelector('h1, h2, h3')];
  const metadata = document.querySelectorAll('link[rel="canonical"], meta[property="og:title"]');
  return [
    ...headlines.slice(-9).map((headline) => headline?.textContent.trim()),
    ...[...metadata].map((element) => element.getAttribute('href') ?? element.getAttribute('content')),
  ].join('\n');
}
