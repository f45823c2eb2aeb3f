import { describe, expect, it, vi } from 'vitest';
import type { RunInvitation, RunRow } from '../../../lib/bulk/run';
import { type RunDriverParts, createRunDriver } from '../../../lib/bulk/run-driver';
import { recoverRun } from '../../../lib/bulk/run-machine';
import { type ProblemKind, problemError } from '../../../lib/problems/problem';
import { inviteRow, runOf, runRow } from '../../gallery/bulk-states';
import { anEntry, anItem } from '../support/ledger-entries';

const given = anEntry({ items: [anItem('7')] });

function withInvitation(row: RunRow, change: Partial<RunInvitation>): RunRow {
  return { ...row, invitation: { ...(row.invitation as RunInvitation), ...change } };
}

/** A run that invites; `log` has what was noted, parked and sent, in order. */
function drive(rows: RunRow[], parts: Partial<RunDriverParts> = {}) {
  const log: string[] = [];
  const invite = vi.fn<RunDriverParts['invite']>(async () => ({ outcome: 'sent' }));
  const award = vi.fn<RunDriverParts['award']>(async () => given);
  const driver = createRunDriver(runOf(rows, { phase: 'inviting' }), {
    store: {
      load: async () => null,
      save: async () => undefined,
      saveHead: async () => undefined,
      saveRow: async (_, { n, state }) => void log.push(`${n} ${state}`),
      saveRows: async (_, changed) => void log.push(...changed.map(({ n, state }) => `${n} ${state}`)),
      remove: async () => undefined,
    },
    award,
    undo: async () => given,
    park: async (_run, { n }, isInvited) => void log.push(`${n} ${isInvited ? 'invitation noted' : 'park'}`),
    parkedIds: async () => new Set(rows.flatMap(({ invitation }) => invitation?.id ?? [])),
    unpark: async (_run, ids) => void log.push(`unpark ${ids.size}`),
    invite: async (...asked) => {
      log.push(`${rows.findIndex(({ invitation }) => invitation?.id === asked[0].id)} invite`);
      return await invite(...asked);
    },
    wait: async () => undefined,
    isOnline: () => true,
    changed: () => undefined,
    ...parts,
  });
  const states = () => driver.run().rows.map(({ state }) => state);
  return { driver, invite, award, log, states };
}

const PARTS: RunDriverParts = {
  store: {
    load: async () => null,
    save: async () => undefined,
    saveHead: async () => undefined,
    saveRow: async () => undefined,
    saveRows: async () => undefined,
    remove: async () => undefined,
  },
  award: async () => given,
  undo: async () => given,
  park: async () => undefined,
  parkedIds: async () => new Set(),
  unpark: async () => undefined,
  invite: async () => ({ outcome: 'sent' }),
  wait: async () => undefined,
  isOnline: () => true,
  changed: () => undefined,
};

/** Fails as often as it is told to, then is sent. */
function failing(kind: ProblemKind, times: number): RunDriverParts['invite'] {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw problemError(kind);
    return { outcome: 'sent' };
  };
}

describe('inviting many', () => {
  it('parks first, notes it before it leaves, and says with the parked award that they were invited', async () => {
    const { driver, log, states } = drive([inviteRow(0)]);
    await driver.work();
    expect(log).toEqual(['0 park', '0 sending', '0 invite', '0 invitation noted', '0 invited']);
    expect(states()).toEqual(['invited']);
    expect(driver.run().head.phase).toBe('invited');
  });

  it('leaves those alone who are to be awarded, and awards to them afterwards, when that is wanted', async () => {
    const { driver, states, award, invite } = drive([runRow(0), inviteRow(1), runRow(2)]);
    await driver.work();
    expect(states()).toEqual(['pending', 'invited', 'pending']);
    expect(award).not.toHaveBeenCalled();
    await driver.begin('running');
    expect(states()).toEqual(['given', 'invited', 'given']);
    expect(invite).toHaveBeenCalledTimes(1);
  });

  it('writes to nobody who is only to be parked for', async () => {
    const { driver, states, invite, log } = drive([withInvitation(inviteRow(0), { helpCenter: null })]);
    await driver.work();
    expect(states()).toEqual(['parked']);
    expect(invite).not.toHaveBeenCalled();
    expect(log).toContain('0 park');
  });

  it('tells who was there already, was refused, and may have been invited apart', async () => {
    const rows = [inviteRow(0), inviteRow(1), inviteRow(2)];
    const { driver, states, log } = drive(rows, {
      invite: async ({ id }) => {
        const n = rows.findIndex(({ invitation }) => invitation?.id === id);
        if (n === 1) throw problemError('invalidData');
        return n === 0 ? { outcome: 'sent', wasThere: true } : { outcome: 'unknown' };
      },
    });
    await driver.work();
    expect(states()).toEqual(['parked', 'parked', 'unsure']);
    const [there, refused, unsure] = driver.run().rows;
    expect(there?.invitation).toMatchObject({ wasThere: true });
    expect(refused?.problem?.kind).toBe('invalidData');
    expect(unsure?.invitation).toMatchObject({ mayHaveLeft: true });
    expect(log.filter((line) => line.endsWith('invitation noted'))).toEqual(['2 invitation noted']);
  });

  it('comes back to whom too many calls at once shut out, under the same id', async () => {
    const ids: string[] = [];
    const crowded = failing('tooManyRequests', 3);
    const { driver, states } = drive([inviteRow(0)], {
      invite: async (invitation, place) => {
        ids.push(invitation.id);
        return await crowded(invitation, place);
      },
    });
    await driver.work();
    expect(states()).toEqual(['invited']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
  });

  it.each(['workerGone', 'cancelled', 'unknown'] as const)(
    'only looks up from then on what nobody answered (%s)',
    async (kind) => {
      const seen: (true | undefined)[] = [];
      const gone = failing(kind, 1);
      const { driver, states } = drive([inviteRow(0)], {
        invite: async (invitation, place) => {
          seen.push(invitation.mayHaveLeft);
          return await gone(invitation, place);
        },
      });
      await driver.work();
      await driver.begin('inviting');
      expect(seen).toEqual([undefined, true]);
      expect(states()).toEqual(['invited']);
    },
  );

  it('stops for what everybody would meet, with the rest not asked', async () => {
    const { driver, states, invite } = drive([inviteRow(0), inviteRow(1), inviteRow(2)]);
    invite.mockRejectedValue(problemError('scopeMissing'));
    await driver.work();
    expect(driver.run().head).toMatchObject({ phase: 'invitePaused', pause: { why: 'problem' } });
    expect(states()).toEqual(['pending', 'pending', 'pending']);
    expect(invite.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('sends nothing for which the award cannot be kept', async () => {
    const { driver, states, invite } = drive([inviteRow(0)], {
      park: async () => await Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
    });
    await driver.work();
    expect(invite).not.toHaveBeenCalled();
    expect(states()).toEqual(['pending']);
    expect(driver.run().head).toMatchObject({ phase: 'invitePaused', pause: { why: 'problem' } });
  });

  it('that is ended leaves everybody as what is known of them, and the awards waiting', async () => {
    const rows = [
      runRow(0),
      inviteRow(1),
      withInvitation(inviteRow(2), { isParked: true }),
      withInvitation(inviteRow(3), { isParked: true, mayHaveLeft: true }),
    ];
    const { driver, states } = drive(rows, { isOnline: () => false, invite: failing('network', 99) });
    await driver.work();
    expect(driver.run().head.pause?.why).toBe('offline');
    await driver.cancel();
    expect(driver.run().head.phase).toBe('invited');
    expect(states()[0]).toBe('pending');
    expect(states().slice(2)).toEqual(['parked', 'unsure']);
  });

  it('looks an uncertain one up once each time it is asked to', async () => {
    const { driver, states, invite } = drive([inviteRow(0)]);
    invite.mockResolvedValue({ outcome: 'unknown' });
    await driver.work();
    expect(states()).toEqual(['unsure']);
    await driver.begin('inviting');
    expect(invite).toHaveBeenCalledTimes(2);
    expect(invite.mock.lastCall?.[0]).toMatchObject({ mayHaveLeft: true });
    invite.mockResolvedValue({ outcome: 'sent' });
    await driver.begin('inviting');
    expect(states()).toEqual(['invited']);
  });

  it('that is begun while something else goes on changes nothing', async () => {
    const { driver, states, invite } = drive([inviteRow(0)]);
    await driver.pause({ why: 'user' });
    await driver.begin('inviting', [inviteRow(0, { state: 'skipped' })]);
    await driver.begin('running');
    expect(states()).toEqual(['pending']);
    expect(invite).not.toHaveBeenCalled();
  });

  it('whose page was closed half-way, taken up by another page, sends nothing a second time', async () => {
    const invite = vi.fn<RunDriverParts['invite']>(async ({ mayHaveLeft }) => ({
      outcome: mayHaveLeft ? 'unknown' : 'sent',
    }));
    const left = runOf([inviteRow(0, { state: 'sending' }), inviteRow(1)], { phase: 'inviting' });
    const { driver, states } = drive(recoverRun(left).rows, { invite });
    await driver.work();
    expect(states()).toEqual(['unsure', 'invited']);
    expect(invite.mock.calls.map(([{ mayHaveLeft }]) => mayHaveLeft)).toEqual([true, undefined]);
  });
});

describe('undoing a run that has parked', () => {
  const undone = anEntry({ items: [anItem('7')], phase: 'undone' });
  const idOf = (row: RunRow): string => row.invitation?.id ?? '';
  const invited = (n: number) => inviteRow(n, { state: 'invited' });
  const taking = (run: RunRow[], ids: string[], parts: Partial<RunDriverParts> = {}) => {
    const unpark = vi.fn<RunDriverParts['unpark']>(async () => undefined);
    const undo = vi.fn<RunDriverParts['undo']>(async () => undone);
    const driven = drive(run, { parkedIds: async () => new Set(ids), unpark, undo, ...parts });
    return { ...driven, unpark, undo };
  };
  /** Through the invitations, of which none is left, to the end, and back. */
  const goBack = async ({ driver }: ReturnType<typeof drive>) => {
    await driver.work();
    await driver.undoAll();
  };

  it('takes back what it parked together with what it gave, and remembers what had become of each', async () => {
    const all = [runRow(0, { state: 'given' }), invited(1), inviteRow(2, { state: 'parked' })];
    const taken = taking(all, all.map(idOf));
    await goBack(taken);
    expect(taken.states()).toEqual(['undone', 'undone', 'undone']);
    expect(taken.driver.run().rows.map(({ invitation }) => invitation?.before)).toEqual([
      undefined,
      'invited',
      'parked',
    ]);
    expect(taken.undo).toHaveBeenCalledOnce();
    expect([...(taken.unpark.mock.calls[0]?.[1] ?? [])]).toEqual(all.slice(1).map(idOf));
  });

  it('leaves what was parked before it, and what has been used or dismissed since', async () => {
    const rows = [invited(0), inviteRow(1, { state: 'parked' })];
    const taken = taking(rows, ['of another run']);
    await goBack(taken);
    expect(taken.states()).toEqual(['invited', 'parked']);
    expect(taken.unpark).not.toHaveBeenCalled();
    expect(taken.driver.run().head.phase).toBe('undone');
  });

  it('notes it before it is done, and does the rest after a stop', async () => {
    const rows = [invited(0), invited(1)];
    const stopped = taking(rows, rows.map(idOf), { unpark: async () => await new Promise<never>(() => undefined) });
    await stopped.driver.work();
    void stopped.driver.undoAll();
    await vi.waitFor(() => expect(stopped.states()).toEqual(['undoing', 'undoing']));
    const left = recoverRun(stopped.driver.run());
    expect(
      left.rows.map(({ state }) => state),
      'no badge was given to them',
    ).toEqual(['undoing', 'undoing']);
    // By then the storage had it: nothing of it is parked any more.
    const unpark = vi.fn<RunDriverParts['unpark']>(async () => undefined);
    const again = createRunDriver(left, { ...PARTS, parkedIds: async () => new Set(), unpark });
    await again.resume();
    expect(again.run().rows.map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect([...(unpark.mock.calls[0]?.[1] ?? [])]).toEqual(rows.map(idOf));
  });

  it.each([
    ['cannot be read', { parkedIds: async () => await Promise.reject(new Error('broken')) }, 'invited'],
    ['cannot be written', { unpark: async () => await Promise.reject(new Error('full')) }, 'undoing'],
  ])('waits and says so where it %s, and claims nothing', async (_what, parts, state) => {
    const rows = [invited(0), runRow(1, { state: 'given' })];
    const taken = taking(rows, rows.map(idOf), parts);
    await goBack(taken);
    expect(taken.driver.run().head).toMatchObject({ phase: 'undoPaused', pause: { why: 'problem' } });
    expect(taken.states()).toEqual([state, 'given']);
    expect(taken.undo, 'nothing is half done behind it').not.toHaveBeenCalled();
  });

  it('asked for twice at once takes back once', async () => {
    const rows = [invited(0)];
    const taken = taking(rows, rows.map(idOf));
    await taken.driver.work();
    await Promise.all([taken.driver.undoAll(), taken.driver.undoAll()]);
    expect(taken.unpark).toHaveBeenCalledOnce();
  });
});
