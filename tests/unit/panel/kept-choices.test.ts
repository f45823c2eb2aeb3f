import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import type { Ask } from '../../../lib/messages/protocol';
import { createKeptChoices } from '../../../lib/panel/kept-choices';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { problemError } from '../../../lib/problems/problem';
import { fairPlayItem, parkedAwardsItem, singleKeysItem } from '../../../lib/storage/person-items.page';
import { badge, helpCenter } from '../../gallery/records';
import { accountState } from '../../gallery/account-states';
import { panelState } from '../../gallery/states';
import '../support/catalogue';

const ask = vi.fn<(name: string, input: unknown) => Promise<unknown>>();
const asking = ask as unknown as Ask;

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };

function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState(change));
  return { store, toasts: createToasts(store) };
}

/** What is kept, of somebody who is signed in. */
function kept(
  store: ReturnType<typeof panel>['store'],
  toasts: ReturnType<typeof panel>['toasts'],
  account = createStore(() => accountState()),
) {
  return createKeptChoices(store, { toasts, ask: asking, account });
}

beforeEach(() => {
  fakeBrowser.reset();
  ask.mockReset();
});

describe('parked awards', () => {
  it('are kept by organization and person, and go with the sign-out', async () => {
    const { store, toasts } = panel();
    const { actions } = kept(store, toasts);
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
    await kept(store, toasts).showParked();
    expect(store.getState().extras.parked).toEqual([]);
  });
});

it('fair play asks nobody anything while it is off', async () => {
  const { store, toasts } = panel();
  expect(await kept(store, toasts).actions.warningsFor(HOLDER, [badge(4)])).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});

it('fair play asks Desk for the kind of user only for the sake of colleagues', async () => {
  const { store, toasts } = panel();
  store.setState(({ extras }) => ({ extras: { ...extras, fairPlay: { ...extras.fairPlay, colleagues: true } } }));
  ask.mockResolvedValueOnce({ value: { isAgent: true }, at: 1 });
  const { warningsFor } = kept(store, toasts).actions;
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([{ kind: 'colleague', because: 'desk' }]);
  ask.mockRejectedValueOnce(problemError('forbidden'));
  expect(await warningsFor(HOLDER, [badge(4)])).toEqual([]);
});

describe('what the user has chosen, under a policy', () => {
  const NONE = { values: {}, flaws: [] };

  it('keys do nothing before it is known whether they may', async () => {
    const { store, toasts } = panel({ singleKeys: null });
    const account = createStore(() => accountState({ policy: null }));
    await kept(store, toasts, account).follow();
    expect(store.getState().singleKeys).toBeNull();
    account.setState({ policy: NONE });
    expect(store.getState().singleKeys).toBe(true);
  });

  it('the policy switches keys off, never on', async () => {
    const { store, toasts } = panel({ singleKeys: null });
    const account = createStore(() => accountState({ policy: { values: { allowSingleKeys: false }, flaws: [] } }));
    await kept(store, toasts, account).follow();
    expect(store.getState().singleKeys).toBe(false);
    account.setState({ policy: { values: { allowSingleKeys: true }, flaws: [] } });
    expect(store.getState().singleKeys).toBe(true);
    await singleKeysItem.set(false);
    await vi.waitFor(() => expect(store.getState().singleKeys).toBe(false));
  });

  it('fair play warns of what either wants, by the stricter number', async () => {
    await fairPlayItem.set({ ...FAIR_PLAY_OFF, self: true, coolDownDays: 7, colleagueDomains: ['a.b'] });
    const values = {
      fairPlayColleagues: true,
      fairPlayColleagueDomains: ['a.b', 'c.d'],
      fairPlayCoolDownDays: 30,
      fairPlayDailyAllowance: 20,
    };
    const { store, toasts } = panel();
    const account = createStore(() => accountState({ policy: { values, flaws: [] } }));
    await kept(store, toasts, account).follow();
    const colleagueDomains = ['a.b', 'c.d'];
    const both = { self: true, colleagues: true, colleagueDomains, coolDownDays: 30, dailyAllowance: 20 };
    expect(store.getState().extras.fairPlay).toEqual(both);
    await fairPlayItem.set({ ...FAIR_PLAY_OFF, coolDownDays: 60, dailyAllowance: 5 });
    await vi.waitFor(() =>
      expect(store.getState().extras.fairPlay).toEqual({
        ...both,
        self: false,
        coolDownDays: 60,
        dailyAllowance: 5,
      }),
    );
    expect(await fairPlayItem.get(), 'the user’s own').toEqual({
      ...FAIR_PLAY_OFF,
      coolDownDays: 60,
      dailyAllowance: 5,
    });
  });
});
