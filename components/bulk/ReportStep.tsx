import { useMemo } from 'preact/hooks';
import { countRows } from '../../lib/bulk/run-machine';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Icon } from '../icons';
import { AskFirst } from './AskFirst';
import { useBulk, useBulkActions } from './bulk-context';
import { Outcomes } from './Outcomes';
import { StepFrame } from './StepFrame';

/** Last step: who received it, who had it, who did not and why; and the way to take it all back. */
export function ReportStep() {
  const run = useBulk((state) => state.run);
  const copied = useBulk((state) => state.copied);
  const actions = useBulkActions();
  const counts = useMemo(() => countRows(run?.rows ?? []), [run]);
  if (!run) return null;
  const { badge, reason, phase } = run.head;
  const name = displayText(badge.name);
  const toUndo = counts.given + counts.notUndone;
  const title =
    phase === 'undone'
      ? tCount('bulk_reportUndone', counts.undone, name)
      : tCount('bulk_reportDone', counts.given, name);
  return (
    <StepFrame
      title={title}
      foot={
        <>
          {toUndo > 0 && (
            <AskFirst
              label={t('bulk_undoRun')}
              question={tCount('bulk_undoAsk', toUndo)}
              yes={t('bulk_undoYes')}
              no={t('bulk_undoNo')}
              onYes={actions.undoRun}
            />
          )}
          <button type="button" class="button" onClick={actions.newRun}>
            {t('bulk_newRun')}
          </button>
        </>
      }
    >
      {reason && (
        <p class="quiet" dir="auto">
          {t('bulk_reportReason', displayText(reason))}
        </p>
      )}
      <div class="bulk-tools">
        <button type="button" class="button" onClick={actions.copyReport}>
          <Icon name={copied === 'copied' ? 'check' : copied === 'copyFailed' ? 'warning' : 'copy'} />
          {t('bulk_copy')}
        </button>
        <button type="button" class="button" onClick={actions.saveReport}>
          {t('bulk_saveCsv')}
        </button>
        <span class="unseen" aria-live="polite">
          {copied && t(copied)}
        </span>
      </div>
      <Outcomes run={run} />
    </StepFrame>
  );
}
