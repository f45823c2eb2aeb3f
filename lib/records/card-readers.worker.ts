import { getAgentSkills, getAgentWithDepartments } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { search as TICKETS } from '../desk-api/page-sizes';
import { getCommunityUser } from '../desk-api/community-users';
import { getContactsByIds } from '../desk-api/contacts';
import { getFullDepartment } from '../desk-api/departments';
import { getFullTeam, getTeamMembers, listTeamsOfAgent } from '../desk-api/teams';
import { listTicketComments } from '../desk-api/ticket-comments';
import { getAgentsTicketsCount } from '../desk-api/ticket-counts';
import { getTicketMetrics } from '../desk-api/ticket-history';
import { searchTickets } from '../desk-api/search';
import { getLatestThread } from '../desk-api/ticket-threads';
import { listTicketsByContact } from '../desk-api/tickets';
import { recentTicket } from './account-readers.worker';
import { listUserGroups } from '../desk-api/users';
import { ticketChanges } from './ticket-changes.worker';
import type { Key, Value } from './resources';
import type { DepartmentWork, LatestMessage, OldestTickets, PrivateNotes, RecentTicket } from './values';

/** As many tickets of a person as are looked at in one call. */
const MOST_TICKETS = 50;
const MOST_TEAMS = 200;
/** Comments that are looked through for private notes: one page. */
const MOST_COMMENTS = 100;
const NOTES = 3;

/** Whose a message is, by its direction. */
const WRITERS = new Map([
  ['in', 'customer'],
  ['out', 'agent'],
] as const) as ReadonlyMap<string, 'customer' | 'agent'>;

/** More groups than anybody is in. */
const MOST_GROUPS = 500;

type CardResource =
  | 'contactTickets'
  | 'contacts'
  | 'communityUser'
  | 'agentCard'
  | 'agentTeams'
  | 'agentLoads'
  | 'agentSkills'
  | 'oldestTickets'
  | 'agentWork'
  | 'fullTeam'
  | 'teamMembers'
  | 'departmentCard'
  | 'ticketMetrics'
  | 'latestMessage'
  | 'privateNotes'
  | 'ticketChanges'
  | 'userGroups';

/** How what cards and folds show is read: one call each. Every one throws `DesksideError`. */
export const CARD_READERS: { [R in CardResource]: (desk: DeskClient, key: Key<R>) => Promise<Value<R>> } = {
  contactTickets,
  contacts: (desk, { contactIds }) => getContactsByIds(desk, contactIds.split(',')),
  communityUser: (desk, { userId }) => getCommunityUser(desk, userId, { include: ['stats'] }),
  agentCard: (desk, { agentId }) => getAgentWithDepartments(desk, agentId),
  agentTeams: (desk, { agentId }) => listTeamsOfAgent(desk, agentId).collect(MOST_TEAMS),
  agentLoads: (desk, { agentIds }) =>
    getAgentsTicketsCount(desk, { agentIds: agentIds.split(','), departmentId: 'allDepartment' }),
  agentSkills: (desk, { agentId, departmentIds }) => getAgentSkills(desk, agentId, departmentIds.split(',')),
  oldestTickets,
  agentWork,
  fullTeam: (desk, { teamId }) => getFullTeam(desk, teamId),
  teamMembers: async (desk, { teamId }) => (await getTeamMembers(desk, teamId)).map(({ id, name }) => ({ id, name })),
  departmentCard: (desk, { departmentId }) => getFullDepartment(desk, departmentId),
  ticketMetrics: (desk, { ticketId }) => getTicketMetrics(desk, ticketId),
  latestMessage,
  privateNotes,
  ticketChanges,
  userGroups: (desk, { userId }) => listUserGroups(desk, userId).collect(MOST_GROUPS),
};

async function contactTickets(desk: DeskClient, { contactId }: Key<'contactTickets'>): Promise<RecentTicket[]> {
  const tickets = await listTicketsByContact(desk, contactId, {
    include: ['departments'],
    sortBy: '-createdTime',
  }).collect(MOST_TICKETS);
  return tickets.map(recentTicket);
}

/**
 * The hundred open tickets of a department that were created first: one call. Which statuses are open ones is left to Desk,
 * which knows them by their kind; the list of tickets takes them by name only, and to know the names costs another call.
 * Source: zoho/zohodesk-oas Search.json, `status=${open}`.
 */
async function oldestTickets(desk: DeskClient, { departmentId }: Key<'oldestTickets'>): Promise<OldestTickets> {
  const search = searchTickets(desk, { departmentId, status: ['${open}'], sortBy: 'createdTime' });
  const { value } = await search.pages().next();
  const { records = [], size = 0, total = null } = value ?? {};
  return {
    // The search lags behind what was closed a moment ago.
    tickets: records
      .filter(({ statusType }) => statusType !== 'closed')
      .map(({ id, number, subject, createdAt, assigneeId, teamId }) => {
        return { id, number, subject, createdAt, assigneeId, teamId };
      }),
    isPart: total === null ? size >= TICKETS.pageSize : total > size,
  };
}

/** Desk tells it of one department a call. */
async function agentWork(desk: DeskClient, { agentId, departmentIds }: Key<'agentWork'>): Promise<DepartmentWork[]> {
  return await Promise.all(
    departmentIds.split(',').map(async (departmentId) => {
      const counts = await getAgentsTicketsCount(desk, { agentIds: [agentId], departmentId });
      const { open = null, onHold = null } = counts.find((each) => each.agentId === agentId) ?? {};
      return { departmentId, open, onHold };
    }),
  );
}

async function latestMessage(desk: DeskClient, { ticketId }: Key<'latestMessage'>): Promise<LatestMessage> {
  const thread = await getLatestThread(desk, ticketId);
  if (thread === null) return { by: 'nobody', at: null };
  return { by: WRITERS.get(thread.direction?.toLowerCase() ?? '') ?? 'unknown', at: thread.createdAt };
}

async function privateNotes(desk: DeskClient, { ticketId }: Key<'privateNotes'>): Promise<PrivateNotes> {
  const comments = await listTicketComments(desk, ticketId, {
    include: ['plainText'],
    sortBy: '-commentedTime',
  }).collect(MOST_COMMENTS);
  const notes = comments
    .filter(({ isPublic }) => !isPublic)
    .slice(0, NOTES)
    .map(({ id, commenter, plainText, content, commentedAt }) => ({
      id,
      by: commenter?.name ?? '',
      text: plainText ?? content,
      at: commentedAt,
    }));
  return { notes, isPart: notes.length < NOTES && comments.length === MOST_COMMENTS };
}
