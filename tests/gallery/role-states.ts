import type { CardOf } from '../../lib/panel/cards';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import { agentsKey } from '../../lib/records/agents-query';
import { idsOf } from '../../lib/records/resources';
import type { Shown } from './account-states';
import { team, wanted } from './cards-states';
import { agent } from './records';

const ROLE = '1892000000056899';
const ready = <T>(value: T): Part<T> => ({ value, at: Date.now() - 4000, loading: false });
const LONG = 'Regional Vice President of Customer Happiness, Escalations and Everything Else That Comes Up';
/** More than one call names. */
const MANY = Array.from({ length: 60 }, (_, n) => String(n + 100));
const ACTIVE = { status: 'ACTIVE', isConfirmed: null, isLight: null, departmentId: null, profileId: null } as const;

function role(change: Partial<{ reportsToId: string | null; subRoleIds: string[] | null; description: string }> = {}) {
  return {
    id: ROLE,
    name: 'Manager',
    description: 'Sees what their teams see',
    isVisible: true,
    isDefault: false,
    sharesDataWithPeers: false,
    reportsToId: '1',
    subRoleIds: ['2', '3', '4'],
    ...change,
  };
}

function agents(next: number | null) {
  const names = ['Torrey Emard', 'Jade Tarapore', LONG];
  const more = { isConfirmed: true, isLight: false, departmentIds: ['9'] };
  const rows = names.map((name, n) => ({ ...agent({ id: String(n + 1), name, role: 'Manager' }), ...more }));
  const { search } = agentsKey(0, { ...ACTIVE, roleId: ROLE, text: '' });
  return { [search]: ready({ agents: rows, next }) };
}

/** The card of a role. */
export function roleStates(
  panelState: (change?: Partial<PanelState>) => PanelState,
): Record<string, () => Partial<Shown>> {
  const of: CardOf = { kind: 'role', roleId: ROLE };
  const cards = [{ id: '1', of, name: 'Manager', ticket: null }];
  const names = [
    { id: '1', name: 'CEO' },
    { id: '2', name: 'Team lead' },
    { id: '3', name: LONG },
  ];
  return {
    'card-role': () =>
      panelState({
        cards,
        extras: wanted({
          role: { [ROLE]: ready(role()) },
          roleNames: { '1,2,3,4': ready(names) },
          roleTeams: {
            [ROLE]: ready([
              { ...team('7', 'Tier 1'), departmentId: '8' },
              { ...team('6', 'Tier 1'), departmentId: '9' },
            ]),
          },
          departmentNames: { '8,9': ready([{ id: '8', name: 'Customer Care' }]) },
          agentsPage: agents(100),
        }),
      }),
    'card-role-top': () =>
      panelState({
        cards,
        extras: wanted({
          role: {
            [ROLE]: ready(role({ reportsToId: null, subRoleIds: MANY })),
          },
          roleNames: { [idsOf(MANY)]: ready(MANY.map((id) => ({ id, name: `Role ${id}` }))) },
          roleTeams: { [ROLE]: ready([]) },
          agentsPage: agents(null),
        }),
      }),
    'card-role-loading': () => panelState({ cards }),
  };
}
