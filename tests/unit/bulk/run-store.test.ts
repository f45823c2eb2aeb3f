import { describe, expect, it } from 'vitest';
import { type RunArea, createRunStore } from '../../../lib/bulk/run-store';
import { inviteRow, runOf, runRow } from '../../gallery/bulk-states';

const ORG = '3981311';

/** A database in memory that copies what it is given, as IndexedDB does. `fail` makes the named call reject. */
function database() {
  const items = new Map<string, unknown>();
  const failing = new Set<keyof RunArea>();
  const done: string[] = [];
  async function call<T>(name: keyof RunArea, work: () => T): Promise<T> {
    if (failing.has(name)) throw new Error('the disk is full');
    done.push(name);
    return work();
  }
  const area: RunArea = {
    keys: () => call('keys', () => [...items.keys()]),
    get: (key) => call('get', () => structuredClone(items.get(key))),
    getMany: (keys) => call('getMany', () => keys.map((key) => structuredClone(items.get(key)))),
    setMany: (entries) =>
      call('setMany', () => {
        for (const [key, value] of entries) items.set(key, structuredClone(value));
      }),
    delMany: (keys) => call('delMany', () => keys.forEach((key) => items.delete(key))),
  };
  return { area, items, done, failing };
}

const run = (length: number, change = {}) =>
  runOf(
    Array.from({ length }, (_, n) => runRow(n)),
    { orgId: ORG, ...change },
  );

describe('the store of runs', () => {
  it('gives back what was saved, in the order of the rows', async () => {
    const store = createRunStore(database().area);
    const saved = run(12);
    await store.save(saved);
    expect(await store.load(ORG)).toEqual(saved);
    expect(await store.load('another')).toBeNull();
  });

  it('gives back whom a run invites', async () => {
    const store = createRunStore(database().area);
    const saved = runOf([runRow(0), inviteRow(1)], { orgId: ORG, phase: 'inviting' });
    await store.save(saved);
    expect(await store.load(ORG)).toEqual(saved);
  });

  it('saves one step without writing the others', async () => {
    const { area, done } = database();
    const store = createRunStore(area);
    const saved = run(3);
    await store.save(saved);
    done.length = 0;
    await store.saveRow(ORG, { ...runRow(1), state: 'given' });
    await store.saveRows(ORG, [{ ...runRow(2), state: 'refused' }]);
    await store.saveHead({ ...saved.head, phase: 'ended' });
    expect(done).toEqual(['setMany', 'setMany', 'setMany']);
    expect(await store.load(ORG)).toMatchObject({
      head: { phase: 'ended' },
      rows: [{ state: 'pending' }, { state: 'given' }, { state: 'refused' }],
    });
  });

  it('keeps one run for each organization, and removes only that', async () => {
    const { area, items } = database();
    const store = createRunStore(area);
    await store.save(run(2));
    await store.save(run(2, { orgId: `${ORG}9` }));
    await store.remove(ORG);
    expect(await store.load(ORG)).toBeNull();
    expect((await store.load(`${ORG}9`))?.rows).toHaveLength(2);
    await store.remove(`${ORG}9`);
    expect(items.size).toBe(0);
  });

  it('leaves no rows of a longer run before', async () => {
    const { area, items } = database();
    const store = createRunStore(area);
    await store.save(run(5));
    await store.save(run(2));
    expect((await store.load(ORG))?.rows).toHaveLength(2);
    expect(items.size).toBe(3);
  });

  it('loses no former run when the new one cannot be saved, and none of the new when cleaning up fails', async () => {
    const { area, failing } = database();
    const store = createRunStore(area);
    await store.save(run(5));
    failing.add('setMany');
    await expect(store.save(run(2))).rejects.toThrow('full');
    expect((await store.load(ORG))?.rows).toHaveLength(5);
    failing.delete('setMany');
    failing.add('delMany');
    await expect(store.save(run(2))).rejects.toThrow('full');
    expect((await store.load(ORG))?.rows).toHaveLength(2);
  });

  it('says that a database cannot be read, instead of saying that there is no run', async () => {
    const { area, failing } = database();
    failing.add('get');
    await expect(createRunStore(area).load(ORG)).rejects.toThrow();
  });

  it.each([
    ['a head of another shape', `head:${ORG}`, { version: 2 }],
    ['a state that there is not', `row:${ORG}:1`, { ...runRow(1), state: 'lost' }],
    ['an invitation to nobody', `row:${ORG}:1`, { ...runRow(1), invitation: { id: 'a' } }],
    ['a missing row', `row:${ORG}:1`, undefined],
  ])('trusts no run with %s', async (_, key, value) => {
    const { area, items } = database();
    const store = createRunStore(area);
    await store.save(run(3));
    items.set(key, value);
    expect(await store.load(ORG)).toBeNull();
  });
});
