import {evaluateSite, readLabels} from '../../build/evaluate-site.ts';
import type {Evaluation, Labels} from '../../build/evaluate-site.ts';
import {readSite} from '../../build/read-site.ts';
import type {Command} from '../command.ts';
import {RANKING_OPTIONS, SITE_OPTIONS} from '../help.ts';
import {rankingOptions, siteOptions} from '../site-options.ts';
import {formatTable, plain} from '../table.ts';

/** Articles shown at most, of those where the suggestions are worst. */
const WORST = 10;
/** Names shown at most that the source does not have. */
const STRANGERS = 3;

/** `eval`: how good the suggestions are, by hand-picked pairs. */
export const evaluate: Command = {
  name: 'eval',
  summary: 'Measure the suggestions against pairs that people have picked.',
  operands: '<source> <labels.tsv>',
  operandCount: 2,
  help: `
Reads pairs of articles that belong together, a line each, and tells how well the suggestions
agree. The articles are named by address, path or id; a grade may follow (default 1; 0 is
judged and not related):

  /ferry-strike <TAB> /ferry-talks <TAB> 3

  related-articles eval articles.json labels.tsv
  related-articles eval ./public labels.tsv --min-ndcg 0.4

nDCG@5  1 where the related ones come first, the best of them at the top; 0 where none is there
P@5     share of five suggestions that are related
R@10    share of the related articles that are among ten suggestions`,
  options: [
    {name: 'min-ndcg', value: 'X', help: 'Exit with 1 where the mean nDCG@5 is lower: for tests of a site.'},
    ...RANKING_OPTIONS.filter(({name}) => name !== 'fallback'),
    ...SITE_OPTIONS,
  ],
  async run(context) {
    const {given, terminal, say} = context;
    const least = given.number('min-ndcg', 0, 1) ?? 0;
    const options = rankingOptions(given);
    const [from, file] = given.operands as [string, string];
    const labels = await readLabels(file);
    const evaluation = await evaluateSite(await readSite(from, siteOptions(context)), labels, options);
    if (given.has('json')) terminal.out(`${JSON.stringify(evaluation, undefined, 2)}\n`);
    else terminal.out(format(evaluation));
    if (evaluation.unknown.length) say(strangers(evaluation, labels));
    if (evaluation.ndcg5 >= least) return 0;
    say(`nDCG@5 is below ${least}.\n`);
    return 1;
  },
};

function strangers({unknown}: Evaluation, labels: Labels): string {
  const isUnknown = new Set(unknown);
  const pairs = [...labels].flatMap(([name, named]) => [...named.keys()].map((related) => [name, related]));
  const count = pairs.filter((pair) => pair.some((name) => isUnknown.has(name))).length;
  const names = unknown.slice(0, STRANGERS).map(plain).join(', ') + (unknown.length > STRANGERS ? ', …' : '');
  return `${count} of ${pairs.length} labels name no article of the source: ${names}\n`;
}

function format({queryCount, ndcg5, p5, r10, queries}: Evaluation): string {
  const number = (value: number): string => value.toFixed(3);
  const total = formatTable(
    ['articles', 'nDCG@5', 'P@5', 'R@10'].map((head) => ({head, isNumber: true})),
    [[String(queryCount), number(ndcg5), number(p5), number(r10)]],
  );
  const worst = queries
    .filter(({missed}) => missed.length)
    .sort((a, b) => a.ndcg5 - b.ndcg5 || b.missed.length - a.missed.length)
    .slice(0, WORST)
    .map(({url, ndcg5, missed}) => [number(ndcg5), String(missed.length), url, missed[0] ?? '']);
  const table = formatTable(
    [{head: 'nDCG@5', isNumber: true}, {head: 'missed', isNumber: true}, {head: 'article'}, {head: 'missed is'}],
    worst,
  );
  return total + (worst.length ? `\nWhere most is missed:\n\n${table}` : '');
}
