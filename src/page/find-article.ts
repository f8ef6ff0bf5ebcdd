import type {ProseMap} from './prose.ts';

/** The element around the widget is the article unless it holds less than this share of the longest one's prose. */
const ENOUGH = 0.5;
/** Prose is followed down as long as one child has this share of it. */
const ALMOST_ALL = 0.75;
/** A marked article counts when it has this share of the prose around it; else the mark is on a part or a teaser. */
const WHOLE = 0.5;

/**
 * The element with the article: the `<article>` around the widget, else the marked one with the most prose, else where
 * the prose of the page is densest.
 */
export function findArticle(body: Element, widget: Element, prose: ProseMap): Element {
  const scoreOf = (element: Element | null | undefined): number => (element ? prose.of(element).score : 0);
  const marked = [...body.querySelectorAll('[itemprop~="articleBody"],article,[role="article"]')].filter(scoreOf);
  const most = marked.reduce((best, element) => Math.max(best, scoreOf(element)), 0);
  const around = marked.findLast((element) => element.contains(widget));
  if (around && scoreOf(around) >= most * ENOUGH) return around;
  const main = body.querySelector('main,[role="main"]');
  const dense = followProse(main && scoreOf(main) >= scoreOf(body) * WHOLE ? main : body, prose);
  return marked.find((element) => scoreOf(element) === most && most >= WHOLE * scoreOf(dense)) ?? dense;
}

/** Goes down from an element to the one whose prose is no longer in one child alone. */
function followProse(from: Element, prose: ProseMap): Element {
  let element = from;
  for (;;) {
    const total = prose.of(element).score;
    const next = [...element.children].find(
      (child) => prose.of(child).score > total * ALMOST_ALL && !prose.isBeside(child),
    );
    if (!next || /^(?:p|[uod]l|li|blockquote|table|pre|h\d)$/.test(next.localName)) return element;
    element = next;
  }
}
