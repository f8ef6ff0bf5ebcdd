import {parseArgs} from 'node:util';
import {nearest} from '../build/nearest.ts';
import {Given, UsageError} from './command.ts';
import type {Command, Option} from './command.ts';

/** Options that every command has. */
export const COMMON: readonly Option[] = [
  {name: 'json', help: 'Print the result as JSON, for programs.'},
  {name: 'quiet', short: 'q', help: 'Print no progress and no remarks.'},
  {name: 'help', short: 'h', help: 'Print this.'},
];

/**
 * Reads what stands behind the name of a command.
 *
 * @throws UsageError for an option that the command does not have, a value that is missing or not wanted, or too many or too
 * few operands.
 */
export function parseCommand(command: Command, args: readonly string[]): Given {
  const options = [...command.options, ...COMMON];
  const config = Object.fromEntries(
    options.map(({name, value, short, multiple}) => [
      name,
      {type: value ? ('string' as const) : ('boolean' as const), ...(short && {short}), ...(multiple && {multiple})},
    ]),
  );
  const {tokens} = parseArgs({args: [...args], options: config, strict: false, allowPositionals: true, tokens: true});
  const known = new Map(options.map((option) => [option.name, option]));
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) {
      const near = nearest(token.name, [...known.keys()]);
      const hint = near
        ? `Did you mean --${near}?`
        : `It has ${[...known.keys()].map((name) => `--${name}`).join(', ')}.`;
      throw new UsageError(`${command.name} has no option ${token.rawName}. ${hint}`);
    }
    if (!option.value && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    if (!option.value || token.inlineValue) continue;
    // "--out --quiet" has forgotten something
    if (token.value === undefined || /^--?[a-z]/i.test(token.value))
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
    if (/^-./.test(token.value))
      throw new UsageError(
        `"${token.value}" looks like an option. If it is the value: ${token.rawName}=${token.value}`,
      );
  }
  const {values, positionals} = parseArgs({args: [...args], options: config, allowPositionals: true});
  const given = new Given(positionals, values);
  if (given.has('help') || positionals.length === command.operandCount) return given;
  const extra = positionals[command.operandCount];
  if (extra === undefined) throw new UsageError(`${command.name} needs ${command.operands}.`);
  const isSource = known.has('from') && given.text('from') === undefined;
  const hint = isSource ? ` The source goes behind --from: --from ${extra}` : '';
  throw new UsageError(`${command.name} does not know what to do with "${extra}".${hint}`);
}
