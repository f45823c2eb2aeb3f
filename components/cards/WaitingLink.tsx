import { useContext } from 'preact/hooks';
import type { WaitingTicket } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useActions } from '../panel-context';
import { howLong } from '../words/how-long';
import { fullTime } from '../words/relative-time';
import { useDeskPortal } from '../words/use-desk-portal';
import { useNow } from '../words/use-now';
import { useOrganizationPortal } from '../words/use-organization-portal';
import { CardPlace } from './card-place';

/** A ticket that waits: its number, which leads to it, and how long. In the panel it opens beside it. */
export function WaitingLink({ ticket }: { ticket: WaitingTicket }) {
  const isInPanel = useContext(CardPlace) === null;
  return isInPanel ? <InPanel ticket={ticket} /> : <OnPage ticket={ticket} />;
}

function InPanel({ ticket }: { ticket: WaitingTicket }) {
  const { openHere } = useActions();
  return <Line ticket={ticket} portal={useDeskPortal()} onOpen={(address) => void openHere(address)} />;
}

function OnPage({ ticket }: { ticket: WaitingTicket }) {
  return <Line ticket={ticket} portal={useOrganizationPortal()} />;
}

interface LineProps {
  ticket: WaitingTicket;
  portal: string | null;
  /** Opens it elsewhere than in a tab of its own. */
  onOpen?: (address: string) => void;
}

function Line({ ticket: { id, number, subject, createdAt }, portal, onOpen }: LineProps) {
  const now = useNow();
  const which = t('ticketNumber', displayText(number ?? ''));
  const title = displayText(subject) || t('noSubject');
  const address = portal === null ? null : `${portal}/all/tickets/details/${id}`;
  return (
    <>
      {address === null ? (
        <bdi title={title}>{which}</bdi>
      ) : (
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          title={title}
          aria-label={t('ticketAndSubject', which, title)}
          onClick={(event) => {
            // With a key held it is the browser's: a new tab, a new window, saved.
            if (onOpen === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onOpen(address);
          }}
        >
          <bdi>{which}</bdi>
        </a>
      )}{' '}
      <span title={createdAt === null ? undefined : fullTime(createdAt)}>
        {createdAt === null ? t('ageNotTold') : howLong(now - createdAt)}
      </span>
    </>
  );
}
