import { useEffect, useState } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { later } from '../basics/later';
import { Words } from '../basics/Words';
import { Icon } from '../icons';

const load = async () => (await import('./StatusDialog')).StatusDialog;
const StatusDialog = later(load);

/** The status of a ticket, which is the button that changes it. */
export function StatusButton({ ticket }: { ticket: Ticket }) {
  const [isOpen, setIsOpen] = useState(false);
  // There before it is asked for: what is typed right after the click belongs into it.
  useEffect(() => void load(), []);
  const status = displayText(ticket.status ?? t('statusUnknown'));
  return (
    <>
      <button
        type="button"
        class={`chip status-${ticket.statusType}`}
        aria-label={t('statusIs', status)}
        aria-haspopup="dialog"
        disabled={ticket.departmentId === null}
        onClick={() => setIsOpen(true)}
      >
        <i class="dot" aria-hidden="true" />
        <span class="clip">
          <Words of={status} />
        </span>
        <Icon name="chevron" />
      </button>
      {isOpen && <StatusDialog ticket={ticket} onClose={() => setIsOpen(false)} />}
    </>
  );
}
