import type { CardOf } from '../../lib/panel/cards';
import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import type { Resource, Value } from '../../lib/records/resources';
import type { RecentTicket } from '../../lib/records/values';
import type { Problem } from '../../lib/problems/problem';
import type { Shown } from './account-states';
import { agent, contact, helpCenter, ticket } from './records';

const HOUR = 3_600_000;
const AGENT = '1892000000056007';
const TEAM = '8920000000069071';
const DEPARTMENT = '1892000000006907';
const CONTACT = contact().id;
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const MEMBERS = ['Torrey Emard', 'Jade Tarapore', 'فاطمة الزهراء', LONG, 'Sven Ohlsson', 'Ann Lee', 'Bo Lind'];

const ready = <T>(value: T): Part<T> => ({ value, at: Date.now() - 4000, loading: false });
const failed = (kind: Problem['kind'], more: Omit<Problem, 'kind'> = {}): Part<never> => ({
  loading: false,
  problem: { kind, ...more },
});

type Known = { [R in Resource]?: Record<string, Part<Value<R>>> };

/** Records that were asked for, by resource and id. */
/** What was asked for beside the view, by record and id. */
export function wanted(known: Known): PanelState['extras'] {
  const named = Object.entries(known).flatMap(([resource, parts]) =>
    Object.entries(parts).map(([id, part]) => [`${resource}:${id}`, part] as const),
  );
  return { ...emptyExtras(), wanted: Object.fromEntries(named) };
}

/** A ticket of a list. */
export function recentTicket(n: number, change: Partial<RecentTicket> = {}): RecentTicket {
  return {
    id: `18920000001432${37 + n}`,
    number: String(101 + n),
    subject: 'Printer on the third floor drops the last page of every double-sided job',
    status: 'Closed',
    statusType: 'closed',
    createdAt: Date.now() - n * 50 * HOUR,
    departmentId: DEPARTMENT,
    department: { id: DEPARTMENT, name: 'Internal IT' },
    ...change,
  };
}

const TICKETS: RecentTicket[] = [
  recentTicket(0, { status: 'Open', statusType: 'open' }),
  recentTicket(1, { status: 'Waiting on warehouse', statusType: 'onHold', subject: 'Second tray' }),
  recentTicket(2, { subject: LONG, number: '9223372036854775807', status: LONG }),
  recentTicket(3, { subject: 'الطابعة في الطابق الثالث', department: { id: '1', name: 'الدعم' } }),
  recentTicket(4, { subject: '', createdAt: null, department: null, number: null }),
  ...[5, 6, 7].map((n) => recentTicket(n)),
];

const AGENT_RECORDS: Known = {
  agentCard: {
    [AGENT]: ready({
      ...agent(),
      roleId: '3',
      profileId: '4',
      status: 'ACTIVE',
      isConfirmed: true,
      departmentIds: [DEPARTMENT, '7'],
      departments: [
        { id: DEPARTMENT, name: 'Internal IT' },
        { id: '7', name: LONG },
      ],
    }),
  },
  agentLoads: {
    [AGENT]: ready([
      { agentId: AGENT, open: 4, onHold: 1, overdue: 0, dueWithinAnHour: 0, isOnline: true, channels: null },
    ]),
  },
  agentTeams: { [AGENT]: ready([team(TEAM, 'Hardware Support'), team('2', 'Night Shift')]) },
  agentSkills: {
    [AGENT]: ready([{ departmentId: DEPARTMENT, skills: ['Printers', 'Email', LONG].map(skill) }]),
  },
};

function skill(name: string) {
  return { id: '1', name, typeId: null };
}

/** A team of a list; its members are the gallery’s nine. */
export function team(id: string, name: string, subTeamIds: string[] = []) {
  const memberIds = MEMBERS.map((_, n) => String(n));
  const more = { agentIds: null, roleIds: null, roleWithSubordinatesIds: null, logoUrl: null };
  return { id, name, description: null, memberCount: 9, departmentId: DEPARTMENT, memberIds, subTeamIds, ...more };
}

const TEAM_RECORDS: Known = {
  departmentTeams: {
    [DEPARTMENT]: ready([
      { ...team(TEAM, 'Hardware Support', ['2', '3']), description: 'Printers, scanners and everything with a plug' },
      team('2', 'Night Shift'),
    ]),
  },
  assignableAgents: {
    [DEPARTMENT]: ready(
      MEMBERS.slice(1).map((name, n) => ({
        ...agent({ id: String(n + 1), name }),
        channelExpert: null,
        languageCode: null,
      })),
    ),
  },
  agentLoads: {
    [MEMBERS.map((_, n) => String(n)).join(',')]: ready(
      MEMBERS.slice(2).map((_, n) => ({
        agentId: String(n + 2),
        open: n * 3,
        onHold: 0,
        overdue: 0,
        dueWithinAnHour: 0,
        isOnline: n % 2 === 0,
        channels: null,
      })),
    ),
  },
};

/** Of one the oldest is known, of the next it is not. */
function waiting(isPart: boolean): Known {
  const tickets = ['2', null, '4', '5'].map((assigneeId, n) => ({
    id: String(70 + n),
    number: String(97 + n),
    subject: n === 0 ? LONG : 'The printer prints nothing',
    createdAt: Date.now() - (9 - n) * 86_400_000,
    assigneeId,
    teamId: TEAM,
  }));
  return { oldestTickets: { [DEPARTMENT]: ready({ tickets, isPart }) } };
}

const DEPARTMENT_RECORDS: Known = {
  ...TEAM_RECORDS,
  departmentCard: {
    [DEPARTMENT]: ready({
      id: DEPARTMENT,
      name: 'Internal IT',
      nameInCustomerPortal: 'IT help',
      sanitizedName: 'internal-it',
      description: 'Whatever has a plug, and whoever sits before it.',
      isEnabled: true,
      isDefault: false,
      hasLogo: false,
      isVisibleInCustomerPortal: true,
      isAssignToTeamEnabled: true,
      creatorId: null,
      chatStatus: null,
      createdAt: null,
      agentIds: null,
    }),
  },
  helpCenterChoices: { all: ready([{ id: '1', name: 'Zylker Help Center', departmentIds: [DEPARTMENT] }]) },
};

const REQUESTER_RECORDS: Known = {
  contact: { [CONTACT]: ready(contact({ secondaryEmail: `${'lucas.'.repeat(12)}carol@zylker.com`, mobile: '0171' })) },
  contactTickets: { [CONTACT]: ready(TICKETS) },
  facts: {
    [CONTACT]: ready({
      totalTickets: 14,
      closedTickets: 12,
      escalatedTickets: 0,
      happinessGood: 80,
      happinessBad: null,
    }),
  },
  contacts: { '7': ready([contact({ id: '7', name: 'Priya Nair', email: 'priya@zylker.com' })]) },
  helpCenters: {
    [CONTACT]: ready([helpCenter(), helpCenter({ helpCenterId: '9', helpCenterName: LONG, isActive: false })]),
  },
};

const FOLD_RECORDS: Known = {
  contactTickets: { [CONTACT]: ready(TICKETS) },
  latestMessage: { [ticket().id]: ready({ by: 'customer', at: Date.now() - 3 * HOUR }) },
  ticketMetrics: {
    [ticket().id]: ready({
      reopenCount: 2,
      reassignCount: 1,
      agents: [
        { id: '1', name: 'Torrey Emard', minutes: 95 },
        { id: AGENT, name: 'Jade Tarapore', minutes: 4000 },
      ],
    }),
  },
  privateNotes: {
    [ticket().id]: ready({
      notes: [
        { id: '1', by: 'Torrey Emard', text: 'Called back; nobody there. '.repeat(20), at: Date.now() - 5 * HOUR },
        { id: '2', by: LONG, text: '<b>not bold</b>', at: Date.now() - 50 * HOUR },
      ],
      isPart: false,
    }),
  },
  ticketChanges: {
    [ticket().id]: ready({
      changes: [
        {
          what: 'TicketUpdated',
          by: 'Torrey Emard',
          at: Date.now() - HOUR,
          details: [
            { name: 'Status', value: 'Escalated' },
            { name: 'Is Escalated', value: true },
            { name: 'Due Date', value: '' },
            { name: 'Team', value: null },
          ],
        },
        { what: 'BlueprintTransitionPerformed', by: LONG, at: null, details: [{ name: LONG, value: LONG }] },
        { what: 'TicketCreated', by: '', at: Date.now() - 50 * HOUR, details: [] },
      ],
      isPart: true,
    }),
  },
};

function card(of: CardOf, name: string): Partial<PanelState> {
  return { cards: [{ id: '1', of, name, ticket: { id: ticket().id, number: '101', secondaryContactIds: ['7'] } }] };
}

const ofAgent = card({ kind: 'agent', agentId: AGENT }, 'Jade Tarapore');
const ofTeam = card({ kind: 'team', teamId: TEAM, departmentId: DEPARTMENT }, 'Hardware Support');
const ofDepartment = card({ kind: 'department', departmentId: DEPARTMENT }, 'Internal IT');
const ofRequester = card({ kind: 'requester', contactId: CONTACT }, 'Lucas Carol');
const open = { openFolds: ['recentTickets', 'whatHappened'] } satisfies Partial<PanelState>;

/** Cards over the panel, and what is folded in it. */
export function cardsStates(
  panelState: (change?: Partial<PanelState>) => PanelState,
): Record<string, () => Partial<Shown>> {
  const inSetup = {
    context: { kind: 'agent', dataCentre: 'us', portal: 'zylker', agentId: AGENT },
    ticket: { loading: false },
    requester: { loading: false },
    helpCenters: { loading: false },
    holders: {},
    assignee: ready(agent()),
  } satisfies Partial<PanelState>;
  const unassigned = { ticket: ready(ticket({ assigneeId: null })), assignee: ready(null) };
  return {
    'card-agent': () => panelState({ ...ofAgent, ...unassigned, extras: wanted(AGENT_RECORDS) }),
    'card-agent-loading': () => panelState(ofAgent),
    'agent-open': () => panelState({ ...inSetup, openFolds: ['agentDetails'], extras: wanted(AGENT_RECORDS) }),
    'card-agent-other-ticket': () =>
      panelState({ ...ofAgent, ticket: ready(ticket({ id: '2', number: '123' })), extras: wanted(AGENT_RECORDS) }),
    'card-agent-refused': () =>
      panelState({
        ...ofAgent,
        extras: wanted({
          agentCard: { [AGENT]: failed('notFound', { endpoint: `/agents/${AGENT}`, status: 404 }) },
          agentLoads: { [AGENT]: failed('forbidden', { endpoint: '/agentsTicketsCount', status: 403 }) },
          agentTeams: { [AGENT]: ready([]) },
        }),
      }),
    'card-team': () => panelState({ ...ofTeam, ...unassigned, extras: wanted({ ...TEAM_RECORDS, ...waiting(false) }) }),
    'card-team-part': () => panelState({ ...ofTeam, extras: wanted({ ...TEAM_RECORDS, ...waiting(true) }) }),
    'card-team-refused': () =>
      panelState({
        ...ofTeam,
        ticket: ready(ticket({ id: '2', number: '123' })),
        extras: wanted({
          ...TEAM_RECORDS,
          oldestTickets: { [DEPARTMENT]: failed('scopeMissing', { endpoint: '/tickets/search', status: 403 }) },
        }),
      }),
    'card-department': () => panelState({ ...ofDepartment, extras: wanted(DEPARTMENT_RECORDS) }),
    'card-requester': () => panelState({ ...ofRequester, extras: wanted(REQUESTER_RECORDS) }),
    'card-long': () =>
      panelState({
        ...card({ kind: 'agent', agentId: AGENT }, LONG),
        extras: wanted({
          agentCard: {
            [AGENT]: ready({
              ...agent({ name: LONG, role: LONG, email: `${LONG}@x.com` }),
              roleId: '3',
              profileId: null,
              status: 'ACTIVE',
              isConfirmed: true,
              departmentIds: null,
              departments: null,
            }),
          },
          agentTeams: { [AGENT]: ready([]) },
        }),
      }),
    folds: () => panelState({ ...open, extras: wanted(FOLD_RECORDS) }),
    'folds-loading': () => panelState(open),
    'folds-refused': () =>
      panelState({
        ...open,
        extras: wanted({
          contactTickets: { [CONTACT]: failed('scopeMissing', { status: 403 }) },
          latestMessage: { [ticket().id]: failed('network') },
          ticketMetrics: { [ticket().id]: ready({ reopenCount: null, reassignCount: null, agents: null }) },
          privateNotes: { [ticket().id]: ready({ notes: [], isPart: true }) },
        }),
      }),
  };
}
