import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import { ticket } from './records';
import { AGENTS, LOADS, TEAMS, agentsKey, loadsKey, teamsKey } from './who-records';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
const ready = <T>(value: T): Part<T> => ({ value, at: Date.now(), loading: false });
const [first, second, ...others] = AGENTS;

/** Who can take a ticket: everything told, nothing told, on its way, and how many of the team are free. */
export function whoStates(panelState: (change: Partial<PanelState>) => PanelState) {
  const show = (wanted: Record<string, Part<unknown>>, isOpen = true) =>
    panelState({
      ticketDialog: isOpen ? { for: 'assignee', ticketId: ticket().id } : null,
      extras: { ...emptyExtras(), wanted },
    });
  const agents = ready([
    { ...first, name: 'فاطمة الزهراء' },
    { ...second, name: LONG, languageCode: 'en_US', channelExpert: ['Email'] },
    ...others,
  ]);
  const names = { [agentsKey]: agents, [teamsKey]: ready(TEAMS) };
  return {
    'who-full': () => show({ ...names, [loadsKey]: ready(LOADS) }),
    'who-nothing-told': () =>
      show({
        [agentsKey]: ready(
          AGENTS.map((each) => ({ ...each, timeZone: null, channelExpert: null, languageCode: null })),
        ),
        [teamsKey]: ready([]),
        [loadsKey]: { loading: false, problem: { kind: 'forbidden' } },
      }),
    'who-loading': () => show({ [agentsKey]: { loading: true } }),
    'who-asking': () => show({ ...names, [loadsKey]: { loading: true } }),
    'who-unread': () => show({ ...names, [loadsKey]: { loading: false, problem: { kind: 'timeout' } } }),
    'who-free': () => show({ ...names, [loadsKey]: ready(LOADS) }, false),
  } satisfies Record<string, () => PanelState>;
}
