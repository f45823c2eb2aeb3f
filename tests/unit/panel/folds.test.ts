import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { createFolds } from '../../../lib/panel/folds';
import type { PanelState } from '../../../lib/panel/panel-state';
import { openFoldsItem } from '../../../lib/storage/person-items.page';
import { panelState } from '../../gallery/states';

function foldsOf(orgId: string | null) {
  const store = createStore<PanelState>()(() => panelState({ openFolds: null }));
  return { store, ...createFolds(store, () => orgId) };
}

beforeEach(() => fakeBrowser.reset());

it('what was left open is open again, in its own organization', async () => {
  const { actions } = foldsOf('1');
  actions.toggleFold('recentTickets');
  actions.toggleFold('whatHappened');
  await expect.poll(() => openFoldsItem.get()).toEqual({ '1': ['recentTickets', 'whatHappened'] });
  const again = foldsOf('1');
  await again.load();
  expect(again.store.getState().openFolds).toEqual(['recentTickets', 'whatHappened']);
  const other = foldsOf('2');
  await other.load();
  expect(other.store.getState().openFolds).toEqual([]);
});

it('a second time folds it, and what another organization has open stays', async () => {
  await openFoldsItem.set({ '2': ['whatHappened'] });
  const { actions, store } = foldsOf('1');
  actions.toggleFold('recentTickets');
  await expect.poll(async () => Object.keys(await openFoldsItem.get())).toHaveLength(2);
  actions.toggleFold('recentTickets');
  expect(store.getState().openFolds).toEqual([]);
  await expect.poll(() => openFoldsItem.get()).toEqual({ '1': [], '2': ['whatHappened'] });
});

it('another window’s change is followed; what cannot be trusted is folded', async () => {
  const { follow, store, load } = foldsOf('1');
  follow();
  await openFoldsItem.set({ '1': ['whatHappened'] });
  await expect.poll(() => store.getState().openFolds).toEqual(['whatHappened']);
  await fakeBrowser.storage.local.set({ openFolds: { '1': ['noSuchFold'] } });
  await load();
  expect(store.getState().openFolds).toEqual([]);
});

it('nobody is signed in: nothing is open and nothing is kept', async () => {
  const { actions, store, load } = foldsOf(null);
  await load();
  actions.toggleFold('recentTickets');
  expect(store.getState().openFolds).toEqual([]);
  expect(await openFoldsItem.get()).toEqual({});
});
