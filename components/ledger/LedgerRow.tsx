import { useEffect, useRef } from 'preact/hooks';
import { type SettledChange, keyOf, nameOf } from '../../lib/actions/action';
import { targetKey } from '../../lib/actions/target';
import { type LedgerEntry, changesIn } from '../../lib/ledger/entry';
import type { LedgerPageActions, LedgerPlace } from '../../lib/ledger-page/ledger-page';
import { actionWords, commentWords, outcomeWords, undoWords } from '../../lib/ledger-page/ledger-words';
import { canWriteComment, isUndoable } from '../../lib/ledger-page/undoable';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { fullTime, relativeTime } from '../words/relative-time';
import { ticketLink } from '../words/ticket-link';

interface LedgerRowProps {
  entry: LedgerEntry;
  place: LedgerPlace | null;
  now: number;
  isBusy: boolean;
  actions: LedgerPageActions;
}

/** One action: what, to whom, on which ticket, by whom, when, why, with what outcome, and what can still be done about it. */
export function LedgerRow({ entry, place, now, isBusy, actions }: LedgerRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const undo = undoWords(entry);
  const comment = commentWords(entry);
  return (
    <li ref={row} class="ledger-row" data-phase={entry.phase} tabIndex={-1}>
      <p class="ledger-what">
        <span class="ledger-action">{actionWords(entry)}</span>
        <time class="quiet" dateTime={new Date(entry.at).toISOString()} title={fullTime(entry.at)}>
          {relativeTime(entry.at, now)}
        </time>
      </p>
      <ul class="ledger-items">
        {changesIn(entry).map((step) => (
          <Change key={keyOf(step)} step={step} />
        ))}
      </ul>
      <p class="ledger-facts">
        <Words of={entry.person.name === '' ? targetKey(entry.target) : entry.person.name} />
        <Ticket entry={entry} place={place} />
        {entry.by && <span>{t('ledgerByWhom', displayText(entry.by.name))}</span>}
        {entry.runId !== null && <span class="chip">{t('ledgerInRun')}</span>}
      </p>
      {entry.reason !== null && <p dir="auto">{t('ledgerReasonIs', displayText(entry.reason))}</p>}
      {(undo !== '' || comment !== '') && (
        <p class="quiet">{[undo, comment].filter((words) => words !== '').join(' · ')}</p>
      )}
      {place && place.orgId !== entry.orgId && entry.phase !== 'undone' && (
        <p class="quiet">{t('ledgerOtherOrganization')}</p>
      )}
      <RowButtons entry={entry} place={place} isBusy={isBusy} actions={actions} onGone={() => row.current?.focus()} />
    </li>
  );
}

function Change({ step }: { step: SettledChange }) {
  const outcome = outcomeWords(step);
  return (
    <li data-outcome={step.outcome} data-undone={step.undone !== undefined}>
      <Words of={nameOf(step)} />
      {outcome !== '' && <span class="quiet"> ({outcome})</span>}
    </li>
  );
}

function Ticket({ entry: { ticket, orgId }, place }: Pick<LedgerRowProps, 'entry' | 'place'>) {
  if (!ticket) return null;
  const words =
    ticket.number === null ? t('ledgerOnTicketUnnumbered') : t('ledgerOnTicket', displayText(ticket.number));
  const link =
    place?.portal && place.orgId === orgId
      ? ticketLink({ kind: 'ticket', dataCentre: place.dataCentre, portal: place.portal, ticketId: ticket.id })
      : null;
  if (link === null) return <span>{words}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

interface RowButtonsProps extends Omit<LedgerRowProps, 'now'> {
  /** The button that had the focus has gone. */
  onGone: () => void;
}

function RowButtons({ entry, place, isBusy, actions, onGone }: RowButtonsProps) {
  const orgId = place?.orgId ?? null;
  const canUndo = isUndoable(entry, orgId);
  const canComment = canWriteComment(entry, orgId);
  const wasBusy = useRef(false);
  useEffect(() => {
    // Otherwise the focus would fall back to the top of the page.
    if (wasBusy.current && !isBusy && document.activeElement === document.body) onGone();
    wasBusy.current = isBusy;
  }, [isBusy, onGone]);
  if (!canUndo && !canComment) return null;
  const use = (work: (entry: LedgerEntry) => Promise<void>) => () => {
    if (!isBusy) void work(entry);
  };
  return (
    <div class="ledger-buttons">
      {canUndo && (
        <button
          type="button"
          class="button"
          aria-label={t('ledgerUndoLabel', actionWords(entry), displayText(entry.person.name))}
          aria-disabled={isBusy}
          onClick={use(actions.undo)}
        >
          {isBusy ? t('ledgerUndoBusy') : t('undo')}
        </button>
      )}
      {canComment && (
        <button type="button" class="button" aria-disabled={isBusy} onClick={use(actions.writeComment)}>
          {t('ledgerTryComment')}
        </button>
      )}
    </div>
  );
}
