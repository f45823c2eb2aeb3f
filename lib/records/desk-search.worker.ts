import { getAgentByEmail } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import type { Contact, Ticket } from '../desk-api/records';
import { searchContacts, searchContactsByEmail, searchTickets } from '../desk-api/search';
import { listAssociatedTickets, listTickets } from '../desk-api/tickets';
import { type ProblemKind, problemOf } from '../problems/problem';
import { isSameAddress } from '../text/address';
import type { Key } from './resources';
import type { DeskHits, TicketLine } from './values';

/** As many as are looked through; who needs more goes on in Desk. */
const MOST_HITS = 20;
/** One page. */
const LATEST = 100;

/** Desk does not say whether an agent has an address: refused, or not known to it; a portal's older API lacks the call. */
const NOT_TOLD: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'scopeMissing',
  'notFound',
  'badRequest',
  'invalidData',
]);

/**
 * What Desk finds: by number one call, by address two, for contacts and for a colleague, by words two, for tickets and for people. Desk's search lags behind what
 * was written a moment ago. Throws `DesksideError`.
 */
export async function deskSearch(desk: DeskClient, { search }: Key<'deskSearch'>): Promise<DeskHits> {
  const at = search.indexOf(':');
  const [by, text] = [search.slice(0, at), search.slice(at + 1)];
  if (by === 'number') {
    const tickets = await searchTickets(desk, { ticketNumber: text }).collect(MOST_HITS);
    // The search finds parts of numbers too.
    return { tickets: tickets.filter(({ number }) => number === text).map(lineOf), contacts: [] };
  }
  if (by === 'address') {
    const [{ contacts }, agents] = await Promise.all([searchContactsByEmail(desk, [text]), agentsCalled(desk, text)]);
    return { tickets: [], contacts: contacts.map(contactOf), agents };
  }
  const [tickets, contacts] = await Promise.all([
    searchTickets(desk, { _all: text }).collect(MOST_HITS),
    searchContacts(desk, { _all: text }).collect(MOST_HITS),
  ]);
  return { tickets: tickets.map(lineOf), contacts: contacts.map(contactOf) };
}

/** The tickets of an agent that are not closed, among the latest hundred: one call. Throws `DesksideError`. */
export async function openTickets(desk: DeskClient, { agentId }: Key<'openTickets'>): Promise<TicketLine[]> {
  const tickets = await listTickets(desk, {
    assignee: [agentId],
    sortBy: '-createdTime',
    include: ['contacts'],
  }).collect(LATEST);
  return tickets.filter(({ statusType }) => statusType !== 'closed').map(lineOf);
}

/**
 * The tickets that an agent follows and that are not closed, among the first hundred that Desk lists: one call. The
 * documents do not agree whether that list has others too, so what Desk says is not followed is left out. Throws
 * `DesksideError`.
 */
export async function followedTickets(desk: DeskClient, { agentId }: Key<'followedTickets'>): Promise<TicketLine[]> {
  const tickets = await listAssociatedTickets(desk, { follower: agentId, include: ['contacts'] }).collect(LATEST);
  return tickets.filter(({ statusType, isFollowing }) => statusType !== 'closed' && isFollowing !== false).map(lineOf);
}

/** The agent who has just this address; nobody where Desk tells of none, or does not tell. */
async function agentsCalled(desk: DeskClient, address: string): Promise<NonNullable<DeskHits['agents']>> {
  try {
    const agent = await getAgentByEmail(desk, address);
    if (agent === null || !isSameAddress(agent.email, address)) return [];
    const { id, name, email, isActive } = agent;
    return [{ id, name, email, isActive }];
  } catch (thrown) {
    if (NOT_TOLD.has(problemOf(thrown).kind)) return [];
    throw thrown;
  }
}

function lineOf({ id, number, subject, status, statusType, contact }: Ticket): TicketLine {
  return { id, number, subject, status, statusType, contactName: contact?.name ?? null };
}

function contactOf({ id, name, email, account }: Contact): DeskHits['contacts'][number] {
  return { id, name, email, accountName: account?.name ?? null };
}
