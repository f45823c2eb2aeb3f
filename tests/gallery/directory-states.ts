import type { StoreApi } from 'zustand/vanilla';
import type { AccountState } from '../../lib/accounts/account-state';
import { createDirectoryPage } from '../../lib/directory-page/directory-page';
import { memoryAddress } from '../../lib/directory-page/memory-address';
import type { DirectoryAgent } from '../../lib/desk-api/records/agent';
import type { Ask } from '../../lib/messages/protocol';
import { type Problem, problemError } from '../../lib/problems/problem';
import type { Resource } from '../../lib/records/resources';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const NAMES = ['Torrey Emard', 'Jade Tarapore', 'فاطمة الزهراء', LONG, 'Sven Ohlsson', 'Ann Lee', 'Bo Lind', ''];
const ZONES = ['Europe/Lisbon', 'Asia/Kolkata', null, 'America/New_York', 'Europe/Stockholm', 'Asia/Tokyo'];
const DEPARTMENT = '1892000000006907';

/** Agents of every kind: with long names and without one, invited, light, no longer active, of another department. */
const AGENTS: DirectoryAgent[] = Array.from({ length: 40 }, (_, n) => ({
  id: String(n),
  name: NAMES[n % NAMES.length] ?? '',
  email: n % NAMES.length === 6 ? null : `agent${n}@zylker.com`,
  photoUrl: null,
  timeZone: ZONES[n % ZONES.length] ?? null,
  isActive: n !== 4,
  role: n === 3 ? LONG : 'Support Agent',
  isConfirmed: n !== 5,
  isLight: n === 1,
  departmentIds: n === 6 ? ['2'] : [DEPARTMENT, '2'],
}));

/** What is read of an organization, by resource. */
const RECORDS: Partial<Record<Resource, unknown>> = {
  agentsPage: { agents: AGENTS, next: null },
  allDepartments: [
    { id: DEPARTMENT, name: 'Internal IT', description: 'Everything with a plug', isEnabled: true },
    { id: '2', name: LONG, description: null, isEnabled: false },
  ],
  allTeams: [
    { id: '7', name: 'Hardware Support', description: 'Printers', departmentId: DEPARTMENT, memberCount: 9 },
    { id: '8', name: LONG, description: null, departmentId: '2', memberCount: null },
  ],
  roles: [
    { id: '1', name: 'CEO', description: null, reportsToId: null },
    { id: '2', name: 'Support Agent', description: LONG, reportsToId: '1' },
  ],
  profiles: [{ id: '1', name: 'Support Administrator', description: null, type: 'Standard' }],
  channels: [{ code: 'EMAIL', name: 'Email', appName: 'Email', type: 'SYSTEM', acceptsReplies: true }],
  agentLoads: AGENTS.map(({ id }, n) => ({
    agentId: id,
    open: n * 3,
    onHold: 0,
    overdue: 0,
    dueWithinAnHour: 0,
    isOnline: n % 2 === 0,
    channels: null,
  })),
  whoIsThere: { online: ['0', '2'], offline: ['1'] },
};

/** A view, and what is not as it is in the ordinary organization; a resource that is `undefined` is never answered. */
interface Told {
  address?: string;
  records?: Partial<Record<Resource, unknown>>;
  problem?: Problem['kind'];
  wantsLoads?: true;
}

const STATES: Record<string, Told> = {
  directory: { wantsLoads: true },
  loading: { records: { agentsPage: undefined } },
  empty: { address: '#agents?q=nobody', records: { agentsPage: { agents: [], next: null } } },
  filters: { address: '#agents?state=all&confirmed=no&light=yes&department=2&role=2&profile=1&hours=yes' },
  refused: { problem: 'forbidden' },
  teams: { address: '#teams' },
  roles: { address: '#roles' },
  card: { address: '#roles?open=role:2' },
};

/** Names of the directory’s states: on its own page, and over the panel. */
export const DIRECTORY_STATES = Object.keys(STATES).map((name) => (name === 'directory' ? name : `directory-${name}`));

/** The directory over records that are made up. @param name of one of the states, with or without what stands before it */
export function pretendDirectory(name: string, account: Pick<StoreApi<AccountState>, 'getState' | 'subscribe'>) {
  const { address = '', records, problem, wantsLoads } = STATES[name.replace(/^directory-/, '')] ?? {};
  const all = { ...RECORDS, ...records };
  const ask = (async (_message: string, { resource }: { resource: Resource }) => {
    if (problem !== undefined) throw problemError(problem);
    if (all[resource] === undefined) return await new Promise(() => undefined);
    return { value: all[resource], at: Date.now() };
  }) as unknown as Ask;
  const place = memoryAddress();
  place.address.set(address, 'replace');
  const page = createDirectoryPage({ ask, account, ...place });
  page.start();
  if (wantsLoads) page.actions.wishLoads(true);
  return page;
}
