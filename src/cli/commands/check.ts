import {checkSite} from '../../build/check-site.ts';
import type {CheckReport, Finding, FindingKind} from '../../build/check-site.ts';
import {readSite} from '../../build/read-site.ts';
import {UsageError} from '../command.ts';
import type {Command} from '../command.ts';
import {SITE_OPTIONS} from '../help.ts';
import {siteOptions} from '../site-options.ts';
import {formatTable, plain} from '../table.ts';

/** Places shown of each kind, unless all are wanted. */
const SHOWN = 3;

/** What each kind of finding is called, worst first. */
const NAMES: Readonly<Record<FindingKind, string>> = {
  'not-read': 'could not be read',
  'no-link': 'have no link that can be followed, and are left out',
  'no-title': 'have no title, and are left out',
  repeated: 'have an address that was there before, and are left out',
  'same-place': 'share the name of their file with another',
  'broken-characters': 'have broken characters',
  'same-title': 'have the title of another',
  'thin-text': 'have little text',
  'no-summary': 'have no summary',
  'bad-image': 'have a picture that cannot be shown',
  'insecure-image': 'have a picture from http',
  'no-image': 'have no picture',
  'bad-date': 'have a date that is none',
  'future-date': 'have a date to come',
  'no-date': 'have no date',
  'long-title': 'have a title too long for cards',
  'not-an-article': 'are no articles',
};

/** `check`: what an editor would want to know of a source. */
export const check: Command = {
  name: 'check',
  summary: 'Tell what is missing or wrong in a feed or a folder, and how the widget reads it.',
  operands: '<source>',
  operandCount: 1,
  help: `
Reads a site and tells what an editor would want to know: articles without picture, date or
summary, thin texts, titles and addresses that are there twice, links and pictures that would
be refused, broken characters; and how the widget reads it.

  related-articles check https://example.org/feed.xml
  related-articles check ./public --strict --ignore no-image`,
  options: [
    {name: 'strict', help: 'Exit with 1 where anything was found.'},
    {
      name: 'ignore',
      value: 'KIND',
      multiple: true,
      help: 'Pass over findings of this kind, such as no-image; may be repeated.\nEach kind is printed behind its number.',
    },
    {name: 'all', help: `Print every finding, not only the first ${SHOWN} of each kind.`},
    ...SITE_OPTIONS,
  ],
  async run(context) {
    const {given, terminal} = context;
    const [from] = given.operands as [string];
    const ignored = new Set(given.list('ignore'));
    for (const kind of ignored)
      if (!Object.hasOwn(NAMES, kind))
        throw new UsageError(`There are no findings "${kind}", only ${Object.keys(NAMES).join(', ')}.`);
    const all = await checkSite(await readSite(from, siteOptions(context)));
    const report = {...all, findings: all.findings.filter(({kind}) => !ignored.has(kind))};
    if (given.has('json')) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
    else terminal.out(format(report, given.has('all') ? Infinity : SHOWN));
    return given.has('strict') && report.findings.length ? 1 : 0;
  },
};

function format(
  {articleCount, entryCount, parts, medianWords, languages, sections, sample, findings}: CheckReport,
  shown: number,
): string {
  const names = (list: CheckReport['languages']): string =>
    list.map(({name, count}) => `${plain(name)} (${count})`).join(', ') || 'none stated';
  const table = formatTable(
    [{head: 'part'}, {head: 'articles', isNumber: true}, {head: '%', isNumber: true}],
    parts.map(({name, count}) => [name, String(count), ((100 * count) / articleCount).toFixed(0)]),
  );
  const kinds = (Object.keys(NAMES) as FindingKind[])
    .map((kind) => ({kind, found: findings.filter((finding) => finding.kind === kind)}))
    .filter(({found}) => found.length);
  return [
    `${articleCount} articles of ${entryCount} entries; the middle one has ${medianWords} words.`,
    `Languages: ${names(languages)}`,
    `Sections: ${names(sections)}\n`,
    table,
    ...(sample ? ['The first one, as the widget reads it:', ...describe(sample), ''] : []),
    ...(kinds.length ? kinds.map(({kind, found}) => section(kind, found, shown)) : ['Nothing to complain about.\n']),
  ].join('\n');
}

function describe({
  title,
  url,
  date,
  summary,
  image,
  section,
  tags,
  authors,
  textBeginning,
}: NonNullable<CheckReport['sample']>): string[] {
  const rows: [string, string][] = [
    ['title', title],
    ['address', url],
    ['date', date === undefined ? '' : new Date(date).toISOString()],
    ['summary', summary],
    ['picture', image ?? ''],
    ['section', section],
    ['tags', tags.join(', ')],
    ['authors', authors.join(', ')],
    ['text', textBeginning],
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(8)} ${plain(value) || '–'}`);
}

function section(kind: FindingKind, found: readonly Finding[], shown: number): string {
  const more = found.length > shown ? [`  … and ${found.length - shown} more (--all)`] : [];
  const places = found.slice(0, shown).map(({where, message}) => `  ${plain(where)}: ${plain(message)}`);
  return `${[`${found.length} ${NAMES[kind]} (${kind}):`, ...places, ...more].join('\n')}\n`;
}
