import {giveWay} from './slices.ts';

/** What a browser and its workers tell of their reader. */
interface Reader {
  readonly languages?: readonly string[];
  readonly language?: string;
}

/**
 * The locale in which to write on a page in some language: where that is just "en", the reader's own kind of English. undefined
 * for the browser's own, where the page says nothing.
 *
 * @param lang - A language tag, or empty.
 */
export function localeFor(lang: string): string | undefined {
  const {languages = [], language} = (globalThis as {navigator?: Reader}).navigator ?? {};
  return lang ? (languages.find((tag) => tag.startsWith(`${lang}-`)) ?? lang) : language;
}

/** Whether dates are written as in the United States, which takes no `Intl`. */
export function isAmerican(locale: string | undefined): boolean {
  return /^en(?:-US)?$/i.test(locale ?? '');
}

/**
 * Has the browser find out which languages it knows. It does so at the first use of each of these, for pages and workers
 * alike: in Chromium a page is busy with it for longer than with drawing. A worker does it beside the page; a page does it
 * before it draws, each in a task of its own.
 */
export async function prepareLocales(): Promise<void> {
  const services: readonly {supportedLocalesOf(locales: string[]): string[]}[] = [
    Intl.Collator,
    Intl.NumberFormat,
    Intl.DateTimeFormat,
  ];
  for (const service of services) {
    await giveWay();
    service.supportedLocalesOf([]);
  }
}
