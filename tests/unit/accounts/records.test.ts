import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasRecords } from '../../../lib/accounts/records';
import { registered } from '../../../lib/storage/registry';

/** What is kept in databases; `counts` says how much. */
function databasesWith(...counts: number[]): void {
  const kept = registered().databases.filter(({ cleared }) => cleared === 'askedFor');
  kept.forEach((database, index) => vi.spyOn(database, 'count').mockResolvedValue(counts[index] ?? 0));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('what belongs to this computer is asked about at sign-out: ledger, runs, and macros alone too', async () => {
  databasesWith();
  expect(await hasRecords()).toBe(false);
  databasesWith(0, 3);
  expect(await hasRecords()).toBe(true);
  databasesWith();
  await fakeBrowser.storage.local.set({ macros: { '1': [{ id: 'mine' }] } });
  expect(await hasRecords()).toBe(true);
});

it('what goes or stays anyhow is not asked about', async () => {
  databasesWith();
  await fakeBrowser.storage.local.set({ parkedAwards: { '1': [] }, singleKeys: true });
  expect(await hasRecords()).toBe(false);
});
