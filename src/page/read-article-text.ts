/** What does not belong to an article's text, wherever it stands in it. */
const NOT_TEXT =
  'script,style,noscript,template,related-articles,nav,aside,footer,form,button,select,textarea,iframe,svg,math,video,' +
  'audio,dialog,figcaption,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[id="comments" i]';
const BLOCK = /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|tr|td|th|section|article|header|figure|br|hr)$/;
/** An `<article>` shorter than this share of the page's longest one is a teaser or a comment. */
const ENOUGH = 0.5;

/** What the page shows of its article. */
export interface ArticleContent {
  readonly text: string;
  /** Its headline. */
  readonly heading: string | undefined;
  /** The first machine-readable time in it. */
  readonly date: string | undefined;
  /** Where its links lead. */
  readonly links: readonly string[];
}

/** The text of an element and where its links lead. */
interface Content {
  readonly root: Element;
  readonly text: string;
  readonly links: readonly string[];
}

/**
 * Reads the article's text: of the element named, else of the `<article>` around the widget, else of the longest
 * `<article>`, else of `<main>`, else of the whole page.
 */
export function readArticleText(widget: Element, named?: Element): ArticleContent {
  const {root, text, links} = named ? read(named, widget) : findArticle(widget);
  return {
    text,
    links,
    heading: readHeading(root, 'h1, header h2'),
    date: root.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
  };
}

/** The text of the first heading that fits, on one line; undefined when there is none. */
export function readHeading(root: ParentNode, selector: string): string | undefined {
  return root.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() || undefined;
}

function findArticle(widget: Element): Content {
  const document = widget.ownerDocument;
  const articles = [...document.querySelectorAll('[itemprop~="articleBody"], article')].map((root) =>
    read(root, widget),
  );
  const longest = articles.reduce<Content>((best, next) => (next.text.length > best.text.length ? next : best), {
    root: widget,
    text: '',
    links: [],
  });
  const around = articles.findLast(({root}) => root.contains(widget));
  if (around && around.text.length >= longest.text.length * ENOUGH && around.text) return around;
  if (longest.text) return longest;
  const main = document.querySelector('main, [role="main"]');
  return read(main ?? document.body, widget);
}

/** The text of an element, blocks on lines of their own, without what is not part of an article. */
function read(root: Element, widget: Element): Content {
  const parts: string[] = [];
  const links: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node as Text).data.replace(/\s+/g, ' '));
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element === widget || element.localName === widget.localName || element.matches(NOT_TEXT)) return;
      // in a drawing it is no string
      const {href} = element as HTMLAnchorElement;
      if (typeof href === 'string') links.push(href);
      const isBlock = BLOCK.test(element.localName);
      if (isBlock) parts.push('\n');
      node.childNodes.forEach(visit);
      if (isBlock) parts.push('\n');
    }
  };
  root.childNodes.forEach(visit);
  const text = parts
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return {root, text, links};
}
