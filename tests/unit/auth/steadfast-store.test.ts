// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { steadfastStore } from '../../../lib/auth/steadfast-store';
import { MemoryStore, problemFrom } from './pretend-browser';

let below: MemoryStore;
let spare: MemoryStore;
beforeEach(() => {
  below = new MemoryStore();
  spare = new MemoryStore();
});

const wait = () => Promise.resolve();
const restarted = () => steadfastStore(below, { spare, wait });
const forbid = () => {
  const refuse = () => Promise.reject(new DOMException('Not allowed', 'InvalidStateError'));
  Object.assign(below, { get: refuse, set: refuse, delete: refuse });
};

describe('a store with a spare one in memory', () => {
  it('I2: keeps for the session what the browser lets nobody keep on disk', async () => {
    forbid();
    expect(await restarted().get('grant')).toBeUndefined();
    await restarted().set('grant', 'kept');
    expect(await restarted().get('grant')).toBe('kept');
  });

  it('I2: leaves nothing in the spare one once it is deleted, even where the disk refuses', async () => {
    forbid();
    await restarted().set('grant', 'kept');
    await expect(restarted().delete('grant')).rejects.toThrow();
    expect(spare.kept.size).toBe(0);
  });

  it('keeps nothing in the spare one while the disk works', async () => {
    await spare.set('grant', 'earlier');
    await restarted().set('grant', 'kept');
    expect(spare.kept.size).toBe(0);
    expect(await restarted().get('grant')).toBe('kept');
  });

  it('is locked while either cannot be read', async () => {
    await restarted().set('grant', 'kept');
    below.broken = true;
    expect((await problemFrom(restarted().get('grant'))).kind).toBe('storageLocked');
    below.broken = false;
    spare.broken = true;
    expect((await problemFrom(restarted().get('grant'))).kind).toBe('storageLocked');
  });
});
