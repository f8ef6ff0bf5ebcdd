import type {View} from './browser/view-page.ts';
import {ours} from './contestants/ours.ts';
import {ofViews, ownBusy} from './measurements-browser.ts';
import type {BrowserReport} from './run-browser.ts';
import {ratioOf} from './statistics.ts';
import {digits} from './table.ts';
import type {Table} from './table.ts';
import type {TitledTable} from './tables-node.ts';

/** Everything measured in the browser, as tables: one for each size and slowdown. */
export function tabulateBrowser(reports: readonly BrowserReport[]): TitledTable[] {
  const kinds = [...new Set(reports.map(({size, slowdown}) => `${size} ${slowdown}`))];
  return kinds.map((kind) => {
    const those = reports.filter(({size, slowdown}) => `${size} ${slowdown}` === kind);
    const {size, slowdown, first} = those[0]!;
    const articles = size.toLocaleString('en');
    return {
      title: `${articles} articles, Chromium, processor ${slowdown}× slower, first view, medians of ${first.length}, ms`,
      rows: firstViews(those),
    };
  });
}

/** The second views of ours: the first suggestion, and another article of the same site, by the same browser. */
export function tabulateSecondViews(reports: readonly BrowserReport[]): TitledTable {
  const rows = reports
    .filter(({engine}) => engine === 'ours')
    .map(({size, slowdown, mode, first, followed, second, secondRequests, waits}) => [
      `${size.toLocaleString('en')}, ${slowdown}×, ${mode}`,
      digits(ofViews(first, ({cards}) => cards).median),
      digits(ofViews(followed, ({cards}) => cards).median),
      digits(ofViews(second, ({cards}) => cards).median),
      String(secondRequests),
      waits === undefined ? '–' : waits ? 'yes' : 'no',
    ]);
  return {
    title: 'From the definition of the element to cards, ms, and requests for the source after the first view',
    rows: [
      ['', 'first view', 'then the first suggestion', 'then another article', 'requests', 'waits for them'],
      ...rows,
    ],
  };
}

function firstViews(reports: readonly BrowserReport[]): Table {
  const middle = (views: readonly View[], pick: (view: View) => number | undefined): string =>
    digits(ofViews(views, pick).median);
  const [reference] = reports;
  const rows = reports.map(({engine, mode, first, idle, scripts, source, heap}) => [
    engine === 'ours' ? `${ours.name}, ${mode}${mode === 'worker' ? usedWorker(first) : ''}` : engine,
    middle(first, ({cards}) => cards),
    middle(first, ({painted}) => painted),
    digits(
      ratioOf(
        reference!.first.map(({cards}) => cards),
        first.map(({cards}) => cards),
      ).median,
    ),
    middle(first, ({busy}) => busy),
    digits(idle.length ? ownBusy(first, idle).median : undefined),
    `${middle(first, ({longestTaskCpu}) => longestTaskCpu)} / ${middle(first, ({longestTask}) => longestTask)}`,
    middle(first, ({longTasks}) => longTasks.length),
    digits(scripts / 1e3),
    digits(source / 1e3),
    digits(heap === undefined ? undefined : heap / 1e6),
  ]);
  return [
    [
      '',
      'script to cards',
      'navigation to screen',
      'ours / it',
      'busy before rendering',
      'for the widget',
      'longest task, CPU / clock',
      'long tasks',
      'scripts, kB',
      'source, kB',
      'heap, MB',
    ],
    ...rows,
  ];
}

/** Allowed is not used: small sites do not need a worker, and a browser may refuse. */
function usedWorker(views: readonly View[]): string {
  return views.some(({workers}) => workers) ? '' : ' (none ran)';
}
