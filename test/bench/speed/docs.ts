import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {drawChart} from './chart.ts';
import type {Verdict} from './limits.ts';
import type {Part, Result} from './parts.ts';
import {toMarkdown} from './table.ts';
import {tabulateVerdicts} from './verdicts.ts';

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));

/** What a run of the benchmark has to say. */
export interface RunReport {
  /** The machine in one line. */
  readonly machine: string;
  readonly result: Result;
  readonly verdicts: readonly Verdict[];
}

/** Writes the tables of docs/performance.md anew, those of the parts that were run, and the chart where it was. */
export function writeDocs(report: RunReport): void {
  const file = `${DOCS}performance.md`;
  writeFileSync(file, fillIn(readFileSync(file, 'utf8'), toSections(report)));
  const {node} = report.result;
  if (node.length) writeFileSync(`${DOCS}performance.svg`, drawChart(node));
}

/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->` for each section.
 *
 * @throws Error where the text has no such marks.
 */
export function fillIn(text: string, sections: ReadonlyMap<string, string>): string {
  let filled = text;
  for (const [name, content] of sections) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = filled.indexOf(begin);
    const to = filled.indexOf(end);
    if (from < 0 || to < from) throw new Error(`no ${begin} … ${end}`);
    filled = `${filled.slice(0, from + begin.length)}\n${content}\n${filled.slice(to)}`;
  }
  return filled;
}

function toSections({machine, result, verdicts}: RunReport): Map<string, string> {
  const sections = new Map([
    ['machine', machine],
    ['limits', toMarkdown(tabulateVerdicts(verdicts))],
  ]);
  const parts = new Set<Part>(result.tables.map(({part}) => part));
  for (const part of parts) {
    const tables = result.tables.filter((table) => table.part === part);
    sections.set(part, tables.map(({title, rows}) => `**${title}**\n\n${toMarkdown(rows)}`).join('\n\n'));
  }
  return sections;
}
