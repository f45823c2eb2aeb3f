import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRunStore, runDatabase } from '../../../lib/bulk/run-store';
import { openLedger } from '../../../lib/ledger/open-ledger';
import { forgetOrganization, forgetRecords } from '../../../lib/storage/forget.worker';
import { registered } from '../../../lib/storage/registry';
import { runOf, runRow } from '../../gallery/bulk-states';
import { anEntry } from '../support/ledger-entries';

const ORG = '3981311';
const run = runOf([runRow(0), runRow(1), runRow(2)], { orgId: ORG });

/** A browser in which opening a database ends like this. */
function opening(failure: DOMException): void {
  const open = vi.fn(() => {
    throw failure;
  });
  vi.stubGlobal('indexedDB', { open });
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.unstubAllGlobals());

describe('a browser that lets nobody open a database, as Firefox that remembers no history', () => {
  beforeEach(() => opening(new DOMException('Not allowed', 'InvalidStateError')));

  it('keeps what was done for the next worker, and tells what is not settled', async () => {
    const first = openLedger();
    await first.save(anEntry({ id: 'done', phase: 'done', at: 1 }));
    await first.save(anEntry({ id: 'left', phase: 'sending', at: 2, runId: null }));
    const next = openLedger();
    expect((await next.find('done'))?.phase).toBe('done');
    expect(await next.find('never')).toBeNull();
    expect((await next.list({ limit: 10 })).map(({ id }) => id)).toEqual(['left', 'done']);
    const open = (await next.list({ limit: 1 }))[0] ?? expect.fail('nothing is kept');
    await next.save({ ...open, phase: 'done' });
    expect((await openLedger().list({ limit: 10 })).map(({ phase }) => phase)).toEqual(['done', 'done']);
  });

  it('lists part by part, as from a database', async () => {
    const ledger = openLedger();
    for (let at = 1; at <= 205; at += 1) await ledger.save(anEntry({ id: `n${at}`, at }));
    const first = await ledger.list({ limit: 201 });
    const before = first.at(-1) ?? expect.fail('nothing is kept');
    expect(first[0]?.id).toBe('n205');
    expect((await ledger.list({ before, limit: 10 })).map(({ id }) => id)).toEqual(['n4', 'n3', 'n2', 'n1']);
    await ledger.purge(90 * 24 * 60 * 60 * 1000 + 101);
    expect(await ledger.list({ limit: 300 })).toHaveLength(105);
  });

  it('keeps a run of awarding to many, row by row', async () => {
    await createRunStore(runDatabase()).save(run);
    await createRunStore(runDatabase()).saveRow(ORG, { ...runRow(1), state: 'given' });
    const found = await createRunStore(runDatabase()).load(ORG);
    expect(found?.rows.map(({ state }) => state)).toEqual([run.rows[0]?.state, 'given', run.rows[2]?.state]);
    await createRunStore(runDatabase()).remove(ORG);
    expect(await createRunStore(runDatabase()).load(ORG)).toBeNull();
  });

  it('counts them, leaves them at sign-out, and clears them when that is asked for', async () => {
    await openLedger().save(anEntry());
    await createRunStore(runDatabase()).save(run);
    const count = async (name: string): Promise<number> =>
      (await registered()
        .databases.find((each) => each.name === name)
        ?.count()) ?? expect.fail(name);
    await forgetOrganization(FIRST_SIGN_IN);
    expect(await count('deskside-ledger')).toBeGreaterThan(0);
    expect(await count('deskside-bulk')).toBe(4);
    await forgetRecords();
    expect([await count('deskside-ledger'), await count('deskside-bulk')]).toEqual([0, 0]);
    expect(await openLedger().find(anEntry().id)).toBeNull();
  });
});

it('a database that is broken is not taken for one that cannot be: what is in it may not be seen, but is there', async () => {
  opening(new DOMException('Broken', 'UnknownError'));
  const ledger = openLedger();
  await expect(ledger.find('a1')).rejects.toThrow('storageLocked');
  await expect(createRunStore(runDatabase()).load(ORG)).rejects.toThrow('Broken');
  await ledger.save(anEntry());
  expect((await fakeBrowser.storage.session.get(null))[`deskside-ledger:id:${anEntry().id}`]).toBeUndefined();
});
