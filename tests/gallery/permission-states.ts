import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState } from '../../lib/panel/panel-state';
import type { ExtrasState } from '../../lib/panel/person-state';
import { reasonLine } from '../../lib/permissions/reason-words.page';
import { ticket } from './records';

type Make = (change?: Partial<PanelState>) => PanelState;

const LIGHT = { name: 'Light Agent', isLight: true, permissions: { tickets: { edit: false, changeOwner: false } } };

/** What cannot be done, and the questions that come of it. */
export function permissionStates(make: Make): Record<string, () => PanelState> {
  const { id: ticketId } = ticket();
  const extras = (change: Partial<ExtrasState>): Partial<PanelState> => ({ extras: { ...emptyExtras(), ...change } });
  const light = (): Partial<ExtrasState> => {
    const line = reasonLine({ is: 'lightAgent', profile: LIGHT.name });
    const actions = [
      'setStatus',
      'setPriority',
      'setDueDate',
      'assign',
      'assignTeam',
      'moveToDepartment',
      'addComment',
    ];
    return {
      wanted: { 'myProfile:all': { value: LIGHT, loading: false } },
      refusals: Object.fromEntries(actions.map((action) => [action, line])),
    };
  };
  const asked = {
    need: 'changeTickets',
    tried: 'Status: Waiting on warehouse',
    what: 'Status: Waiting on warehouse (#101)',
    isAsking: false,
  } as const;
  return {
    'light-agent': () => make(extras(light())),
    'light-agent-why': () => make({ ...extras(light()), ticketDialog: { for: 'status', ticketId } }),
    'allow-tickets': () => make(extras({ allowing: asked })),
    'allow-asking': () => make(extras({ allowing: { ...asked, isAsking: true } })),
    'allow-closed': () => make(extras({ allowing: { ...asked, problem: { kind: 'signInWindowClosed' } } })),
    'allow-other': () => make(extras({ allowing: { ...asked, problem: { kind: 'otherConsent' } } })),
    'allow-toast': () =>
      make({
        toasts: [
          {
            id: 'allow',
            tone: 'problem',
            message: 'The status was not set to “Waiting on warehouse”. You have not yet allowed it. Nothing was sent.',
            whom: '→ Lucas Carol (#101)',
            needs: 'changeTickets',
            what: 'Status',
            again: { kind: 'comment', actionId: '1', running: false },
          },
        ],
      }),
    'award-refused-why': () =>
      make(
        extras({ explained: { action: 'awardBadges', problem: { kind: 'forbidden', endpoint: '/users/1/badges' } } }),
      ),
  };
}
