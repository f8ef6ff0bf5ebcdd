import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {findBrowser} from './scripts/browser.mjs';
import {launchers} from './test/launchers.mjs';
import {mediaPlugin} from './test/media-plugin.mjs';

/** Counts tests; a file that cannot be loaded counts as failed. */
export const countTests = (sessions) => {
  const counts = {passed: 0, failed: 0, skipped: 0};
  const walk = (suite) => {
    for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    for (const child of suite?.suites ?? []) walk(child);
  };
  for (const session of sessions) {
    walk(session.testResults);
    counts.failed += session.errors?.length ?? 0;
  }
  return counts;
};

/** Prints the closing line 'N passed, N failed, N skipped'. */
const closingLine = () => ({
  onTestRunFinished({sessions}) {
    const {passed, failed, skipped} = countTests(sessions);
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
});

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: {exportConditions: ['development']},
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({args}) => !/Lit is in dev mode|\[related-articles\]/.test(String(args[0])),
  testFramework: {config: {timeout: 10_000}},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
    a11ySnapshotPlugin(),
    mediaPlugin(),
  ],
  reporters: [defaultReporter({reportTestProgress: false}), closingLine()],
  browsers: [launchers.chromium(findBrowser())],
};
