import { useCallback } from 'preact/hooks';
import type { ActionId } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { whyNotAsItIs } from '../../lib/permissions/ticket-state.page';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';

/**
 * Why an action on this ticket cannot be asked for now, in words for whoever points at the greyed button; null where it
 * can. Buttons, keys and the palette all ask here: the ticket itself decides, and what profile and edition allow, as far
 * as that is known. A scope that is missing greys nothing: whoever chooses is asked for it then.
 */
export function useWhyNot(action: ActionId, ticket: Ticket): string | null {
  const refusal = usePanel((state) => state.extras.refusals[action]);
  return reasonOf(action, ticket, refusal);
}

/** As `useWhyNot`, for many actions at once, and for when no ticket is open. */
export function useWhyNots(ticket: Ticket | null): (action: ActionId) => string | null {
  const refusals = usePanel((state) => state.extras.refusals);
  return useCallback(
    (action) => (ticket ? reasonOf(action, ticket, refusals[action]) : t('keyNoTicket')),
    [ticket, refusals],
  );
}

function reasonOf(action: ActionId, ticket: Ticket, refusal: string | undefined): string | null {
  const text = whyNotAsItIs(action, ticket);
  return text === null ? (refusal ?? null) : t(text);
}
