import type { Part } from '../../lib/panel/part';
import { comesBack } from '../../lib/panel/recovery';
import { describeProblem } from '../../lib/problems/describe.page';
import type { Problem } from '../../lib/problems/problem';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { ageInWords } from '../words/relative-time';
import { useNow } from '../words/use-now';
import { ProblemCard } from './ProblemCard';

interface PartTroubleProps {
  part: Part<unknown>;
  problem: Problem;
  onRetry: () => void;
  /** Whether the part is of the view on screen, which asks again by itself for what passes. */
  isOfView?: boolean;
}

/** What a part says that could not be read: why, in its place, or that what it shows is old. */
export function PartTrouble(props: PartTroubleProps) {
  const { part, problem, onRetry, isOfView = false } = props;
  if (part.value !== undefined) return <StaleNote {...props} />;
  // A moment that Desk has named is worth more than the word that nothing has to be done.
  const isPassing = isOfView && comesBack(problem) && problem.retryAt === undefined;
  return <ProblemCard problem={problem} onRetry={onRetry} isPassing={isPassing} />;
}

/** Says that what is shown is old, and why it could not be refreshed. */
function StaleNote({ part, problem, onRetry }: PartTroubleProps) {
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
