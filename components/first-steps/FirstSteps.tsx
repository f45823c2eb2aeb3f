import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type FirstStep,
  type FirstSteps as Steps,
  STEPS,
  firstStepsItem,
  stepsSeen,
  together,
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
  const [steps, change] = useFirstSteps();
  const isSignedIn = useAccount(({ session }) => session?.status === 'signedIn');
  const seen = usePanel(stepsSeen).join();
  const isBegun = steps !== null && !steps.isOver;
  useEffect(() => {
    if (isBegun && isSignedIn && seen !== '') change((now) => withSeen(now, seen.split(',') as FirstStep[]));
  }, [isBegun, change, seen, isSignedIn]);
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
        onClick={() => change((now) => ({ ...now, isOver: true }))}
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

/** The steps as they are known here, and what changes them as they are then; it shows at once, also where it cannot be kept. */
function useFirstSteps(): [Steps | null, (change: (now: Steps) => Steps) => void] {
  const [steps, setSteps] = useState<Steps | null>(null);
  // What a change is made of is what is known by then, which a view that is drawn later cannot say.
  const known = useRef<Steps | null>(null);
  const show = useCallback((next: Steps | null): void => {
    known.current = next;
    setSteps(next);
  }, []);
  useEffect(() => {
    const take = (kept: Steps | null): void => {
      const all = together(known.current, kept);
      show(all);
      // A panel that had not heard of it has written over that they were put away.
      if (all?.isOver && kept?.isOver === false) void firstStepsItem.set(all).catch(() => undefined);
    };
    void firstStepsItem.get().then(take);
    return firstStepsItem.watch(take);
  }, [show]);
  const change = useCallback(
    (changed: (now: Steps) => Steps): void => {
      const before = known.current;
      const after = before && changed(before);
      if (after === null || after === before) return;
      show(after);
      void firstStepsItem.set(after).catch(() => undefined);
    },
    [show],
  );
  return [steps, change];
}
