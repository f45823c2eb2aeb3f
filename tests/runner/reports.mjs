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
 * @returns {Counts} errors outside of tests count as one failed test each; flaky tests count as failed
 */
export function countPlaywright(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * @param {string} file
 * @returns {any} its parsed content, or null when there is none
 */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
