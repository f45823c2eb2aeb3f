import { useMemo, useState } from 'preact/hooks';
import { estimateRun } from '../../lib/bulk/cost.both';
import { type Check, type Verdict, VERDICTS, countVerdicts, verdictsOf } from '../../lib/bulk/dry-run';
import { withoutAccountIn } from '../../lib/bulk/plan-invitations';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { useBulk, useBulkActions } from './bulk-context';
import { CheckRows } from './CheckRows';
import { ChooseHelpCenter } from './ChooseHelpCenter';
import { Progress } from './Progress';
import { StepFrame } from './StepFrame';
import { WhoHolds } from './WhoHolds';
import { WithoutAccount } from './WithoutAccount';
import './bulk-check.css';

/** Third step: what would happen. Nothing is written before the user has seen this. */
export function CheckStep() {
  const check = useBulk((state) => state.check);
  const isChecking = useBulk((state) => state.isChecking);
  const problem = useBulk((state) => state.checkProblem);
  const actions = useBulkActions();
  const verdicts = useMemo(() => (check ? verdictsOf(check) : []), [check]);
  const counts = useMemo(() => countVerdicts(verdicts), [verdicts]);
  const isComplete = check !== null && counts.checking === 0 && !isChecking;
  const canStart = isComplete && check.rows.length > 0;
  return (
    <StepFrame
      title={t('bulk_step_check')}
      onBack={() => actions.go('badge')}
      foot={
        <>
          {canStart && <StartButton count={counts.willReceive} />}
          {/* There from the start: that the check is over is heard by what it came to. */}
          <div class="bulk-foot-note quiet" aria-live="polite">
            {canStart && <Cost counts={counts} />}
          </div>
        </>
      }
    >
      {isChecking && <Checking check={check} open={counts.checking} />}
      <div aria-live="polite">
        {problem && <ProblemCard problem={problem} onRetry={actions.startCheck} />}
        {!isChecking && !problem && counts.checking > 0 && (
          <p class="bulk-note">
            {t('bulk_checkStopped')}{' '}
            <button type="button" class="text-button" onClick={actions.startCheck}>
              {t('bulk_goOnChecking')}
            </button>
          </p>
        )}
        {check?.rows.length === 0 && <p class="quiet">{t('bulk_nobodyFound')}</p>}
      </div>
      {check && check.rows.length > 0 && <Result check={check} verdicts={verdicts} counts={counts} />}
    </StepFrame>
  );
}

function Checking({ check, open }: { check: Check | null; open: number }) {
  const actions = useBulkActions();
  if (!check) return <Skeleton shape="line" />;
  const total = check.rows.length;
  return (
    <div class="bulk-running">
      <Progress
        label={t('bulk_checking')}
        done={total - open}
        total={total}
        words={t('bulk_checkProgress', total - open, total)}
      />
      <button type="button" class="button" onClick={actions.stopCheck}>
        {t('bulk_stopCheck')}
      </button>
    </div>
  );
}

interface ResultProps {
  check: Check;
  verdicts: Verdict[];
  counts: Record<Verdict, number>;
}

function Result({ check, verdicts, counts }: ResultProps) {
  const [shown, setShown] = useState<Verdict | 'all'>('all');
  const actions = useBulkActions();
  const isChecking = useBulk((state) => state.isChecking);
  const parked = useBulk((state) => state.parked);
  const badgeId = useBulk((state) => state.draft.badgeId);
  const people = useMemo(
    () => withoutAccountIn(check, verdicts, parked, badgeId ?? ''),
    [check, verdicts, parked, badgeId],
  );
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const filter = shown !== 'all' && counts[shown] === 0 ? 'all' : shown;
  return (
    <>
      <fieldset class="bulk-filter">
        <legend class="unseen">{t('bulk_filter')}</legend>
        {(['all', ...present] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            class="bulk-chip"
            data-verdict={verdict}
            aria-pressed={filter === verdict}
            onClick={() => setShown(verdict)}
          >
            {verdict === 'all' ? t('bulk_all') : t(`bulk_verdict_${verdict}`)}
            <span class="count">{verdict === 'all' ? check.rows.length : counts[verdict]}</span>
          </button>
        ))}
      </fieldset>
      {counts.checking === 0 && <WhoHolds check={check} />}
      {counts.several > 1 && <ChooseHelpCenter check={check} />}
      {counts.failed > 0 && (
        <p>
          <button type="button" class="button" onClick={actions.retryFailed}>
            {tCount('bulk_retryFailed', counts.failed)}
          </button>
        </p>
      )}
      {counts.checking === 0 && !isChecking && <WithoutAccount people={people} />}
      <CheckRows key={filter} check={check} verdicts={verdicts} filter={filter} />
    </>
  );
}

/** What starting will do and cost, beside the button that does it. */
function Cost({ counts }: { counts: Record<Verdict, number> }) {
  const badgeName = useBulk((state) => state.draft.badgeName);
  const undecided = counts.several + counts.failed;
  return (
    <>
      <p>
        {counts.willReceive > 0
          ? tCount('bulk_runCost', estimateRun(counts.willReceive), displayText(badgeName))
          : counts.checking === 0 && t('bulk_nobodyToAward')}
      </p>
      {undecided > 0 && <p>{tCount('bulk_stillOpen', undecided)}</p>}
    </>
  );
}

function StartButton({ count }: { count: number }) {
  const actions = useBulkActions();
  return (
    <button
      type="button"
      class="button primary"
      aria-disabled={count === 0}
      onClick={() => count > 0 && actions.startRun()}
    >
      {tCount('bulk_startRun', count)}
    </button>
  );
}
