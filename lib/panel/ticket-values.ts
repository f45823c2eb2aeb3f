import type { FieldValue } from '../actions/action';
import type { TicketField } from '../actions/specs';
import type { Ticket } from '../desk-api/records';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import { language } from '../text/language';

type Read = (ticket: Ticket) => { value: string | null; name?: string | null | undefined };

/** What a ticket has for each field that can be changed; the name is the value where there is no other. */
const READ: Readonly<Record<TicketField, Read>> = {
  status: ({ status: value }) => ({ value, name: value ?? t('statusUnknown') }),
  priority: ({ priority: value }) => ({ value }),
  category: ({ category: value }) => ({ value }),
  subCategory: ({ subCategory: value }) => ({ value }),
  dueDate: ({ dueAt }) => (dueAt === null ? { value: null } : dueOn(dueAt)),
  assignee: ({ assigneeId: value, assignee }) => ({ value, name: assignee?.name }),
  team: ({ teamId: value, team }) => ({ value, name: team?.name }),
  department: ({ departmentId: value, department }) => ({ value, name: department?.name }),
};

/** Longest name that a message may carry. */
export const LONGEST_NAME = 300;

/** A moment as actions take it: ISO text in UTC, named as people read it. @param moment epoch milliseconds */
export function dueOn(moment: number): FieldValue {
  const words = new Date(moment).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return { value: new Date(moment).toISOString(), name: words };
}

/** What a field of a ticket holds, as an action takes it. */
export function valueOf(field: TicketField, ticket: Ticket): FieldValue {
  const { value, name } = READ[field](ticket);
  return { value, name: displayText(name || value || t('valueNone'), LONGEST_NAME) };
}
