import type { Json, JsonObject } from '../../server/json';
import { agentName, contactName } from '../../world/names';
import type { CommentRecord, TicketRecord } from '../../world/ticket-records';
import { aFlag, aText, aWord, isTrue, needed, someIds, textOf, type BodyRules } from '../body';
import { notFound } from '../errors';
import { someOf, sortBy } from '../query';
import {
  data,
  del,
  getList,
  getOne,
  ok,
  okEmpty,
  post,
  slice,
  TICKETS_READ,
  TICKETS_UPDATE,
  words,
  type Call,
  type Route,
} from '../route';
import { agentPhotoUrl } from '../shapes/agent-shape';
import { checkChangeable } from '../ticket-state';
import { changeableTicketOf, ticketOf } from './tickets';

const INCLUDE = someOf('mentions', 'plainText');

/** Source: zoho/zohodesk-oas TicketComment.json. */
const BODY: BodyRules = {
  content: needed(aText(32_000)),
  isPublic: aFlag(),
  contentType: aWord('plainText', 'html'),
  attachmentIds: someIds(0),
};

/** A mention inside a comment: `zsu[@user:{zuid}]zsu`. */
const MENTION = /zsu\[@user:(\d+)\]zsu/g;

/** The author as comments carry them; agents and customers differ in type and role. */
export function personShape(call: Call, id: string): JsonObject {
  const agent = call.world.agents.get(id);
  if (agent) {
    return {
      id,
      name: agentName(agent),
      firstName: agent.firstName,
      lastName: agent.lastName,
      email: agent.emailId,
      photoURL: agentPhotoUrl(call, agent),
      roleName: call.world.roles.get(agent.roleId)?.name ?? null,
      type: 'AGENT',
    };
  }
  const contact = call.world.contacts.get(id);
  return {
    id,
    name: contact ? contactName(contact) : 'Unknown',
    firstName: contact?.firstName ?? null,
    lastName: contact?.lastName ?? 'Unknown',
    email: contact?.email ?? null,
    photoURL: null,
    roleName: 'PortalUser',
    type: 'END_USER',
  };
}

function mentionsIn(call: Call, content: string): Json {
  return [...content.matchAll(MENTION)].flatMap((match) => {
    const agent = [...call.world.agents.values()].find((candidate) => candidate.zuid === match[1]);
    if (!agent) return [];
    return [
      {
        id: agent.id,
        zuid: agent.zuid,
        firstName: agent.firstName,
        lastName: agent.lastName,
        email: agent.emailId,
        photoURL: agentPhotoUrl(call, agent),
        type: 'AGENT',
        offSet: String(match.index),
        length: String(match[0].length),
      },
    ];
  });
}

/** A TicketComment; its times are epoch milliseconds, as in the documented examples. */
export function commentShape(call: Call, comment: CommentRecord): JsonObject {
  const includes = words(call, 'include');
  const plain = comment.contentType === 'html' ? comment.content.replace(/<[^>]*>/g, '') : comment.content;
  return {
    id: comment.id,
    content: comment.content,
    contentType: comment.contentType,
    isPublic: comment.isPublic,
    commentedTime: comment.commentedTime,
    modifiedTime: comment.modifiedTime,
    commenterId: comment.commenterId,
    commenter: personShape(call, comment.commenterId),
    attachments: [],
    ...(includes.includes('plainText') ? { plainText: plain } : {}),
    ...(includes.includes('mentions') ? { mention: mentionsIn(call, comment.content) } : {}),
  };
}

function find(call: Call): { ticket: TicketRecord; comments: CommentRecord[]; comment: CommentRecord } {
  const ticket = ticketOf(call);
  const { comments } = call.world.conversationOf(ticket);
  const comment = comments.find((candidate) => candidate.id === call.params['commentId']);
  if (!comment) throw notFound();
  return { ticket, comments, comment };
}

function apply(call: Call, comment: CommentRecord): void {
  const { content, isPublic, contentType } = call.body;
  comment.content = textOf(content);
  if (isPublic !== undefined) comment.isPublic = isTrue(isPublic);
  if (contentType === 'plainText' || contentType === 'html') comment.contentType = contentType;
}

/** Comments of a ticket. Deleting answers 200 without a body. */
export const ticketCommentRoutes: Route[] = [
  getList(
    '/tickets/{ticketId}/comments',
    {
      scopes: TICKETS_READ,
      page: { base: 0, standard: 50, max: 100 },
      query: { include: INCLUDE, sortBy: sortBy('commentedTime') },
    },
    (call) => {
      const direction = call.query.get('sortBy')?.startsWith('-') ? -1 : 1;
      const comments = [...call.world.conversationOf(ticketOf(call)).comments].sort(
        (a, b) => direction * (a.commentedTime - b.commentedTime),
      );
      return data(slice(comments, call.page).map((comment) => commentShape(call, comment)));
    },
  ),
  getOne('/tickets/{ticketId}/comments/{commentId}', { scopes: TICKETS_READ, query: { include: INCLUDE } }, (call) =>
    ok(commentShape(call, find(call).comment)),
  ),
  post('/tickets/{ticketId}/comments', { scopes: TICKETS_UPDATE, body: BODY }, (call) => {
    const ticket = changeableTicketOf(call);
    const comment: CommentRecord = {
      id: call.world.mintId(),
      content: '',
      contentType: 'html',
      isPublic: false,
      commenterId: call.world.meId,
      commentedTime: call.world.now(),
      modifiedTime: null,
    };
    apply(call, comment);
    call.world.conversationOf(ticket).comments.push(comment);
    call.world.noteChange(ticket, 'CommentAdded', [{ name: 'Is Public', value: comment.isPublic }]);
    return ok(commentShape(call, comment));
  }),
  del('/tickets/{ticketId}/comments/{commentId}', { scopes: TICKETS_UPDATE }, (call) => {
    const { ticket, comments, comment } = find(call);
    checkChangeable(ticket);
    comments.splice(comments.indexOf(comment), 1);
    call.world.noteChange(ticket, 'CommentDeleted', []);
    return okEmpty();
  }),
];
