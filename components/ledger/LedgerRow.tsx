import { useId, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { type SettledChange, keyOf, nameOf } from '../../lib/actions/action';
import { targetKey } from '../../lib/actions/target';
import { type LedgerEntry, changesIn } from '../../lib/ledger/entry';
import { personOf } from '../../lib/ledger-page/filter-names';
import { type LedgerFilters, badgeKey } from '../../lib/ledger-page/ledger-filters';
import type { LedgerPageActions, LedgerPlace } from '../../lib/ledger-page/ledger-page';
import { actionWords, commentWords, outcomeWords, undoWords } from '../../lib/ledger-page/ledger-words';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { clockTime, fullTime } from '../words/relative-time';
import { ticketLink } from '../words/ticket-link';
import type { LinePlace } from './line-place';
import { RowButtons } from './RowButtons';
import { goToFilters } from './use-ledger-address';

export interface LedgerRowProps {
  entry: LedgerEntry;
  place: LedgerPlace | null;
  isBusy: boolean;
  actions: LedgerPageActions;
  lines: LinePlace;
  filters: LedgerFilters;
}

/** One action in one line: what, to whom, when, and what can still be done about it; opened, everything else that is known. */
export function LedgerRow({ entry, place, isBusy, actions, lines, filters }: LedgerRowProps) {
  const head = useRef<HTMLButtonElement>(null);
  const isCurrent = lines.current === entry.id;
  return (
    <Line
      id={entry.id}
      phase={entry.phase}
      lines={lines}
      head={head}
      summary={
        <>
          <span class="ledger-action">{actionWords(entry)}</span>
          <span class="ledger-items clip">
            {changesIn(entry).map((step) => (
              <Change key={keyOf(step)} step={step} />
            ))}
          </span>
          <span class="ledger-person clip">
            <Words of={personOf(entry)} />
          </span>
          <time class="quiet" dateTime={new Date(entry.at).toISOString()} title={fullTime(entry.at)}>
            {clockTime(entry.at)}
          </time>
        </>
      }
      state={undoWords(entry)}
      buttons={
        <RowButtons
          entry={entry}
          place={place}
          isBusy={isBusy}
          isReached={isCurrent}
          actions={actions}
          onGone={() => head.current?.focus()}
        />
      }
    >
      <Details entry={entry} place={place} filters={filters} />
    </Line>
  );
}

interface LineProps {
  id: string;
  phase?: LedgerEntry['phase'];
  lines: LinePlace;
  head?: { current: HTMLButtonElement | null };
  summary: ComponentChildren;
  /** How far its undo is, in words. */
  state: string;
  buttons: ComponentChildren;
  /** Shown while the line is open. */
  children: ComponentChildren;
}

/** A line that opens, with its buttons at its end. */
export function Line({ id, phase, lines, head, summary, state, buttons, children }: LineProps) {
  const isOpen = lines.opened.has(id);
  const details = useId();
  return (
    <li class="ledger-row" data-phase={phase}>
      <div class="ledger-line">
        <button
          ref={head ?? null}
          type="button"
          class="ledger-open"
          data-line={id}
          aria-expanded={isOpen}
          aria-controls={details}
          tabIndex={lines.current === id ? 0 : -1}
          onFocus={() => lines.onFocus(id)}
          onClick={() => lines.toggle(id)}
        >
          <Icon name="chevron" />
          {summary}
        </button>
        <div class="ledger-end">
          {state !== '' && <span class="quiet">{state}</span>}
          {buttons}
        </div>
      </div>
      <div id={details} class="ledger-details" hidden={!isOpen}>
        {children}
      </div>
    </li>
  );
}

function Change({ step }: { step: SettledChange }) {
  const outcome = outcomeWords(step);
  return (
    <span data-outcome={step.outcome} data-undone={step.undone !== undefined}>
      <Words of={nameOf(step)} />
      {outcome !== '' && <span class="quiet"> ({outcome})</span>}
    </span>
  );
}

function Details({ entry, place, filters }: Pick<LedgerRowProps, 'entry' | 'place' | 'filters'>) {
  const comment = commentWords(entry);
  const members = changesIn(entry).filter((step) => step.is === 'member');
  return (
    <>
      <p class="ledger-facts">
        <span>{fullTime(entry.at)}</span>
        <Ticket entry={entry} place={place} />
        {entry.by && <span>{t('ledgerByWhom', displayText(entry.by.name))}</span>}
        {entry.runId !== null && <span class="chip">{t('ledgerInRun')}</span>}
      </p>
      {entry.reason !== null && <p>{t('ledgerReasonIs', displayText(entry.reason))}</p>}
      {comment !== '' && <p class="quiet">{comment}</p>}
      {place && place.orgId !== entry.orgId && entry.phase !== 'undone' && (
        <p class="quiet">{t('ledgerOtherOrganization')}</p>
      )}
      <p class="ledger-facts">
        {entry.target.on === 'person' && filters.person === null && (
          <Only name={personOf(entry)} to={{ ...filters, person: targetKey(entry.target) }} />
        )}
        {filters.badge === null &&
          members.map((step) => (
            <Only key={badgeKey(step)} name={nameOf(step)} to={{ ...filters, badge: badgeKey(step) }} />
          ))}
      </p>
    </>
  );
}

/** Leads to the entries about one person or badge. */
function Only({ name, to }: { name: string; to: LedgerFilters }) {
  return (
    <button type="button" class="text-button" onClick={() => goToFilters(to)}>
      {t('ledgerOnly', displayText(name))}
    </button>
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
