import type { Ticket } from '../../lib/desk-api/records';
import type { PageContext } from '../../lib/desk-page/page-context';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { ticketLink } from './ticket-link';

const SUBJECT_IN_COPY = 1000;

/** The forms in which a ticket is copied, cleaned as what is shown is; null for what is not known. */
export interface CopyForms {
  number: string | null;
  /** Its address, as `ticketLink` makes it: of the data centre and portal that are open. */
  link: string | null;
  /** `#101 Subject <address>`. */
  all: string | null;
}

/** A ticket as it is copied. @param known what Desk or its page tells of it */
export function copyForms(
  context: PageContext,
  known: Partial<Pick<Ticket, 'number' | 'subject'>> | { number: string | null; subject: string | null } | null,
): CopyForms {
  const link = ticketLink(context);
  const number = known?.number ? displayText(known.number) : null;
  const words = [number && t('ticketNumber', number), displayText(known?.subject ?? '', SUBJECT_IN_COPY), `<${link}>`];
  return { number, link, all: link === null ? null : words.filter(Boolean).join(' ') };
}
