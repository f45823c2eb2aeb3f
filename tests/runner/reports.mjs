import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./tally.mjs').Counts} Counts */

/**
 * Counts the tests in a JSON report of vitest.
 * @param {string} file may be missing, when vitest itself failed
 * @returns {Counts} a file that could not even be loaded counts as one failed test
 */
export function countVitest(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts the tests in a JSON report of Playwright.
 * @param {string} file may be missing, when Playwright itself failed
 * @returns {Counts} errors outside of tests count as one failed test each; what passed at the second try, which only CI
 * allows, counts as passed and is named
 */
export function countPlaywright(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (flaky > 0) console.log(`${flaky} passed only at the second try; see the report above.`);
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * @param {string} file
 * @returns {any} its parsed content, or null when there is none
 */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
