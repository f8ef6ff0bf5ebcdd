import {bundledNames} from './browser/bundle.ts';
import type {SpeedCorpus} from './corpora.ts';
import {cosine} from './contestants/cosine.ts';
import type {Contestant} from './contestants/contestant.ts';
import {miniSearch, miniSearchByTitle} from './contestants/minisearch.ts';
import {ours} from './contestants/ours.ts';
import {toBytes} from './corpora.ts';
import {measureDemo, runDemo, tabulateDemo} from './demo-page.ts';
import type {DemoReport} from './demo-page.ts';
import {measureBrowser} from './measurements-browser.ts';
import {measureNode} from './measurements-node.ts';
import type {NodeReport} from './measurements-node.ts';
import type {Measurements} from './limits.ts';
import {loadPeers} from './peers.ts';
import type {Peers} from './peers.ts';
import {missingForBrowser, setStage} from './prepare-browser.ts';
import {runBrowser} from './run-browser.ts';
import type {BrowserReport} from './run-browser.ts';
import {runEngine} from './run-engine.ts';
import {runContestants} from './run-node.ts';
import {drawSeeds} from './seeds.ts';
import {tabulateBrowser, tabulateSecondViews} from './tables-browser.ts';
import {tabulateNode} from './tables-node.ts';
import type {TitledTable} from './tables-node.ts';
import {tabulateWeights, weighEmbeds} from './weight.ts';
import type {Weight} from './weight.ts';

/** How much is measured. */
export interface Plan {
  readonly node: readonly {readonly size: number; readonly rounds: number}[];
  readonly browser: readonly {
    readonly size: number;
    readonly slowdown: number;
    readonly rounds: number;
    readonly contestants: boolean;
  }[];
  /** Views of the demo's page with and without the widget; 0 leaves it out. */
  readonly demoRounds: number;
  /** Whether to take the time for what no limit asks for: Fuse.js, titles as queries, memory,
   * other embeds. */
  readonly extras: boolean;
}

/** Everything: about a quarter of an hour. */
export const FULL: Plan = {
  node: [
    {size: 100, rounds: 15},
    {size: 1_000, rounds: 7},
    {size: 10_000, rounds: 3},
  ],
  browser: [
    {size: 1_000, slowdown: 1, rounds: 5, contestants: true},
    {size: 1_000, slowdown: 4, rounds: 3, contestants: true},
    {size: 10_000, slowdown: 1, rounds: 3, contestants: true},
    {size: 10_000, slowdown: 4, rounds: 2, contestants: false},
  ],
  demoRounds: 15,
  extras: true,
};

/** Questions that the engines alone are asked, at most: the first of them have code compiled, by both. */
const QUESTIONS = 200;

/** What fits into a minute. */
export const QUICK: Plan = {
  node: [
    {size: 100, rounds: 3},
    {size: 1_000, rounds: 2},
  ],
  browser: [
    {size: 1_000, slowdown: 1, rounds: 2, contestants: false},
    {size: 1_000, slowdown: 4, rounds: 1, contestants: false},
  ],
  demoRounds: 0,
  extras: false,
};

/** Everything that was measured. */
export interface Result {
  readonly node: NodeReport[];
  readonly browser: BrowserReport[];
  demo: DemoReport | undefined;
  weights: readonly Weight[];
  /** All of it as tables, by part. */
  readonly tables: (TitledTable & {readonly part: Part})[];
  /** What the limits ask for. */
  measured: Measurements;
  /** What was not measured and why, a line each. */
  readonly skipped: string[];
}

/** Parts of the benchmark, in the order in which they run. */
export type Part = (typeof PARTS)[number];

const PARTS = ['node', 'browser', 'demo', 'weight'] as const;

/** What to measure. */
export interface PartsJob {
  readonly plan: Plan;
  readonly corpora: ReadonlyMap<number, SpeedCorpus>;
  readonly peers: Peers | undefined;
  /** Names of parts. Default all. */
  readonly only?: readonly string[] | undefined;
}

/** Runs the parts of the benchmark. */
export async function runParts(job: PartsJob): Promise<Result> {
  const result: Result = {
    node: [],
    browser: [],
    demo: undefined,
    weights: [],
    tables: [],
    measured: {},
    skipped: [],
  };
  const {plan, peers, only} = job;
  const unknown = only?.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`no part ${JSON.stringify(unknown)}; there are ${PARTS.join(', ')}`);
  const wants = (part: Part): boolean => !only || only.includes(part);
  const add = (part: Part, tables: readonly TitledTable[], measured: Measurements = {}): void => {
    result.tables.push(...tables.map((table) => ({...table, part})));
    result.measured = {...result.measured, ...measured};
  };
  if (!plan.extras)
    result.skipped.push('10,000 articles; memory; Fuse.js, which takes seconds for a query; titles as queries');
  if (wants('node')) {
    result.node.push(...(await runNodePart(job)));
    add('node', tabulateNode(result.node), measureNode(result.node));
  }
  const missing = missingForBrowser();
  if (missing) result.skipped.push(`everything in the browser: ${missing}`);
  if (!missing && wants('browser')) {
    result.browser.push(...(await runBrowserPart(job)));
    add(
      'browser',
      [...tabulateBrowser(result.browser), tabulateSecondViews(result.browser)],
      measureBrowser(result.browser),
    );
  }
  if (!plan.demoRounds) result.skipped.push('the page of the demo');
  else if (!missing && wants('demo')) {
    const demo = await runDemo(plan.demoRounds);
    result.demo = demo;
    add('demo', [tabulateDemo(demo)], measureDemo(demo));
  }
  if (!plan.extras) result.skipped.push('the weight of other embeds');
  else if (!peers) result.skipped.push('the weight of other embeds: npm cannot install them');
  else if (!missing && wants('weight')) {
    result.weights = await weighEmbeds(peers);
    add('weight', [tabulateWeights(result.weights)]);
  }
  return result;
}

async function runNodePart({plan, corpora, peers}: PartsJob): Promise<NodeReport[]> {
  const all = [ours, miniSearch, miniSearchByTitle, ...(peers ? await loadPeers(peers) : []), cosine] as Contestant[];
  const contestants = all.filter(({name}) => plan.extras || !/title|Fuse/.test(name));
  const reports: NodeReport[] = [];
  for (const {size, rounds} of plan.node) {
    const {articles, spliced} = corpora.get(size)!;
    const questions = drawSeeds(articles, QUESTIONS);
    // some need seconds for each
    const seeds = questions.slice(0, plan.extras ? 20 : 10);
    const bytes = toBytes(articles);
    // code that has run is faster: without this the smallest site would pay for all
    if (!reports.length)
      await runContestants(contestants, {bytes, size, seeds, rounds: plan.extras ? 3 : 1, heap: false});
    reports.push({
      size,
      spliced,
      bytes: bytes.length,
      contestants: await runContestants(contestants, {bytes, size, seeds, rounds, heap: plan.extras}),
      engine: await runEngine(articles, questions, rounds),
    });
  }
  return reports;
}

async function runBrowserPart({plan, corpora, peers}: PartsJob): Promise<BrowserReport[]> {
  const names = bundledNames(peers);
  const sizes = new Set(plan.browser.map(({size}) => size));
  const stage = await setStage(new Map([...corpora].filter(([size]) => sizes.has(size))), {names, peers});
  const reports: BrowserReport[] = [];
  try {
    for (const {contestants, ...kind} of plan.browser) {
      // beyond, Fuse.js takes seconds for a query
      const taking = names.filter((name) => name !== 'Fuse.js' || (kind.size <= 1_000 && kind.slowdown === 1));
      const job = {...kind, contestants: contestants ? taking : [], heap: plan.extras && kind.slowdown === 1};
      reports.push(...(await runBrowser(stage.browser, stage.site, job)));
    }
  } finally {
    await stage.close();
  }
  return reports;
}
