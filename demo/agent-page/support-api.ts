import { jsonAnswer, type Answer, type Incoming } from '../server/exchange';
import type { Json } from '../server/json';
import type { TicketRecord } from '../world/ticket-records';
import { agentName, contactName } from '../world/names';
import type { World } from '../world/world';
import type {
  AccountData,
  AgentData,
  ContactData,
  Entry,
  Named,
  ShellData,
  TicketData,
  TicketListData,
  TicketRow,
} from './support-data';

/** Rows per page of the lists. */
const PAGE_LENGTH = 40;

/**
 * The private JSON behind the agent page: `/supportapi/{portal}/…`, no token, as a web interface has its own back end
 * beside the public API. It knows what the page shows and nothing more.
 */
export function supportApi(worlds: readonly World[], incoming: Incoming): Answer {
  const [portal, kind, id] = incoming.path.replace('/supportapi/', '').split('/').map(decodeURIComponent);
  const world = worlds.find((candidate) => candidate.organization.portalName === portal);
  if (!world) return missing();
  const found = kind === 'shell' ? shell(world, worlds) : read(world, kind ?? '', id, incoming);
  return found === undefined ? missing() : jsonAnswer(found);
}

function read(world: World, kind: string, id: string | undefined, incoming: Incoming): Json | undefined {
  if (kind === 'tickets' && id === undefined) return ticketList(world, incoming.query);
  if (kind === 'tickets') return ticketView(world, world.tickets.get(id ?? ''));
  if (kind === 'contacts' && id !== undefined) return contactView(world, id);
  if (kind === 'accounts' && id !== undefined) return accountView(world, id);
  if (kind === 'agents' && id !== undefined) return agentView(world, id);
  return undefined;
}

function missing(): Answer {
  return jsonAnswer({ error: 'Nothing is kept under this address.' }, 404);
}

function shell(world: World, worlds: readonly World[]): ShellData {
  return {
    company: world.organization.companyName,
    portal: world.organization.portalName,
    me: { id: world.meId, name: agentName(world.me) },
    departments: [...world.departments.values()].map(({ name, slug }) => ({ name, slug })),
    others: worlds
      .filter((other) => other !== world)
      .map(({ organization }) => ({ company: organization.companyName, portal: organization.portalName })),
  };
}

/** Awkward and documented tickets first, then the rest, latest first. */
function ordered(world: World, department: string | null): TicketRecord[] {
  const featured = new Set(world.featured);
  const first = world.featured.flatMap((id) => world.tickets.get(id) ?? []);
  const rest = [...world.tickets.values()].filter((ticket) => !featured.has(ticket.id)).reverse();
  const slug = (ticket: TicketRecord): string | undefined => world.departments.get(ticket.departmentId)?.slug;
  return [...first, ...rest].filter(
    (ticket) => !ticket.isTrashed && (department === null || department === 'all' || slug(ticket) === department),
  );
}

function ticketList(world: World, query: URLSearchParams): TicketListData {
  const tickets = ordered(world, query.get('department'));
  const page = Math.max(1, Math.floor(Number(query.get('page') ?? '1')) || 1);
  const rows = tickets.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH).map((ticket) => row(world, ticket));
  return { rows, page, pages: Math.max(1, Math.ceil(tickets.length / PAGE_LENGTH)), total: tickets.length };
}

function row(world: World, ticket: TicketRecord): TicketRow {
  const contact = world.contacts.get(ticket.contactId);
  const agent = ticket.assigneeId === null ? undefined : world.agents.get(ticket.assigneeId);
  return {
    id: ticket.id,
    number: ticket.ticketNumber,
    subject: ticket.subject,
    status: ticket.status,
    statusType: ticket.statusType,
    priority: ticket.priority,
    channel: ticket.channel,
    createdTime: ticket.createdTime,
    overdue: ticket.statusType === 'Open' && ticket.dueDate !== null && ticket.dueDate < world.now(),
    contact: contact ? { id: contact.id, name: contactName(contact) } : null,
    agent: agent ? { id: agent.id, name: agentName(agent) } : null,
    department: world.departments.get(ticket.departmentId)?.slug ?? 'all',
  };
}

function ticketView(world: World, ticket: TicketRecord | undefined): TicketData | undefined {
  if (!ticket) return undefined;
  const order = ordered(world, null);
  const place = order.findIndex((other) => other.id === ticket.id);
  const contact = world.contacts.get(ticket.contactId);
  return {
    ...row(world, ticket),
    description: ticket.description,
    category: ticket.category,
    language: ticket.language,
    dueDate: ticket.dueDate,
    departmentName: world.departments.get(ticket.departmentId)?.name ?? null,
    team: ticket.teamId === null ? null : (world.teams.get(ticket.teamId)?.name ?? null),
    account: accountRef(world, ticket.accountId),
    email: contact?.email ?? null,
    phone: contact?.phone ?? null,
    tags: ticket.tags,
    previous: order[place - 1]?.id ?? null,
    next: order[place + 1]?.id ?? null,
    entries: entriesOf(world, ticket),
  };
}

/** Threads and comments in the order of time. */
function entriesOf(world: World, ticket: TicketRecord): Entry[] {
  const { threads, comments } = world.conversationOf(ticket);
  const entries: Entry[] = [
    ...threads.map(({ direction, authorId, createdTime, content }) => ({
      kind: direction,
      author: personName(world, authorId),
      time: createdTime,
      text: content,
    })),
    ...comments.map(({ isPublic, commenterId, commentedTime, content }) => ({
      kind: isPublic ? ('public' as const) : ('private' as const),
      author: personName(world, commenterId),
      time: commentedTime,
      text: content,
    })),
  ];
  return entries.sort((a, b) => a.time - b.time);
}

function accountRef(world: World, id: string | null): Named | null {
  const account = id === null ? undefined : world.accounts.get(id);
  return account ? { id: account.id, name: account.accountName } : null;
}

function personName(world: World, id: string): string {
  const agent = world.agents.get(id);
  if (agent) return agentName(agent);
  const contact = world.contacts.get(id);
  return contact ? contactName(contact) : 'Unknown';
}

function contactView(world: World, id: string): ContactData | undefined {
  const contact = world.contacts.get(id);
  if (!contact) return undefined;
  const tickets = [...world.tickets.values()].filter((ticket) => ticket.contactId === id && !ticket.isTrashed);
  return {
    id,
    name: contactName(contact),
    title: contact.title,
    email: contact.email,
    phone: contact.phone,
    city: contact.city,
    country: contact.country,
    account: accountRef(world, contact.accountId),
    rows: tickets.slice(0, PAGE_LENGTH).map((ticket) => row(world, ticket)),
  };
}

function accountView(world: World, id: string): AccountData | undefined {
  const account = world.accounts.get(id);
  if (!account) return undefined;
  const people = [...world.contacts.values()].filter((contact) => contact.accountId === id).slice(0, PAGE_LENGTH);
  return {
    id,
    name: account.accountName,
    website: account.website,
    contacts: people.map((contact) => ({ id: contact.id, name: contactName(contact) })),
  };
}

function agentView(world: World, id: string): AgentData | undefined {
  const agent = world.agents.get(id);
  if (!agent) return undefined;
  return {
    id,
    name: agentName(agent),
    email: agent.emailId,
    status: agent.status,
    timeZone: agent.timeZone,
    role: world.roles.get(agent.roleId)?.name ?? null,
    departments: agent.departmentIds.flatMap((departmentId) => world.departments.get(departmentId)?.name ?? []),
    teams: world.teamsOfAgent(id).map((team) => team.name),
  };
}
