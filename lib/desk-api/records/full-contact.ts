import * as v from 'valibot';
import {
  count,
  customFields,
  id,
  optionalDictionary,
  optionalFlag,
  optionalId,
  optionalRecord,
  optionalText,
  optionalTexts,
  text,
  time,
} from '../scalars';
import { contactFields } from './contact';
import { fullName, optionalPerson } from './person';
import { statusType } from './ticket';

/** A contact with everything documented. Source: zoho/zohodesk-oas Contact.json. */
export const fullContactSchema = v.pipe(
  v.object({
    ...contactFields,
    description: optionalText,
    street: optionalText,
    city: optionalText,
    state: optionalText,
    zip: optionalText,
    country: optionalText,
    facebook: optionalText,
    twitter: optionalText,
    accountId: optionalId,
    accountCount: count,
    ownerId: optionalId,
    owner: optionalPerson,
    webUrl: optionalText,
    layoutId: optionalId,
    isAnonymous: optionalFlag,
    isTrashed: optionalFlag,
    isDeleted: optionalFlag,
    isFollowing: optionalFlag,
    zohoCRMContact: optionalRecord(v.object({ id, type: optionalText })),
    createdTime: time,
    modifiedTime: time,
    cf: customFields,
    customFields,
  }),
  v.transform((raw) => {
    const { photoURL, zohoCRMContact, createdTime, modifiedTime, cf, ...rest } = raw;
    return {
      ...rest,
      name: fullName({ firstName: raw.firstName, lastName: raw.lastName }),
      photoUrl: photoURL,
      accountId: raw.accountId ?? raw.account?.id ?? null,
      ownerId: raw.ownerId ?? raw.owner?.id ?? null,
      crmContact: zohoCRMContact,
      createdAt: createdTime,
      modifiedAt: modifiedTime,
      /** By API name; `customFields` is the older key of the same. */
      customFields: cf ?? raw.customFields,
    };
  }),
);
export type FullContact = v.InferOutput<typeof fullContactSchema>;

/** How often and how fast a contact was helped; times are milliseconds. Source: zoho/zohodesk-oas Contact.json. */
export const contactStatisticsSchema = v.pipe(
  v.object({
    totalTickets: count,
    openTickets: count,
    closedTickets: count,
    onholdTickets: count,
    overdueTickets: count,
    escalatedTickets: count,
    spamTickets: count,
    firstResponseTime: count,
    responseTime: count,
    resolutionTime: count,
    customerHappiness: optionalRecord(v.object({ goodCount: count, okCount: count, badCount: count })),
    channelWiseCount: optionalDictionary(count),
  }),
  v.transform((raw) => {
    const { onholdTickets, firstResponseTime, responseTime, resolutionTime, channelWiseCount, ...rest } = raw;
    return {
      ...rest,
      onHoldTickets: onholdTickets,
      firstResponseMs: firstResponseTime,
      responseMs: responseTime,
      resolutionMs: resolutionTime,
      ticketsByChannel: channelWiseCount,
    };
  }),
);
export type ContactStatistics = v.InferOutput<typeof contactStatisticsSchema>;

/** Something that happened to a ticket of a contact. Source: zoho/zohodesk-oas TicketHistory.json. */
export const contactEventSchema = v.pipe(
  v.object({
    ticketId: id,
    ticketNumber: optionalText,
    subject: text,
    status: optionalText,
    statusType: optionalText,
    priority: optionalText,
    departmentId: optionalId,
    dueDate: time,
    eventTime: time,
    operation: optionalText,
    author: optionalPerson,
    recipients: optionalTexts,
    webUrl: optionalText,
  }),
  v.transform((raw) => {
    const { dueDate, eventTime, ...rest } = raw;
    return { ...rest, statusType: statusType(raw.statusType ?? raw.status), dueAt: dueDate, happenedAt: eventTime };
  }),
);
export type ContactEvent = v.InferOutput<typeof contactEventSchema>;
