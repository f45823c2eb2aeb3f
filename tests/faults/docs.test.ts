import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CASES } from './cases/all';
import { DOCS_FILE, flawOf, renderDocs } from './support/docs';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

describe('the table of faults', () => {
  it('has every case of the list, once', () => {
    const ids = ALL_CASES.map(({ id }) => id);
    const listed = [numbered('R', 37), numbered('O', 12), numbered('M', 9), numbered('H', 10)].flat();
    expect(ids.filter((id) => /^[ROMH]/.test(id))).toEqual(listed);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only tests that exist and that npm test runs', () => {
    expect(ALL_CASES.flatMap(({ proofs }) => proofs.map(flawOf)).filter((flaw) => flaw !== null)).toEqual([]);
  });

  it('finds a test that does not exist, and one that is not run', () => {
    const file = 'tests/faults/docs.test.ts';
    expect(flawOf({ file, test: 'has every case of the list, once' })).toBeNull();
    expect(flawOf({ file, test: ['nobody', 'wrote this'].join(' ') })).toContain('has no test');
    expect(flawOf({ file: 'tests/faults/support/docs.ts', test: 'anything' })).toContain('does not run');
  });

  it('proves every case, or says why it comes later', () => {
    expect(ALL_CASES.filter(({ proofs, later }) => proofs.length === 0 && !later)).toEqual([]);
  });

  it('is what the docs show; if not, run: npx tsx tests/faults/write-docs.ts', () => {
    expect(readFileSync(DOCS_FILE, 'utf8')).toBe(renderDocs());
  });
});
