import type {Recommendation} from '../answer.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {readingTime} from '../view/format.ts';
import {REASONS, fill, headingFor} from '../view/words.ts';
import type {Words} from '../view/words.ts';
import {escapeHtml as escape} from './escape.ts';
import {BEGIN, END} from './page-file.ts';
import type {WidgetOptions} from './widget-options.ts';

/** What a list is written with. */
export interface ListContext extends Pick<
  WidgetOptions,
  'layout' | 'limit' | 'parts' | 'heading' | 'headingLevel' | 'landmark'
> {
  readonly words: Words;
  /** BCP 47 language of the page, or empty. */
  readonly lang: string;
  /** Whether schema.org's `ItemList` goes with it. */
  readonly schema: boolean;
}

/**
 * The suggestions as HTML in one line, between the marks by which they are found again: a landmark, a heading, a list of links, with
 * the parts that the element's cards have, so that one style sheet fits both. Empty where there is nothing to suggest.
 */
export function toMarkup(answer: Recommendation, context: ListContext): string {
  const {articles} = answer;
  if (!articles.length) return '';
  const {layout, limit, landmark, headingLevel, words, schema} = context;
  // what is not related must not stand under a heading that says so
  const text = (answer.outcome === 'related' && context.heading?.trim()) || headingFor(answer, layout, words);
  const heading = layout === 'inline' ? 'p' : `h${headingLevel}`;
  const items = articles.map((ranked) => item(ranked, context));
  const [list, entry] = items.length === 1 ? ['div', 'div'] : ['ul role="list"', 'li'];
  const body = items.map(({attributes, card}) => `<${entry} part="item"${attributes}>${card}</${entry}>`).join('');
  const shared =
    answer.outcome === 'same-section' ? ` data-shared="${answer.shared}" data-label="${escape(answer.label)}"` : '';
  return [
    BEGIN,
    `<div data-related-articles="${answer.outcome}"${shared}>`,
    `<${landmark} part="base" class="${layout}${articles.length < limit ? ' fewer' : ''}" aria-label="${escape(text)}">`,
    `<${heading} part="heading">${escape(text)}</${heading}>`,
    `<${list} part="list">${body}</${list.slice(0, 3).trim()}>`,
    `</${landmark}></div>`,
    schema ? itemList(articles) : '',
    END,
  ].join('');
}

function item({article, score, matchedTerms}: RankedArticle, context: ListContext): {attributes: string; card: string} {
  const {parts, words, lang} = context;
  const locale = localeOf(lang);
  const {url, title, kicker, summary, image, srcset, authors, date, readingMinutes} = article;
  const isForeign = article.lang && article.lang !== lang;
  // what the widget says itself is in the language of the page
  const own = isForeign ? ` lang="${escape(lang)}"` : '';
  const line = (name: 'kicker' | 'summary' | 'reason', text: string, attributes = ''): string =>
    parts.has(name) && text ? `<p part="${name}" dir="auto"${attributes}>${escape(text)}</p>` : '';
  const terms = matchedTerms.slice(0, REASONS).join(', ');
  const picture =
    parts.has('image') && image
      ? `<div part="picture"><img part="image" src="${escape(image)}"${srcset ? ` srcset="${escape(srcset)}" sizes="20em"` : ''} width="16" height="9" alt="" loading="lazy" decoding="async"></div>`
      : '';
  const details = [
    parts.has('author') && authors.length
      ? `<span part="author"><bdi>${escape(fill(words.by, {authors: authors.join(', ')}))}</bdi></span> `
      : '',
    parts.has('date') && date !== undefined
      ? `<time part="date" datetime="${new Date(date).toISOString()}"><bdi>${escape(writeDate(date, locale))}</bdi></time> `
      : '',
    parts.has('reading-time') && readingMinutes
      ? `<span part="reading-time"><bdi>${escape(readingTime(readingMinutes, words, locale))}</bdi></span> `
      : '',
  ].join('');
  return {
    attributes: [
      isForeign ? ` lang="${escape(article.lang)}"` : '',
      score ? ` data-score="${score}"` : '',
      // what the element cannot read from the card itself
      parts.has('author') && authors.length ? ` data-authors="${lines(authors)}"` : '',
      parts.has('reading-time') && readingMinutes ? ` data-minutes="${readingMinutes}"` : '',
      parts.has('reason') && matchedTerms.length ? ` data-terms="${lines(matchedTerms)}"` : '',
    ].join(''),
    card: [
      picture,
      '<div part="body">',
      line('kicker', kicker),
      `<p part="title" dir="auto"><a part="link" href="${escape(url)}">${escape(title)}</a></p>`,
      line('summary', summary),
      line('reason', terms && fill(words.alsoAbout, {terms}), own),
      details && `<p part="details"${own}>${details}</p>`,
      '</div>',
    ].join(''),
  };
}

/** Several names in an attribute, in one line of the file. */
function lines(names: readonly string[]): string {
  return names.map(escape).join('&#10;');
}

/** Files are the same for all readers, and whoever makes them: so are the locale and the time zone. */
function writeDate(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(time);
}

/** `Intl` throws on a malformed language tag, and pages have those. */
function localeOf(lang: string): string {
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    return 'en';
  }
}

/** For search engines: what the list holds, in its order. All of it ASCII, for any page. */
function itemList(articles: readonly RankedArticle[]): string {
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: articles.map(({article: {url, title}}, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      url,
      name: title,
    })),
  };
  const json = JSON.stringify(list).replace(
    /[^\0-\x7f]|[<>&]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}
