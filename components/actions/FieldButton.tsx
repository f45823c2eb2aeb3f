import type { ComponentChildren } from 'preact';
import type { TicketField } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { ACTION_OF } from '../../lib/panel/action-of-field';
import { valueOf } from '../../lib/panel/ticket-values';
import { type TextKey, t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions } from '../panel-context';
import { useWhyNot } from './use-why-not';

/** What a field is called, with its value: "Status: Open". */
const LABELS = {
  status: 'statusIs',
  priority: 'priorityIs',
  category: 'categoryIs',
  subCategory: 'subCategoryIs',
  dueDate: 'dueIs',
  assignee: 'assigneeIs',
  team: 'teamIs',
  department: 'departmentIs',
} satisfies Record<TicketField, TextKey>;

interface FieldButtonProps {
  field: TicketField;
  ticket: Ticket;
  class: string;
  children: ComponentChildren;
}

/** The value of a field of a ticket, which is the button that changes it. */
export function FieldButton({ field, ticket, class: look, children }: FieldButtonProps) {
  const { openTicketDialog } = useActions();
  const label = t(LABELS[field], valueOf(field, ticket).name);
  const whyNot = useWhyNot(ACTION_OF[field], ticket);
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
