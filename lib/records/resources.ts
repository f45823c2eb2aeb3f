import type {
  Account,
  Agent,
  Badge,
  Contact,
  ContactHelpCenter,
  Named,
  Team,
  Ticket,
  UserLabel,
} from '../desk-api/records';
import type { AgentWithDepartments, DepartmentSkills, ListedAgent } from '../desk-api/records/agent';
import type { AgentTicketCount } from '../desk-api/records/availability';
import type { Channel } from '../desk-api/records/channel';
import type { CommunityUser } from '../desk-api/records/community-user';
import type { Department } from '../desk-api/records/department';
import type { UserGroup } from '../desk-api/records/help-center-user';
import type { Profile } from '../desk-api/records/profile';
import type { Role } from '../desk-api/records/role';
import type { FullTeam } from '../desk-api/records/team';
import type { TicketMetrics } from '../desk-api/records/ticket-facts';
import type {
  AccountContacts,
  AccountTickets,
  AgentsPage,
  BadgePage,
  ContactFacts,
  DepartmentWork,
  DeskHits,
  HelpCenterChoice,
  LabelChoice,
  LatestMessage,
  ListedProfile,
  MyProfile,
  OldestTickets,
  PrivateNotes,
  RecentTicket,
  TagName,
  TicketChanges,
  TicketChoices,
  TicketLine,
  WhoIsThere,
} from './values';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Once for all of them: written out at each, it would weigh more than the rest. */
const BY_HAND = { isExplicit: true } as const;

interface Declared<TField extends string, TValue> {
  /** The ids a record is asked for by. The first one is its own; the others only say where Desk keeps it. */
  key: readonly TField[];
  /** How long it counts as fresh, in milliseconds: asked again within that time, it costs no call. */
  freshMs: number;
  /** Only ever asked for by a click, and so never held back by the user's daily cap. */
  isExplicit?: true;
  /** Kept on disk as well, until the sign-out. */
  isKept?: true;
  /** What it is, for the compiler only. */
  value?: TValue;
}

/** One function for all of them, which `record` only gives a type: written out at each, they would weigh several times that. */
function declared(key: readonly string[], freshMs: number, more?: object): object {
  return { key, freshMs, ...more };
}

function record<TValue>() {
  return declared as <const TFields extends readonly string[]>(
    key: TFields,
    freshMs: number,
    more?: { isExplicit?: true; isKept?: true },
  ) => Declared<TFields[number], TValue>;
}

/** Every record that can be read. How the worker reads each is in `readers.worker.ts`; no third place knows them all. */
export const RESOURCES = {
  ticket: record<Ticket>()(['ticketId'], MINUTE),
  /** Its tags, asked for when somebody wants to see or change them; how many there are is in the ticket itself. */
  ticketTags: record<TagName[]>()(['ticketId'], MINUTE, BY_HAND),
  contact: record<Contact>()(['contactId'], 10 * MINUTE),
  /** The help-center users of a contact. */
  helpCenters: record<ContactHelpCenter[]>()(['contactId'], 10 * MINUTE),
  account: record<Account>()(['accountId'], 10 * MINUTE),
  /** The first page of an account's contacts. */
  accountContacts: record<AccountContacts>()(['accountId'], 10 * MINUTE),
  /** As many of them as are read at all. */
  allAccountContacts: record<AccountContacts>()(['accountId'], 10 * MINUTE, BY_HAND),
  /** Those of an account's latest tickets that are not closed. */
  accountTickets: record<AccountTickets>()(['accountId'], 2 * MINUTE, BY_HAND),
  agent: record<Agent>()(['agentId'], 30 * MINUTE),
  team: record<Team>()(['teamId'], HOUR),
  department: record<Named>()(['departmentId'], HOUR),
  badges: record<Badge[]>()(['userId', 'helpCenterId'], MINUTE),
  labels: record<UserLabel[]>()(['userId', 'helpCenterId'], 5 * MINUTE),
  /** All badges of the organization. */
  catalogue: record<Badge[]>()([], DAY, { isExplicit: true, isKept: true }),
  /** As many of them as one call gives, beginning with the `from`th. */
  cataloguePage: record<BadgePage>()(['from'], MINUTE, BY_HAND),
  /** All labels of a help center. */
  labelCatalogue: record<LabelChoice[]>()(['helpCenterId'], DAY, { isExplicit: true, isKept: true }),
  /** What tickets of a department may have for status, priority and category. */
  ticketChoices: record<TicketChoices>()(['departmentId'], 6 * HOUR, BY_HAND),
  /** The tags that tickets of a department have, the most used first. */
  departmentTags: record<TagName[]>()(['departmentId'], HOUR, BY_HAND),
  /** Whom tickets of a department may be given to. */
  assignableAgents: record<ListedAgent[]>()(['departmentId'], HOUR, BY_HAND),
  departmentTeams: record<FullTeam[]>()(['departmentId'], HOUR, BY_HAND),
  /** The departments that take tickets. */
  departments: record<Named[]>()([], 6 * HOUR, BY_HAND),
  /** What Desk finds for a number, an address or words: `number:101`, as `lib/palette/search-key.ts` writes it. */
  deskSearch: record<DeskHits>()(['search'], MINUTE, BY_HAND),
  /** The tickets of an agent that are not closed. */
  openTickets: record<TicketLine[]>()(['agentId'], MINUTE, BY_HAND),
  /** The tickets that an agent follows and that are not closed. */
  followedTickets: record<TicketLine[]>()(['agentId'], MINUTE, BY_HAND),
  facts: record<ContactFacts>()(['contactId'], 10 * MINUTE),
  /** The organization's help centers, to invite somebody into. */
  helpCenterChoices: record<HelpCenterChoice[]>()([], HOUR, BY_HAND),
  /** Whether agents are there, and how much each has to do in all departments. */
  agentLoads: record<AgentTicketCount[]>()(['agentIds'], MINUTE, BY_HAND),
  /** What whoever is signed in may do; greys what they may not. */
  myProfile: record<MyProfile>()([], 6 * HOUR),
  /** The latest tickets of a contact, the newest first. */
  contactTickets: record<RecentTicket[]>()(['contactId'], 2 * MINUTE, BY_HAND),
  /** Several contacts in their short form. */
  contacts: record<Contact[]>()(['contactIds'], 10 * MINUTE, BY_HAND),
  /** What somebody does in the community. */
  communityUser: record<CommunityUser>()(['userId'], 10 * MINUTE, BY_HAND),
  /** The groups that a help-center user is in. */
  userGroups: record<UserGroup[]>()(['userId'], 10 * MINUTE, BY_HAND),
  /** An agent with profile, role and departments by name. */
  agentCard: record<AgentWithDepartments>()(['agentId'], 30 * MINUTE, BY_HAND),
  /** Which tickets of a department wait longest. */
  oldestTickets: record<OldestTickets>()(['departmentId'], MINUTE, BY_HAND),
  agentTeams: record<FullTeam[]>()(['agentId'], HOUR, BY_HAND),
  /** What an agent can do; the departments are all of theirs, as many as can be asked for. */
  agentSkills: record<DepartmentSkills[]>()(['agentId', 'departmentIds'], HOUR, BY_HAND),
  /** A team with everything that administering changes. */
  fullTeam: record<FullTeam>()(['teamId'], MINUTE, BY_HAND),
  /** All its members by name, those who cannot be given tickets included. */
  teamMembers: record<{ id: string; name: string }[]>()(['teamId'], MINUTE, BY_HAND),
  /** How much an agent has to do in each of these departments: a call each. */
  agentWork: record<DepartmentWork[]>()(['agentId', 'departmentIds'], MINUTE, BY_HAND),
  departmentCard: record<Department>()(['departmentId'], HOUR, BY_HAND),
  ticketMetrics: record<TicketMetrics>()(['ticketId'], 2 * MINUTE, BY_HAND),
  /** Who wrote last. */
  latestMessage: record<LatestMessage>()(['ticketId'], 2 * MINUTE, BY_HAND),
  privateNotes: record<PrivateNotes>()(['ticketId'], 2 * MINUTE, BY_HAND),
  /** What was changed of it, and by whom. */
  ticketChanges: record<TicketChanges>()(['ticketId'], 2 * MINUTE, BY_HAND),
  /** A page of the directory: which agents, as `agents-query.ts` writes it. */
  agentsPage: record<AgentsPage>()(['search'], 5 * MINUTE, BY_HAND),
  /** How many agents there are of those whom a page begins with; `isCountable` says whether Desk can tell. */
  agentCount: record<{ count: number }>()(['search'], 10 * MINUTE, BY_HAND),
  whoIsThere: record<WhoIsThere>()([], MINUTE, BY_HAND),
  /** The teams that whoever is signed in may see. */
  allTeams: record<FullTeam[]>()([], HOUR, BY_HAND),
  /** Those that are closed included. */
  allDepartments: record<Department[]>()([], 6 * HOUR, BY_HAND),
  roles: record<Role[]>()([], 6 * HOUR, BY_HAND),
  role: record<Role>()(['roleId'], HOUR, BY_HAND),
  /** Several roles, to name them. */
  roleNames: record<Named[]>()(['roleIds'], HOUR, BY_HAND),
  roleTeams: record<FullTeam[]>()(['roleId'], HOUR, BY_HAND),
  /** How many agents have a role, those who are switched off among them. */
  roleAgentCount: record<{ count: number }>()(['roleId'], 10 * MINUTE, BY_HAND),
  /** Several departments, to name them. */
  departmentNames: record<Named[]>()(['departmentIds'], 6 * HOUR, BY_HAND),
  profiles: record<ListedProfile[]>()([], 6 * HOUR, BY_HAND),
  /** A profile with what it allows. */
  profile: record<Profile>()(['profileId'], HOUR, BY_HAND),
  channels: record<Channel[]>()([], 6 * HOUR, BY_HAND),
  /** Whether Desk calls a help-center user a support representative. */
  userKind: record<{ isAgent: boolean }>()(['userId', 'helpCenterId'], HOUR),
} as const;

export type Resource = keyof typeof RESOURCES;
/** The ids a record is asked for by, by name. */
export type Key<R extends Resource> = Record<(typeof RESOURCES)[R]['key'][number], string>;
export type Value<R extends Resource> = NonNullable<(typeof RESOURCES)[R]['value']>;

export const RESOURCE_NAMES = Object.keys(RESOURCES) as Resource[];

/** The key of a record out of something that has its ids and may have more. */
export function keyOf<R extends Resource>(resource: R, from: Key<R>): Key<R> {
  const ids: Record<string, string> = from;
  return Object.fromEntries(RESOURCES[resource].key.map((field) => [field, ids[field]])) as Key<R>;
}

/** The only ones that are no ids of Zoho's. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['search']);

/** Whether a field of a key holds what somebody has typed, and no id. */
export function isTextField(field: string): boolean {
  return TEXT_FIELDS.has(field);
}

/** As many ids as one call takes: of agents, of the departments that skills are asked for in, of contacts. */
export const MOST_IDS = 50;
export const MOST_DEPARTMENTS = 10;
export const MOST_CONTACTS = 20;

/** Several ids as one value of a key, in an order of their own, so that the same ones are the same record. */
export function idsOf(ids: readonly string[], atMost = MOST_IDS): string {
  return [...new Set(ids)].slice(0, atMost).toSorted().join(',');
}

/** Whether these are the ids a record is asked for by, all of them and no other; several only where it takes several. */
export function isKeyOf(resource: Resource, ids: Record<string, string>): boolean {
  const { key }: { key: readonly string[] } = RESOURCES[resource];
  const isOne = (field: string): boolean =>
    field.endsWith('Ids') || isTextField(field) || ids[field]?.includes(',') === false;
  return Object.keys(ids).length === key.length && key.every((field) => Object.hasOwn(ids, field) && isOne(field));
}

/** A record's own id, by which it is remembered; `all` for what the organization has once. */
export function idOf<R extends Resource>(resource: R, key: Key<R>): string {
  const [own = 'all'] = Object.values<string>(keyOf(resource, key));
  return own;
}

/** Whether a record is kept on disk as well. */
export function isKept(resource: Resource): boolean {
  return 'isKept' in RESOURCES[resource];
}

/** Whether a record read at `at` still counts as fresh; one from the future does not, its age is unknown. */
export function isFresh(resource: Resource, at: number, now: number): boolean {
  return at <= now && now - at < RESOURCES[resource].freshMs;
}
