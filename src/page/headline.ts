import {oneLine} from './claims.ts';

/** What may stand between a headline and the name of the site. */
const SEPARATOR = /\s+(?:[|\-–—·•»«:/]|::|<|>)\s+|\s*[|｜»]\s*/g;
/** Names of elements that hold an article's headline. */
const HEADLINE = /(?:entry|post|article|story)[-_\w]*(?:title|head)|headline/i;
/** Letters of a heading that may be a label. */
const LABEL = 15;
/** Headings that are looked at, at most. */
const MOST = 20;

/** What a page states about its title. */
export interface StatedTitles {
  /** Of its metadata, the most reliable one first. */
  readonly stated: readonly (string | undefined)[];
  /** The names of the site. */
  readonly siteNames: readonly string[];
}

/**
 * The headline: the heading that a stated title repeats, else the heading that is marked as the article's, else the
 * first stated title without the name of the site, else the document's title, else a heading. Where nothing but the document's
 * title is stated, and that shares no word with the only heading, which stands in the article, the heading is believed.
 */
export function readHeadline(root: Element, {stated, siteNames}: StatedTitles): string {
  const page = root.ownerDocument;
  const found = [...root.querySelectorAll('h1'), ...page.querySelectorAll('h1')].slice(0, MOST);
  const headings = found.flatMap((element) => {
    const text = oneLine(element.textContent);
    const name = ['class', 'id', 'itemprop'].map((attribute) => element.getAttribute(attribute) ?? '').join(' ');
    return text ? {text, isMarked: HEADLINE.test(name) && !/alt/i.test(name) && letters(text).length > 6} : [];
  });
  const sites = siteNames.map(letters).filter(Boolean);
  const titles = [...stated, page.title].flatMap((title) => oneLine(title) ?? []);
  const parts = new Set(titles.flatMap(partsOf).map(letters));
  const known = headings.find(
    ({text, isMarked}) => parts.has(letters(text)) && (isMarked || !sites.includes(letters(text))),
  );
  const chosen = known ?? headings.find(({isMarked}) => isMarked);
  if (chosen) return chosen.text;
  const first = stated.find((title) => oneLine(title));
  const [only] = headings;
  // a title that was never set: "Vite App", the name of the site
  const isOnly =
    only && root !== page.body && root.querySelector('h1') && headings.every(({text}) => text === only.text);
  if (isOnly && !first && letters(only.text).length > LABEL && !sharesWord(page.title, only.text)) return only.text;
  return withoutSite(first ?? '', sites) || withoutLabel(withoutSite(page.title, sites)) || (headings[0]?.text ?? '');
}

/** The first main heading, on one line; undefined when there is none. */
export function readHeading(root: ParentNode): string | undefined {
  return oneLine(root.querySelector('h1')?.textContent);
}

/** Where the first main heading leads, or else the permanent link; undefined where neither is a link. */
export function readHeadingLink(root: ParentNode): string | undefined {
  const heading = root.querySelector('h1');
  const link = heading?.closest('a[href]') ?? heading?.querySelector('a[href]');
  return (link ?? root.querySelector('a[rel~="bookmark"]'))?.getAttribute('href') ?? undefined;
}

/** A title, and what stands before and behind each separator in it. */
function partsOf(title: string): string[] {
  const cuts = [...title.matchAll(SEPARATOR)].slice(0, MOST);
  return [title, ...cuts.flatMap(({0: cut, index}) => [title.slice(0, index), title.slice(index + cut.length)])];
}

/** A title without the name of the site before or behind it. */
function withoutSite(title: string, sites: readonly string[]): string {
  const whole = oneLine(title) ?? '';
  const [, ...parts] = partsOf(whole);
  const at = parts.findIndex((part) => sites.includes(letters(part)));
  return (at < 0 ? undefined : parts[at % 2 ? at - 1 : at + 1]?.trim()) ?? whole;
}

/** What stands before the last separator, where that is long enough for a headline and the rest is a label. */
function withoutLabel(title: string): string {
  const before = partsOf(title).at(-2);
  const isHeadline = !!before && before.split(/\s/).length > 2 && title.slice(before.length).split(/\s+/).length < 6;
  return isHeadline ? before.trim() : title;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  return (
    b
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.some((word) => words.has(word)) ?? false
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
