// Checks, builds and tests everything, and closes with 'N passed, N failed' over all of it. Names of steps as
// arguments run only those: check build size node browser e2e.
import {stripVTControlCharacters} from 'node:util';
import {glob, run, runNode} from './run.mjs';

/** Reads a count out of what a runner printed; its last mention counts. */
const count = (output, pattern) => Number([...stripVTControlCharacters(output).matchAll(pattern)].at(-1)?.[1] ?? 0);

const single = ({code}) => ({passed: code ? 0 : 1, failed: code ? 1 : 0, skipped: 0});

const nodeTests = (result) => ({
  passed: count(result.output, /^(?:#|ℹ) pass (\d+)$/gm),
  failed: count(result.output, /^(?:#|ℹ) fail (\d+)$/gm) + count(result.output, /^(?:#|ℹ) cancelled (\d+)$/gm),
  skipped: count(result.output, /^(?:#|ℹ) skipped (\d+)$/gm),
});

const browserTests = ({output}) => ({
  passed: count(output, /^(\d+) passed, \d+ failed, \d+ skipped$/gm),
  failed: count(output, /^\d+ passed, (\d+) failed, \d+ skipped$/gm),
  skipped: count(output, /^\d+ passed, \d+ failed, (\d+) skipped$/gm),
});

/** The most lines about what failed in a step that are printed once more at the end. */
const MOST_LINES = 100;

/** What a step that failed says of it: from where its runner names what failed, or its last lines. */
function failuresIn(output) {
  const plain = stripVTControlCharacters(output).trim();
  const start = plain.search(/^✖ failing tests:|^\s*❌/m);
  return start < 0
    ? plain.split('\n').slice(-MOST_LINES).join('\n')
    : plain.slice(start).split('\n').slice(0, MOST_LINES).join('\n');
}

/** Minutes after which a file of tests has failed: something that it has left open would keep it for ever. */
const MINUTES = 5;

const runNodeTests = (folder) =>
  run(process.execPath, [
    ...['--import', 'tsx', '--test', '--test-reporter=spec', `--test-timeout=${MINUTES * 60_000}`],
    ...glob(`test/${folder}`, '.test.ts'),
  ]);

const STEPS = [
  {name: 'check: types', start: () => runNode('node_modules/typescript/bin/tsc', ['-p', '.']), read: single},
  {name: 'check: lint', start: () => runNode('node_modules/eslint/bin/eslint.js', ['.']), read: single},
  {
    name: 'check: format',
    start: () => runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    read: single,
  },
  {name: 'build', start: () => runNode('scripts/build.mjs'), read: single},
  {name: 'size', start: () => runNode('scripts/size.mjs'), read: single},
  {name: 'node', start: () => runNodeTests('node'), read: nodeTests},
  {name: 'browser', start: () => runNode('node_modules/@web/test-runner/dist/bin.js'), read: browserTests},
  {name: 'e2e', start: () => runNodeTests('e2e'), read: nodeTests},
];

const wanted = process.argv.slice(2);
const total = {passed: 0, failed: 0, skipped: 0};
const failures = [];
for (const {name, start, read} of STEPS) {
  if (wanted.length && !wanted.includes(name.split(':')[0])) continue;
  console.log(`\n── ${name}`);
  const began = Date.now();
  const result = await start();
  const counts = read(result);
  // a runner that ends badly without naming a failed test, or that ran none, has failed all the same
  if (!counts.failed && (result.code || !counts.passed)) counts.failed = 1;
  if (counts.failed) failures.push(`── ${name} failed\n\n${failuresIn(result.output)}`);
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
}
if (total.failed || !total.passed) process.exitCode = 1;
// a log that is cut keeps its end
if (failures.length) console.log(`\n${failures.join('\n\n')}`);
if (total.skipped) console.log(`\n${total.skipped} skipped (the reasons stand above)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
