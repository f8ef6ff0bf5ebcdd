import {nearest} from '../build/nearest.ts';
import {isCoded} from '../errors.ts';
import {UsageError} from './command.ts';
import type {Command, Terminal} from './command.ts';
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {evaluate} from './commands/eval.ts';
import {inject} from './commands/inject.ts';
import {query} from './commands/query.ts';
import {report} from './commands/report.ts';
import {helpFor, helpForAll} from './help.ts';
import {parseCommand} from './parse.ts';
import {createProgress} from './progress.ts';
import {plain} from './table.ts';

/** All that the program can do, in the order of the help. */
export const COMMANDS: readonly Command[] = [query, check, report, evaluate, inject, build];

/**
 * Runs the program.
 *
 * @param args - What stands behind its name.
 * @param version - What `--version` prints.
 * @returns the exit code: 0 done, 1 failed, 2 not understood.
 */
export async function main(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const [name = '', ...rest] = args;
  if (['--help', '-h', 'help', ''].includes(name)) {
    const [about] = rest;
    const command = COMMANDS.find((command) => command.name === about);
    if (about !== undefined && !about.startsWith('-') && !command) {
      terminal.err(`${unknown(about)}\nFor help: related-articles --help\n`);
      return 2;
    }
    (name ? terminal.out : terminal.err)(command ? helpFor(command) : helpForAll(COMMANDS));
    return name ? 0 : 2;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return 0;
  }
  const progress = createProgress(terminal);
  let isJson = false;
  try {
    const command = COMMANDS.find((command) => command.name === name);
    if (!command) throw new UsageError(unknown(name));
    const given = parseCommand(command, rest);
    if (given.has('help')) {
      terminal.out(helpFor(command));
      return 0;
    }
    isJson = given.has('json');
    const isQuiet = given.has('quiet');
    const clearly =
      (write: (text: string) => void) =>
      (text: string): void => {
        progress.clear();
        write(text);
      };
    const code = await command.run({
      given,
      terminal: {...terminal, out: clearly(terminal.out), err: clearly(terminal.err)},
      onProgress: isQuiet ? () => undefined : progress.onProgress,
      say: isQuiet ? () => undefined : clearly(terminal.err),
    });
    progress.clear();
    return code;
  } catch (error) {
    progress.clear();
    if (error instanceof UsageError) {
      const about = COMMANDS.some((command) => command.name === name) ? `${name} ` : '';
      terminal.err(`${error.message}\nFor help: related-articles ${about}--help\n`);
      return 2;
    }
    // what goes wrong with files has a code, too
    const {message: said = String(error), stack = said, code: stated} = error as Partial<Error> & {code?: unknown};
    const code = typeof stated === 'string' ? stated : 'internal';
    // the system begins with it
    const message = said.replace(`${code}: `, '');
    if (isJson) terminal.out(`${JSON.stringify({error: {code, message}})}\n`);
    // it may quote what comes from outside
    terminal.err(isCoded(error) || code !== 'internal' ? `${plain(message)} (${code})\n` : `${stack}\n`);
    return 1;
  }
}

function unknown(name: string): string {
  if (name.startsWith('-')) return `There is no option "${name}".`;
  const names = COMMANDS.map(({name}) => name);
  const near = nearest(name, names);
  return `There is no command "${name}".${near ? ` Did you mean ${near}?` : ''} There are ${names.join(', ')}.`;
}
