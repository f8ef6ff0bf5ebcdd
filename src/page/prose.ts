import {isBlock, isNamedBeside, isSetAside, isUnread} from './parts.ts';
import {walk} from './walk.ts';

/** A line of this many characters counts half: it may be a sentence, or a label. */
const HALF = 80;
/** What is named as beside the article but holds this share of all prose is the article. */
const TOO_MUCH = 0.66;

/** How much reading matter is in an element. */
export interface Prose {
  /** Characters outside of links, long lines counting for more. */
  score: number;
  /** Characters. */
  length: number;
  /** Characters in links. */
  linked: number;
  /** Links. */
  links: number;
}

/** How much reading matter is where, and what is beside the article. */
export interface ProseMap {
  readonly of: (element: Element) => Prose;
  readonly isBeside: (element: Element) => boolean;
}

const NONE: Prose = {score: 0, length: 0, linked: 0, links: 0};

/** Measures a tree in one go, or in two where a name has misled: a whole page may be called "no-sidebar". */
export function measureProse(body: Element, widget: Element): ProseMap {
  const kept = keepers(body);
  let {map, beside, top} = measure(body, widget, kept);
  const scoreOf = (element: Element): number => map.get(element)?.score ?? 0;
  // a headline alone may be the site's
  const isHeld = [...kept].some((element) => scoreOf(element) > HALF);
  const misnamed = [...beside].filter((element) => {
    const score = scoreOf(element);
    return score > TOO_MUCH * (score + top.score) && !(isHeld && isSetAside(element));
  });
  if (misnamed.length) {
    misnamed.forEach((element) => kept.add(element));
    ({map, beside, top} = measure(body, widget, kept));
  }
  map.set(body, top);
  return {
    of: (element) => map.get(element) ?? NONE,
    isBeside: (element) => beside.has(element) || element.localName === widget.localName || isUnread(element),
  };
}

/** What holds a headline or says that it holds the article, whatever its name. */
function keepers(body: Element): Set<Element> {
  const kept = new Set([body]);
  for (const found of body.querySelectorAll('h1,main,[itemprop~="articleBody"]'))
    for (let element: Element | null = found; element && !kept.has(element); element = element.parentElement)
      kept.add(element);
  return kept;
}

function measure(
  body: Element,
  widget: Element,
  kept: ReadonlySet<Element>,
): {map: Map<Element, Prose>; beside: Set<Element>; top: Prose} {
  const map = new Map<Element, Prose>();
  const beside = new Set<Element>();
  const top = {...NONE};
  const around: Prose[] = [];
  let prose = top;
  let line = 0;
  let linked = 0;
  let depth = 0;
  const endLine = (): void => {
    const own = line - linked;
    prose.score += own > linked ? (own * own) / (own + HALF) : 0;
    prose.length += line;
    prose.linked += linked;
    line = linked = 0;
  };
  walk(body, {
    enter(element) {
      if (element.localName === widget.localName || isUnread(element)) return false;
      if (!kept.has(element) && (isSetAside(element) || isNamedBeside(element))) beside.add(element);
      if (element.localName === 'a') {
        depth++;
        prose.links++;
      }
      if (isBlock(element) || beside.has(element)) {
        endLine();
        around.push(prose);
        prose = {...NONE};
      }
      return true;
    },
    leave(element) {
      if (element.localName === 'a') depth--;
      if (!isBlock(element) && !beside.has(element)) return;
      endLine();
      map.set(element, prose);
      const inner = prose;
      prose = around.pop() ?? top;
      if (beside.has(element)) return;
      prose.score += inner.score;
      prose.length += inner.length;
      prose.linked += inner.linked;
      prose.links += inner.links;
    },
    text(data) {
      const length = data.replace(/\s+/g, ' ').length;
      // where words are not spaced a character says twice as much
      const weight = /[\u3040-\u9fff\uac00-\ud7af]/.test(data) ? 2 * length : length > 1 ? length : 0;
      line += weight;
      if (depth) linked += weight;
    },
  });
  endLine();
  return {map, beside, top};
}
