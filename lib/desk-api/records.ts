import * as v from 'valibot';
import { count, flag, id, optionalId, optionalRecord, optionalText, text, time } from './scalars';

/**
 * The clean shape of each Desk record: only what Deskside uses; unknown fields and enum values are ignored.
 * Source: the Desk API document and zoho/zohodesk-oas v1.0 (Ticket, Contact, Agent, Team, Department, Badge, Label).
 */

/** Display name from the parts Desk sends; agents have `name`, contacts have first and last name. */
function fullName(parts: { name?: string | null; firstName?: string | null; lastName?: string | null }): string {
  return (parts.name ?? [parts.firstName, parts.lastName].filter(Boolean).join(' ')).trim();
}

const account = v.pipe(
  v.object({ id, accountName: optionalText, website: optionalText }),
  v.transform((raw) => ({ id: raw.id, name: raw.accountName ?? '', website: raw.website })),
);
export type Account = v.InferOutput<typeof account>;

/** A contact, from `/contacts/{id}` or inside a ticket (`include=contacts`), where most fields are missing. */
export const contactSchema = v.pipe(
  v.object({
    id,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
    phone: optionalText,
    mobile: optionalText,
    title: optionalText,
    type: optionalText,
    photoURL: optionalText,
    account: optionalRecord(account),
    isSpam: flag,
  }),
  v.transform(({ firstName, lastName, photoURL, ...raw }) => ({
    ...raw,
    name: fullName({ firstName, lastName }),
    photoUrl: photoURL,
  })),
);
export type Contact = v.InferOutput<typeof contactSchema>;

const agentFields = v.object({
  id,
  name: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  emailId: optionalText,
  email: optionalText,
  photoURL: optionalText,
  timeZone: optionalText,
  status: optionalText,
  phone: optionalText,
  role: optionalRecord(v.object({ id, name: text })),
  profile: optionalRecord(v.object({ id, name: text })),
});

/** An agent, from `/agents/{id}`, `/myinfo` or inside a ticket (`include=assignee`). `timeZone` is an IANA name. */
export const agentSchema = v.pipe(
  agentFields,
  v.transform((raw) => ({
    id: raw.id,
    name: fullName(raw),
    email: raw.emailId ?? raw.email,
    photoUrl: raw.photoURL,
    timeZone: raw.timeZone,
    isActive: raw.status === null || raw.status === 'ACTIVE',
    phone: raw.phone,
    role: raw.role?.name ?? null,
    profile: raw.profile?.name ?? null,
  })),
);
export type Agent = v.InferOutput<typeof agentSchema>;

const named = v.object({ id, name: text });
export type Named = v.InferOutput<typeof named>;

const STATUS_TYPES = { open: 'open', 'on hold': 'onHold', closed: 'closed' } as const;
export type StatusType = (typeof STATUS_TYPES)[keyof typeof STATUS_TYPES] | 'other';

function statusType(value: string | null): StatusType {
  const key = value?.toLowerCase().replace('_', ' ') ?? '';
  return Object.hasOwn(STATUS_TYPES, key) ? STATUS_TYPES[key as keyof typeof STATUS_TYPES] : 'other';
}

/** A ticket with the people around it (`include=contacts,assignee,departments,team`). */
export const ticketSchema = v.pipe(
  v.object({
    id,
    ticketNumber: optionalText,
    subject: text,
    status: optionalText,
    statusType: optionalText,
    priority: optionalText,
    channel: optionalText,
    departmentId: optionalId,
    contactId: optionalId,
    accountId: optionalId,
    assigneeId: optionalId,
    teamId: optionalId,
    createdTime: time,
    dueDate: time,
    closedTime: time,
    isOverDue: flag,
    isEscalated: flag,
    isSpam: flag,
    threadCount: count,
    contact: optionalRecord(contactSchema),
    assignee: optionalRecord(agentSchema),
    team: optionalRecord(named),
    department: optionalRecord(named),
  }),
  v.transform((raw) => ({
    id: raw.id,
    number: raw.ticketNumber,
    subject: raw.subject,
    status: raw.status,
    statusType: statusType(raw.statusType ?? raw.status),
    priority: raw.priority,
    channel: raw.channel,
    departmentId: raw.departmentId ?? raw.department?.id ?? null,
    contactId: raw.contactId ?? raw.contact?.id ?? null,
    assigneeId: raw.assigneeId ?? raw.assignee?.id ?? null,
    teamId: raw.teamId ?? raw.team?.id ?? null,
    createdAt: raw.createdTime,
    dueAt: raw.dueDate,
    closedAt: raw.closedTime,
    isOverdue: raw.isOverDue,
    isEscalated: raw.isEscalated,
    isSpam: raw.isSpam,
    threadCount: raw.threadCount,
    contact: raw.contact,
    assignee: raw.assignee,
    team: raw.team,
    department: raw.department,
  })),
);
export type Ticket = v.InferOutput<typeof ticketSchema>;

/** One help center in which a contact has a help-center user (`/contacts/{id}/helpCenters`). */
export const contactHelpCenterSchema = v.pipe(
  v.object({
    helpCenter: v.object({ id, name: text, url: optionalText, status: optionalText }),
    userId: id,
    userStatus: optionalText,
  }),
  v.transform((raw) => ({
    userId: raw.userId,
    isActive: raw.userStatus === null || raw.userStatus.toUpperCase() === 'ACTIVE',
    helpCenterId: raw.helpCenter.id,
    helpCenterName: raw.helpCenter.name,
  })),
);
export type ContactHelpCenter = v.InferOutput<typeof contactHelpCenterSchema>;

/** A badge. The documented schema has no award date; where an answer carries one (how-to form), it is kept. */
export const badgeSchema = v.pipe(
  v.object({
    id,
    name: text,
    description: optionalText,
    iconUrl: optionalText,
    isCustom: flag,
    awardedTime: time,
    awardDate: time,
  }),
  v.transform(({ awardedTime, awardDate, ...raw }) => ({ ...raw, awardedAt: awardedTime ?? awardDate })),
);
export type Badge = v.InferOutput<typeof badgeSchema>;

const HEX_COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const colour = v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.regex(HEX_COLOUR))), null), null);

/** A label of a help-center user. Colours are `#RGB` or `#RRGGBB`; others (the documents show `#FFEE`) become null. */
export const userLabelSchema = v.pipe(
  v.object({
    id,
    name: text,
    isPrimary: flag,
    helpCenterId: optionalId,
    preferences: optionalRecord(v.object({ shape: optionalText, bgColor: colour, textColor: colour })),
  }),
  v.transform(({ preferences, ...raw }) => ({
    ...raw,
    isRounded: preferences?.shape !== 'RECTANGLE',
    backgroundColour: preferences?.bgColor ?? null,
    textColour: preferences?.textColor ?? null,
  })),
);
export type UserLabel = v.InferOutput<typeof userLabelSchema>;

/** A team; `memberIds` are all its members, those of its roles and sub-teams included. */
export const teamSchema = v.pipe(
  v.object({
    id,
    name: text,
    description: optionalText,
    derivedAgents: v.optional(v.fallback(v.nullable(v.array(id)), null), null),
  }),
  v.transform((raw) => ({
    id: raw.id,
    name: raw.name,
    description: raw.description,
    memberCount: raw.derivedAgents?.length ?? null,
  })),
);
export type Team = v.InferOutput<typeof teamSchema>;

/** An organization, as `/accessibleOrganizations` and `/organizations` list them. */
export const organizationSchema = v.pipe(
  v.object({ id, companyName: optionalText, alias: optionalText, portalName: optionalText, edition: optionalText }),
  v.transform((raw) => ({
    id: raw.id,
    name: raw.companyName ?? raw.alias ?? raw.portalName ?? raw.id,
    portal: raw.portalName,
    edition: raw.edition,
  })),
);
export type Organization = v.InferOutput<typeof organizationSchema>;

/** One entry of a mass action; HTTP 200 says nothing about it. Source: zoho/zohodesk-oas MassActionResponse.json. */
export const massResultSchema = v.pipe(
  v.object({
    id,
    success: flag,
    errors: optionalRecord(
      v.object({ errorCode: optionalText, httpCode: optionalText, errorMessage: optionalText, error: optionalText }),
    ),
  }),
  v.transform((raw) => ({
    id: raw.id,
    success: raw.success,
    errorCode: raw.errors?.errorCode ?? null,
    message: raw.errors?.errorMessage ?? raw.errors?.error ?? null,
  })),
);
export type MassResult = v.InferOutput<typeof massResultSchema>;
