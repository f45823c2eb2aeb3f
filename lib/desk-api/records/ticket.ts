import * as v from 'valibot';
import {
  count,
  flag,
  id,
  optionalFlag,
  optionalId,
  optionalIds,
  optionalRecord,
  optionalText,
  text,
  time,
} from '../scalars';
import { agentSchema } from './agent';
import { contactSchema } from './contact';
import { optionalNamed } from './person';

const STATUS_TYPES = { open: 'open', 'on hold': 'onHold', onhold: 'onHold', closed: 'closed' } as const;
export type StatusType = (typeof STATUS_TYPES)[keyof typeof STATUS_TYPES] | 'other';

/** The three kinds of status in all spellings that occur: `Open`, `ON HOLD`, `on_hold`, `ONHOLD`. */
export function statusType(value: string | null): StatusType {
  const key = value?.toLowerCase().replace('_', ' ') ?? '';
  return Object.hasOwn(STATUS_TYPES, key) ? STATUS_TYPES[key as keyof typeof STATUS_TYPES] : 'other';
}

/** What both forms of a ticket read. */
const ticketFields = {
  id,
  ticketNumber: optionalText,
  subject: text,
  status: optionalText,
  statusType: optionalText,
  priority: optionalText,
  category: optionalText,
  subCategory: optionalText,
  channel: optionalText,
  language: optionalText,
  departmentId: optionalId,
  contactId: optionalId,
  assigneeId: optionalId,
  teamId: optionalId,
  createdTime: time,
  dueDate: time,
  closedTime: time,
  isOverDue: flag,
  isEscalated: flag,
  isSpam: flag,
  isTrashed: optionalFlag,
  isDeleted: optionalFlag,
  isArchived: optionalFlag,
  lockedTime: time,
  threadCount: count,
  secondaryContacts: optionalIds,
  tagCount: count,
  isFollowing: optionalFlag,
  isRead: optionalFlag,
  contact: optionalRecord(contactSchema),
  assignee: optionalRecord(agentSchema),
  team: optionalNamed,
  department: optionalNamed,
};

type RawTicket = v.InferOutput<v.ObjectSchema<typeof ticketFields, undefined>>;

/** States in which Desk takes neither comments nor changes. */
const UNCHANGEABLE = ['trashed', 'archived', 'locked'] as const;
type Unchangeable = (typeof UNCHANGEABLE)[number];

/**
 * In which of them a ticket is, null in none that its record tells of. That a ticket was merged into another no record
 * tells. Source: the ticket's fields in the Desk API document and the newer OAS (`lockedTime`).
 */
function unchangeable({ isTrashed, isDeleted, isArchived, lockedTime }: RawTicket): Unchangeable | null {
  const is = { trashed: isTrashed === true || isDeleted === true, archived: isArchived, locked: lockedTime !== null };
  return UNCHANGEABLE.find((state) => is[state]) ?? null;
}

function ticketOf(raw: RawTicket) {
  return {
    id: raw.id,
    number: raw.ticketNumber,
    subject: raw.subject,
    status: raw.status,
    statusType: statusType(raw.statusType ?? raw.status),
    priority: raw.priority,
    category: raw.category,
    subCategory: raw.subCategory,
    channel: raw.channel,
    /** In words, mostly English ones: "French". */
    language: raw.language,
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
    unchangeable: unchangeable(raw),
    threadCount: raw.threadCount,
    /** Null where Desk does not tell. */
    secondaryContactIds: raw.secondaryContacts,
    tagCount: raw.tagCount,
    isFollowing: raw.isFollowing,
    isRead: raw.isRead,
    contact: raw.contact,
    assignee: raw.assignee,
    team: raw.team,
    department: raw.department,
  };
}

/** A ticket with the people around it (`include=contacts,assignee,departments,team,isRead`): what the panel shows of it. */
export const ticketSchema = v.pipe(v.object(ticketFields), v.transform(ticketOf));
export type Ticket = v.InferOutput<typeof ticketSchema>;
