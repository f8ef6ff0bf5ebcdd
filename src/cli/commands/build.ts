import {buildSite, MOST_LISTED} from '../../build/build-site.ts';
import type {Built} from '../../build/build-site.ts';
import {UsageError} from '../command.ts';
import type {Command} from '../command.ts';
import {NEVER, RANKING_OPTIONS, SITE_OPTIONS, THREADS} from '../help.ts';
import {rankingOptions, siteOptions} from '../site-options.ts';
import {noticeLines} from '../table.ts';

/** `build`: the lists of all articles, as files. */
export const build: Command = {
  name: 'build',
  summary: 'Write the suggestions of every article into small files.',
  operands: '--from <source> --out <folder>',
  operandCount: 0,
  help: `
Reads a site, works out what is related to each article, and writes

  <folder>/neighbours/   for each article a file with its list: all that a page would have to fetch
  <folder>/articles.json all articles, without their texts
  <folder>/snapshot.bin  what ranks for pages that are not among the articles
  <folder>/report.json   what was read, what was left out and why
  <folder>/manifest.json the checksum of each of these files, for uploading only what has changed

  related-articles build --from ./public --out ./public/related
  related-articles build --from https://example.org/feed.xml --out related --limit 4

Nothing outside of <folder> is written, besides the cache. Its files are replaced when all new
ones are there, and only those that differ; the same articles give the same bytes.`,
  options: [
    {name: 'from', value: 'SOURCE', help: 'Where the articles come from.'},
    {name: 'out', value: 'FOLDER', help: 'Where the files go. Made where it is missing.'},
    {name: 'no-cache', help: 'Read all pages of a folder anew, and keep nothing.'},
    {
      name: 'limit',
      value: 'N',
      help: `Suggestions for each article, 1 to ${MOST_LISTED}. Default 6: a page leaves some out.`,
    },
    {
      name: 'no-snapshot',
      help: 'Write no snapshot.bin.',
    },
    {name: 'reasons', help: 'Also write the words that two articles share (for show="reason"); in one thread.'},
    NEVER,
    THREADS,
    ...RANKING_OPTIONS,
    ...SITE_OPTIONS,
  ],
  async run(context) {
    const {given, terminal, say} = context;
    const from = given.text('from');
    const out = given.text('out');
    if (!from || !out) throw new UsageError(`build needs ${build.operands}.`);
    const built = await buildSite(from, out, {
      ...siteOptions(context),
      ...rankingOptions(given),
      limit: given.whole('limit', 1, MOST_LISTED),
      threads: given.whole('threads', 1),
      reasons: given.has('reasons'),
      snapshot: !given.has('no-snapshot'),
      never: given.list('never'),
      ...(given.has('no-cache') && {cache: ''}),
    });
    if (given.has('json')) terminal.out(`${JSON.stringify(built, undefined, 2)}\n`);
    else say(describe(built, out));
    return 0;
  },
};

function describe({articleCount, skippedCount, outcomes, shardBytes, changes, notices}: Built, out: string): string {
  const {related, 'same-section': section, latest, empty} = outcomes;
  const instead = [
    section && `${section} with the latest of their section`,
    latest && `${latest} with the latest of all`,
    empty && `${empty} with nothing`,
  ].filter(Boolean);
  const {added, changed, unchanged, removed} = changes;
  return `${[
    `${articleCount} articles, ${skippedCount} entries left out.`,
    `${related} with related articles${instead.length ? `, ${instead.join(', ')}` : ''}.`,
    `${out}: ${added} files added, ${changed} changed, ${removed} removed, ${unchanged} as before.`,
    `A list has ${shardBytes.brotli} bytes (brotli; the middle one).`,
    ...noticeLines(notices, 'report.json'),
  ].join('\n')}\n`;
}
