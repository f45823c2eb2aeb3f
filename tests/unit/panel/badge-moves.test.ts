import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import type { LedgerItem } from '../../../lib/ledger/entry';
import { ask } from '../../../lib/messages/ask.page';
import { createBadgeMoves } from '../../../lib/panel/badge-moves';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { createUndoMoves } from '../../../lib/panel/undo-moves';
import { problemError } from '../../../lib/problems/problem';
import { badge, contact, helpCenter } from '../../gallery/records';
import { entry, panelState } from '../../gallery/states';
import '../support/catalogue';

vi.mock('../../../lib/messages/ask.page', () => ({ ask: vi.fn() }));

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };
const asked = vi.mocked(ask);

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset();
});

function panel() {
  const store = createStore<PanelState>()(() => panelState());
  const toasts = createToasts(store);
  const { sendAgain, ...moves } = createBadgeMoves(store, toasts);
  const held = () => store.getState().holders[userId]?.badges.value?.map(({ id }) => id) ?? [];
  const pending = () => store.getState().holders[userId]?.pendingAwards.map(({ id }) => id) ?? [];
  return { store, moves, held, pending, ...createUndoMoves(store, toasts, sendAgain) };
}

const answer = (...items: [index: number, outcome: LedgerItem['outcome']][]) => ({
  ...entry,
  items: items.map(([index, outcome]) => ({ id: badge(index).id, name: badge(index).name, outcome })),
});

it('shows all at once, sends one message, and takes back only what was refused', async () => {
  const { moves, held, pending, store } = panel();
  asked.mockResolvedValue(answer([1, 'changed'], [2, 'refused'], [4, 'already']));
  const done = moves.award(HOLDER, [badge(1), badge(2), badge(4)], { reason: ' Why ', writeComment: true });
  expect(pending()).toHaveLength(3);
  await done;
  expect(pending()).toEqual([]);
  expect(held()).toEqual(expect.arrayContaining([badge(1).id, badge(4).id]));
  expect(held()).not.toContain(badge(2).id);
  expect(store.getState().recentBadgeIds.slice(0, 2)).toEqual([badge(1).id, badge(4).id]);
  expect(asked).toHaveBeenCalledExactlyOnceWith('badges/change', {
    ...HOLDER,
    kind: 'awardBadges',
    actionId: expect.any(String),
    person: { name: 'Lucas Carol', contactId: contact().id },
    ticket: { id: '1892000000143237', number: '101' },
    items: [1, 2, 4].map((index) => ({ id: badge(index).id, name: badge(index).name })),
    reason: 'Why',
    writeComment: true,
    runId: null,
  });
});

it('writes no comment without a reason', async () => {
  const { moves } = panel();
  asked.mockResolvedValue(answer([1, 'changed']));
  await moves.award(HOLDER, [badge(1)], { reason: '  ', writeComment: true });
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ reason: null, writeComment: false });
});

it('tries again by the same id, and by a new one only when the first try is known to be refused', async () => {
  const { moves, store, tryAgain } = panel();
  asked.mockRejectedValueOnce(problemError('timeout'));
  await moves.award(HOLDER, [badge(1)], { reason: 'Kept', writeComment: false });
  const [toast] = store.getState().toasts;
  expect(toast?.message).toContain('Your reason is kept: Kept');

  asked.mockResolvedValueOnce(answer([1, 'refused'])).mockResolvedValueOnce(answer([1, 'changed']));
  await tryAgain(toast?.id ?? '');
  const ids = asked.mock.calls.map(([, input]) => (input as { actionId: string }).actionId);
  expect(ids).toHaveLength(3);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(asked.mock.calls[2]?.[1]).toMatchObject({ reason: 'Kept' });
});
