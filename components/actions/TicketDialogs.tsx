import type { Ticket } from '../../lib/desk-api/records';
import { AssignDialog } from '../assignment/AssignDialog';
import { usePanel } from '../panel-context';
import { FieldDialog } from './FieldDialog';
import { TakeItDialog } from './TakeItDialog';
import { useShownTicket } from './use-shown';
import { WritingDialog } from './WritingDialog';

/** The dialog in which something of the open ticket is changed, if one is open; it goes when another ticket is shown. */
export function TicketDialogs() {
  const ticket = usePanel((state) => state.ticket.value);
  return ticket ? <OfTicket key={ticket.id} ticket={ticket} /> : null;
}

function OfTicket({ ticket }: { ticket: Ticket }) {
  const shown = useShownTicket(ticket);
  const dialog = usePanel((state) => (state.ticketDialog?.ticketId === ticket.id ? state.ticketDialog.for : null));
  if (dialog === null) return null;
  switch (dialog) {
    case 'takeIt':
      return <TakeItDialog ticket={shown} />;
    case 'note':
    case 'comment':
      return <WritingDialog key={dialog} kind={dialog} ticket={shown} />;
    case 'assignee':
      return <AssignDialog ticket={shown} />;
    case 'status':
    case 'priority':
    case 'category':
    case 'subCategory':
    case 'dueDate':
    case 'team':
    case 'department':
      return <FieldDialog key={dialog} field={dialog} ticket={shown} />;
  }
}
