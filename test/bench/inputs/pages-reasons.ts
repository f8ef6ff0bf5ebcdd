import {plain} from './pages-compare.ts';
import type {Field} from './pages-compare.ts';
import type {PageReading} from './pages-in-page.ts';

/** A statement that this library does not share. */
interface Deviation {
  readonly field: Field;
  readonly stated: string;
  readonly read: string;
  readonly reading: PageReading;
}

/** Why a deviation came about, as far as the page itself can tell; undefined where it cannot. */
export function reasonFor({field, stated, read, reading}: Deviation): string | undefined {
  if (field === 'title') return titleReason(stated, read, reading);
  if (field === 'image') return imageReason(stated, read, reading);
  if (field === 'canonical') return canonicalReason(stated, read);
  const isThere = plain(reading.says.markup).toLowerCase().includes(plain(stated).toLowerCase().slice(0, 60));
  if (field === 'date') return dateReason(stated, read, reading);
  if (!isThere) return 'what is stated stands nowhere on the page in these words';
  return read ? undefined : 'stands on the page without a mark that tells what it is';
}

function titleReason(stated: string, read: string, {says}: PageReading): string | undefined {
  const titles = says.titles.map(plain);
  if (!titles.includes(plain(stated)))
    return titles.some((title) => title.includes(plain(stated)))
      ? 'stated is a part of a title on the page'
      : 'stated is in no title or heading of the page';
  return titles.includes(plain(read)) ? 'the page states several titles: another one was taken' : undefined;
}

function dateReason(stated: string, read: string, {says, article}: PageReading): string | undefined {
  const day = stated.slice(0, 10);
  if (!read)
    return says.markup.includes(day) ? 'stands in a script or in running text only' : 'written in no form that is read';
  if (read.startsWith(day)) return 'the same day, another time or zone is stated on the page';
  if (article.modified?.startsWith(day)) return 'stated is the last change';
  return says.markup.includes(day)
    ? 'the page states several dates: another one was taken'
    : 'stated date is not on the page';
}

function imageReason(stated: string, read: string, {says}: PageReading): string | undefined {
  const name =
    stated
      .replace(/[?#].*/, '')
      .split('/')
      .at(-1) ?? '';
  if (/logo|icon|placeholder|avatar/i.test(stated)) return 'stated is a logo or an icon';
  if (!says.markup.includes(name)) return 'stated picture is not on the page';
  return read ? 'the page states several pictures: another one was taken' : undefined;
}

function canonicalReason(stated: string, read: string): string | undefined {
  const [one, other] = [stated, read].map((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url,
  );
  return one === other
    ? 'the same site, another address'
    : 'stated is on another host: the page is taken by its own address';
}
