/** What is done on the way through a tree. */
export interface Visitor {
  /** An element begins; `false` leaves it out with all that is in it. */
  readonly enter: (element: Element) => boolean;
  /** An element that was not left out ends. */
  readonly leave: (element: Element) => void;
  /** A piece of text. */
  readonly text: (data: string) => void;
}

/** Nodes that are visited, at most. */
const MOST = 200_000;
/** Characters that are given, at most. */
const MOST_TEXT = 1_000_000;

/** Goes through what is in an element, in the order of the document. Depth costs no stack. */
export function walk(root: Element, {enter, leave, text}: Visitor): void {
  let node: Node | null = root.firstChild;
  let left = MOST_TEXT;
  for (let visited = 0; node && visited < MOST; visited++) {
    const {nodeType} = node;
    if (nodeType === 3 && left > 0) {
      const {data} = node as Text;
      text(data.slice(0, left));
      left -= data.length;
    }
    if (nodeType === 1 && enter(node as Element)) {
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      leave(node as Element);
    }
    while (!node.nextSibling) {
      const around: Node | null = node.parentNode;
      if (!around || around === root) return;
      leave(around as Element);
      node = around;
    }
    node = node.nextSibling;
  }
}
