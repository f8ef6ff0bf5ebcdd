const UNREAD =
  /^(?:script|style|noscript|template|related-articles|nav|aside|footer|button|select|textarea|iframe|svg|math|video|audio|dialog|figcaption|object|canvas|menu)$/;
const ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|banner|menu|toolbar)$/;
/** Elements within a line; any other begins a new one. */
const INLINE =
  /^(?:a|abbr|acronym|b|bd[io]|big|cite|code|data|del|dfn|em|font|g|i|img|ins|kbd|label|mark|picture|q|r[bpt]|ruby|s|samp|small|source|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;
/** Words in the name of an element (its class or id) that is beside the article. */
const BESIDE_WORDS =
  'comments?|respond|disqus\\w*|shar(?:e|ing)|social\\w*|related\\w*|recommend\\w*|recirc\\w*|more-(?:from|on|stories|news)|read-(?:more|next|also)|newsletters?|promos?|cookies?\\w*|consent|gdpr|ad|ads|advert\\w*|sponsor\\w*|outbrain|taboola|breadcrumbs?|sidebar|popup|modal|subscribe|paywall|caption|credits?|pagination|pager|footer|navigation|navbar|menu|toolbar|byline|dateline|author-(?:bio|info|box)|tags|tag-list|skip-?link|screen-reader-text|sr-only|visually-hidden|print-only|noprint';
const BESIDE = new RegExp(
  `(?:^|\\s)(?:(?:${BESIDE_WORDS})[-_]|(?!(?:has|no|with|is)[-_])(?:\\S*[-_])?(?:${BESIDE_WORDS})(?=$|\\s))`,
  'i',
);
/** Characters of a name that are looked at, at most. */
const LONGEST_NAME = 300;

/** Whether an element begins a new line. */
export function isBlock(element: Element): boolean {
  return !INLINE.test(element.localName);
}

/** Whether an element is no reading matter, wherever it stands: not shown, or for something else than reading. */
export function isUnread(element: Element): boolean {
  return (
    UNREAD.test(element.localName) ||
    element.hasAttribute('hidden') ||
    ROLES.test(element.getAttribute('role') ?? '') ||
    /display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '')
  );
}

/**
 * Whether an element is nothing to read as a rule: a form, or nothing for screen readers. But whole pages stand in a form, or
 * are hidden below a dialog.
 */
export function isSetAside(element: Element): boolean {
  return element.localName === 'form' || element.getAttribute('aria-hidden') === 'true';
}

/** What an element is called: its class and its id, as much of them as is looked at. */
export function elementName(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_NAME);
}

/** Whether an element is called something that is beside the article. */
export function isNamedBeside(element: Element): boolean {
  const name = elementName(element);
  return name.length > 1 && BESIDE.test(name.replace(/([a-z])(?=[A-Z])/g, '$1-'));
}
