import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser} from './scripts/browser.mjs';
import {BROWSER_ARGS} from './test/browser-args.mjs';

/** Prints the closing line 'N passed, N failed, N skipped'; a file that cannot be loaded counts as failed. */
const closingLine = () => ({
  onTestRunFinished({sessions}) {
    const counts = {passed: 0, failed: 0, skipped: 0};
    const walk = (suite) => {
      for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      for (const child of suite?.suites ?? []) walk(child);
    };
    for (const session of sessions) {
      walk(session.testResults);
      counts.failed += session.errors?.length ?? 0;
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  },
});

/** Pages believe that they have the focus: background tabs get no input otherwise. */
const createPage = async ({context}) => {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  return page;
};

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: {exportConditions: ['development']},
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({args}) => !/Lit is in dev mode|\[related-articles\]/.test(String(args[0])),
  testFramework: {config: {timeout: 10_000}},
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  reporters: [defaultReporter({reportTestProgress: false}), closingLine()],
  browsers: [
    chromeLauncher({launchOptions: {executablePath: findBrowser(), headless: true, args: BROWSER_ARGS}, createPage}),
  ],
};
