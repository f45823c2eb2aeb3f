import { useState } from 'preact/hooks';
import { nameOf } from '../../lib/actions/action';
import { type LedgerEntry, changesIn } from '../../lib/ledger/entry';
import { isUndoable } from '../../lib/ledger-page/undoable';
import type { RunUndo } from '../../lib/ledger-page/undo-run';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { clockTime, fullTime } from '../words/relative-time';
import { LedgerRow, type LedgerRowProps, Line } from './LedgerRow';
import { UndoRunDialog } from './UndoRunDialog';

interface LedgerRunProps extends Omit<LedgerRowProps, 'entry' | 'isBusy'> {
  runId: string;
  /** Newest first; at least two. */
  entries: LedgerEntry[];
  /** Whether there may be more of it further down. */
  mayGoOn: boolean;
  /** How far its undo is; null while nobody undoes it. */
  undoing: RunUndo | null;
  busy: readonly string[];
}

/** A bulk run in one line, with one undo; opened, one line for each person. */
export function LedgerRun({ runId, entries, mayGoOn, undoing, busy, ...common }: LedgerRunProps) {
  const { place, actions, lines } = common;
  const [isAsking, setAsking] = useState(false);
  const [newest] = entries;
  if (!newest) return null;
  const [step] = changesIn(newest);
  const badge = step ? displayText(nameOf(step)) : '';
  const undone = entries.filter(({ phase }) => phase === 'undone').length;
  const canUndo = undoing !== null || entries.some((entry) => isUndoable(entry, place?.orgId ?? null));
  return (
    <Line
      id={runId}
      lines={lines}
      summary={
        <>
          <span class="ledger-action">{t('ledgerRun')}</span>
          <span class="ledger-items clip">
            <bdi>{badge}</bdi>
          </span>
          <span class="ledger-person clip">
            {tCount(mayGoOn ? 'ledgerRunAtLeast' : 'ledgerRunPeople', entries.length)}
          </span>
          <time class="quiet" dateTime={new Date(newest.at).toISOString()} title={fullTime(newest.at)}>
            {clockTime(newest.at)}
          </time>
        </>
      }
      state={undone > 0 ? stateWords() : ''}
      buttons={
        canUndo && (
          <div class="ledger-buttons">
            <button
              type="button"
              class="button"
              tabIndex={lines.current === runId ? 0 : -1}
              aria-label={undoing === null ? t('bulk_undoRun') : undefined}
              title={undoing === null ? t('bulk_undoRun') : undefined}
              aria-disabled={undoing !== null}
              onClick={() => undoing === null && setAsking(true)}
            >
              {undoing === null ? t('undo') : t('ledgerRunUndoing', undoing.done, undoing.total)}
            </button>
            {isAsking && (
              <UndoRunDialog
                count={actions.countUndoable}
                runId={runId}
                onClose={(isWanted) => {
                  setAsking(false);
                  if (isWanted) void actions.undoRun(runId);
                }}
              />
            )}
          </div>
        )
      }
    >
      <ol class="ledger-list">
        {entries.map((entry) => (
          <LedgerRow key={entry.id} entry={entry} isBusy={busy.includes(entry.id)} {...common} />
        ))}
      </ol>
    </Line>
  );

  function stateWords(): string {
    return undone === entries.length ? t('ledgerUndone') : t('ledgerUndoing');
  }
}
