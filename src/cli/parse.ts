import {parseArgs} from 'node:util';
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
    if (!option)
      throw new UsageError(
        `${command.name} has no option ${token.rawName}. It has ${options.map(({name}) => `--${name}`).join(', ')}.`,
      );
    if (!option.value && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    // "--out --quiet" has forgotten something
    if (option.value && (token.value === undefined || (!token.inlineValue && /^--?[a-z]/i.test(token.value))))
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
  }
  const {values, positionals} = parseArgs({args: [...args], options: config, allowPositionals: true});
  const given = new Given(positionals, values);
  if (!given.has('help') && positionals.length !== command.operandCount)
    throw new UsageError(
      positionals.length < command.operandCount
        ? `${command.name} needs ${command.operands}.`
        : `${command.name} does not know what to do with "${positionals[command.operandCount]}".`,
    );
  return given;
}
