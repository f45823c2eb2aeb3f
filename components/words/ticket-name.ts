import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';

/** A ticket by its number, as far as that is known: "Ticket #101". */
export function ticketName(number: string | null): string {
  return number === null ? t('ticketUnnumbered') : t('ticketCommands', displayText(number));
}
