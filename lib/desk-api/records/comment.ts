import * as v from 'valibot';
import { count, flag, id, optionalId, optionalList, optionalText, picture, text, time } from '../scalars';
import { fullName, optionalPerson } from './person';

/** A file that hangs on a comment or a message. */
const attachmentSchema = v.pipe(
  v.object({ id, name: text, size: count, href: optionalText, previewurl: optionalText }),
  v.transform(({ previewurl, ...raw }) => ({ ...raw, previewUrl: previewurl })),
);

/** Somebody mentioned, and where in the text. */
const mentionSchema = v.pipe(
  v.object({
    id,
    name: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
    type: optionalText,
    zuid: optionalId,
    photoURL: picture,
    offSet: count,
    length: count,
  }),
  v.transform((raw) => ({
    id: raw.id,
    name: fullName(raw),
    email: raw.email,
    type: raw.type,
    zuid: raw.zuid,
    photoUrl: raw.photoURL,
    offset: raw.offSet,
    length: raw.length,
  })),
);

/**
 * A comment on a ticket; the customer sees it only when `isPublic`. `plainText` and `mentions` come when asked for.
 * Source: zoho/zohodesk-oas TicketComment.json.
 */
export const commentSchema = v.pipe(
  v.object({
    id,
    content: text,
    contentType: optionalText,
    plainText: optionalText,
    encodedContent: optionalText,
    isPublic: flag,
    commentedTime: time,
    modifiedTime: time,
    commenterId: optionalId,
    commenter: optionalPerson,
    impersonatedUser: optionalPerson,
    attachments: optionalList(attachmentSchema),
    mention: optionalList(mentionSchema),
  }),
  v.transform(({ commentedTime, modifiedTime, mention, ...raw }) => ({
    ...raw,
    commenterId: raw.commenterId ?? raw.commenter?.id ?? null,
    commentedAt: commentedTime,
    /** Null when the comment was never edited. */
    modifiedAt: modifiedTime,
    mentions: mention,
  })),
);
export type Comment = v.InferOutput<typeof commentSchema>;
