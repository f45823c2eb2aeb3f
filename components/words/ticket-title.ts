import type { Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';

/** A ticket in one line: "#101 Subject"; what is not known of it is left out. */
export function ticketTitle({ number, subject }: Pick<Ticket, 'number' | 'subject'>): string {
  const shown = displayText(number ?? '');
  return [shown && t('ticketNumber', shown), displayText(subject) || t('noSubject')].filter(Boolean).join(' ');
}
