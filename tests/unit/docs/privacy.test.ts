import '../../../lib/storage/every-item.worker';
import '../../../lib/auth/browser-deps';
import '../../../lib/bulk/run-store';
import '../../../lib/cache/keys';
import '../../../lib/ledger/open-ledger';
import { describe, expect, it } from 'vitest';
import { registered } from '../../../lib/storage/registry';
import { STORED } from '../../docs/stored-words';

const lines = (each: readonly { key: string; place: string; cleared: string }[]): string[] =>
  each.map(({ key, place, cleared }) => `${place} ${key} goes: ${cleared}`).toSorted();

describe('the privacy policy', () => {
  it('names everything that is stored, where it is, and what becomes of it at the sign-out', () => {
    const { keys, databases } = registered();
    const declared = [
      ...keys.map(({ key, area, cleared }) => ({ key, place: area, cleared })),
      ...databases.map(({ name, cleared }) => ({ key: name, place: 'database', cleared })),
    ];
    expect(declared.length).toBeGreaterThan(50);
    expect(lines(STORED)).toEqual(lines(declared));
  });

  it('names nothing twice, and says of each what it holds', () => {
    const names = STORED.map(({ place, key }) => `${place} ${key}`);
    expect(new Set(names).size).toBe(names.length);
    expect(STORED.filter(({ holds }) => holds.length < 8)).toEqual([]);
  });

  it('says when that ends which its owner takes away, whatever that is', () => {
    const owned = STORED.filter(({ cleared }) => cleared === 'byOwner');
    expect(owned.length).toBeGreaterThan(0);
    expect(owned.filter(({ ends }) => ends === undefined)).toEqual([]);
  });
});
