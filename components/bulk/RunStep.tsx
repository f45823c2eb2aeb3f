import { useMemo } from 'preact/hooks';
import type { Pause } from '../../lib/bulk/run';
import { countRows, courseOf, progressOf } from '../../lib/bulk/run-machine';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Icon, type IconName } from '../icons';
import { AskFirst } from './AskFirst';
import { useBulk, useBulkActions } from './bulk-context';
import { Outcomes } from './Outcomes';
import { Progress } from './Progress';
import { StepFrame } from './StepFrame';
import { language } from '../../lib/text/language';

const TITLES = { award: 'bulk_running', undo: 'bulk_undoing', invite: 'bulk_inviting' } as const;
const END_ASKS = { award: 'bulk_cancelAsk', undo: 'bulk_cancelAsk', invite: 'bulk_cancelAskInvite' } as const;

/** Fourth step: the run while it goes on, or waits. */
export function RunStep() {
  const run = useBulk((state) => state.run);
  const actions = useBulkActions();
  const counts = useMemo(() => countRows(run?.rows.filter(courseOf(run.head).isIts) ?? []), [run]);
  if (!run) return null;
  const { head } = run;
  const { done, total } = progressOf(run);
  const { does, paused, canEnd } = courseOf(head);
  const isPaused = head.phase === paused;
  const name = displayText(head.badge.name);
  const title = t(TITLES[does], name);
  return (
    <StepFrame title={title}>
      <Progress label={title} done={done} total={total} words={t('bulk_progress', done, total)} />
      <div aria-live="polite">{isPaused && head.pause && <Paused pause={head.pause} onResume={actions.resume} />}</div>
      <div class="bulk-foot">
        {isPaused ? (
          <button type="button" class="button primary" onClick={actions.resume}>
            {t('bulk_resume')}
          </button>
        ) : (
          <button type="button" class="button" onClick={actions.pause}>
            {t('bulk_pause')}
          </button>
        )}
        {canEnd && (
          <AskFirst
            label={t('bulk_cancel')}
            question={tCount(END_ASKS[does], counts.pending)}
            yes={t('bulk_cancelYes')}
            no={t('bulk_cancelNo')}
            onYes={actions.cancel}
          />
        )}
      </div>
      <p class="quiet">{t('bulk_mayLeave')}</p>
      <Outcomes run={run} only={['refused', 'notUndone', 'unsure']} />
    </StepFrame>
  );
}

const PAUSE_ICONS: Record<Pause['why'], IconName> = {
  user: 'clock',
  offline: 'offline',
  credits: 'clock',
  interrupted: 'clock',
  problem: 'warning',
};

function Paused({ pause, onResume }: { pause: Pause; onResume: () => void }) {
  if (pause.why === 'problem') return <ProblemCard problem={pause.problem ?? { kind: 'unknown' }} onRetry={onResume} />;
  const until =
    pause.until === undefined
      ? null
      : new Date(pause.until).toLocaleTimeString(language(), { hour: 'numeric', minute: '2-digit' });
  const words =
    pause.why === 'credits' && until !== null ? t('bulk_paused_creditsUntil', until) : t(`bulk_paused_${pause.why}`);
  return (
    <p class="bulk-note">
      <Icon name={PAUSE_ICONS[pause.why]} />
      {words}
    </p>
  );
}
