import type { Part } from './part';
import type { StoreApi } from 'zustand/vanilla';
import type { Ask } from '../messages/protocol';
import { problemOf } from '../problems/problem';
import type { Key, Resource, Value } from '../records/resources';
import type { loadRecord as loadFromWorker } from './load-record';
import { contactOnScreen, whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import type { ExtrasState, PersonActions, PersonState } from './person-state';
import { earnedKey, wantedName, wantedPart } from './wanted';

type Own = Pick<
  PersonActions,
  'openLabelPicker' | 'closeLabelPicker' | 'want' | 'invite' | 'beginInvitation' | 'forgetInvitation' | 'askEarned'
>;

export interface PersonExtrasParts {
  ask: Ask;
  /** Loads one record for an organization, from the cache first. */
  loadRecord: typeof loadFromWorker;
  /** Who is signed in to which organization; null for nobody. */
  orgId(): string | null;
  /** Asks Desk again which help-center users there are. */
  retryHelpCenters(): void;
}

/** What is asked about a person only when wanted: labels to choose from, invitation, when a badge was earned. */
export function createPersonExtras(
  store: StoreApi<PanelState>,
  { ask, loadRecord, orgId, retryHelpCenters }: PersonExtrasParts,
): Own {
  const { getState, setState } = store;

  function setPerson(change: Partial<PersonState>): void {
    setState(({ person }) => ({ person: { ...person, ...change } }));
  }

  function setExtras(change: Partial<ExtrasState>): void {
    setState(({ extras }) => ({ extras: { ...extras, ...change } }));
  }

  /** Loads one record, from the cache first. What arrives after another organization was signed in is not shown. */
  function want<R extends Resource>(resource: R, key: Key<R>, refresh = false): void {
    const id = orgId();
    if (id === null) return;
    const name = wantedName(resource, key);
    const update = (change: (part: Part<Value<R>>) => Part<Value<R>>): void => {
      if (orgId() !== id) return;
      const { extras } = getState();
      const before = wantedPart(extras, resource, key) ?? { loading: false };
      setExtras({ wanted: { ...extras.wanted, [name]: change(before) } });
    };
    void loadRecord({ orgId: id, resource, key, update }, refresh);
  }

  return {
    openLabelPicker: (holder) => {
      const { userId, helpCenterId } = holder;
      setPerson({ labelPickerFor: { userId, helpCenterId, about: whoAndWhere(getState()) } });
      want('labelCatalogue', { helpCenterId });
    },
    closeLabelPicker: () => setPerson({ labelPickerFor: null }),
    want,

    invite: async (helpCenter) => {
      const contactId = contactOnScreen(getState());
      const { invitation: before } = getState().person;
      if (contactId === null || before.state === 'sending') return;
      const isStillHere = (): boolean => contactOnScreen(getState()) === contactId;
      // Tried again, it is the same invitation: the worker finds out whether it was sent.
      const isSame = 'id' in before && before.helpCenter.id === helpCenter.id;
      const id = isSame ? before.id : crypto.randomUUID();
      setPerson({ invitation: { state: 'sending', id, helpCenter } });
      try {
        const { outcome } = await ask('contact/invite', { id, contactId, helpCenterId: helpCenter.id });
        if (!isStillHere()) return;
        setPerson({ invitation: { state: outcome, id, helpCenter } });
        // Some help centers let people in at once.
        retryHelpCenters();
      } catch (thrown) {
        if (isStillHere()) setPerson({ invitation: { state: 'failed', id, helpCenter, problem: problemOf(thrown) } });
      }
    },
    beginInvitation: () => setPerson({ invitation: { state: 'choosing' } }),
    forgetInvitation: () => setPerson({ invitation: { state: 'none' } }),

    askEarned: async (holder, badge) => {
      const key = earnedKey(holder, badge);
      const show = (part: PersonState['earned'][string]): void =>
        setPerson({ earned: { ...getState().person.earned, [key]: part } });
      if (getState().person.earned[key]?.loading === true) return;
      show({ loading: true });
      try {
        const { userId, helpCenterId } = holder;
        show({ loading: false, value: await ask('badge/earned', { userId, helpCenterId, badgeId: badge.id }) });
      } catch (thrown) {
        show({ loading: false, problem: problemOf(thrown) });
      }
    },
  };
}
