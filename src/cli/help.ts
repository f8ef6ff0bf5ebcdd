import type {Command, Option} from './command.ts';
import {COMMON} from './parse.ts';

/** The help of the whole program. */
export function helpForAll(commands: readonly Command[]): string {
  const rows = commands.map(({name, summary}): [string, string] => [name, summary]);
  return `Usage: related-articles <command> [options]

Suggests related articles for a whole site beforehand, with the ranking of <related-articles>.

${columns(rows)}

Where articles come from (<source>): the address of a feed, a sitemap, JSON, WordPress
(https://example.org/wp-json/) or Ghost; a file with a feed, a sitemap, JSON or JSON Lines;
or a folder of built HTML.

Try it: what would stand under one of your articles?

  npx related-articles query https://example.org/feed.xml https://example.org/some-article

Each command explains itself:  related-articles <command> --help
Exit codes: 0 done, 1 failed (or a check did not pass), 2 not understood.
`;
}

/** The help of one command. */
export function helpFor({name, operands, help, options}: Command): string {
  const rows = [...options, ...COMMON].map(({name, value, short, help}): [string, string] => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  return `Usage: related-articles ${name} ${operands ? `${operands} ` : ''}[options]

${help.trim()}

Options:
${columns(rows)}
`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, text]) => `  ${name.padEnd(width)}  ${text.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`)
    .join('\n');
}

/** Options of every command that reads a site. */
export const SITE_OPTIONS: readonly Option[] = [
  {name: 'base', value: 'URL', help: 'Address of the site, for a folder or a file whose links are relative.'},
  {
    name: 'include',
    value: 'PATTERN',
    multiple: true,
    help: 'Of a folder only these pages, such as "/posts/*"; may be repeated.',
  },
  {name: 'exclude', value: 'PATTERN', multiple: true, help: 'Not these pages of a folder; may be repeated.'},
  {name: 'lang', value: 'TAG', help: 'Language of articles that name none and do not show another, such as de.'},
  {
    name: 'max-articles',
    value: 'N',
    help: 'Read no more articles than this; of a folder all pages are looked at. Default all.',
  },
  {
    name: 'cache',
    value: 'FILE',
    help: 'Keep there what was read of the pages of a folder; the next run reads what has changed.',
  },
  {name: 'timeout', value: 'MS', help: 'Milliseconds until a request is given up. Default 30000.'},
];

/** Options of every command that ranks. */
export const RANKING_OPTIONS: readonly Option[] = [
  {name: 'threshold', value: 'X', help: 'Least score of a suggestion, 0 to 1. Default 0.03.'},
  {name: 'diversity', value: 'X', help: 'How much likeness to those before it counts against one, 0 to 1. Default 0.'},
  {name: 'half-life', value: 'DAYS', help: "Days after which an article's age halves its score. Default none."},
  {name: 'languages', value: 'WHICH', help: '"any" suggests articles in other languages, too. Default "same".'},
  {
    name: 'fallback',
    value: 'WHICH',
    help: 'Where nothing is related: "none", "section" or "latest". Default "latest".',
  },
  {name: 'now', value: 'DATE', help: 'The present, for --half-life and articles that expire. Default the clock.'},
];

/** What keeps articles out of all lists. */
export const NEVER: Option = {
  name: 'never',
  value: 'PATTERN',
  multiple: true,
  help: 'Never suggest these: addresses, ids or patterns; may be repeated.',
};

/** How many threads rank. */
export const THREADS: Option = {
  name: 'threads',
  value: 'N',
  help: 'Threads that rank. Default: as many as the machine has, from 2000 articles on.',
};
