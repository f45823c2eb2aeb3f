import { describe, expect, it, vi } from 'vitest';
import { problemError } from '../../../lib/problems/problem';
import { createInvitations } from '../../../lib/service/invitations';
import type { InvitationNote } from '../../../lib/storage/invitation-items.worker';
import { memoryItem } from '../support/memory-item';

const TO = { id: 'first', contactId: '9', helpCenterId: '1' };

/** Desk and what outlives a worker; `worker` starts one that shares nothing else with those before. */
function desk() {
  const notes = memoryItem<Record<string, InvitationNote>>({});
  const world = { members: new Set<string>(), now: 1_000, sent: 0 };
  const isUser = vi.fn(async (contactId: string) => world.members.has(contactId));
  const send = vi.fn(async (contactId: string) => {
    world.sent += 1;
    world.members.add(contactId);
  });
  return { notes, world, isUser, send, worker: () => createInvitations({ notes, isUser, send, now: () => world.now }) };
}

const never = () => new Promise<never>(() => undefined);

describe('an invitation', () => {
  it('is noted before it leaves', async () => {
    const { notes, send, worker } = desk();
    send.mockImplementation(async () => {
      expect(await notes.get()).toMatchObject({ first: { state: 'sending', contactId: '9' } });
    });
    expect(await worker()(TO)).toEqual({ outcome: 'sent' });
    expect(await notes.get()).toMatchObject({ first: { state: 'sent' } });
  });

  it('to somebody who is there already is no message', async () => {
    const { world, worker } = desk();
    world.members.add('9');
    expect(await worker()(TO)).toEqual({ outcome: 'sent', wasThere: true });
    expect(world.sent).toBe(0);
  });

  it('that may have been sent before this session of the browser is only looked up, however often', async () => {
    const { world, notes, worker } = desk();
    const again = { ...TO, isAgain: true } as const;
    expect(await worker()(again)).toEqual({ outcome: 'unknown' });
    expect(await worker()(again)).toEqual({ outcome: 'unknown' });
    expect(await notes.get(), 'of what was not sent nothing is noted').toEqual({});
    world.members.add('9');
    expect(await worker()(again)).toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(0);
  });

  it('asked for again with the same id is answered, not sent', async () => {
    const { world, worker } = desk();
    await worker()(TO);
    world.members.clear();
    world.now += 86_400_000;
    expect(await worker()(TO), 'also by a new worker, a day later').toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(1);
  });

  it('that the worker was stopped in, and which arrived, is found', async () => {
    const { world, send, worker } = desk();
    send.mockImplementation(async (contactId) => {
      world.sent += 1;
      world.members.add(contactId);
      await never();
    });
    void worker()(TO);
    await vi.waitFor(() => expect(world.sent).toBe(1));
    expect(await worker()(TO)).toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(1);
  });

  it('that the worker was stopped in, and which nobody can find, may have been sent: and is not sent again', async () => {
    const { world, send, worker } = desk();
    send.mockImplementation(async () => {
      world.sent += 1;
      await never();
    });
    void worker()(TO);
    await vi.waitFor(() => expect(world.sent).toBe(1));
    expect(await worker()(TO)).toEqual({ outcome: 'unknown' });
    expect(await worker()(TO), 'however often one asks').toEqual({ outcome: 'unknown' });
    world.members.add('9');
    expect(await worker()(TO), 'until it shows').toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(1);
  });

  it('whose answer was lost, with Desk unreachable after, is unknown', async () => {
    const { isUser, send, worker, world } = desk();
    send.mockImplementation(async () => {
      world.sent += 1;
      throw problemError('timeout');
    });
    isUser.mockResolvedValueOnce(false).mockRejectedValue(problemError('offline'));
    expect(await worker()(TO)).toEqual({ outcome: 'unknown' });
    expect(await worker()(TO)).toEqual({ outcome: 'unknown' });
    expect(world.sent).toBe(1);
  });

  it('that Desk refused was not sent, and may be tried again under the same id', async () => {
    const { send, notes, worker, world } = desk();
    send.mockRejectedValueOnce(problemError('scopeMissing'));
    await expect(worker()(TO)).rejects.toThrow('scopeMissing');
    expect(await notes.get()).toEqual({});
    expect(await worker()(TO)).toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(1);
  });

  it('from a second window a moment later is the first one', async () => {
    const { world, worker } = desk();
    await worker()(TO);
    world.members.clear(); // Desk lists them only once they have accepted.
    expect(await worker()({ ...TO, id: 'second' })).toEqual({ outcome: 'sent' });
    expect(world.sent).toBe(1);
    world.now += 61_000;
    await worker()({ ...TO, id: 'third' });
    expect(world.sent, 'and a later one is wanted').toBe(2);
  });

  it('to another help center, or to somebody else, is another one', async () => {
    const { world, worker } = desk();
    await worker()(TO);
    world.members.clear();
    await worker()({ ...TO, id: 'second', helpCenterId: '2' });
    world.members.clear();
    await worker()({ ...TO, id: 'third', contactId: '10' });
    expect(world.sent).toBe(3);
  });

  it('that cannot be noted is not sent', async () => {
    const { notes, send, worker } = desk();
    notes.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(worker()(TO)).rejects.toThrow('quota');
    expect(send).not.toHaveBeenCalled();
  });

  it('leaves no list without end', async () => {
    const { notes, world, worker } = desk();
    for (let n = 0; n < 60; n += 1) {
      world.now += 1;
      await worker()({ id: `i${n}`, contactId: `${n}`, helpCenterId: '1' });
    }
    const kept = Object.keys(await notes.get());
    expect(kept).toHaveLength(50);
    expect(kept).toContain('i59');
    expect(kept).not.toContain('i0');
  });
});
