import { FIRST_STATUSES, putStatus } from '../../demo/world/statuses';
import type { TicketRecord } from '../../demo/world/ticket-records';
import { plainTicket } from '../../demo/world/tickets';
import type { World } from '../../demo/world/world';
import { agentId, contactId, departmentId, teamId, ticketId } from './ids';

const HOUR = 3_600_000;

interface Told extends Partial<Pick<TicketRecord, 'priority' | 'channel' | 'sentiment' | 'tags'>> {
  subject: string;
  message: string;
  reply?: string;
  /** Numbers of the records; an agent or team that is absent has not been chosen yet. */
  contact: number;
  agent?: number;
  team?: number;
  department?: number;
  status?: 'On Hold' | 'Escalated' | 'Closed';
  /** Hours since it was written. */
  age: number;
}

/** What the sample's customers write about: a maker of lamps and looms. */
const TICKETS: readonly Told[] = [
  {
    subject: 'The loom’s counter starts again at 200',
    message:
      'I weave long pieces, and at row 200 the counter goes back to one. It happens with every pattern, I have made a table ' +
      'of when. Shall I send it?',
    reply: 'Yes please, with that we can find it. Thank you for looking so closely!',
    contact: 1,
    agent: 2,
    team: 1,
    priority: 'High',
    channel: 'Forums',
    sentiment: 'POSITIVE',
    tags: ['loom', 'firmware'],
    age: 5,
  },
  {
    subject: 'Four lamps, one of them in the wrong green',
    message: 'Three are moss and one is mint. Our guests would not mind, I do. How do I swap it?',
    contact: 2,
    team: 1,
    tags: ['exchange'],
    age: 9,
  },
  {
    subject: 'A class of 24 would like to weave',
    message: 'Is there a set for schools? We begin in autumn.',
    reply: 'There is. I have asked the workshop how many we can have ready by then.',
    contact: 3,
    agent: 5,
    team: 1,
    status: 'On Hold',
    age: 30,
  },
  {
    subject: 'How I mended the hinge of a lamp from the first year',
    message: 'With a bicycle spoke. Pictures are in the forum; perhaps it helps others as well.',
    reply: 'That is ingenious. May we put it among the instructions?',
    contact: 4,
    agent: 6,
    department: 3,
    team: 3,
    channel: 'Forums',
    sentiment: 'POSITIVE',
    age: 26,
  },
  {
    subject: 'Parcel marked as delivered, and nobody has it',
    message: 'It says Tuesday, ten past two. Reception has nothing.',
    contact: 5,
    agent: 1,
    team: 1,
    status: 'Escalated',
    priority: 'High',
    sentiment: 'NEGATIVE',
    age: 50,
  },
  {
    subject: 'Does the dimmer work with 230 volts?',
    message: 'The box says 120. I would rather ask than try.',
    contact: 6,
    agent: 3,
    department: 2,
    age: 12,
  },
  {
    subject: 'Thank you for the quick repair',
    message: 'It came back within a week and is better than new.',
    contact: 7,
    agent: 4,
    department: 2,
    team: 2,
    status: 'Closed',
    sentiment: 'POSITIVE',
    age: 100,
  },
  {
    subject: 'Cannot sign in after moving house',
    message: 'New address, new mailbox, and the account knows neither.',
    contact: 8,
    agent: 1,
    age: 70,
  },
  {
    subject: 'The instructions in Japanese: two sentences',
    message: 'On page 4 left and right are the wrong way round. I have written down how I would put it.',
    contact: 9,
    agent: 6,
    department: 3,
    team: 3,
    tags: ['translation'],
    age: 33,
  },
  {
    subject: 'Pictures of the lamp at night',
    message: 'You asked for some. Use them as you like.',
    contact: 10,
    department: 3,
    age: 20,
  },
];

/** Number of the first ticket. */
const FIRST_NUMBER = 101;

/** Adds the tickets, with what was answered. */
export function addTickets(world: World): void {
  TICKETS.forEach((told, index) => {
    const contact = world.contacts.get(contactId(told.contact));
    if (!contact) throw new Error(`Ticket ${index} needs contact ${told.contact}.`);
    const { subject, message, reply, priority = 'Medium', channel = 'Email', sentiment = null, tags = [] } = told;
    const ticket = plainTicket(contact, {
      id: ticketId(index + 1),
      ticketNumber: String(FIRST_NUMBER + index),
      subject,
      description: message,
      departmentId: departmentId(told.department ?? 1),
      createdTime: world.startedAt - told.age * HOUR,
      assigneeId: told.agent === undefined ? null : agentId(told.agent),
      teamId: told.team === undefined ? null : teamId(told.team),
      priority,
      channel,
      sentiment,
      tags: [...tags],
      cf: {},
    });
    const status = FIRST_STATUSES.find(({ name }) => name === told.status);
    if (status) putStatus(ticket, status, ticket.createdTime + HOUR);
    world.tickets.set(ticket.id, ticket);
    world.featured.push(ticket.id);
    // Only what is told here was said.
    const conversation = world.conversationOf(ticket);
    const [answer] = conversation.threads.splice(1);
    conversation.comments.length = 0;
    if (answer && reply !== undefined) conversation.threads.push({ ...answer, content: reply });
  });
}
