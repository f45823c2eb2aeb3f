import { agentName, contactName } from './names';
import { randomFrom } from './random';
import type { AgentRecord, ContactRecord } from './records';
import type { CommentRecord, HistoryRecord, ThreadRecord, TicketRecord } from './ticket-records';
import { FIRST_TOPIC, TOPICS, type Topic } from './topics';

/** What was said and done on a ticket. */
export interface Conversation {
  /** Oldest first. */
  threads: ThreadRecord[];
  /** Oldest first. */
  comments: CommentRecord[];
  /** Oldest first; ends with the latest event. */
  history: HistoryRecord[];
}

/** Those who may have a part in a conversation. */
export interface Cast {
  readonly agents: ReadonlyMap<string, AgentRecord>;
  readonly contacts: ReadonlyMap<string, ContactRecord>;
  readonly meId: string;
}

const HOUR = 3_600_000;

const PLAIN_MESSAGE = 'Please have a look at the subject of this ticket; it says it all.';
const PLAIN_REPLY = 'Thank you for writing. I have read it and will answer in full this afternoon.';

const FIRST_NOTE = 'Same symptom as in two other tickets of this week.';
const NOTES: readonly string[] = [
  'Called back, nobody there. Trying again in the afternoon.',
  'The logs are with the device team now.',
  'Asked for a picture of the label on the back.',
];

/** Builds the conversation of a ticket from the ticket alone, so that it is the same on every run. */
export function materializeConversation(cast: Cast, ticket: TicketRecord): Conversation {
  const random = randomFrom(`conversation ${ticket.id}`);
  const topic = topicOf(ticket);
  const start = ticket.createdTime;
  const threads: ThreadRecord[] = [
    thread(ticket, 1, 'in', ticket.description === '' ? PLAIN_MESSAGE : ticket.description, ticket.contactId, start),
  ];
  if (ticket.assigneeId !== null) {
    threads.push(thread(ticket, 2, 'out', topic?.reply ?? PLAIN_REPLY, ticket.assigneeId, start + 2 * HOUR));
    if (random.chance(0.5)) {
      threads.push(thread(ticket, 3, 'in', 'Thank you for the quick answer!', ticket.contactId, start + 5 * HOUR));
    }
  }
  const comments: CommentRecord[] = [];
  if (random.chance(0.4) || topic === FIRST_TOPIC) {
    comments.push({
      id: partId(ticket, 21),
      content: topic === FIRST_TOPIC ? FIRST_NOTE : random.pick(NOTES),
      contentType: 'plainText',
      isPublic: false,
      commenterId: ticket.assigneeId ?? cast.meId,
      commentedTime: start + 3 * HOUR,
      modifiedTime: null,
    });
  }
  return { threads, comments, history: firstHistory(cast, ticket) };
}

/** The topic whose subject a ticket carries; none for a subject of its own. */
function topicOf(ticket: TicketRecord): Topic | undefined {
  return [FIRST_TOPIC, ...TOPICS].find((topic) => topic.subject === ticket.subject);
}

function firstHistory(cast: Cast, ticket: TicketRecord): HistoryRecord[] {
  const contact = cast.contacts.get(ticket.contactId);
  const assignee = ticket.assigneeId === null ? undefined : cast.agents.get(ticket.assigneeId);
  const actor = { id: ticket.contactId, name: contact ? contactName(contact) : 'Unknown', type: 'Contact' };
  const created: HistoryRecord = {
    eventName: 'TicketCreated',
    eventTime: ticket.createdTime,
    actor,
    source: ticket.channel,
    properties: [
      { name: 'Subject', value: ticket.subject },
      { name: 'Status', value: 'Open' },
      { name: 'Channel', value: ticket.channel },
      { name: 'Is Escalated', value: false },
    ],
  };
  if (!assignee) return [created];
  return [
    created,
    {
      eventName: 'TicketUpdated',
      eventTime: ticket.createdTime + HOUR,
      actor: { id: '0', name: 'Round Robin', type: 'AssignmentRule' },
      source: 'System',
      properties: [{ name: 'Case Owner', value: agentName(assignee) }],
    },
  ];
}

function thread(
  ticket: TicketRecord,
  part: number,
  direction: 'in' | 'out',
  content: string,
  authorId: string,
  createdTime: number,
): ThreadRecord {
  return { id: partId(ticket, part), direction, channel: ticket.channel.toUpperCase(), content, authorId, createdTime };
}

/** Ids of a ticket's parts: the ticket's number with the part appended, in a range of their own. */
function partId(ticket: TicketRecord, part: number): string {
  return `1892000004${ticket.ticketNumber.padStart(6, '0')}${String(part).padStart(2, '0')}`;
}
