import type { Json, JsonObject } from '../../server/json';
import type { TicketRecord } from '../../world/ticket-records';
import { iso } from '../route';
import { agentPhotoUrl, spelled, type ShapeContext } from './agent-shape';
import { accountRef } from './contact-shape';

type Members = Record<string, Json>;

/** Turns epoch milliseconds into what an answer carries: ISO text mostly, the number itself in answers of changes. */
type Clock = (milliseconds: number | null) => Json;

/** Includes of the single ticket. Source: Desk API documentation, "Get a ticket". */
export const TICKET_INCLUDES = [
  'contacts',
  'products',
  'assignee',
  'departments',
  'contract',
  'isRead',
  'team',
  'skills',
];

/** The address of a ticket, in the older form that answers still carry. */
export function ticketUrl(context: ShapeContext, ticket: TicketRecord): string {
  if (ticket.webUrl !== undefined) return ticket.webUrl;
  return `${context.base}/support/${context.world.organization.portalName}/ShowHomePage.do#Cases/dv/${ticket.id}`;
}

/** True for a ticket that is still to be worked on and past its due date. */
export function isOverdue(ticket: TicketRecord, now: number): boolean {
  return ticket.statusType === 'Open' && ticket.dueDate !== null && ticket.dueDate < now;
}

/** The whole Ticket. Source: Desk API documentation; zoho/zohodesk-oas Ticket.json. */
export function ticketShape(context: ShapeContext, ticket: TicketRecord, includes: readonly string[] = []): JsonObject {
  return spelled(context, ticket.id, {
    ...common(context, ticket, iso),
    ...details(context, ticket, iso),
    ...includeObjects(context, ticket, includes),
  });
}

/** The ticket that a change answers with: no include objects, times as epoch milliseconds. */
export function changedTicketShape(context: ShapeContext, ticket: TicketRecord): JsonObject {
  const asNumber: Clock = (milliseconds) => milliseconds;
  return spelled(context, ticket.id, { ...common(context, ticket, asNumber), ...details(context, ticket, asNumber) });
}

/** A ticket in a list. */
export function ticketItem(context: ShapeContext, ticket: TicketRecord, includes: readonly string[] = []): JsonObject {
  const threads = context.world.conversationOf(ticket).threads;
  const last = threads.at(-1);
  return spelled(context, ticket.id, {
    ...common(context, ticket, iso),
    responseDueDate: iso(ticket.responseDueDate),
    sentiment: ticket.sentiment,
    lastThread: last ? { channel: last.channel, direction: last.direction, isDraft: false, isForward: false } : null,
    ...includeObjects(context, ticket, includes),
  });
}

function common(context: ShapeContext, ticket: TicketRecord, clock: Clock): Members {
  const conversation = context.world.conversationOf(ticket);
  return {
    id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    subject: ticket.subject,
    status: ticket.status,
    statusType: ticket.statusType,
    priority: ticket.priority,
    category: ticket.category,
    subCategory: ticket.subCategory,
    language: ticket.language,
    channel: ticket.channel,
    channelCode: null,
    source: { type: 'SYSTEM', appName: null, extId: null, permalink: null, appPhotoURL: null },
    departmentId: ticket.departmentId,
    contactId: ticket.contactId,
    accountId: ticket.accountId,
    productId: ticket.productId,
    teamId: ticket.teamId,
    assigneeId: ticket.assigneeId,
    layoutId: '1892000000074013',
    email: ticket.email,
    phone: ticket.phone,
    createdTime: clock(ticket.createdTime),
    closedTime: clock(ticket.closedTime),
    dueDate: clock(ticket.dueDate),
    onholdTime: clock(ticket.onholdTime),
    customerResponseTime: clock(ticket.customerResponseTime),
    threadCount: String(conversation.threads.length),
    commentCount: String(conversation.comments.length),
    sharedCount: String(ticket.sharedDepartments.length),
    isSpam: ticket.isSpam,
    webUrl: ticketUrl(context, ticket),
  };
}

function details(context: ShapeContext, ticket: TicketRecord, clock: Clock): Members {
  const { world } = context;
  return {
    description: ticket.description,
    resolution: ticket.resolution?.content ?? null,
    classification: ticket.classification,
    modifiedTime: clock(ticket.modifiedTime),
    responseDueDate: clock(ticket.responseDueDate),
    taskCount: '0',
    approvalCount: '0',
    timeEntryCount: '0',
    attachmentCount: '0',
    followerCount: String(ticket.followers.length),
    tagCount: String(ticket.tags.length),
    isOverDue: isOverdue(ticket, world.now()),
    isResponseOverdue: false,
    isEscalated: ticket.isEscalated,
    isTrashed: ticket.isTrashed,
    isDeleted: 'false',
    isArchived: ticket.isArchived,
    lockedTime: clock(ticket.lockedTime),
    isFollowing: String(ticket.followers.includes(world.meId)),
    sentiment: ticket.sentiment,
    secondaryContacts: ticket.secondaryContacts,
    sharedDepartments: ticket.sharedDepartments.map((shared) => ({
      id: shared.id,
      name: world.departments.get(shared.id)?.name ?? '',
      type: shared.type,
    })),
    entitySkills: [],
    channelRelatedInfo: null,
    cf: ticket.cf,
    createdBy: ticket.createdBy,
    modifiedBy: ticket.modifiedBy,
  };
}

/** The answer's names are singular where those of the parameter are plural. */
function includeObjects(context: ShapeContext, ticket: TicketRecord, includes: readonly string[]): Members {
  const { world } = context;
  const added: Members = {};
  if (includes.includes('contacts')) added['contact'] = contactRef(context, ticket);
  if (includes.includes('products')) added['product'] = null;
  if (includes.includes('contract')) added['contractId'] = null;
  if (includes.includes('skills')) added['skillsInfo'] = [];
  if (includes.includes('isRead')) added['isRead'] = ticket.isRead;
  if (includes.includes('departments')) {
    const department = world.departments.get(ticket.departmentId);
    added['department'] = department ? { id: department.id, name: department.name } : null;
  }
  if (includes.includes('team')) {
    const team = ticket.teamId === null ? undefined : world.teams.get(ticket.teamId);
    added['team'] = team ? { id: team.id, name: team.name } : null;
  }
  if (includes.includes('assignee')) {
    const agent = ticket.assigneeId === null ? undefined : world.agents.get(ticket.assigneeId);
    added['assignee'] = agent
      ? {
          id: agent.id,
          firstName: agent.firstName,
          lastName: agent.lastName,
          email: agent.emailId,
          photoURL: agentPhotoUrl(context, agent),
        }
      : null;
  }
  return added;
}

/** The requester as tickets carry it, account included. */
function contactRef(context: ShapeContext, ticket: TicketRecord): JsonObject | null {
  const contact = context.world.contacts.get(ticket.contactId);
  if (!contact) return null;
  return {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    mobile: contact.mobile,
    type: contact.type,
    isSpam: contact.isSpam,
    account: accountRef(context, contact),
  };
}
