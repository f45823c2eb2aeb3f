import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from '../../mutants/list';
import { mutate } from '../../mutants/mutant';
import { root } from './source-imports';

/*
 * Whoever changes a line that a mutant breaks says here, at once, how it is broken from now on: in `tests/mutants/list/`, then
 * `npm run mutants -- PATH` for that file. Without this, the list would rot until the next release.
 */
describe('the deliberate breakages', () => {
  it('are many, and no two of them one', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(120);
    const breakages = MUTANTS.map(({ file, find, put }) => JSON.stringify([file, find, put]));
    expect(breakages.filter((each, index) => breakages.indexOf(each) !== index)).toEqual([]);
  });

  it('each find the line they break, once, and do change it', () => {
    const lost = MUTANTS.filter(({ file, ...mutant }) => {
      try {
        const source = readFileSync(join(root, file), 'utf8');
        return mutate(source, mutant) === source;
      } catch {
        return true;
      }
    });
    expect(lost.map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
  });

  it('each name tests that are there', () => {
    const files = [...new Set(MUTANTS.flatMap(({ tests }) => tests))];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(MUTANTS.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  it('may survive for a reason only, and three of them at most', () => {
    const allowed = MUTANTS.filter(({ survives }) => survives !== undefined);
    expect(allowed.length).toBeLessThanOrEqual(3);
    expect(allowed.filter(({ survives }) => (survives ?? '').trim() === '')).toEqual([]);
  });
});
