import {cleanNames, oneLine, splitList} from './claims.ts';
import type {Claims} from './claims.ts';
import {parseJson} from './repair-json.ts';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|HowTo|WebPage)$/;
/** Bounds for what no article needs. */
const MOST_CHARACTERS = 1e6;
const MOST_NODES = 2000;

/** What a page's JSON-LD says of its article. */
export interface LinkedData extends Claims {
  /** The names of the site: its publisher's and its own. */
  readonly siteNames: readonly string[];
}

/**
 * Reads all blocks of JSON-LD. Of several articles the one counts that speaks of this page (`isHere`), else the first;
 * a WebPage only where there is no article. References by `@id` are followed.
 */
export function readJsonLd(document: Document, isHere: (url: string) => boolean): LinkedData {
  const nodes = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap(({textContent}) =>
    textContent.length > MOST_CHARACTERS ? [] : flatten(parseJson(textContent)),
  );
  const byId = new Map(
    nodes.filter((node) => node['@id'] && Object.keys(node).length > 1).map((node) => [node['@id'], node]),
  );
  /** Lists laid open, references replaced by what they lead to. */
  const values = (value: unknown): unknown[] =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((entry) =>
      isNode(entry) ? (byId.get(entry['@id']) ?? entry) : entry,
    );
  const texts = (value: unknown, ...keys: string[]): string[] =>
    values(value).flatMap((entry) => {
      if (!isNode(entry)) return /string|number/.test(typeof entry) ? (oneLine(String(entry)) ?? []) : [];
      const key = keys.find((name) => entry[name]);
      return key ? texts(entry[key]) : [];
    });
  const first = (value: unknown, ...keys: string[]): string | undefined => texts(value, ...keys)[0];

  const typed = nodes.filter((node) => texts(node['@type']).some((type) => ARTICLE.test(type)));
  const proper = typed.filter((node) => !texts(node['@type']).every((type) => type.endsWith('WebPage')));
  const isOfPage = (node: Node): boolean =>
    ['url', 'mainEntityOfPage', '@id'].some((key) => texts(node[key], '@id', 'url').some(isHere));
  const found = proper.find(isOfPage) ?? proper[0] ?? typed[0] ?? {};
  return {
    title: first(found['headline']) ?? first(found['name']),
    summary: first(found['description']),
    url: first(found['url']) ?? first(found['mainEntityOfPage'], '@id', 'url'),
    date: first(found['datePublished']) ?? first(found['dateCreated']),
    modified: first(found['dateModified']),
    section: first(found['articleSection'], 'name'),
    tags: texts(found['keywords'], 'name').flatMap(splitList),
    authors: cleanNames(texts(found['author'] ?? found['creator'], 'name')),
    lang: first(found['inLanguage'], 'alternateName', 'name'),
    image:
      texts(found['image'], 'url', 'contentUrl', '@id').find((url) => !url.startsWith('data:')) ??
      first(found['thumbnailUrl']),
    text: values(found['articleBody']).find((body) => typeof body === 'string'),
    siteNames: [
      ...texts(found['publisher'], 'name'),
      ...nodes.filter((node) => node['@type'] === 'WebSite').flatMap((node) => texts(node['name'])),
    ],
  };
}

/** The nodes of a block, those in `@graph` and the main entities of others included, each one once. */
function flatten(block: unknown): Node[] {
  const nodes: Node[] = [];
  const open = [block];
  // a list that grows while it is read: without recursion depth costs nothing
  for (const value of open) {
    if (open.length > MOST_NODES) break;
    if (Array.isArray(value)) open.push(...(value.slice(0, MOST_NODES) as unknown[]));
    else if (isNode(value)) {
      nodes.push(value);
      open.push(value['@graph'], value['mainEntity']);
    }
  }
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
