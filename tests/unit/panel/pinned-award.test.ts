import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FairPlayWarning } from '../../../lib/fair-play/warnings';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createPinnedAward } from '../../../lib/panel/pinned-award';
import { createToasts } from '../../../lib/panel/toasts';
import { whoAndWhere } from '../../../lib/panel/on-screen';
import { badge, contact, helpCenter, ticket } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';
import '../support/catalogue';

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };

/** A pinned award whose fair play is thought about until the test says what it has to say. */
function pinned() {
  const store = createStore<PanelState>()(() => panelState());
  const run = vi.fn(async () => undefined);
  const openPicker = vi.fn();
  let say = (_warnings: FairPlayWarning[]): void => undefined;
  const { awardUnlessWarned } = createPinnedAward(store, {
    run,
    openPicker,
    toasts: createToasts(store),
    warningsFor: () => new Promise((resolve) => (say = resolve)),
  });
  const about = whoAndWhere(store.getState());
  const award = awardUnlessWarned(HOLDER, badge(1));
  const said = () => store.getState().toasts.map(({ message }) => message);
  return {
    store,
    run,
    openPicker,
    about,
    said,
    fairPlaySays: async (warnings: FairPlayWarning[]) => (say(warnings), await award),
  };
}

describe('a pinned badge', () => {
  it('goes to whom it was chosen for, on the ticket it was chosen on', async () => {
    const { run, openPicker, about, said, fairPlaySays } = pinned();
    await fairPlaySays([]);
    expect(run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'awardBadges', target: { on: 'person', ...HOLDER }, about }),
    );
    expect(openPicker).not.toHaveBeenCalled();
    expect(said()).toEqual([]);
  });

  it('waits for a second Enter where fair play has something to say', async () => {
    const { run, openPicker, about, fairPlaySays } = pinned();
    await fairPlaySays([{ kind: 'self' }]);
    expect(run).not.toHaveBeenCalled();
    expect(openPicker).toHaveBeenCalledExactlyOnceWith({ ...HOLDER, badgeId: badge(1).id, about });
  });

  it.each<[string, Partial<PanelState>]>([
    ['another person is on screen', { requester: ready(contact({ id: '2', name: 'Priya Nair' })) }],
    ['another ticket is open', { ticket: ready(ticket({ id: '77', number: '102' })) }],
    ['no ticket is open', { ticket: { loading: false } }],
    ['the user stands there no longer', { holders: {} }],
  ])('goes to nobody when, by then, %s', async (_what, change) => {
    for (const warnings of [[], [{ kind: 'self' } as const]]) {
      const { store, run, openPicker, said, fairPlaySays } = pinned();
      store.setState(change);
      await fairPlaySays(warnings);
      expect(run).not.toHaveBeenCalled();
      expect(openPicker).not.toHaveBeenCalled();
      expect(said()).toEqual([expect.stringContaining('Lucas Carol')]);
    }
  });
});
