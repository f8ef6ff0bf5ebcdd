import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {authorsOf, child, htmlOf, imageOf, inherited, linkOf, tagsOf, titleOf} from './feed-fields.ts';
import {parseFeedDate} from './feed-date.ts';
import {decodeRareEntities} from './feed-entities.ts';
import type {SourceDocument} from './source.ts';
import {parseXml, plainText, type XmlElement} from './xml-scanner.ts';

export {decodeBytes} from './decode.ts';

/** What a feed says about all its articles. */
interface Feed {
  readonly isAtom: boolean;
  /** What relative addresses refer to. */
  readonly base: string;
  readonly lang: string | undefined;
  readonly authors: readonly string[];
}

const DATES =
  'pubdate published dc:date issued dc:issued created dc:created date dc:available updated modified dc:modified';

/** The first text of these children. */
function text(parent: XmlElement | undefined, names: string): string | undefined {
  const element = child(parent, names);
  return element && plainText(element);
}

/**
 * The element that makes a document a feed. What may come after other elements (say, a warning that PHP printed) is the
 * first of those that only a page or a feed is named by; RDF has other uses, so it must hold a channel or an item.
 */
function findRoot(elements: readonly XmlElement[]): XmlElement | undefined {
  const root = elements.find(({name}) => /^(html|rss|feed|rdf:rdf)$/.test(name)) ?? elements[0];
  const kind = root?.name === 'rdf:rdf' ? child(root, 'channel item')?.name : root?.name;
  return /^(rss|feed|channel|entry|item)$/.test(kind ?? '') ? root : undefined;
}

function toArticle(item: XmlElement, {isAtom, base, lang, authors}: Feed): ArticleInput {
  const names = authorsOf(item);
  return {
    url: linkOf(item, base),
    title: titleOf(item, isAtom),
    summary: htmlOf(child(item, 'description summary itunes:summary dc:description'), isAtom),
    content: htmlOf(child(item, 'content:encoded content body fullitem'), isAtom),
    tags: tagsOf(item),
    date: parseFeedDate(text(item, DATES) ?? ''),
    authors: names.length ? names : authors,
    lang: inherited(item, 'xml:lang') || lang,
    image: imageOf(item, base),
  };
}

/**
 * Reads the articles of a feed: RSS 0.9 to 2.0, Atom 0.3 and 1.0. It need not be well-formed. An article may come
 * without title or link; strings may hold HTML, as the feed means them.
 *
 * @param url - Where the feed came from; relative addresses refer to its link or else to this.
 * @throws RelatedArticlesError `unknown-format` when there is no feed in the text.
 */
export function parseFeed(source: string, url: string): SourceDocument {
  const elements = parseXml(decodeRareEntities(source));
  const root = findRoot(elements);
  if (!root) {
    throw new RelatedArticlesError(
      'unknown-format',
      `No feed at ${url}: it begins with "${source.trim().slice(0, 40)}".`,
    );
  }
  const channel = child(root, 'channel') ?? root;
  const site = linkOf(channel, url);
  const feed: Feed = {
    isAtom: /^(feed|entry)$/.test(root.name),
    base: site?.startsWith('http') ? site : url,
    lang: text(channel, 'language dc:language'),
    authors: authorsOf(channel),
  };
  return {articles: elements.filter(({name}) => /^(item|entry)$/.test(name)).map((item) => toArticle(item, feed))};
}
