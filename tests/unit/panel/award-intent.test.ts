import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { followAwardIntent } from '../../../lib/panel/award-intent';
import { initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { onCommand } from '../../../lib/service/commands';
import { intentItem } from '../../../lib/storage/intents';
import { helpCenter } from '../../gallery/records';
import { ready } from '../../gallery/states';

const WINDOW = 7;
const HOLDER = { userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId };
const known: Partial<PanelState> = { helpCenters: ready([helpCenter()]) };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: WINDOW } as never);
  vi.stubGlobal('window', { focus: vi.fn() });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => ({ ...initialState(), ...change }));
  const openPicker = vi.fn();
  const openPalette = vi.fn();
  await followAwardIntent(store, { openPicker, openPalette });
  return { store, openPicker, openPalette };
}

const ask = (at = Date.now()) => intentItem(WINDOW).set({ what: 'award', at });

it('opens the picker for what was asked before the panel was there, once', async () => {
  await ask();
  const { openPicker } = await panel(known);
  expect(openPicker).toHaveBeenCalledExactlyOnceWith(HOLDER);
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toBeNull());
});

it('opens the palette at once, whoever is known, but over nothing that is open', async () => {
  const askPalette = () => intentItem(WINDOW).set({ what: 'palette', at: Date.now() });
  await askPalette();
  const { openPalette, openPicker, store } = await panel();
  expect(openPalette).toHaveBeenCalledOnce();
  expect(openPicker).not.toHaveBeenCalled();
  store.setState({ ticketDialog: { for: 'note', ticketId: '1' } });
  await askPalette();
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toBeNull());
  expect(openPalette).toHaveBeenCalledOnce();
});

it('waits until somebody is known, and then no longer', async () => {
  const { store, openPicker } = await panel();
  await ask();
  expect(openPicker).not.toHaveBeenCalled();
  store.setState(known);
  store.setState({ writesComment: true });
  await vi.waitFor(() => expect(openPicker).toHaveBeenCalledExactlyOnceWith(HOLDER));
});

it('forgets after ten seconds what could not be done', async () => {
  vi.useFakeTimers();
  await ask();
  const { store, openPicker } = await panel();
  vi.advanceTimersByTime(10_001);
  store.setState(known);
  expect(openPicker).not.toHaveBeenCalled();
});

it('opens nothing for a key that was pressed a while ago, whoever is on screen', async () => {
  await ask(Date.now() - 10_000);
  const { openPicker } = await panel(known);
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toBeNull());
  expect(openPicker).not.toHaveBeenCalled();
});

it.each([
  ['a minute', 60_000],
  ['a day', 86_400_000],
  ['a year, which no timer waits for', 365 * 86_400_000],
])('opens nothing for a key that was pressed while the clock was ahead by %s, then or later', async (_, ahead) => {
  vi.useFakeTimers();
  await ask(Date.now() + ahead);
  const { store, openPicker } = await panel();
  store.setState(known);
  vi.advanceTimersByTime(60_000);
  expect(openPicker).not.toHaveBeenCalled();
  expect(await intentItem(WINDOW).get()).toBeNull();
});

it('leaves an open picker alone', async () => {
  await ask();
  const { openPicker } = await panel({
    ...known,
    pickerFor: { ...HOLDER, about: { person: { name: '', contactId: null }, ticket: null } },
  });
  expect(openPicker).not.toHaveBeenCalled();
});

it('the key works in a full place: what is remembered makes room', async () => {
  vi.stubGlobal('chrome', { sidePanel: { open: vi.fn(async () => undefined) } });
  const area = fakeBrowser.storage.session;
  await area.set({ 'cache:v1:1:ticket:1': { value: 'x', at: 1 }, draft: 'typed' });
  const set = area.set.bind(area);
  vi.spyOn(area, 'set').mockImplementation(async (items) => {
    if ('cache:v1:1:ticket:1' in (await area.get(null))) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
  onCommand('award-badge', { windowId: WINDOW });
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toMatchObject({ what: 'award' }));
  expect(await area.get('draft')).toEqual({ draft: 'typed' });
  vi.restoreAllMocks();
});

it('the key opens the panel within the key press and leaves the intent for that window', async () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', { sidePanel: { open } });
  onCommand('another-key', { windowId: WINDOW });
  expect(open).not.toHaveBeenCalled();
  onCommand('award-badge', { windowId: WINDOW });
  expect(open, 'before anything is waited for').toHaveBeenCalledWith({ windowId: WINDOW });
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toMatchObject({ what: 'award' }));
  onCommand('open-palette', { windowId: WINDOW });
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toMatchObject({ what: 'palette' }));
});

it('comes to nothing for another organization, also once one’s own is open again', async () => {
  await ask();
  const { store, openPicker } = await panel({ ticket: { loading: false, problem: { kind: 'wrongOrganization' } } });
  store.setState({ ...known, ticket: { loading: false } });
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toBeNull());
  expect(openPicker).not.toHaveBeenCalled();
});

it('that is still waited for comes to nothing when another organization is opened', async () => {
  const { store, openPicker } = await panel();
  await ask();
  await vi.waitFor(async () => expect(await intentItem(WINDOW).get()).toBeNull());
  store.setState({ ticket: { loading: false, problem: { kind: 'wrongOrganization' } } });
  store.setState({ ...known, ticket: { loading: false } });
  expect(openPicker).not.toHaveBeenCalled();
});
