#!/usr/bin/env node
/**
 * The program `related-articles`.
 *
 * @module
 */
import {readFileSync} from 'node:fs';
import {main} from './cli/main.ts';

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
const {stdout, stderr} = process;

stdout.on('error', ({code, message}: NodeJS.ErrnoException) => {
  // a reader that has seen enough, such as head, is no fault
  if (code === 'EPIPE') process.exit(0);
  stderr.write(`The result could not be written: ${message}\n`);
  process.exit(1);
});
// where nobody listens, the work is done all the same
stderr.on('error', () => undefined);

process.exitCode = await main(
  process.argv.slice(2),
  {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTty: stderr.isTTY,
    columns: stderr.columns || 80,
  },
  version,
);
