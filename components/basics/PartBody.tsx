import type { Part } from '../../lib/panel/part';
import type { ComponentChildren, VNode } from 'preact';
import { describeProblem } from '../../lib/problems/describe.page';
import type { Problem } from '../../lib/problems/problem';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { ageInWords } from '../words/relative-time';
import { useNow } from '../words/use-now';
import { ProblemCard } from './ProblemCard';

interface PartBodyProps<T> {
  part: Part<T>;
  onRetry: () => void;
  skeleton: VNode;
  /** Shown instead of the skeleton when the part rests because what it depends on has failed. */
  resting?: string | null | undefined;
  children: (value: T) => ComponentChildren;
}

/** One part in whichever state it is: on its way, failed, there, or there but not refreshed. */
export function PartBody<T>({ part, onRetry, skeleton, resting, children }: PartBodyProps<T>) {
  if (part.value !== undefined) {
    return (
      <>
        {children(part.value)}
        {part.problem && <StaleNote part={part} problem={part.problem} onRetry={onRetry} />}
      </>
    );
  }
  if (part.problem) return <ProblemCard problem={part.problem} onRetry={onRetry} />;
  if (resting && !part.loading) return <p class="quiet resting">{resting}</p>;
  return skeleton;
}

/** Says that what is shown is old, and why it could not be refreshed. */
function StaleNote({ part, problem, onRetry }: { part: Part<unknown>; problem: Problem; onRetry: () => void }) {
  const now = useNow();
  const isOnline = useAccount((state) => state.online);
  const { title, why, next, action } = describeProblem(problem);
  const age = part.at === undefined ? null : ageInWords(part.at, now);
  // What holds for the whole panel is said once, at its top, and cured by nothing a button here could do.
  const isSaidAlready = age !== null && (!isOnline || problem.kind === 'creditsUsedUp');
  const text = age === null ? t('notRefreshed', title) : t('asOf', age);
  return (
    <div class="stale" title={`${why} ${next}`}>
      <Icon name="clock" />
      <span>{isSaidAlready || age === null ? text : `${text} ${t('notRefreshed', title)}`}</span>
      {action === 'retry' && !isSaidAlready && (
        <button type="button" class="text-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
