import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./tally.mjs').Counts} Counts */

/** What is told of one failed test at the end: enough to find it, and no stack as long as the rest of the log. */
const LONGEST_REASON = 600;

/** A terminal's colours. */
// oxlint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[0-9;]*m/g;

/**
 * Counts the tests in a JSON report of vitest.
 * @param {string} file may be missing, when vitest itself failed
 * @returns {Counts} a file that could not even be loaded counts as one failed test; what passed at the second try, which
 * only CI allows, counts as passed and is named
 */
export function countVitest(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const secondTries = [];
  let broken = 0;
  for (const suite of report.testResults) {
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      broken++;
      failures.push(line(suite.name, suite.message));
    }
    for (const test of suite.assertionResults) {
      const name = `${suite.name} › ${test.fullName}`;
      if (test.status === 'failed') failures.push(line(name, test.failureMessages?.[0]));
      if (test.status === 'passed' && test.failureMessages?.length > 0) {
        secondTries.push(line(name, test.failureMessages[0]));
      }
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    secondTries,
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
  const specs = (report.suites ?? []).flatMap(specsIn);
  const told = (/** @type {string} */ status) =>
    specs.flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ test) => test.status === status)
        .map((/** @type {any} */ test) => line(`${spec.file} › ${spec.title}`, firstError(test))),
    );
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: [...told('unexpected'), ...report.errors.map((/** @type {any} */ error) => line('', error.message))],
    secondTries: told('flaky'),
  };
}

/**
 * @param {any} suite of a Playwright report; suites lie within suites
 * @returns {any[]}
 */
function specsIn(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
}

/** @param {any} test of a Playwright report */
function firstError(test) {
  return test.results?.find((/** @type {any} */ result) => result.error)?.error.message;
}

/**
 * @param {string} name
 * @param {string | undefined} reason
 */
function line(name, reason) {
  const told = (reason ?? '').replace(COLOURS, '').split('\n');
  // Where in the test program it passed by helps nobody.
  const own = told.filter((part) => !part.includes('/node_modules/')).join('\n');
  const why = own.slice(0, LONGEST_REASON).trim();
  return why === '' ? name : `${name}\n    ${why.replaceAll('\n', '\n    ')}`;
}

/**
 * @param {string} file
 * @returns {any} the report, or null when there is none
 */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
