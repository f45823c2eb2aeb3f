import type { ComponentChildren } from 'preact';
import type { PageHint } from '../../lib/panel/panel-state';
import type { Ticket } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useShownTicket } from '../actions/use-shown';
import { later } from '../basics/later';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { ticketName } from '../words/ticket-name';
import { TicketFacts } from './TicketFacts';

const TagChips = later(async () => (await import('../tags/TicketTags')).TagChips);

const SUBJECT_IN_TOOLTIP = 1000;

/** The open ticket: number, how it stands, and the subject; in few lines, because Desk shows it beside the panel. */
export function TicketRegion() {
  const ticket = usePanel((state) => state.ticket);
  const hint = usePanel((state) => state.hint);
  const actions = useActions();
  const number = ticket.value?.number ?? hint?.number ?? null;
  // Until Desk's API has answered, the number is only shown; `C` copies what its page tells.
  const which = (
    <button
      type="button"
      class="value ticket-number"
      data-ticket-dialog="links"
      aria-label={ticketName(number)}
      aria-haspopup="dialog"
      title={t('ticketNumberHint')}
      disabled={!ticket.value}
      onClick={() => actions.openTicketDialog('links')}
    >
      <span class="clip">
        {number === null ? t('ticketUnnumbered') : <bdi>{t('ticketNumber', displayText(number))}</bdi>}
      </span>
      <Icon name="chevron" />
    </button>
  );
  return (
    <Region name={t('region_ticket')} isBusy={ticket.loading} layout="bare">
      <PartBody
        isOfView
        part={ticket}
        onRetry={() => actions.retry('ticket')}
        skeleton={<FirstHeader hint={hint} which={which} />}
      >
        {(value: Ticket) => <ShownTicket ticket={value} which={which} />}
      </PartBody>
    </Region>
  );
}

function ShownTicket({ ticket, which }: { ticket: Ticket; which: ComponentChildren }) {
  const shown = useShownTicket(ticket);
  return (
    <>
      <TicketFacts ticket={shown} which={which} />
      <Subject text={shown.subject} />
      <TagChips key={shown.id} ticket={shown} />
      {shown.unchangeable && <p class="quiet">{t('ticketUnchangeable')}</p>}
    </>
  );
}

function Subject({ text }: { text: string }) {
  return (
    <p class="subject clip" title={displayText(text, SUBJECT_IN_TOOLTIP)}>
      <bdi>{displayText(text) || t('noSubject')}</bdi>
    </p>
  );
}

/** What the Desk page itself shows of the ticket, until Desk's API has answered. */
function FirstHeader({ hint, which }: { hint: PageHint | null; which: ComponentChildren }) {
  return (
    <>
      <div class="facts">
        {which}
        <Skeleton shape="facts" />
      </div>
      <div class="facts" />
      {hint?.subject ? <Subject text={hint.subject} /> : <Skeleton shape="title" />}
    </>
  );
}
