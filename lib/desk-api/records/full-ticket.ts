import * as v from 'valibot';
import {
  count,
  customFields,
  flag,
  id,
  optionalFlag,
  optionalId,
  optionalIds,
  optionalList,
  optionalRecord,
  optionalText,
  text,
  time,
} from '../scalars';
import { ticketFields, ticketOf } from './ticket';

/** The application a ticket or a message came through. */
export const optionalSource = optionalRecord(
  v.pipe(
    v.object({
      type: optionalText,
      appName: optionalText,
      extId: optionalText,
      permalink: optionalText,
      appPhotoURL: optionalText,
    }),
    v.transform(({ extId, appPhotoURL, ...raw }) => ({ ...raw, externalId: extId, appPhotoUrl: appPhotoURL })),
  ),
);

const lastThread = v.object({ channel: optionalText, direction: optionalText, isDraft: flag, isForward: flag });

const forumTopic = v.object({
  topicId: optionalId,
  topicType: optionalText,
  forumStatus: optionalText,
  sourceLink: optionalText,
  isTopicDeleted: flag,
});

const product = v.pipe(
  v.object({ id, productName: text }),
  v.transform((raw) => ({ id: raw.id, name: raw.productName })),
);

/** The id is `skillId` in the documented answer of `/agents/{id}/skills`; a ticket's skills have no documented form. */
const skill = v.pipe(
  v.object({ id: optionalId, skillId: optionalId, name: optionalText, skillName: optionalText }),
  v.transform((raw) => ({ id: raw.id ?? raw.skillId, name: raw.name ?? raw.skillName })),
);

/**
 * A ticket with everything documented. Lists and searches send only part of it, and a profile may see only part, so
 * anything but the id may be null. Source: Desk API document; zoho/zohodesk-oas Ticket.json.
 */
export const fullTicketSchema = v.pipe(
  v.object({
    ...ticketFields,
    classification: optionalText,
    language: optionalText,
    channelCode: optionalText,
    source: optionalSource,
    accountId: optionalId,
    productId: optionalId,
    product: optionalRecord(product),
    contractId: optionalId,
    layoutId: optionalId,
    layoutDetails: optionalRecord(v.object({ id, layoutName: optionalText })),
    slaId: optionalId,
    email: optionalText,
    phone: optionalText,
    description: optionalText,
    resolution: optionalText,
    modifiedTime: time,
    responseDueDate: time,
    onholdTime: time,
    customerResponseTime: time,
    attachmentCount: count,
    commentCount: count,
    taskCount: count,
    approvalCount: count,
    timeEntryCount: count,
    followerCount: count,
    tagCount: count,
    sharedCount: count,
    isResponseOverdue: optionalFlag,
    isRead: optionalFlag,
    isFollowing: optionalFlag,
    sentiment: optionalText,
    webUrl: optionalText,
    sharedDepartments: optionalList(v.object({ id, name: text, type: optionalText })),
    entitySkills: optionalIds,
    skillsInfo: optionalList(skill),
    lastThread: optionalRecord(lastThread),
    channelRelatedInfo: optionalRecord(forumTopic),
    cf: customFields,
    customFields,
    createdBy: optionalId,
    modifiedBy: optionalId,
  }),
  v.transform((raw) => ({
    ...ticketOf(raw),
    classification: raw.classification,
    language: raw.language,
    channelCode: raw.channelCode,
    source: raw.source,
    accountId: raw.accountId ?? raw.contact?.account?.id ?? null,
    productId: raw.productId ?? raw.product?.id ?? null,
    product: raw.product,
    contractId: raw.contractId,
    layoutId: raw.layoutId ?? raw.layoutDetails?.id ?? null,
    layoutName: raw.layoutDetails?.layoutName ?? null,
    slaId: raw.slaId,
    email: raw.email,
    phone: raw.phone,
    /** May be HTML. */
    description: raw.description,
    resolution: raw.resolution,
    modifiedAt: raw.modifiedTime,
    responseDueAt: raw.responseDueDate,
    onHoldAt: raw.onholdTime,
    customerResponseAt: raw.customerResponseTime,
    lockedAt: raw.lockedTime,
    attachmentCount: raw.attachmentCount,
    commentCount: raw.commentCount,
    taskCount: raw.taskCount,
    approvalCount: raw.approvalCount,
    timeEntryCount: raw.timeEntryCount,
    followerCount: raw.followerCount,
    tagCount: raw.tagCount,
    sharedCount: raw.sharedCount,
    isResponseOverdue: raw.isResponseOverdue,
    isTrashed: raw.isTrashed,
    isDeleted: raw.isDeleted,
    isArchived: raw.isArchived,
    isRead: raw.isRead,
    isFollowing: raw.isFollowing,
    sentiment: raw.sentiment,
    /** The ticket in the agent interface. */
    webUrl: raw.webUrl,
    sharedDepartments: raw.sharedDepartments,
    skillIds: raw.entitySkills,
    skills: raw.skillsInfo,
    lastThread: raw.lastThread,
    /** The forum topic that the ticket was made from. */
    forumTopic: raw.channelRelatedInfo,
    /** By API name; `customFields` is the older key of the same. */
    customFields: raw.cf ?? raw.customFields,
    createdById: raw.createdBy,
    modifiedById: raw.modifiedBy,
  })),
);
export type FullTicket = v.InferOutput<typeof fullTicketSchema>;
