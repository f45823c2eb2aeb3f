import type { ComponentChildren } from 'preact';
import type { TicketField } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { TICKET_FIELDS, valueOf } from '../../lib/panel/ticket-fields';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions } from '../panel-context';
import { useWhyNot } from './use-why-not';

interface FieldButtonProps {
  field: TicketField;
  ticket: Ticket;
  class: string;
  children: ComponentChildren;
}

/** The value of a field of a ticket, which is the button that changes it. */
export function FieldButton({ field, ticket, class: look, children }: FieldButtonProps) {
  const { openTicketDialog } = useActions();
  const { action, is } = TICKET_FIELDS[field];
  const label = t(is, valueOf(field, ticket).name);
  const whyNot = useWhyNot(action, ticket);
  return (
    <button
      type="button"
      class={look}
      data-ticket-dialog={field}
      aria-label={label}
      title={whyNot ?? label}
      aria-haspopup="dialog"
      aria-disabled={whyNot !== null}
      onClick={() => openTicketDialog(field)}
    >
      {children}
      <Icon name="chevron" />
    </button>
  );
}
