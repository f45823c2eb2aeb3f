import { useMemo } from 'preact/hooks';
import { idsParked } from '../../lib/bulk/parking';
import { countRows, courseOf, parkedByRun } from '../../lib/bulk/run-machine';
import { withoutAccountLeft } from '../../lib/bulk/plan-invitations';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { OUTCOME_ICONS } from '../basics/CopyButton';
import { Icon } from '../icons';
import { AskFirst } from './AskFirst';
import { useBulk, useBulkActions } from './bulk-context';
import { Outcomes } from './Outcomes';
import { StepFrame } from './StepFrame';
import { WithoutAccount } from './WithoutAccount';

/** Last step: who received it, who had it, who did not and why; and the way to take it all back. */
export function ReportStep() {
  const run = useBulk((state) => state.run);
  const copied = useBulk((state) => state.copied);
  const actions = useBulkActions();
  const counts = useMemo(() => countRows(run?.rows ?? []), [run]);
  const parked = useBulk((state) => state.parked);
  const people = useMemo(() => (run ? withoutAccountLeft(run, parked) : []), [run, parked]);
  if (!run) return null;
  const { badge, reason } = run.head;
  const name = displayText(badge.name);
  const toUndo = counts.given + counts.notUndone;
  const toUnpark = parkedByRun(run, idsParked(parked)).length;
  const asks = [
    ...(toUndo > 0 ? [tCount('bulk_undoAsk', toUndo)] : []),
    ...(toUnpark > 0 ? [tCount('bulk_undoParked', toUnpark)] : []),
  ];
  const [question, ...more] = asks;
  const unparked = run.rows.filter(({ state, target }) => state === 'undone' && target === null).length;
  const takenBack = counts.undone - unparked;
  const titles = {
    award: () => tCount('bulk_reportDone', counts.given, name),
    undo: () =>
      unparked > 0 && takenBack === 0
        ? tCount('bulk_reportUnparked', unparked, name)
        : tCount('bulk_reportUndone', takenBack, name),
    invite: () => tCount('bulk_reportParked', counts.invited + counts.parked + counts.unsure, name),
  };
  return (
    <StepFrame
      title={titles[courseOf(run.head).does]()}
      foot={
        <>
          {question !== undefined && (
            <AskFirst
              label={t('bulk_undoRun')}
              question={question}
              more={more}
              yes={t('bulk_undoYes')}
              no={t('bulk_undoNo')}
              onYes={actions.undoRun}
            />
          )}
          <button type="button" class="button" onClick={actions.newRun}>
            {t('bulk_newRun')}
          </button>
          {counts.pending > 0 && (
            <button type="button" class="button primary" onClick={actions.awardRest}>
              {tCount('bulk_startRun', counts.pending)}
            </button>
          )}
        </>
      }
    >
      {reason && <p class="quiet">{t('bulk_reportReason', displayText(reason))}</p>}
      <div class="bulk-tools">
        <button type="button" class="button" onClick={actions.copyReport}>
          <Icon name={copied === null ? 'copy' : OUTCOME_ICONS[copied]} />
          {t('bulk_copy')}
        </button>
        <button type="button" class="button" onClick={actions.saveReport}>
          {t('bulk_saveCsv')}
        </button>
        {counts.unsure > 0 && (
          <button type="button" class="button" onClick={actions.lookAgain}>
            {t('inviteCheck')}
          </button>
        )}
        <span class="unseen" aria-live="polite">
          {copied && t(copied)}
        </span>
      </div>
      <WithoutAccount people={people} />
      <Outcomes run={run} />
    </StepFrame>
  );
}
