import type { StoreApi } from 'zustand/vanilla';
import type { PanelState } from '../../lib/panel/panel-state';
import type { ExtrasState, PersonActions, PersonState } from '../../lib/panel/person-state';
import { ABOUT } from './about';

/** What can be asked about a person, answered at once and only on screen. */
export function pretendPersonActions(store: StoreApi<PanelState>): PersonActions {
  const nothing = () => undefined;
  const later = async () => undefined;
  const setPerson = (change: Partial<PersonState>) =>
    store.setState(({ person }) => ({ person: { ...person, ...change } }));
  const setExtras = (change: Partial<ExtrasState>) =>
    store.setState(({ extras }) => ({ extras: { ...extras, ...change } }));
  return {
    openLabelPicker: (holder) => setPerson({ labelPickerFor: { ...holder, about: ABOUT } }),
    closeLabelPicker: () => setPerson({ labelPickerFor: null }),
    allow: later,
    notNow: () => setExtras({ allowing: null }),
    allowAndTryAgain: later,
    explain: (action, problem) => setExtras({ explained: { action, problem } }),
    closeReason: () => setExtras({ explained: null }),
    want: nothing,
    invite: async (helpCenter) => setPerson({ invitation: { state: 'sent', id: '1', helpCenter } }),
    beginInvitation: () => setPerson({ invitation: { state: 'choosing' } }),
    forgetInvitation: () => setPerson({ invitation: { state: 'none' } }),
    loadBadges: nothing,
    openParking: () => setPerson({ isParking: true }),
    closeParking: () => setPerson({ isParking: false }),
    park: later,
    unpark: async (id) => setExtras({ parked: store.getState().extras.parked.filter((award) => award.id !== id) }),
    askEarned: later,
    awardUnlessWarned: later,
    warningsFor: async () => [],
  };
}
