import type { JsonObject } from '../../server/json';
import type { ThreadRecord, TicketRecord } from '../../world/ticket-records';
import { notFound } from '../errors';
import { flag, oneOf, someOf, sortBy } from '../query';
import { data, getList, getOne, iso, noContent, ok, slice, TICKETS_READ, words, type Call, type Route } from '../route';
import { commentShape, personShape } from './ticket-comments';
import { ticketOf } from './tickets';

/** A Thread. Which keys there are depends on the channel: only mail has cc, bcc and to. Source: Thread.json. */
function threadShape(call: Call, ticket: TicketRecord, thread: ThreadRecord): JsonObject {
  const isMail = thread.channel === 'EMAIL';
  const address = ticket.email ?? '';
  const support = `support@${call.world.organization.website.replace('www.', '')}`;
  return {
    id: thread.id,
    channel: thread.channel,
    direction: thread.direction,
    summary: thread.content.slice(0, 100),
    content: thread.content,
    contentType: 'text/plain',
    author: personShape(call, thread.authorId),
    createdTime: iso(thread.createdTime),
    status: 'SUCCESS',
    visibility: 'public',
    canReply: true,
    isForward: false,
    isDescriptionThread: thread.createdTime === ticket.createdTime,
    hasAttach: false,
    attachmentCount: '0',
    attachments: [],
    respondedIn: null,
    source: { type: 'SYSTEM', appName: null, extId: null, permalink: null, appPhotoURL: null },
    fromEmailAddress: thread.direction === 'in' ? address : support,
    ...(isMail ? { to: thread.direction === 'in' ? support : address, cc: '', bcc: '' } : {}),
    ...(words(call, 'include').includes('plainText') ? { plainText: thread.content } : {}),
    actions: [],
  };
}

function listItem(call: Call, ticket: TicketRecord, thread: ThreadRecord): JsonObject {
  const { content: _, ...rest } = threadShape(call, ticket, thread);
  return rest;
}

/** Threads and comments together, latest first; each says what it is. */
function conversation(call: Call, ticket: TicketRecord): JsonObject[] {
  const { threads, comments } = call.world.conversationOf(ticket);
  const items = [
    ...threads.map((thread) => ({
      at: thread.createdTime,
      item: { ...listItem(call, ticket, thread), type: 'thread' },
    })),
    ...comments.map((comment) => ({
      at: comment.commentedTime,
      item: { ...commentShape(call, comment), type: 'comment' },
    })),
  ];
  return items.sort((a, b) => b.at - a.at).map(({ item }) => item);
}

/** Threads of a ticket. Source: zoho/zohodesk-oas Thread.json. */
export const ticketThreadRoutes: Route[] = [
  getList(
    '/tickets/{ticketId}/threads',
    { scopes: TICKETS_READ, page: { base: 1, standard: 100, max: 200 }, query: { sortBy: sortBy('sendDateTime') } },
    (call) => {
      const ticket = ticketOf(call);
      const threads = [...call.world.conversationOf(ticket).threads];
      if (call.query.get('sortBy')?.startsWith('-')) threads.reverse();
      return data(slice(threads, call.page).map((thread) => listItem(call, ticket, thread)));
    },
  ),
  getOne(
    '/tickets/{ticketId}/threads/{threadId}',
    { scopes: TICKETS_READ, query: { include: someOf('plainText') } },
    (call) => {
      const ticket = ticketOf(call);
      const thread = call.world.conversationOf(ticket).threads.find((one) => one.id === call.params['threadId']);
      if (!thread) throw notFound();
      return ok(threadShape(call, ticket, thread));
    },
  ),
  getOne(
    '/tickets/{ticketId}/latestThread',
    {
      scopes: TICKETS_READ,
      query: {
        needPublic: flag(),
        needIncomingThread: flag(),
        include: someOf('source', 'plainText'),
        threadStatus: oneOf('success', 'failed'),
      },
    },
    (call) => {
      const ticket = ticketOf(call);
      const incoming = call.query.get('needIncomingThread') === 'true';
      const { threads } = call.world.conversationOf(ticket);
      const latest = threads.findLast((thread) => !incoming || thread.direction === 'in');
      if (!latest || call.query.get('threadStatus') === 'failed') return noContent();
      return ok(threadShape(call, ticket, latest));
    },
  ),
  getList(
    '/tickets/{ticketId}/conversations',
    { scopes: TICKETS_READ, page: { base: 0, standard: 100, max: 200 } },
    (call) => data(slice(conversation(call, ticketOf(call)), call.page)),
  ),
];
