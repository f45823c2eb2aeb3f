import { useMemo } from 'preact/hooks';
import type { ActionId, TicketField } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { TICKET_FIELDS, isTicketField } from '../../lib/panel/ticket-fields';
import { factsOf } from '../../lib/permissions/facts.page';
import { type Reason, whyNot } from '../../lib/permissions/why-not.page';
import { useAccount } from '../account-context';
import { usePanel } from '../panel-context';

/** What the dialogs are for that are no list of a field; null where one only leads to others, or says of each part what can be done. */
const ACTIONS_OF: Readonly<Record<Exclude<TicketDialogKind, TicketField>, ActionId | null>> = {
  takeIt: 'assign',
  note: 'addNote',
  comment: 'addComment',
  tags: 'addTags',
  close: 'setStatus',
  pickDate: 'setDueDate',
  more: null,
  links: null,
  macro: null,
};

function actionOf(dialog: TicketDialogKind): ActionId | null {
  return isTicketField(dialog) ? TICKET_FIELDS[dialog].action : ACTIONS_OF[dialog];
}

/**
 * Why what a dialog about a ticket is for cannot be done, with the action it is; null where it can. Judged when the dialog
 * is opened: what is learned later takes no list and no text away from whoever is at it.
 */
export function useReason(
  dialog: TicketDialogKind | null,
  ticket: Ticket,
): { action: ActionId; reason: Reason } | null {
  const extras = usePanel((state) => state.extras);
  const session = useAccount((state) => state.session);
  const policy = useAccount((state) => state.policy);
  const action = dialog === null ? null : actionOf(dialog);
  return useMemo(() => {
    const reason = action === null ? null : whyNot(action, ticket, factsOf({ extras }, { session, policy }));
    return action === null || reason === null || reason.is === 'scope' ? null : { action, reason };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [dialog, ticket.id]);
}
