import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { cacheKey } from '../../../lib/cache/keys';
import { followWanted } from '../../../lib/panel/follow-wanted';
import type { PanelState } from '../../../lib/panel/panel-state';
import { wantedName, wantedPart } from '../../../lib/panel/wanted';
import { panelState } from '../../gallery/states';

const KEY = { ticketId: '1892000000042034' };
const VIP = [{ id: 'vip', name: 'vip' }];
const NAME = wantedName('ticketTags', KEY);

/** A panel that has asked for the tags of one ticket, and the storage it listens to. */
function following() {
  const store = createStore<PanelState>()(() => {
    const state = panelState({});
    return { ...state, extras: { ...state.extras, wanted: { [NAME]: { value: VIP, at: 1, loading: false } } } };
  });
  let heard: (changes: Record<string, { newValue?: unknown }>) => void = () => expect.fail('nobody listens');
  const signedIn: { to: string | null } = { to: '3981311' };
  followWanted(store, {
    orgId: () => signedIn.to,
    remembered: { onChanged: { addListener: (listener) => void (heard = listener) } },
  });
  const stored = (orgId: string, ticketId: string, newValue?: unknown): void =>
    heard({ [cacheKey(orgId, 'ticketTags', ticketId)]: { newValue } });
  return { store, signedIn, stored, part: () => wantedPart(store.getState().extras, 'ticketTags', KEY) };
}

describe('what was asked for beside the view', () => {
  it('is shown as it is remembered after somebody else has changed it', () => {
    const { stored, part } = following();
    stored('3981311', KEY.ticketId, { value: [], at: 2 });
    expect(part()).toEqual({ value: [], at: 2, loading: false });
  });

  it('stays as it is for anything else: another organization, another ticket, a record that was forgotten', () => {
    const { store, stored, signedIn } = following();
    const before = store.getState();
    stored('2', KEY.ticketId, { value: [], at: 2 });
    stored('3981311', '2', { value: [], at: 2 });
    stored('3981311', KEY.ticketId);
    signedIn.to = null;
    stored('3981311', KEY.ticketId, { value: [], at: 2 });
    expect(store.getState()).toBe(before);
  });

  it('does not end the waiting for an answer that is on its way', () => {
    const { store, stored, part } = following();
    store.setState(({ extras }) => ({ extras: { ...extras, wanted: { [NAME]: { loading: true } } } }));
    stored('3981311', KEY.ticketId, { value: VIP, at: 2 });
    expect(part()).toEqual({ value: VIP, at: 2, loading: true });
  });
});
