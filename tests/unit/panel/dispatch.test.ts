import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import type { Settled } from '../../../lib/actions/action';
import { ACTIONS } from '../../../lib/actions/specs';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { createAwardChoices } from '../../../lib/panel/award-choices';
import { createDispatch } from '../../../lib/panel/dispatch';
import type { PanelState } from '../../../lib/panel/panel-state';
import { heldIds, pendingOf, shownMembers } from '../../../lib/panel/pending';
import { createToasts } from '../../../lib/panel/toasts';
import { createUndoActions } from '../../../lib/panel/undo';
import { memberWish } from '../../../lib/panel/wish';
import { problemError } from '../../../lib/problems/problem';
import { LABELS } from '../../gallery/person-states';
import { badge, contact, helpCenter, label } from '../../gallery/records';
import { entry, holder, panelState, ready } from '../../gallery/states';
import '../support/catalogue';

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };
const TARGET = { on: 'person', ...HOLDER } as const;
const VIP = label('VIP', null);
const PRESS = { ...(LABELS[2] ?? VIP), isPrimary: false, helpCenterId: null };

beforeEach(() => fakeBrowser.reset());

/** A panel whose worker answers as the test says; `asked` has every message. */
function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState(change));
  const toasts = createToasts(store);
  const answer = vi.fn<(name: string, input: unknown) => Promise<unknown>>();
  const ask = (async (name: string, input: unknown) => await answer(name, input)) as never;
  const choices = createAwardChoices(store, () => '3981311');
  const refused = vi.fn();
  const { run, runAgain, lookAgain } = createDispatch(store, {
    ask,
    toasts,
    settled: (done) => void choices.rememberRecent(done),
    refused,
  });
  const findEntry = async (): Promise<null> => null;
  const settled = (): void => undefined;
  const undo = createUndoActions(store, { ask, toasts, runAgain, lookAgain, settled, findEntry });
  const steps = (what: 'badges' | 'labels') => pendingOf(store.getState().pending, what, TARGET);
  const badges = () => store.getState().holders[userId]?.badges.value?.map(({ id }) => id) ?? [];
  const labels = () => store.getState().holders[userId]?.labels.value?.map(({ name }) => name) ?? [];
  const said = () => store.getState().toasts.map(({ message }) => message);
  return { store, refused, run, ...undo, answer, steps, badges, labels, said };
}

function answered(
  action: 'awardBadges' | 'revokeBadges' | 'addLabels' | 'removeLabels',
  ...items: [record: { id: string; name: string }, outcome: Settled['outcome']][]
): LedgerEntry {
  const way = ACTIONS[action].steps({ items: [{ id: '1', name: '' }] })[0];
  const steps = items.map(([{ id, name }, outcome]) => ({ ...way, id, name, outcome }) as Settled);
  return { ...entry, action, steps };
}

describe('what Desk refuses', () => {
  it('is told with its reason, of the whole and of a part, so that lists can be asked for anew', async () => {
    const { run, answer, refused } = panel();
    answer.mockRejectedValueOnce(problemError('notFound'));
    await run(memberWish('awardBadges', HOLDER, [badge(1)]));
    expect(refused).toHaveBeenLastCalledWith(expect.objectContaining({ action: 'awardBadges' }), { kind: 'notFound' });
    const entry = answered('awardBadges', [badge(1), 'changed'], [badge(2), 'refused']);
    Object.assign(entry.steps[1] ?? {}, { problem: { kind: 'awardRefused' } });
    answer.mockResolvedValueOnce(entry);
    await run(memberWish('awardBadges', HOLDER, [badge(1), badge(2)]));
    expect(refused).toHaveBeenLastCalledWith(expect.anything(), { kind: 'awardRefused' });
    answer.mockResolvedValueOnce(answered('awardBadges', [badge(4), 'changed']));
    await run(memberWish('awardBadges', HOLDER, [badge(4)]));
    expect(refused).toHaveBeenCalledTimes(2);
  });
});

describe('several badges', () => {
  it('are shown at once, asked for once, and only what was refused is taken back', async () => {
    const { run, answer, steps, badges, store } = panel();
    answer.mockResolvedValue(
      answered('awardBadges', [badge(1), 'changed'], [badge(2), 'refused'], [badge(4), 'already']),
    );
    const wish = memberWish('awardBadges', HOLDER, [badge(1), badge(2), badge(4)]);
    const done = run({ ...wish, reason: ' Why ', writeComment: true });
    expect(steps('badges').records).toHaveLength(3);
    await done;
    expect(steps('badges').steps).toEqual([]);
    expect(badges()).toEqual(expect.arrayContaining([badge(1).id, badge(4).id]));
    expect(badges()).not.toContain(badge(2).id);
    expect(store.getState().recentBadgeIds.slice(0, 2)).toEqual([badge(1).id, badge(4).id]);
    expect(answer).toHaveBeenCalledExactlyOnceWith('action/run', {
      actionId: expect.any(String),
      action: 'awardBadges',
      target: TARGET,
      input: { items: [1, 2, 4].map((index) => ({ id: badge(index).id, name: badge(index).name })) },
      person: { name: 'Lucas Carol', contactId: contact().id },
      ticket: { id: '1892000000143237', number: '101' },
      reason: 'Why',
      writeComment: true,
      runId: null,
    });
  });

  it('have no comment without a reason', async () => {
    const { run, answer } = panel();
    answer.mockResolvedValue(answered('awardBadges', [badge(1), 'changed']));
    await run({ ...memberWish('awardBadges', HOLDER, [badge(1)]), reason: '  ', writeComment: true });
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ reason: null, writeComment: false });
  });

  it('are tried again by the same id, and by a new one only when the first try is known to be refused', async () => {
    const { run, answer, store, tryAgain } = panel();
    answer.mockRejectedValueOnce(problemError('timeout'));
    await run({ ...memberWish('awardBadges', HOLDER, [badge(1)]), reason: 'Kept' });
    const [toast] = store.getState().toasts;
    expect(toast?.message).toContain('Your reason is kept: Kept');

    answer.mockResolvedValueOnce(answered('awardBadges', [badge(1), 'refused']));
    answer.mockResolvedValueOnce(answered('awardBadges', [badge(1), 'changed']));
    await tryAgain(toast?.id ?? '');
    const ids = answer.mock.calls.map(([, input]) => (input as { actionId: string }).actionId);
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(answer.mock.calls[2]?.[1]).toMatchObject({ reason: 'Kept' });
  });

  it('are about whom they were chosen for, whoever is on screen by then', async () => {
    const { run, answer } = panel();
    const about = { person: { name: 'Priya Nair', contactId: '8' }, ticket: { id: '5', number: '99' } };
    answer.mockResolvedValue(answered('awardBadges', [badge(1), 'changed']));
    await run({ ...memberWish('awardBadges', HOLDER, [badge(1)]), about });
    expect(answer.mock.calls[0]?.[1]).toMatchObject(about);
  });
});

describe('a label', () => {
  const withVip = { holders: { [userId]: holder({ labels: ready([VIP]) }) } };

  it('is shown at once, kept when Desk agrees, and can be undone', async () => {
    const { run, answer, steps, labels, store } = panel(withVip);
    answer.mockResolvedValue(answered('addLabels', [PRESS, 'changed']));
    const done = run(memberWish('addLabels', HOLDER, [PRESS]));
    expect(steps('labels').records).toEqual([PRESS]);
    await done;
    expect(labels()).toEqual(['VIP', 'Press']);
    expect(steps('labels').records).toEqual([]);
    expect(store.getState().toasts[0]?.undo?.entry.id).toBe(entry.id);
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ action: 'addLabels', target: TARGET, runId: null });
  });

  it('is asked for once, however often Enter is pressed', async () => {
    const { run, answer } = panel(withVip);
    answer.mockResolvedValue(answered('addLabels', [PRESS, 'changed']));
    const wish = memberWish('addLabels', HOLDER, [PRESS]);
    await Promise.all([run(wish), run(wish)]);
    expect(answer).toHaveBeenCalledOnce();
  });

  it('that somebody else added first is there, without an undo that would take theirs', async () => {
    const { run, answer, labels, store } = panel(withVip);
    answer.mockResolvedValue(answered('addLabels', [PRESS, 'already']));
    await run(memberWish('addLabels', HOLDER, [PRESS]));
    expect(labels()).toContain('Press');
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'info' });
    expect(store.getState().toasts[0]?.undo).toBeUndefined();
  });

  it('comes back when it could not be removed, with the reason, and can be tried again', async () => {
    const { run, answer, steps, labels, said, store } = panel(withVip);
    answer.mockRejectedValue(problemError('forbidden'));
    const done = run(memberWish('removeLabels', HOLDER, [VIP]));
    expect(shownMembers([VIP], steps('labels').steps, []).staying).toEqual([]);
    await done;
    expect(labels()).toEqual(['VIP']);
    expect(steps('labels').steps).toEqual([]);
    expect(said()[0]).toContain('Label “VIP” was not removed.');
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'problem', again: { kind: 'action' } });
  });

  it('that Desk refuses inside its answer is not added', async () => {
    const { run, answer, labels, store } = panel(withVip);
    answer.mockResolvedValue(answered('addLabels', [PRESS, 'refused']));
    await run(memberWish('addLabels', HOLDER, [PRESS]));
    expect(labels()).toEqual(['VIP']);
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'problem' });
  });
});

describe('undo', () => {
  it('shows at once what is gone, and asks Desk for what came back', async () => {
    const { run, undo, answer, badges, store } = panel();
    answer.mockResolvedValueOnce(answered('revokeBadges', [badge(3), 'changed']));
    await run(memberWish('revokeBadges', HOLDER, [badge(3)]));
    expect(badges()).not.toContain(badge(3).id);
    const undone = answered('revokeBadges', [badge(3), 'changed']);
    answer.mockResolvedValueOnce({
      ...undone,
      phase: 'undone',
      steps: undone.steps.map((step) => ({ ...step, undone: 'byUs' })),
    });
    answer.mockResolvedValueOnce({ value: [badge(3)], at: 1 });
    await undo(store.getState().toasts[0]?.id ?? '');
    expect(badges()).toEqual([badge(3).id]);
  });
});

describe('an outcome that is not known', () => {
  const open = { ...answered('awardBadges', [badge(1), 'pending']), phase: 'sending' as const };

  it('is shown as such, looked up, and then told: done, with its undo', async () => {
    const { run, answer, said, steps, badges, store } = panel();
    let looked = (_entry: unknown): void => undefined;
    const looking = new Promise<unknown>((resolve) => (looked = resolve));
    answer.mockResolvedValueOnce(open).mockReturnValueOnce(looking);
    const done = run(memberWish('awardBadges', HOLDER, [badge(1)]));
    await vi.waitFor(() => expect(said()[0]).toContain('not known yet whether it arrived'));
    expect(steps('badges').records).toEqual([badge(1)]);
    expect(answer.mock.calls.map(([name]) => name)).toEqual(['action/run', 'action/settle']);
    looked(answered('awardBadges', [badge(1), 'changed']));
    await done;
    expect(badges()).toContain(badge(1).id);
    expect(store.getState().toasts).toMatchObject([{ tone: 'success', undo: {} }]);
  });

  it('that turns out not to be done is taken back with the reason', async () => {
    const { run, answer, said, badges, steps } = panel();
    answer.mockResolvedValueOnce(open).mockResolvedValueOnce(answered('awardBadges', [badge(1), 'refused']));
    await run(memberWish('awardBadges', HOLDER, [badge(1)]));
    expect(badges()).not.toContain(badge(1).id);
    expect(steps('badges').steps).toEqual([]);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('was not awarded');
  });

  it('that could not be looked up stays on its way, and can be looked up again', async () => {
    const { run, answer, said, steps, store, tryAgain } = panel();
    answer.mockResolvedValueOnce(open).mockRejectedValueOnce(problemError('offline'));
    await run({ ...memberWish('awardBadges', HOLDER, [badge(1)]), reason: 'Kept', writeComment: true });
    expect(said()[0]).toMatch(/still not known.*Kept/);
    expect(steps('badges').records).toEqual([badge(1)]);
    const [toast] = store.getState().toasts;
    expect(toast?.again).toMatchObject({ kind: 'look', running: false });
    const done = answered('awardBadges', [badge(1), 'changed']);
    answer.mockResolvedValueOnce(done).mockResolvedValueOnce(done);
    await tryAgain(toast?.id ?? '');
    expect(steps('badges').steps).toEqual([]);
    // The comment that was wanted is asked for by the same id.
    expect(answer.mock.calls.at(-1)).toEqual(['action/run', answer.mock.calls[0]?.[1]]);
  });
});

describe('what is under way', () => {
  const pending = (
    action: 'awardBadges' | 'revokeBadges',
    user: string,
    ...records: { id: string; name: string }[]
  ) => ({
    actionId: `${action} ${user}`,
    target: { on: 'person', userId: user, helpCenterId } as const,
    changes: ACTIONS[action].changes,
    steps: ACTIONS[action].steps({ items: records }),
    records,
  });

  it('is shown for its own person only', () => {
    const list = [pending('awardBadges', userId, badge(1)), pending('awardBadges', '999', badge(2))];
    expect(pendingOf(list, 'badges', TARGET).records).toEqual([badge(1)]);
    expect(pendingOf(list, 'labels', TARGET).records).toEqual([]);
    expect(pendingOf(list, 'badges', { on: 'ticket', ticketId: userId }).records).toEqual([]);
  });

  it('counts as held or not by the last word on it', () => {
    const { steps } = pendingOf(
      [pending('awardBadges', userId, badge(1)), pending('revokeBadges', userId, badge(1), badge(3))],
      'badges',
      TARGET,
    );
    expect([...heldIds([badge(3), badge(4)], steps)]).toEqual([badge(4).id]);
  });
});

describe('what is written', () => {
  it('is asked for although it changes nothing that could be shown', async () => {
    const { run, answer } = panel();
    answer.mockRejectedValue(new Error('not now'));
    await run({ action: 'addNote', target: { on: 'ticket', ticketId: '42' }, input: { text: 'Called back' } });
    expect(answer).toHaveBeenCalledExactlyOnceWith('action/run', expect.objectContaining({ action: 'addNote' }));
  });
});
