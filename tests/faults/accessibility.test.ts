import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../docs/accessibility-criteria';
import { ACCESSIBILITY_FILE, renderAccessibility } from '../docs/render-accessibility';
import { flawOf } from './support/docs';

describe('the table of accessibility', () => {
  it('names only tests that exist and that npm test runs, some for each criterion', () => {
    const flaws = CRITERIA.flatMap(({ proofs }) => proofs.map(flawOf)).filter((flaw) => flaw !== null);
    expect(flaws).toEqual([]);
    expect(CRITERIA.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('is what the docs show; if not, run: npx tsx tests/docs/accessibility.ts', () => {
    expect(readFileSync(ACCESSIBILITY_FILE, 'utf8')).toBe(renderAccessibility());
  });
});
