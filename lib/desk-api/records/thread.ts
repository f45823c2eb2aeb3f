import * as v from 'valibot';
import { count, flag, id, optionalFlag, optionalId, optionalList, optionalText, time } from '../scalars';
import { attachmentSchema, commentSchema } from './comment';
import { optionalSource } from './full-ticket';
import { optionalPerson } from './person';

/**
 * A message of a ticket, in (`direction` `in`) or out. Content comes with a single one only; recipients with email only.
 * Source: zoho/zohodesk-oas Thread.json.
 */
export const threadSchema = v.pipe(
  v.object({
    id,
    channel: optionalText,
    direction: optionalText,
    status: optionalText,
    visibility: optionalText,
    summary: optionalText,
    content: optionalText,
    plainText: optionalText,
    contentType: optionalText,
    fromEmailAddress: optionalText,
    to: optionalText,
    cc: optionalText,
    bcc: optionalText,
    author: optionalPerson,
    responderId: optionalId,
    source: optionalSource,
    createdTime: time,
    respondedIn: optionalText,
    isForward: flag,
    isDraft: flag,
    isDescriptionThread: flag,
    canReply: optionalFlag,
    hasAttach: flag,
    attachmentCount: count,
    attachments: optionalList(attachmentSchema),
  }),
  v.transform(({ createdTime, hasAttach, fromEmailAddress, ...raw }) => ({
    ...raw,
    from: fromEmailAddress,
    createdAt: createdTime,
    hasAttachments: hasAttach,
  })),
);
export type Thread = v.InferOutput<typeof threadSchema>;

/** The latest message of a ticket: what tells who waits for whom since when. */
export const latestThreadSchema = v.pipe(
  v.object({ id, direction: optionalText, createdTime: time }),
  v.transform(({ createdTime, ...raw }) => ({ ...raw, createdAt: createdTime })),
);
export type LatestThread = v.InferOutput<typeof latestThreadSchema>;

const itemType = v.looseObject({ type: optionalText });

/**
 * A message or a comment, told apart by `type`; what is neither is left out of the list.
 * Source: zoho/zohodesk-oas Conversation.json.
 */
export const conversationItemSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const type = v.safeParse(itemType, dataset.value);
    const kind = type.success ? type.output.type?.toLowerCase() : undefined;
    if (kind === 'comment') {
      const comment = v.safeParse(commentSchema, dataset.value);
      if (comment.success) return { kind: 'comment' as const, comment: comment.output };
    } else if (kind === 'thread') {
      const thread = v.safeParse(threadSchema, dataset.value);
      if (thread.success) return { kind: 'thread' as const, thread: thread.output };
    }
    addIssue({ message: 'neither thread nor comment' });
    return NEVER;
  }),
);
export type ConversationItem = v.InferOutput<typeof conversationItemSchema>;
