import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CASES } from './cases/all';
import { PAGES, flawOf, renderDocs } from './support/docs';

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

  it.each(Object.entries(PAGES))('is what %s shows; if not, run: npx tsx tests/faults/write-docs.ts', (file, page) => {
    expect(readFileSync(file, 'utf8')).toBe(renderDocs(page));
  });
});

describe('the threats of docs/security.md', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const provenCases = new Set(ALL_CASES.filter(({ proofs }) => proofs.length > 0).map(({ id }) => id));

  it('each have a defence, and attacks that are really made', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const [, threat, answer, ids = ''] of rows) {
      expect(answer, threat).not.toBe('');
      const named = ids.split(/,\s*/).filter(Boolean);
      expect(named.length, threat).toBeGreaterThan(0);
      expect(
        named.filter((id) => !provenCases.has(id)),
        threat,
      ).toEqual([]);
    }
  });

  it('leave out no attack', () => {
    const named = new Set(rows.flatMap(([, , , ids = '']) => ids.split(/,\s*/)));
    const attacks = ALL_CASES.filter(({ id, proofs }) => /^[OMHS]/.test(id) && proofs.length > 0).map(({ id }) => id);
    expect(attacks.filter((id) => !named.has(id))).toEqual([]);
  });
});
