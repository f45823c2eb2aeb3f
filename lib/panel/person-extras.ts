import type { Part } from './part';
import type { StoreApi } from 'zustand/vanilla';
import type { ContactFacts, HelpCenterChoice, LabelChoice } from '../messages/action-messages';
import { ask } from '../messages/ask.page';
import { problemOf } from '../problems/problem';
import { contactOnScreen, whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import { type PartSpec, createPartLoader } from './part-loader';
import { type ExtrasState, type PersonActions, type PersonState, earnedKey } from './person-state';

type Own = Pick<
  PersonActions,
  | 'openLabelPicker'
  | 'closeLabelPicker'
  | 'retryLabelCatalogue'
  | 'loadHelpCenters'
  | 'invite'
  | 'beginInvitation'
  | 'forgetInvitation'
  | 'loadFacts'
  | 'askEarned'
>;

/** What is asked about a person only when wanted: labels to choose from, invitation, facts, when a badge was earned. */
export function createPersonExtras(
  store: StoreApi<PanelState>,
  orgId: () => string | null,
  retryHelpCenters: () => void,
): Own {
  const { getState, setState } = store;

  function setPerson(change: Partial<PersonState>): void {
    setState(({ person }) => ({ person: { ...person, ...change } }));
  }

  function setExtras(change: Partial<ExtrasState>): void {
    setState(({ extras }) => ({ extras: { ...extras, ...change } }));
  }

  /** Loads one thing, from the cache first. */
  function load<T>(spec: PartSpec<T>, refresh: boolean): void {
    const id = orgId();
    if (id === null) return;
    const loader = createPartLoader(id);
    void loader.load(spec, refresh).finally(loader.close);
  }

  function loadLabels(helpCenterId: string, refresh: boolean): void {
    const update = (change: (part: Part<LabelChoice[]>) => Part<LabelChoice[]>): void => {
      const { labelCatalogues } = getState().extras;
      const changed = change(labelCatalogues[helpCenterId] ?? { loading: false });
      setExtras({ labelCatalogues: { ...labelCatalogues, [helpCenterId]: changed } });
    };
    const askFor = (reading: { refresh: boolean; view: string }) =>
      ask('labels/catalogue', { helpCenterId, ...reading });
    load({ resource: 'labelCatalogue', id: helpCenterId, ask: askFor, update }, refresh);
  }

  return {
    openLabelPicker: (holder) => {
      const { userId, helpCenterId } = holder;
      setPerson({ labelPickerFor: { userId, helpCenterId, about: whoAndWhere(getState()) } });
      loadLabels(holder.helpCenterId, false);
    },
    closeLabelPicker: () => setPerson({ labelPickerFor: null }),
    retryLabelCatalogue: (helpCenterId) => loadLabels(helpCenterId, true),

    loadHelpCenters: (refresh) => {
      const update = (change: (part: Part<HelpCenterChoice[]>) => Part<HelpCenterChoice[]>): void =>
        setExtras({ helpCenterChoices: change(getState().extras.helpCenterChoices) });
      load(
        { resource: 'helpCenterChoices', id: 'all', ask: (reading) => ask('helpCenters/list', reading), update },
        refresh,
      );
    },

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

    loadFacts: (refresh) => {
      const contactId = contactOnScreen(getState());
      if (contactId === null) return;
      const update = (change: (part: Part<ContactFacts>) => Part<ContactFacts>): void => {
        // What arrives for a person who has been left is nobody's any more.
        if (contactOnScreen(getState()) === contactId) setPerson({ facts: change(getState().person.facts) });
      };
      const askFor = (reading: { refresh: boolean; view: string }) => ask('contact/facts', { contactId, ...reading });
      load({ resource: 'facts', id: contactId, ask: askFor, update }, refresh);
    },

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
