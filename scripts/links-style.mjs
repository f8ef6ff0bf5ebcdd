// Makes related-articles-links.css of the widget's own style sheet, so that lists in a page look as the widget does.
const SCOPE = 'related-articles > [data-related-articles]';

/** A rule, or an at-rule with all that is in it, from the beginning of a style sheet. */
function* rulesOf(css) {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{') depth++;
    if (css[i] !== '}' || --depth) continue;
    yield css.slice(start, i + 1).trim();
    start = i + 1;
  }
}

/** What lists in a page never have: the outline of what is on its way. */
const UNUSED = /placeholder|\.busy|@keyframes/;

/** Tells the widget that a list has its looks already; where one is shown, it stands in place of the fallback. */
const MARK = `${SCOPE} {\n  --related-articles-links: 1;\n}\n${SCOPE}[hidden],\n${SCOPE}:not([hidden]) ~ :not([slot='after']) {\n  display: none !important;\n}`;

/** The rules with all selectors within the lists; what stands for the widget stands for the element around them. */
function scope(css) {
  const scoped = [];
  for (const rule of rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    const [head] = rule.split('{', 1);
    // what only the element has: states, say
    if (head.startsWith(':host(')) continue;
    const body = rule.slice(head.length + 1, -1);
    if (head.startsWith('@media') || head.startsWith('@container')) {
      const inner = scope(body);
      if (inner) scoped.push(`${head.trim()} {\n${inner}\n}`);
    } else {
      const selectors = head
        .split(/,(?![^(]*\))/)
        .map((selector) => selector.trim())
        .filter((selector) => !UNUSED.test(selector));
      const within = selectors.map((selector) =>
        selector === ':host' ? `related-articles:has(> [data-related-articles])` : `${SCOPE} ${selector}`,
      );
      if (within.length) scoped.push(`${within.join(',\n')} {\n${body.replace(/^\s+/gm, '  ').trimEnd()}\n}`);
    }
  }
  return scoped.join('\n');
}

/**
 * The style sheet for lists that stand in the page.
 *
 * @param {readonly {cssText: string}[]} styles The widget's.
 */
export function linksStyle(styles) {
  const rules = scope(styles.map(({cssText}) => cssText).join('\n'));
  return `/* For the lists that "related-articles inject" writes: the look of the widget, without its script. */\n${MARK}\n${rules}\n`;
}
