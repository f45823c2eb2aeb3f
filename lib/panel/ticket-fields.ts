import type { FieldValue } from '../actions/action';
import { agentNamed } from '../actions/agent-named';
import type { ActionId, FieldActionId, TicketField } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { displayText } from '../text/display-text';
import { type TextKey, t } from '../text/t';
import { LONGEST_NAME, dueOn } from './ticket-values';

/** A field of a ticket as the panel sees and shows it. */
interface FieldRow {
  /** The action that gives it another value. */
  action: FieldActionId;
  /** What it is called with its value: "Status: Open". */
  is: TextKey;
  /** What a ticket has for it; the name is the value where there is no other. */
  read(ticket: Ticket): { value: string | null; name?: string | null | undefined };
  /** The ticket with another value, until Desk's own record of it arrives. */
  put(ticket: Ticket, to: FieldValue): Ticket;
}

/** One row for each field that is given its value out of a list. */
export const TICKET_FIELDS: Readonly<Record<TicketField, FieldRow>> = {
  status: {
    action: 'setStatus',
    is: 'statusIs',
    read: ({ status: value }) => ({ value, name: value ?? t('statusUnknown') }),
    put: (ticket, { value }) =>
      ticket.status === value ? ticket : { ...ticket, status: value, statusType: 'other' as const },
  },
  priority: {
    action: 'setPriority',
    is: 'priorityIs',
    read: ({ priority: value }) => ({ value }),
    put: (ticket, { value }) => ({ ...ticket, priority: value }),
  },
  category: {
    action: 'setCategory',
    is: 'categoryIs',
    read: ({ category: value }) => ({ value }),
    put: (ticket, { value }) => ({ ...ticket, category: value }),
  },
  subCategory: {
    action: 'setSubCategory',
    is: 'subCategoryIs',
    read: ({ subCategory: value }) => ({ value }),
    put: (ticket, { value }) => ({ ...ticket, subCategory: value }),
  },
  dueDate: {
    action: 'setDueDate',
    is: 'dueIs',
    read: ({ dueAt }) => (dueAt === null ? { value: null } : dueOn(dueAt)),
    put: (ticket, { value }) => ({
      ...ticket,
      dueAt: value === null ? null : Date.parse(value),
      isOverdue: false,
    }),
  },
  assignee: {
    action: 'assign',
    is: 'assigneeIs',
    read: ({ assigneeId: value, assignee }) => ({ value, name: assignee?.name }),
    put: (ticket, { value, name }) => {
      if (value === null) return { ...ticket, assigneeId: null, assignee: null };
      const assignee = ticket.assignee?.id === value ? ticket.assignee : agentNamed(value, name);
      return { ...ticket, assigneeId: value, assignee };
    },
  },
  team: {
    action: 'assignTeam',
    is: 'teamIs',
    read: ({ teamId: value, team }) => ({ value, name: team?.name }),
    put: (ticket, { value, name }) => ({ ...ticket, teamId: value, team: value === null ? null : { id: value, name } }),
  },
  department: {
    action: 'moveToDepartment',
    is: 'departmentIs',
    read: ({ departmentId: value, department }) => ({ value, name: department?.name }),
    put: (ticket, { value, name }) =>
      value === null ? ticket : { ...ticket, departmentId: value, department: { id: value, name } },
  },
};

/** Whether a name is that of a field that is given its value out of a list. */
export function isTicketField(name: string): name is TicketField {
  return Object.hasOwn(TICKET_FIELDS, name);
}

/** Whether an action gives a field another value out of a list. */
export function isFieldAction(action: ActionId): boolean {
  return Object.values(TICKET_FIELDS).some((field) => field.action === action);
}

/** What a field of a ticket holds, as an action takes it. */
export function valueOf(field: TicketField, ticket: Ticket): FieldValue {
  const { value, name } = TICKET_FIELDS[field].read(ticket);
  return { value, name: displayText(name || value || t('valueNone'), LONGEST_NAME) };
}
