import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { ask } from '../../../lib/messages/ask.page';
import { createKeptChoices } from '../../../lib/panel/kept-choices';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { problemError } from '../../../lib/problems/problem';
import { parkedAwardsItem } from '../../../lib/storage/person-items';
import { badge, helpCenter } from '../../gallery/records';
import { accountState } from '../../gallery/account-states';
import { panelState } from '../../gallery/states';
import '../support/catalogue';

vi.mock('../../../lib/messages/ask.page', () => ({ ask: vi.fn() }));

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };

function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState(change));
  return { store, toasts: createToasts(store) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(ask).mockReset();
});

describe('parked awards', () => {
  it('are kept by organization and person, and go with the sign-out', async () => {
    const { store, toasts } = panel();
    const { actions } = createKeptChoices(
      store,
      toasts,
      createStore(() => accountState()),
    );
    await actions.park(badge(4));
    const stored = await parkedAwardsItem.get();
    expect(stored['3981311']).toMatchObject([{ contactId: '1892000000042032', badge: { id: badge(4).id } }]);
    expect(store.getState().extras.parked).toHaveLength(1);
    await actions.unpark(store.getState().extras.parked[0]?.id ?? '');
    expect(store.getState().extras.parked).toEqual([]);
  });

  it('of another organization are not shown', async () => {
    const { store, toasts } = panel();
    await parkedAwardsItem.set({
      '5988319': [{ id: 'x', contactId: '1', personName: 'X', badge: { id: '1', name: 'B' }, at: 1 }],
    });
    await createKeptChoices(
      store,
      toasts,
      createStore(() => accountState()),
    ).showParked();
    expect(store.getState().extras.parked).toEqual([]);
  });
});

it('fair play asks nobody anything while it is off', async () => {
  const { store, toasts } = panel();
  expect(
    await createKeptChoices(
      store,
      toasts,
      createStore(() => accountState()),
    ).actions.warningsFor(HOLDER, [badge(4)]),
  ).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});

it('fair play asks Desk for the kind of user only for the sake of colleagues', async () => {
  const { store, toasts } = panel();
  store.setState(({ extras }) => ({ extras: { ...extras, fairPlay: { ...extras.fairPlay, colleagues: true } } }));
  vi.mocked(ask).mockResolvedValueOnce({ value: { isAgent: true }, at: 1 });
  const { warningsFor } = createKeptChoices(
    store,
    toasts,
    createStore(() => accountState()),
  ).actions;
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([{ kind: 'colleague', because: 'desk' }]);
  vi.mocked(ask).mockRejectedValueOnce(problemError('forbidden'));
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([]);
});
