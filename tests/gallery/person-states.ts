import type { Part } from '../../lib/panel/part';
import type { PanelState } from '../../lib/panel/panel-state';
import { emptyExtras } from '../../lib/panel/initial-state';
import { type ExtrasState, type PersonState, emptyPerson } from '../../lib/panel/person-state';
import { earnedKey } from '../../lib/panel/wanted';
import { ABOUT } from './about';
import { badge, badges, contact, helpCenter, label } from './records';

type Make = (change?: Partial<PanelState>) => PanelState;

const HELP_CENTERS = [
  { id: '1', name: 'Zylker Help Center' },
  { id: '2', name: 'Zylker Developer Community' },
];
/** What Desk tells of Lucas Carol. */
export const FACTS = { totalTickets: 27, closedTickets: 24, escalatedTickets: 2, happinessGood: 91, happinessBad: 3 };

const ready = <T>(value: T): Part<T> => ({ value, at: Date.now(), loading: false });
const person = (change: Partial<PersonState>): PersonState => ({ ...emptyPerson(), ...change });
const extras = (change: Partial<ExtrasState>): ExtrasState => ({ ...emptyExtras(), ...change });

/** An award that waits for the requester's account. */
export function parked(index: number) {
  const { id, name } = badge(index);
  return { id: `parked-${index}`, contactId: contact().id, personName: 'Lucas Carol', badge: { id, name }, at: 1 };
}

/** Rules that fit the badges of the gallery. */
export const RULES = [
  { id: '1', fact: 'totalTickets', comparison: 'atLeast', value: 25, badge: 'Mentor', text: null },
  {
    id: '2',
    fact: 'happinessGood',
    comparison: 'atLeast',
    value: 80,
    badge: 'Idea of the Month',
    text: 'Happy with {value} of 100 answers, and says so to others who have never asked for anything',
  },
  { id: '3', fact: 'escalatedTickets', comparison: 'atLeast', value: 5, badge: 'Explorer', text: null },
  { id: '4', fact: 'closedTickets', comparison: 'atLeast', value: 1, badge: 'No such badge', text: null },
] as const satisfies ExtrasState['suggestions']['rules'];

/** The labels of a help center; the first two are held already. */
export const LABELS = [
  label('Champion', '#0b7a75'),
  label('VIP', '#fff3bf', { isRounded: false }),
  label('Press', '#d1495b'),
  label('School', '#f2c14e', { textColour: '#3b2f00' }),
  label('Public Sector', '#3d5a80', { isRounded: false }),
];

/** States of labels, invitation, parked awards, suggestions and dates. */
export function personStates(make: Make): Record<string, () => PanelState> {
  const { userId, helpCenterId } = helpCenter();
  const holder = { userId, helpCenterId };
  const nobody = { helpCenters: ready([]), holders: {} };
  const wanted = { [`labelCatalogue:${helpCenterId}`]: ready(LABELS) };
  const suggestions = { rules: [...RULES] };
  const known = { [`facts:${contact().id}`]: ready(FACTS) };
  const openFolds: PanelState['openFolds'] = ['suggestions'];
  const earned = (part: PersonState['earned'][string]) =>
    make({ person: person({ earned: { [earnedKey(holder, badge(3))]: part } }) });
  return {
    'label-picker': () =>
      make({ person: person({ labelPickerFor: { ...holder, about: ABOUT } }), extras: extras({ wanted }) }),
    'label-picker-loading': () => make({ person: person({ labelPickerFor: { ...holder, about: ABOUT } }) }),
    'no-account-parked': () => make({ ...nobody, extras: extras({ parked: [parked(4), parked(3)] }) }),
    'no-account-parking': () => make({ ...nobody, person: person({ isParking: true }) }),
    'invite-where': () =>
      make({
        ...nobody,
        person: person({ invitation: { state: 'choosing' } }),
        extras: extras({ wanted: { 'helpCenterChoices:all': ready(HELP_CENTERS) } }),
      }),
    'invite-sent': () =>
      make({
        ...nobody,
        person: person({ invitation: { state: 'sent', id: '1', helpCenter: { id: '1', name: 'ZylCares' } } }),
      }),
    'invite-unknown': () =>
      make({
        ...nobody,
        person: person({ invitation: { state: 'unknown', id: '1', helpCenter: { id: '1', name: 'ZylCares' } } }),
      }),
    'invite-failed': () =>
      make({
        ...nobody,
        person: person({
          invitation: {
            state: 'failed',
            id: '1',
            helpCenter: { id: '1', name: 'ZylCares' },
            problem: { kind: 'forbidden' },
          },
        }),
      }),
    'parked-offer': () => make({ extras: extras({ parked: [parked(4)] }) }),
    suggestions: () =>
      make({ openFolds, catalogue: ready(badges(12)), extras: extras({ suggestions, wanted: known }) }),
    'suggestions-folded': () => make({ extras: extras({ suggestions, wanted: known }) }),
    'suggestions-failed': () =>
      make({
        openFolds,
        extras: extras({
          suggestions,
          wanted: { [`facts:${contact().id}`]: { loading: false, problem: { kind: 'forbidden', status: 403 } } },
        }),
      }),
    'earned-window': () =>
      earned(ready({ from: Date.parse('2026-03-03T12:00Z'), to: Date.parse('2026-03-09T12:00Z') })),
    'earned-failed': () => earned({ loading: false, problem: { kind: 'timeout' } }),
  };
}
