import {COMPARE, isSameTitle} from './pages-compare.ts';
import type {Field} from './pages-compare.ts';
import {startPageRunner} from './pages-browser.ts';
import type {PageReading} from './pages-in-page.ts';
import {statementsOf, statesLastChange} from './pages-stated.ts';
import type {PageRow} from './pages-stated.ts';
import {reasonFor} from './pages-reasons.ts';
import {TextScores} from './pages-text.ts';
import {measureReading} from './pages-timing.ts';
import {readCases} from './read-cases.ts';
import type {InputCase} from './read-cases.ts';
import type {Check, ClassReport} from './report.ts';

/** The least share of the collection's statements that must agree with what is read. */
const FLOORS = {title: 0.92, date: 0.9, language: 0.97, canonical: 0.97, image: 0.9};

/** Reads the collected pages in a real browser and compares what is read with what their sources state. */
export async function checkPages(data: string): Promise<ClassReport> {
  const cases = readCases<PageRow>(data, 'pages');
  const runner = await startPageRunner('./pages-in-page.ts');
  const checks: Check[] = [];
  const texts = new TextScores();
  const failed: string[] = [];
  try {
    for (const input of cases) {
      const {row} = input;
      try {
        const reading = await runner.run<PageReading>(serve(input), 'bench.readHere()');
        checks.push(...compare(row, reading));
        texts.add(row.file, reading, row.expected?.articleBody_start);
      } catch (error) {
        failed.push(`${row.file} cannot be read: ${String(error)}`);
      }
    }
    const time = await measureReading(runner);
    return {
      name: 'pages',
      cases: cases.length,
      checks,
      floors: FLOORS,
      notes: [...strictly(checks), ...texts.notes(), time],
      missed: [...texts.missed(), ...failed],
    };
  } finally {
    await runner.close();
  }
}

function serve({row, bytes}: InputCase<PageRow>): {url: string; contentType: string; bytes: Buffer} {
  const {canonical, meta, encoding} = row.reference_signals;
  const url = [row.served?.url, row.url, canonical, meta['og:url']].find(
    (claim) => claim && /^https?:\/\/[^/]/.test(claim),
  );
  return {
    url: url ?? `https://example.org/articles/${row.file.replace(/\W+/g, '-')}`,
    contentType: row.served?.headers?.['content-type'] ?? `text/html${encoding ? `; charset=${encoding}` : ''}`,
    bytes,
  };
}

function compare(row: PageRow, reading: PageReading): Check[] {
  const {article} = reading;
  const read: Record<Field, string> = {
    title: article.title ?? '',
    date: String(article.date ?? ''),
    language: article.lang ?? '',
    canonical: article.url ?? '',
    image: article.image ?? '',
    authors: (article.authors ?? []).join(', '),
    summary: article.summary ?? '',
    tags: (article.tags ?? []).join(', '),
    section: article.section ?? '',
  };
  return statementsOf(row).map(({field, against, stated}) => {
    const modified = field === 'date' && statesLastChange(row) ? (article.modified ?? '') : '';
    const agrees = COMPARE[field](read[field], stated) || (!!modified && COMPARE.date(modified, stated));
    const check = {file: row.file, field, against, stated, read: read[field], agrees};
    return agrees ? check : {...check, reason: reasonFor({field, stated, read: read[field], reading})};
  });
}

/** How many agreements rest on leniency, so that nobody has to believe in it. */
function strictly(checks: readonly Check[]): string[] {
  const stated = checks.filter(({against}) => against === 'expected');
  const titles = stated.filter(({field}) => field === 'title');
  const whole = titles.filter((check) => isSameTitle(check.read, check.stated));
  const dates = stated.filter(({field}) => field === 'date');
  const published = dates.filter((check) => COMPARE.date(check.read, check.stated));
  return [
    `titles the same with the name of the site: ${whole.length} of ${titles.length}`,
    `dates the same as the date of publication read: ${published.length} of ${dates.length}; ` +
      `others are metascraper's and the same as the last change`,
  ];
}
