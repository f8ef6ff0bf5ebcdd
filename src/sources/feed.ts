import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {authorsOf, child, dateOf, htmlOf, imageOf, linkOf, resolve, tagsOf, textOf, titleOf} from './feed-fields.ts';
import {firstImage} from './first-image.ts';
import {hasEntityBomb} from './entity-bomb.ts';
import {namedFeed, nextOf} from './feed-next.ts';
import {createScopes, type ScopeOf} from './feed-scope.ts';
import {readSitemap} from './sitemap.ts';
import type {SourceDocument} from './source.ts';
import {parseXml, type XmlElement} from './xml-scanner.ts';

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

/**
 * The element that makes a document a feed. What may come after other elements (say, a warning that PHP printed) is the
 * first of those that only a page or a feed is named by; RDF has other uses, so it must hold a channel or an item.
 */
function findRoot(elements: readonly XmlElement[]): XmlElement | undefined {
  const root = elements.find(({name}) => /^(html|rss|feed|rdf:rdf|urlset|sitemapindex)$/.test(name)) ?? elements[0];
  const kind = root?.name === 'rdf:rdf' ? child(root, 'channel item')?.name : root?.name;
  return /^(rss|feed|channel|entry|item|urlset|sitemapindex)$/.test(kind ?? '') ? root : undefined;
}

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
 * Reads the articles of a feed: RSS 0.9 to 2.0, Atom 0.3 and 1.0; or the pages of a sitemap. It need not be well-formed.
 * An article may come without title or link; strings may hold HTML, as the feed means them. A date is a number, or as it is
 * written where that is otherwise than the standards want.
 *
 * @param url - Where the feed came from; relative addresses refer to its link or else to this.
 * @param maxArticles - Articles at most. Default 50,000.
 * @throws RelatedArticlesError `unknown-format` when there is no feed in the text, or one with an entity bomb.
 */
export function parseFeed(source: string, url: string, maxArticles = MAX_ARTICLES): SourceDocument {
  if (hasEntityBomb(source))
    throw new RelatedArticlesError('unknown-format', `${url || 'The text'} defines entities of its own: refused.`);
  const elements = parseXml(source);
  const root = findRoot(elements);
  if (!root) throw new RelatedArticlesError('unknown-format', refusalOf(source, url));
  if (/^(urlset|sitemapindex)$/.test(root.name)) return readSitemap(elements, url, maxArticles);
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

/** What to tell of a text that is no feed. A page's address where a feed's belongs is the usual mistake. */
function refusalOf(source: string, url: string): string {
  const named = namedFeed(source, url);
  return named
    ? `${url || 'The text'} is an HTML page, not a feed; it names ${named}: use that.`
    : `No feed at ${url}: it begins with "${source.trim().slice(0, 40)}".`;
}
