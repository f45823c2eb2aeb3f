import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type FirstStep,
  type FirstSteps as Steps,
  STEPS,
  firstStepsItem,
  stepsSeen,
  withSeen,
} from '../../lib/first-steps/first-steps';
import { type TextKey, t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { usePanel } from '../panel-context';
import './first-steps.css';

const WORDS: Readonly<Record<FirstStep, TextKey>> = {
  ticket: 'firstStepTicket',
  award: 'firstStepAward',
  undo: 'firstStepUndo',
};

/** Three things to do once, which teach the keys; each is ticked when it has truly been done. */
export function FirstSteps() {
  const [steps, setSteps] = useFirstSteps();
  const isSignedIn = useAccount(({ session }) => session?.status === 'signedIn');
  const seen = usePanel(stepsSeen).join();
  useEffect(() => {
    if (steps && !steps.isOver && isSignedIn)
      setSteps(withSeen(steps, seen === '' ? [] : (seen.split(',') as FirstStep[])));
  }, [steps, setSteps, seen, isSignedIn]);
  if (!steps || steps.isOver || !isSignedIn) return null;
  const isAll = STEPS.every((step) => steps.done.includes(step));
  return (
    <section class="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{t(isAll ? 'firstStepsDone' : 'firstStepsTitle')}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label={t('firstStepsClose')}
        title={t('firstStepsClose')}
        onClick={() => setSteps({ ...steps, isOver: true })}
      >
        <Icon name="close" />
      </button>
      <ol>
        {STEPS.map((step) => {
          const isDone = steps.done.includes(step);
          return (
            <li key={step} data-done={isDone}>
              <span class="first-steps-mark">{isDone && <Icon name="check" />}</span>
              <span>
                {t(WORDS[step])}
                {isDone && <span class="unseen"> {t('firstStepIsDone')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
      {isAll && <p class="quiet">{t('firstStepsMore')}</p>}
    </section>
  );
}

/** The steps as they are kept; what is changed here shows at once, also where it cannot be kept. */
function useFirstSteps(): [Steps | null, (after: Steps) => void] {
  const [steps, setSteps] = useState<Steps | null>(null);
  useEffect(() => {
    void firstStepsItem.get().then(setSteps);
    return firstStepsItem.watch(setSteps);
  }, []);
  const keep = useCallback((after: Steps): void => {
    setSteps((before) => {
      if (before !== after) void firstStepsItem.set(after).catch(() => undefined);
      return after;
    });
  }, []);
  return [steps, keep];
}
