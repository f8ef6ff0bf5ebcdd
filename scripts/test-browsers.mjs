// Runs the browser tests in Chromium, Firefox and WebKit, and closes with 'N passed, N failed, N skipped' over all of
// them. --engines chromium,firefox runs only these; everything else goes to the test runner (--files FILE).
import './setup.mjs';

if (process.exitCode) process.exit();

const {startTestRunner, defaultReporter} = await import('@web/test-runner');
const {ENGINES, ensureEngine} = await import('./browser.mjs');
const {launchers} = await import('../test/launchers.mjs');
const {countTests, default: config} = await import('../web-test-runner.config.mjs');

// browsers end when this process does, but not when a signal ends it
for (const [signal, number] of Object.entries({SIGINT: 2, SIGTERM: 15, SIGHUP: 1}))
  process.on(signal, () => process.exit(128 + number));

/** Takes --engines out of the arguments. */
function readArguments([...argv]) {
  const at = argv.findIndex((argument) => /^--engines(?:=|$)/.test(argument));
  if (at < 0) return {engines: ENGINES, argv};
  const [option, value] = argv
    .splice(at, argv[at].includes('=') ? 1 : 2)
    .join('=')
    .split('=');
  const engines = (value ?? '').split(',').filter(Boolean);
  const unknown = engines.filter((engine) => !ENGINES.includes(engine));
  if (unknown.length || !engines.length)
    throw new Error(
      `${option} takes some of ${ENGINES.join(',')}${unknown.length ? `, not ${unknown.join(',')}` : ''}.`,
    );
  return {engines: ENGINES.filter((engine) => engines.includes(engine)), argv};
}

/** Runs the tests in one engine. */
async function runTests(engine, found, argv) {
  let counts = {passed: 0, failed: 0, skipped: 0};
  const counter = {onTestRunFinished: ({sessions}) => void (counts = countTests(sessions))};
  const runner = await startTestRunner({
    config: {
      ...config,
      browsers: [launchers[engine](found)],
      reporters: [defaultReporter({reportTestProgress: false}), counter],
    },
    readFileConfig: false,
    autoExitProcess: false,
    argv,
  });
  // without a runner there was nothing to run: it has said why, and ends this process
  const passed = await new Promise((resolve) => runner?.on('stopped', resolve));
  if (!passed && !counts.failed) counts.failed = 1;
  return counts;
}

let engines, argv;
try {
  ({engines, argv} = readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const total = {passed: 0, failed: 0, skipped: 0};
const missing = [];
for (const engine of engines) {
  console.log(`\n── ${engine}`);
  const began = Date.now();
  try {
    const counts = await runTests(engine, ensureEngine(engine), argv);
    for (const key of Object.keys(total)) total[key] += counts[key];
    console.log(
      `── ${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  } catch (error) {
    missing.push(engine);
    console.error(error.message);
    console.log(`── ${engine}: left out`);
  }
}
const unasked = ENGINES.filter((engine) => !engines.includes(engine));
if (unasked.length) console.log(`\nNot asked for: ${unasked.join(', ')}`);
if (missing.length) console.log(`\nLeft out, which counts as failed: ${missing.join(', ')} (the reason stands above)`);
console.log(`\n${total.passed} passed, ${total.failed + missing.length} failed, ${total.skipped} skipped`);
process.exit(total.failed || missing.length || !total.passed ? 1 : 0);
