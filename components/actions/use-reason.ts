import { useMemo } from 'preact/hooks';
import type { ActionId } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { ACTION_OF } from '../../lib/panel/action-of-field';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { factsOf } from '../../lib/permissions/facts.page';
import { type Reason, whyNot } from '../../lib/permissions/why-not.page';
import { useAccount } from '../account-context';
import { usePanel } from '../panel-context';

/** What each dialog is for; null where it only leads to others, or says for each of its parts what can be done. */
const ACTIONS_OF: Readonly<Record<TicketDialogKind, ActionId | null>> = {
  ...ACTION_OF,
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
  const action = dialog === null ? null : ACTIONS_OF[dialog];
  return useMemo(() => {
    const reason = action === null ? null : whyNot(action, ticket, factsOf({ extras }, { session, policy }));
    return action === null || reason === null || reason.is === 'scope' ? null : { action, reason };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [dialog, ticket.id]);
}
