import { useCallback } from 'preact/hooks';
import type { ActionId } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';

/** Actions whose list comes from the ticket's department. */
const NEEDS_DEPARTMENT: ReadonlySet<ActionId> = new Set<ActionId>([
  'setStatus',
  'setPriority',
  'setCategory',
  'setSubCategory',
  'setDueDate',
  'assign',
  'assignTeam',
  'moveToDepartment',
]);

/**
 * Why an action on this ticket cannot be asked for now, in words for whoever points at the greyed button; null where it
 * can. Buttons, keys and the palette all ask here.
 */
export function useWhyNot(action: ActionId, ticket: Ticket): string | null {
  return whyNot(action, ticket);
}

/** As `useWhyNot`, for many actions at once, and for when no ticket is open. */
export function useWhyNots(ticket: Ticket | null): (action: ActionId) => string | null {
  return useCallback((action) => (ticket ? whyNot(action, ticket) : t('keyNoTicket')), [ticket]);
}

function whyNot(action: ActionId, ticket: Ticket): string | null {
  if (ticket.unchangeable) return t('ticketUnchangeable');
  return NEEDS_DEPARTMENT.has(action) && ticket.departmentId === null ? t('noDepartment') : null;
}
