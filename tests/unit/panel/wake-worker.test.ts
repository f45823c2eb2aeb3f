import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { PanelState } from '../../../lib/panel/panel-state';
import { wakeForDialogs } from '../../../lib/panel/wake-worker';
import { panelState } from '../../gallery/states';

function panel() {
  const store = createStore<PanelState>()(() => panelState({ pickerFor: null, ticketDialog: null, palette: null }));
  let woken = 0;
  wakeForDialogs(store, () => (woken += 1));
  return { show: (change: Partial<PanelState>) => store.setState(change), woken: () => woken };
}

it.each([
  ['the badges', { pickerFor: 'choose' }],
  ['a list of the ticket', { ticketDialog: { for: 'status', ticketId: '1' } }],
  ['the palette', { palette: '' }],
] satisfies [string, Partial<PanelState>][])('opening %s wakes the worker, once', (_what, opened) => {
  const { show, woken } = panel();
  show(opened);
  show({ ...opened, writesComment: false });
  expect(woken()).toBe(1);
});

it('closing it wakes nobody, nor does anything else that the panel shows; the next opening does', () => {
  const { show, woken } = panel();
  show({ writesComment: false });
  expect(woken()).toBe(0);
  show({ palette: '' });
  show({ palette: null });
  expect(woken()).toBe(1);
  show({ palette: 'aw' });
  expect(woken()).toBe(2);
});
