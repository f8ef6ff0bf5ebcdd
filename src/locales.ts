import {giveWay} from './slices.ts';

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
