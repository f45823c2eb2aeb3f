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
    expect(countVitest(file)).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside of tests as failures, and what passed at the second try as passed', () => {
    const file = reportFile({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] });
    expect(countPlaywright(file)).toEqual({ passed: 6, failed: 2, skipped: 1 });
  });
});
