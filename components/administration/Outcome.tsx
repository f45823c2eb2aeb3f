import { canGoBack, type SettledChange } from '../../lib/actions/action';
import type { Deed, DeedStore } from '../../lib/administration/deed';
import { leftByOthersWords, toastsOfChange } from '../../lib/panel/action-words';
import { type LedgerEntry, changesIn } from '../../lib/ledger/entry';
import { describeProblem } from '../../lib/problems/describe.page';
import { deskSays } from '../../lib/problems/desk-says.page';
import type { Problem } from '../../lib/problems/problem';
import { t } from '../../lib/text/t';
import { wayOut } from './way-out';

/** What came of it, in words; and its undo, where it has one. */
export function Outcome({ deed, name }: { deed: Deed & DeedStore; name: string }) {
  const state = deed.deed;
  switch (state.is) {
    case 'ready':
      return null;
    case 'sending':
      return <p class="quiet">{t('deedSending')}</p>;
    case 'looking':
      return <p class="quiet">{t('deedLooking')}</p>;
    case 'refused':
      return state.problem.kind === 'scopeMissing' ? null : <Trouble problem={state.problem} name={name} />;
    case 'open':
      return (
        <div class="problem">
          <div class="problem-text">
            <strong>{t('deedNotKnown')}</strong>
            <p>
              {describeProblem(state.problem).why} {t('deedNotKnownNext')}
            </p>
          </div>
        </div>
      );
    case 'done':
      return (
        <>
          <Done entry={state.entry} />
          <UndoButton entry={state.entry} onUndo={() => void deed.undo()} />
        </>
      );
    case 'undoing':
      return <p class="quiet">{t('ledgerUndoBusy')}</p>;
    case 'undone':
      return (
        <p>
          {t('toastUndone')} {leftByOthersWords(state.entry)}
        </p>
      );
    case 'notUndone':
      return (
        <>
          <p>{t('toastNotUndone')}</p>
          <Trouble problem={state.problem} name={name} />
          <UndoButton entry={state.entry} onUndo={() => void deed.undo()} />
        </>
      );
  }
}

function Done({ entry }: { entry: LedgerEntry }) {
  return (
    <>
      {toastsOfChange(entry).map(({ tone, message }) => (
        <p key={message} data-tone={tone}>
          {message}
        </p>
      ))}
      <p class="quiet">{t('deedInLedger')}</p>
    </>
  );
}

function UndoButton({ entry, onUndo }: { entry: LedgerEntry; onUndo: () => void }) {
  const isBack = (step: SettledChange): boolean => step.outcome === 'changed' && step.undone === undefined;
  if (!changesIn(entry).some((step) => isBack(step) && canGoBack(step))) return null;
  return (
    <button type="button" class="button" onClick={onUndo}>
      {t('undo')}
    </button>
  );
}

/** What Desk has said no to, why, and the way out. */
function Trouble({ problem, name }: { problem: Problem; name: string }) {
  const { title, why, next } = describeProblem(problem);
  const says = deskSays(problem);
  return (
    <div class="problem">
      <div class="problem-text">
        <strong>{title}</strong>
        <p>
          {why} {says}
        </p>
        <p>{wayOut(problem, name) ?? next}</p>
      </div>
    </div>
  );
}
