import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../runner/reports.mjs';

/** Writes a report and returns its path. */
function reportFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'reports-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('a missing report', () => {
  it('counts as one failure, because the test program itself did not work', () => {
    expect(countVitest('/no/such/file')).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countPlaywright('/no/such/file')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('countVitest', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const file = reportFile({
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    });
    expect(countVitest(file)).toMatchObject({ passed: 4, failed: 2, skipped: 3 });
  });

  it('names what failed, with its reason without colours, and what passed only at the second try', () => {
    const file = reportFile({
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', name: 'broken.test.ts', message: 'Cannot find module', assertionResults: [] },
        {
          status: 'failed',
          name: 'a.test.ts',
          assertionResults: [
            {
              status: 'failed',
              fullName: 'keys act once',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2\n at /x/node_modules/y.js:1'],
            },
            { status: 'passed', fullName: 'undo is exact', failureMessages: [] },
            { status: 'passed', fullName: 'a late answer counts', failureMessages: ['was late'] },
          ],
        },
      ],
    });
    expect(countVitest(file)).toMatchObject({
      failures: ['broken.test.ts\n    Cannot find module', 'a.test.ts › keys act once\n    expected 1\n    to be 2'],
      secondTries: ['a.test.ts › a late answer counts\n    was late'],
    });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside of tests as failures, and what passed at the second try as passed', () => {
    const file = reportFile({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] });
    expect(countPlaywright(file)).toMatchObject({ passed: 6, failed: 2, skipped: 1 });
  });

  it('names what failed, however deep its suite lies, and what passed only at the second try', () => {
    const failed = { status: 'unexpected', results: [{ error: { message: 'not seen' } }, {}] };
    const late = { status: 'flaky', results: [{ error: { message: 'too late' } }, {}] };
    const file = reportFile({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
      suites: [
        {
          specs: [{ file: 'a.spec.ts', title: 'undo', tests: [{ status: 'expected', results: [{}] }] }],
          suites: [
            { specs: [{ file: 'a.spec.ts', title: 'a note', tests: [failed] }] },
            { specs: [{ file: 'a.spec.ts', title: 'a tag', tests: [late] }] },
          ],
        },
      ],
    });
    expect(countPlaywright(file)).toMatchObject({
      failures: ['a.spec.ts › a note\n    not seen'],
      secondTries: ['a.spec.ts › a tag\n    too late'],
    });
  });
});
