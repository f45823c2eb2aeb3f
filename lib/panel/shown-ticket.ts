import type { ChangeStep, FieldValue } from '../actions/action';
import { agentNamed } from '../actions/agent-named';
import { type ChangedField, READ_STATES } from '../actions/specs';
import type { Ticket } from '../desk-api/records';

/** A ticket with another value of a field, until Desk's own record of it arrives. */
const WITH: Readonly<Record<ChangedField, (ticket: Ticket, to: FieldValue) => Ticket>> = {
  status: (ticket, { value }) =>
    ticket.status === value ? ticket : { ...ticket, status: value, statusType: 'other' as const },
  priority: (ticket, { value }) => ({ ...ticket, priority: value }),
  category: (ticket, { value }) => ({ ...ticket, category: value }),
  subCategory: (ticket, { value }) => ({ ...ticket, subCategory: value }),
  dueDate: (ticket, { value }) => ({
    ...ticket,
    dueAt: value === null ? null : Date.parse(value),
    isOverdue: false,
  }),
  assignee: (ticket, { value, name }) => {
    if (value === null) return { ...ticket, assigneeId: null, assignee: null };
    const assignee = ticket.assignee?.id === value ? ticket.assignee : agentNamed(value, name);
    return { ...ticket, assigneeId: value, assignee };
  },
  team: (ticket, { value, name }) => ({ ...ticket, teamId: value, team: value === null ? null : { id: value, name } }),
  department: (ticket, { value, name }) =>
    value === null ? ticket : { ...ticket, departmentId: value, department: { id: value, name } },
  readState: (ticket, { value }) => ({ ...ticket, isRead: value === READ_STATES.true }),
};

/** A ticket with what a step makes of it; the same one for a field that nobody knows. */
export function withField(ticket: Ticket, step: ChangeStep): Ticket {
  if (step.is !== 'field' || !Object.hasOwn(WITH, step.field)) return ticket;
  return WITH[step.field as ChangedField](ticket, step.to);
}
