import type { Part } from './part';
import { FAIR_PLAY_OFF } from '../fair-play/fair-play-off';
import type { HolderParts, PanelState } from './panel-state';
import { emptyPerson } from './person-state';

/** A part nothing is known about and nobody is asking for. */
const IDLE: Part<never> = { loading: false };

/** Everything that belongs to one context and goes when another one opens. */
export function emptyView(): Pick<
  PanelState,
  | 'hint'
  | 'ticket'
  | 'requester'
  | 'helpCenters'
  | 'holders'
  | 'assignee'
  | 'team'
  | 'department'
  | 'account'
  | 'accountContacts'
  | 'pickerFor'
  | 'ticketDialog'
  | 'palette'
  | 'person'
> {
  return {
    hint: null,
    ticket: IDLE,
    requester: IDLE,
    helpCenters: IDLE,
    holders: {},
    assignee: IDLE,
    team: IDLE,
    department: IDLE,
    account: IDLE,
    accountContacts: IDLE,
    pickerFor: null,
    ticketDialog: null,
    palette: null,
    person: emptyPerson(),
  };
}

/** A help-center user whose badges and labels are not known yet. */
export function emptyHolder(): HolderParts {
  return { badges: IDLE, labels: IDLE };
}

/** The panel before it knows anything. */
export function initialState(): PanelState {
  return {
    context: { kind: 'elsewhere' },
    pending: [],
    catalogue: IDLE,
    recentBadgeIds: [],
    toasts: [],
    cards: [],
    directory: null,
    openFolds: null,
    pinnedBadges: [],
    holderChoices: [],
    writesComment: false,
    singleKeys: null,
    extras: emptyExtras(),
    ...emptyView(),
  };
}

/** What stays from person to person, before it is read. */
export function emptyExtras(): PanelState['extras'] {
  return {
    wanted: {},
    parked: [],
    drafts: {},
    recentViews: [],
    paletteUses: {},
    macros: null,
    macroWork: {},
    fairPlay: FAIR_PLAY_OFF,
    // None until the stored rules are read, which is not needed for a first paint.
    suggestions: { rules: [] },
    refusals: {},
    limits: {},
    allowing: null,
    explained: null,
  };
}
