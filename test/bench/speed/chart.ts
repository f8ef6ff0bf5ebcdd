import {ours} from './contestants/ours.ts';
import {thread} from './measurements-node.ts';
import type {NodeReport} from './measurements-node.ts';
import {spreadOf} from './statistics.ts';
import {digits} from './table.ts';

const WIDTH = 760;
const LEFT = 150;
const RIGHT = 90;
const BAR = 20;
const GAP = 8;
const HEAD = 44;

/** A bar of the chart: what each phase took, in milliseconds. */
interface Bar {
  readonly name: string;
  readonly read: number;
  readonly build: number;
  readonly find: number;
}

/** The largest site as a chart: a bar for each contestant, shortest first. Colours follow the reader's light or dark. */
export function drawChart(reports: readonly NodeReport[]): string {
  const {size, contestants} = reports.at(-1)!;
  const bars = Object.entries(contestants)
    .filter(([name]) => !name.includes('title'))
    .map(([name, {read, build, total}]): Bar => {
      const phases = {read: spreadOf(thread(read)).median, build: spreadOf(thread(build)).median};
      return {name, ...phases, find: Math.max(0, spreadOf(thread(total)).median - phases.read - phases.build)};
    })
    .sort((a, b) => sum(a) - sum(b));
  const scale = (WIDTH - LEFT - RIGHT) / Math.max(...bars.map(sum));
  const height = HEAD + bars.length * (BAR + GAP) + 34;
  const title = `From the bytes of ${size.toLocaleString('en')} articles to six related ones`;
  const words = bars.map((bar) => `${bar.name} ${digits(sum(bar))} ms`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${title}</title>
<desc id="desc">Milliseconds of the processor in Node, less is better: ${words}.</desc>
<style>
  svg { color-scheme: light dark; font: 14px system-ui, sans-serif }
  text { fill: #1f2328 }
  .own { font-weight: 700 }
  .read { fill: #8c959f }
  .build { fill: #0969da }
  .find { fill: #bc4c00 }
  .paper { fill: #fff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .read { fill: #7d8590 }
    .build { fill: #4493f8 }
    .find { fill: #f0883e }
    .paper { fill: #0d1117 }
  }
</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="6"/>
<text class="own" x="16" y="26">${title}, ms of the processor</text>
${bars.map((bar, i) => drawBar(bar, HEAD + i * (BAR + GAP), scale)).join('\n')}
${drawKey(height - 16)}
</svg>
`;
}

function drawBar(bar: Bar, y: number, scale: number): string {
  let x = LEFT;
  const parts = (['read', 'build', 'find'] as const).map((phase) => {
    const width = bar[phase] * scale;
    const rect = `<rect class="${phase}" x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}"/>`;
    x += width;
    return rect;
  });
  const own = bar.name === ours.name ? ' class="own"' : '';
  const baseline = y + BAR - 5;
  return `<text${own} x="${LEFT - 8}" y="${baseline}" text-anchor="end">${bar.name}</text>${parts.join('')}<text${own} x="${(x + 6).toFixed(1)}" y="${baseline}">${digits(sum(bar))}</text>`;
}

function drawKey(y: number): string {
  const entries = {read: 'reading', build: 'building the index', find: 'the first six'};
  const xs = [LEFT, LEFT + 100, LEFT + 270];
  return Object.entries(entries)
    .map(
      ([phase, name], i) =>
        `<rect class="${phase}" x="${xs[i]!}" y="${y - 10}" width="10" height="10"/><text x="${xs[i]! + 16}" y="${y}">${name}</text>`,
    )
    .join('');
}

function sum({read, build, find}: Bar): number {
  return read + build + find;
}
