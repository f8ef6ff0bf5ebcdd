import {statSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {readSite} from '../../build/read-site.ts';
import {toReportPage} from '../../build/report-page.ts';
import {reportSite} from '../../build/site-report.ts';
import type {SiteReport} from '../../build/site-report.ts';
import {RelatedArticlesError} from '../../errors.ts';
import type {Command} from '../command.ts';
import {RANKING_OPTIONS, SITE_OPTIONS, THREADS} from '../help.ts';
import {rankingOptions, siteOptions} from '../site-options.ts';
import {formatTable} from '../table.ts';

/** Articles printed of each list. */
const SHOWN = 5;

/** `report`: how the suggestions of a site hang together. */
export const report: Command = {
  name: 'report',
  summary: 'Show how the suggestions of a site hang together: hubs, orphans, islands, sections.',
  operands: '<source>',
  operandCount: 1,
  help: `
Works out what is suggested on every article and tells which stand under too many (hubs),
which are never suggested (orphans), which groups nothing joins to the rest (islands), and how
sections fare. With --out it also writes a page with a picture of all that, in one file.

  related-articles report ./public
  related-articles report https://example.org/feed.xml --out report.html`,
  options: [
    {name: 'out', value: 'FILE', help: 'Write a page there (HTML that needs nothing else).'},
    {name: 'limit', value: 'N', help: 'Suggestions on each article. Default 4, as in the element.'},
    THREADS,
    ...RANKING_OPTIONS,
    ...SITE_OPTIONS,
  ],
  async run(context) {
    const {given, terminal, say, onProgress} = context;
    const options = {
      ...rankingOptions(given),
      limit: given.whole('limit', 1),
      threads: given.whole('threads', 1),
      onProgress,
    };
    const [from] = given.operands as [string];
    const out = given.text('out');
    if (out) checkFolder(out);
    const found = await reportSite(await readSite(from, siteOptions(context)), options);
    if (out) await writeFile(out, toReportPage(found, from));
    if (given.has('json')) terminal.out(`${JSON.stringify(found, undefined, 2)}\n`);
    else terminal.out(format(found));
    if (out) say(`\nWritten: ${out}\n`);
    return 0;
  },
};

/** @throws RelatedArticlesError `invalid-option` where a file has no folder to be in, or is one: known before all the work. */
function checkFolder(file: string): void {
  if (statSync(file, {throwIfNoEntry: false})?.isDirectory())
    throw new RelatedArticlesError('invalid-option', `${file} is a folder: name a file in it.`);
  const folder = path.dirname(file);
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return;
  const name = path.basename(file);
  throw new RelatedArticlesError('invalid-option', `${folder} is no folder: ${name} cannot be written there.`);
}

function format({
  articleCount,
  limit,
  coverage,
  hubness,
  outcomes,
  articles,
  hubs,
  orphans,
  islands,
  sections,
}: SiteReport): string {
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const table = (places: readonly number[]): string =>
    formatTable(
      [{head: 'suggested on', isNumber: true}, {head: 'title', most: 60}, {head: 'address'}],
      places
        .slice(0, SHOWN)
        .flatMap((place) => articles[place] ?? [])
        .map(({suggestedOn, title, url}) => [String(suggestedOn), title, url]),
    );
  return [
    `${articleCount} articles, ${limit} suggestions on each at most.`,
    `${percent(coverage)} are suggested somewhere, ${orphans.length} never. Hubness ${(Math.round(hubness * 10) / 10 || 0).toFixed(1)}.`,
    `${outcomes.related} have related articles, ${articleCount - outcomes.related} something else or nothing.`,
    `${islands.length} ${islands.length === 1 ? 'island' : 'islands'} beside the mainland of ${articleCount - islands.reduce((sum, {length}) => sum + length, 0)}.\n`,
    ...(hubs.length ? [`Hubs:\n\n${table(hubs)}`] : []),
    ...(orphans.length ? [`Never suggested:\n\n${table(orphans)}`] : []),
    `Sections:\n\n${formatTable(
      [
        {head: 'section', most: 30},
        ...['articles', 'suggested', 'inside', 'from outside', 'best score'].map((head) => ({head, isNumber: true})),
      ],
      sections.map(({section, articleCount, coverage, inside, incoming, best}) => [
        section || '(none)',
        String(articleCount),
        percent(coverage),
        percent(inside),
        String(incoming),
        best.toFixed(3),
      ]),
    )}`,
  ].join('\n');
}
