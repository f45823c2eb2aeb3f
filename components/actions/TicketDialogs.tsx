import type { Ticket } from '../../lib/desk-api/records';
import { AssignDialog } from '../assignment/AssignDialog';
import { isTicketField } from '../../lib/panel/ticket-fields';
import { reasonWords } from '../../lib/permissions/reason-words.page';
import { useActions, usePanel } from '../panel-context';
import { ReasonDialog } from '../permissions/ReasonDialog';
import { TagsDialog } from '../tags/TagsDialog';
import { CommandsDialog } from './CommandsDialog';
import { CLOSE_SPEC } from './field-choices';
import { MacroDialog } from '../macros/MacroDialog';
import { FieldDialog } from './FieldDialog';
import { PickDateDialog } from './PickDateDialog';
import { TakeItDialog } from './TakeItDialog';
import { useReason } from './use-reason';
import { useShownTicket } from './use-shown';
import { WritingDialog } from './WritingDialog';

/** The dialog in which something of the open ticket is changed, if one is open; it goes when another ticket is shown. */
export function TicketDialogs() {
  const ticket = usePanel((state) => state.ticket.value);
  return ticket ? <OfTicket key={ticket.id} ticket={ticket} /> : null;
}

function OfTicket({ ticket }: { ticket: Ticket }) {
  const { closeTicketDialog } = useActions();
  const shown = useShownTicket(ticket);
  const dialog = usePanel((state) => (state.ticketDialog?.ticketId === ticket.id ? state.ticketDialog.for : null));
  const refusal = useReason(dialog, shown);
  if (dialog === null) return null;
  if (refusal) {
    const { action, reason } = refusal;
    return <ReasonDialog action={action} words={reasonWords(reason)} onClose={closeTicketDialog} />;
  }
  if (dialog === 'assignee') return <AssignDialog ticket={shown} />;
  if (isTicketField(dialog)) return <FieldDialog key={dialog} field={dialog} ticket={shown} />;
  switch (dialog) {
    case 'takeIt':
      return <TakeItDialog ticket={shown} />;
    case 'note':
    case 'comment':
      return <WritingDialog key={dialog} kind={dialog} ticket={shown} />;
    case 'close':
      return <FieldDialog key={dialog} field="status" ticket={shown} spec={CLOSE_SPEC} />;
    case 'pickDate':
      return <PickDateDialog ticket={shown} />;
    case 'tags':
      return <TagsDialog ticket={shown} />;
    case 'more':
    case 'links':
      return <CommandsDialog key={dialog} which={dialog} ticket={shown} />;
    case 'macro':
      return <MacroDialog ticket={shown} />;
  }
}
