import * as v from 'valibot';
import { count, flag, id, optionalId, optionalRecord, optionalText, text, time } from '../scalars';
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
export const ticketFields = {
  id,
  ticketNumber: optionalText,
  subject: text,
  status: optionalText,
  statusType: optionalText,
  priority: optionalText,
  channel: optionalText,
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
  threadCount: count,
  contact: optionalRecord(contactSchema),
  assignee: optionalRecord(agentSchema),
  team: optionalNamed,
  department: optionalNamed,
};

export function ticketOf(raw: v.InferOutput<v.ObjectSchema<typeof ticketFields, undefined>>) {
  return {
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
  };
}

/** A ticket with the people around it (`include=contacts,assignee,departments,team`): what the panel shows of it. */
export const ticketSchema = v.pipe(v.object(ticketFields), v.transform(ticketOf));
export type Ticket = v.InferOutput<typeof ticketSchema>;
