import type { Viewed } from '../../lib/storage/palette-items.page';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions } from '../panel-context';
import { RECORD_ICONS } from '../words/record-icons';
import { ticketTitle } from '../words/ticket-title';

interface RecordLineProps {
  kind: Viewed['kind'];
  id: string;
  /** Of a ticket. */
  number: string | null;
  /** The subject, or the name of person or account. */
  name: string;
  /** Said in a second line; fit for the screen. */
  about: string | null;
}

/** A ticket, person or account, opened by a click: beside the panel, with Ctrl or the middle button in a new tab. */
export function RecordLine({ kind, id, number, name, about }: RecordLineProps) {
  const { openRecord } = useActions();
  const isTicket = kind === 'ticket';
  const full = isTicket ? ticketTitle({ number, subject: name }) : displayText(name) || t('noName');
  return (
    <li>
      <button
        type="button"
        class="record-line"
        title={about ? `${full}\n${about}` : full}
        onClick={({ ctrlKey, metaKey }) => openRecord({ kind, id }, ctrlKey || metaKey)}
        onAuxClick={({ button }) => button === 1 && openRecord({ kind, id }, true)}
      >
        <Icon name={RECORD_ICONS[kind]} />
        <span class="option-lines">
          <span class="clip">
            <bdi>{full}</bdi>
          </span>
          {about && (
            <span class="quiet clip">
              <bdi>{about}</bdi>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
