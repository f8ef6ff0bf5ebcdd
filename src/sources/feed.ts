import type {ArticleInput} from '../corpus/article-input.ts';
import {
  authorsOf,
  child,
  dateOf,
  htmlOf,
  imageOf,
  linkOf,
  resolve,
  rootOf,
  tagsOf,
  textOf,
  titleOf,
} from './feed-fields.ts';
import {firstImage} from './first-image.ts';
import {nextOf} from './feed-next.ts';
import {createScopes, type ScopeOf} from './feed-scope.ts';
import type {SourceDocument} from './source.ts';
import type {XmlElement} from './xml-scanner.ts';

/** What a feed says about all its articles. */
interface Feed {
  readonly isAtom: boolean;
  readonly scopeOf: ScopeOf;
  readonly lang: string | undefined;
  readonly authors: readonly string[];
}

/** Articles at most unless told; the time for a feed of nothing but empty ones would be out of proportion to its use. */
const MAX_ARTICLES = 50_000;

const DATES =
  'pubdate published dc:date issued dc:issued created dc:created date dc:available updated modified dc:modified';

const SUMMARIES = 'description summary itunes:summary dc:description media:description';

function toArticle(item: XmlElement, {isAtom, scopeOf, lang, authors}: Feed): ArticleInput {
  const names = authorsOf(item);
  const scope = scopeOf(item);
  const summary = htmlOf(child(item, SUMMARIES) ?? child(child(item, 'media:group'), SUMMARIES), isAtom);
  const content = htmlOf(child(item, 'content:encoded content body fullitem'), isAtom);
  const picture = firstImage(content ?? summary ?? '');
  return {
    url: linkOf(item, scopeOf),
    title: titleOf(item, isAtom),
    summary,
    content,
    tags: tagsOf(item),
    date: dateOf(item, DATES),
    authors: names.length ? names : authors,
    lang: scope.lang || lang,
    image: imageOf(item, scopeOf) ?? (picture && resolve(picture, scope.base)),
  };
}

/**
 * Reads the articles of a feed: RSS 0.9 to 2.0, Atom 0.3 and 1.0. It need not be well-formed.
 * An article may come without title or link; strings may hold HTML, as the feed means them. A date is a number, or as it is
 * written where that is otherwise than the standards want.
 *
 * @param elements - All elements of the document.
 * @param url - Where the feed came from; relative addresses refer to its link or else to this.
 * @param maxArticles - Articles at most. Default 50,000.
 * @returns undefined for a document that is no feed.
 */
export function readElements(
  elements: readonly XmlElement[],
  url: string,
  maxArticles = MAX_ARTICLES,
): SourceDocument | undefined {
  const root = rootOf(elements);
  // RDF has other uses, so it must hold a channel or an item
  const kind = root?.name === 'rdf:rdf' ? child(root, 'channel item')?.name : root?.name;
  if (!root || !/^(rss|feed|channel|entry|item)$/.test(kind ?? '')) return undefined;
  const channel = child(root, 'channel') ?? root;
  const site = linkOf(channel, createScopes(url));
  const feed: Feed = {
    isAtom: /^(feed|entry)$/.test(root.name),
    scopeOf: createScopes(site?.startsWith('http') ? site : url),
    lang: textOf(channel, 'language dc:language'),
    authors: authorsOf(channel),
  };
  const items = elements.filter(({name}) => /^(item|entry)$/.test(name)).slice(0, maxArticles);
  return {articles: items.map((item) => toArticle(item, feed)), next: items.length ? nextOf(channel, url) : []};
}
