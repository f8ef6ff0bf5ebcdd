import type {View} from './browser/view-page.ts';
import type {Measurements} from './limits.ts';
import type {BrowserReport} from './run-browser.ts';
import {spreadOf} from './statistics.ts';
import type {Spread} from './statistics.ts';

/** One number of several views. */
export function ofViews(views: readonly View[], pick: (view: View) => number | undefined): Spread {
  return spreadOf(views.map((view) => pick(view) ?? NaN));
}

/** Milliseconds for which the main thread was busy, without what a page that does nothing takes, view by view. */
export function ownBusy(first: readonly View[], idle: readonly View[]): Spread {
  return spreadOf(first.map(({busy = NaN}, i) => busy - (idle[i]?.busy ?? NaN)));
}

/** What the limits ask of the browser: time of the processor, and time on the clock for the second view. */
export function measureBrowser(reports: readonly BrowserReport[]): Measurements {
  const measured: Record<string, number> = {};
  for (const {size, slowdown, mode, first, followed, second, waits} of reports.filter(
    ({engine}) => engine === 'ours',
  )) {
    const where = `${size}, ${slowdown}×`;
    measured[`${mode}: main thread busy before rendering, ${where}`] = ofViews(first, ({busy}) => busy).median;
    measured[`${mode}: longest slice, ${where}`] = ofViews(first, ({longestSliceCpu}) => longestSliceCpu).median;
    measured[`${mode}: longest task, ${where}`] = ofViews(first, ({longestTaskCpu}) => longestTaskCpu).median;
    if (mode !== 'worker' || slowdown !== 1) continue;
    measured[`second view, of a suggestion: definition to cards, ${size}`] = ofViews(
      followed,
      ({cards}) => cards,
    ).median;
    measured[`second view: definition to cards, ${size}`] = ofViews(second, ({cards}) => cards).median;
    if (waits !== undefined) measured[`second view: waits for the source, ${size}`] = waits ? 1 : 0;
  }
  return measured;
}
