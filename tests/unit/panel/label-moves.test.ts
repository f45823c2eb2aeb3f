import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { ask } from '../../../lib/messages/ask.page';
import { createKeptChoices } from '../../../lib/panel/kept-choices';
import { createLabelMoves } from '../../../lib/panel/label-moves';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { problemError } from '../../../lib/problems/problem';
import { parkedAwardsItem } from '../../../lib/storage/person-items';
import { CLEARED_ON_SIGN_OUT } from '../../../lib/storage/cleared-on-sign-out.worker';
import { LABELS } from '../../gallery/person-states';
import { badge, helpCenter, label } from '../../gallery/records';
import { holder, panelState, ready } from '../../gallery/states';
import '../support/catalogue';

vi.mock('../../../lib/messages/ask.page', () => ({ ask: vi.fn() }));

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };
const PRESS = LABELS[2] ?? label('Press', null);
const VIP = label('VIP', null);

function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() =>
    panelState({ holders: { [userId]: holder({ labels: ready([VIP]) }) }, ...change }),
  );
  const toasts = createToasts(store);
  const names = () => store.getState().holders[userId]?.labels.value?.map(({ name }) => name);
  return { store, toasts, names, parts: () => store.getState().holders[userId] };
}

function entryOf(outcome: LedgerEntry['items'][number]['outcome']): LedgerEntry {
  return {
    version: 1,
    id: 'a',
    at: 1,
    orgId: '1',
    by: null,
    kind: 'addLabels',
    holder: HOLDER,
    person: { name: 'Lucas', contactId: '1' },
    ticket: null,
    items: [{ id: PRESS.id, name: 'Press', outcome }],
    reason: null,
    comment: { state: 'none' },
    phase: 'done',
    runId: null,
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(ask).mockReset();
});

describe('a label', () => {
  it('is shown at once, kept when Desk agrees, and can be undone', async () => {
    const { store, toasts, names, parts } = panel();
    vi.mocked(ask).mockResolvedValue(entryOf('changed'));
    const done = createLabelMoves(store, toasts).addLabel(HOLDER, PRESS);
    expect(parts()?.pendingLabels.map(({ name }) => name)).toEqual(['Press']);
    await done;
    expect(names()).toEqual(['VIP', 'Press']);
    expect(parts()?.pendingLabels).toEqual([]);
    expect(store.getState().toasts[0]?.undo?.entry.id).toBe('a');
    expect(vi.mocked(ask).mock.calls[0]?.[1]).toMatchObject({ kind: 'addLabels', userId, helpCenterId, runId: null });
  });

  it('is asked for once, however often Enter is pressed', async () => {
    const { store, toasts } = panel();
    vi.mocked(ask).mockResolvedValue(entryOf('changed'));
    const moves = createLabelMoves(store, toasts);
    await Promise.all([moves.addLabel(HOLDER, PRESS), moves.addLabel(HOLDER, PRESS)]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('that somebody else added first is there, without an undo that would take theirs', async () => {
    const { store, toasts, names } = panel();
    vi.mocked(ask).mockResolvedValue(entryOf('already'));
    await createLabelMoves(store, toasts).addLabel(HOLDER, PRESS);
    expect(names()).toContain('Press');
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'info' });
    expect(store.getState().toasts[0]?.undo).toBeUndefined();
  });

  it('comes back when it could not be removed, with the reason', async () => {
    const { store, toasts, names, parts } = panel();
    vi.mocked(ask).mockRejectedValue(problemError('forbidden'));
    const done = createLabelMoves(store, toasts).removeLabel(HOLDER, VIP);
    expect(parts()?.pendingUnlabels).toEqual([VIP.id]);
    await done;
    expect(names()).toEqual(['VIP']);
    expect(parts()?.pendingUnlabels).toEqual([]);
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'problem' });
    expect(store.getState().toasts[0]?.message).toContain('Label “VIP” was not removed.');
  });

  it('that Desk refuses inside its answer is not added', async () => {
    const { store, toasts, names } = panel();
    vi.mocked(ask).mockResolvedValue(entryOf('refused'));
    await createLabelMoves(store, toasts).addLabel(HOLDER, PRESS);
    expect(names()).toEqual(['VIP']);
    expect(store.getState().toasts[0]).toMatchObject({ tone: 'problem' });
  });
});

describe('parked awards', () => {
  it('are kept by organization and person, and go with the sign-out', async () => {
    const { store, toasts } = panel();
    const { actions } = createKeptChoices(store, toasts);
    await actions.park(badge(4));
    const stored = await parkedAwardsItem.get();
    expect(stored['3981311']).toMatchObject([{ contactId: '1892000000042032', badge: { id: badge(4).id } }]);
    expect(store.getState().extras.parked).toHaveLength(1);
    expect(CLEARED_ON_SIGN_OUT).toContain(parkedAwardsItem);
    await actions.unpark(store.getState().extras.parked[0]?.id ?? '');
    expect(store.getState().extras.parked).toEqual([]);
  });

  it('of another organization are not shown', async () => {
    const { store, toasts } = panel();
    await parkedAwardsItem.set({
      '5988319': [{ id: 'x', contactId: '1', personName: 'X', badge: { id: '1', name: 'B' }, at: 1 }],
    });
    await createKeptChoices(store, toasts).showParked();
    expect(store.getState().extras.parked).toEqual([]);
  });
});

it('fair play asks nobody anything while it is off', async () => {
  const { store, toasts } = panel();
  expect(await createKeptChoices(store, toasts).actions.warningsFor(HOLDER, [badge(4)])).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});

it('fair play asks Desk for the kind of user only for the sake of colleagues', async () => {
  const { store, toasts } = panel();
  store.setState(({ extras }) => ({ extras: { ...extras, fairPlay: { ...extras.fairPlay, colleagues: true } } }));
  vi.mocked(ask).mockResolvedValueOnce({ value: { isAgent: true }, at: 1 });
  const { warningsFor } = createKeptChoices(store, toasts).actions;
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([{ kind: 'colleague', because: 'desk' }]);
  vi.mocked(ask).mockRejectedValueOnce(problemError('forbidden'));
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([]);
});
