import {querySite} from '../../build/query-site.ts';
import type {SiteAnswer} from '../../build/query-site.ts';
import {readSite} from '../../build/read-site.ts';
import type {Command} from '../command.ts';
import {RANKING_OPTIONS, SITE_OPTIONS} from '../help.ts';
import {rankingOptions, siteOptions} from '../site-options.ts';
import {formatTable, plain} from '../table.ts';

/** `query`: what would be suggested on a page, and why. */
export const query: Command = {
  name: 'query',
  summary: 'Show what is suggested for one article, with the numbers behind it.',
  operands: '<source> <url>',
  operandCount: 2,
  help: `
Reads a site and shows what <related-articles> suggests on one of its articles, best first,
and every number that makes the score (docs/relevance.md in the package explains them).

  related-articles query https://example.org/feed.xml https://example.org/ferry-strike
  related-articles query articles.json /ferry-strike --base https://example.org/ --limit 10
  related-articles query ./public https://example.org/ferry-strike --json

The article may be named by its address, by its path, or by its id.`,
  options: [{name: 'limit', value: 'N', help: 'Suggestions at most. Default 6.'}, ...RANKING_OPTIONS, ...SITE_OPTIONS],
  async run(context) {
    const {given, terminal, say} = context;
    const options = {...rankingOptions(given), limit: given.whole('limit') ?? 6};
    const [from, name] = given.operands as [string, string];
    const site = await readSite(from, siteOptions(context));
    context.onProgress('index', 0, site.articles.length);
    const found = await querySite(site, name, options);
    if (given.has('json')) terminal.out(`${JSON.stringify(found, undefined, 2)}\n`);
    else {
      say(`${site.articles.length} articles. For "${plain(found.article.title)}" (${found.article.url}):\n\n`);
      terminal.out(format(found));
    }
    return 0;
  },
};

/** The numbers of a score that differ from article to article. */
const NUMBERS = [
  ['similar', 'similarity'],
  ['title', 'title'],
  ['seed title', 'seedTitle'],
  ['kinship', 'kinship'],
  ['evidence', 'evidence'],
  ['time', 'time'],
  ['age', 'age'],
  ['hub', 'hub'],
  ['editor', 'editor'],
  ['cosine', 'cosine'],
] as const;

/** Those that say nothing where they are 1 for all. */
const FACTORS: readonly string[] = ['evidence', 'time', 'age', 'hub', 'editor'];

function format({outcome, label, reason, articles}: SiteAnswer): string {
  if (outcome === 'empty') return `Nothing is suggested: ${reason}.\n`;
  const columns = NUMBERS.map(([head, part]) => ({
    head,
    values: articles.map(({explanation}) => explanation?.[part].toFixed(2) ?? '–'),
  }));
  const numbers = columns.filter(
    ({head, values}) => !FACTORS.includes(head) || values.some((value) => value !== '1.00'),
  );
  const rows = articles.map(({article, rank, score, matchedTerms}, i) => [
    String(rank),
    score.toFixed(3),
    ...numbers.map(({values}) => values[i] ?? ''),
    article.title,
    matchedTerms.join(', '),
    article.url,
  ]);
  const table = formatTable(
    [
      {head: '#', isNumber: true},
      {head: 'score', isNumber: true},
      ...numbers.map(({head}) => ({head, isNumber: true})),
      {head: 'title', most: 48},
      {head: 'words', most: 40},
      {head: 'address'},
    ],
    rows,
  );
  const heading =
    outcome === 'latest'
      ? 'Nothing is related; these are the latest.\n\n'
      : outcome === 'same-section'
        ? `Nothing is related; these are the latest of "${plain(label ?? '')}".\n\n`
        : '';
  const {best, chance} = articles[0]?.explanation ?? {};
  const common =
    best === undefined || chance === undefined
      ? ''
      : `\nFor all: best ${best.toFixed(2)}, chance ${chance.toFixed(2)}.\n`;
  return heading + table + common;
}
