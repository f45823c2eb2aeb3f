import { describeProblem } from '../../lib/problems/describe.page';
import type { Problem } from '../../lib/problems/problem';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccountActions } from '../account-context';
import { Icon } from '../icons';
import { useSignInAgain } from '../sign-in/sign-in-again';

interface ProblemCardProps {
  problem: Problem;
  /** Absent where the way on is elsewhere on the page, as in the sign-in form; access is always asked for here. */
  onRetry?: () => void;
  /** Whether it is asked again by itself, so that nothing has to be done. */
  isPassing?: boolean;
}

/** What happened, why, what to do next, and the button that does it. */
export function ProblemCard({ problem, onRetry, isPassing = false }: ProblemCardProps) {
  const { title, why, next, action } = describeProblem(problem);
  const icon = problem.kind === 'offline' ? 'offline' : isPassing ? 'clock' : 'warning';
  return (
    <div class={isPassing ? 'problem passing' : 'problem'}>
      <Icon name={icon} />
      <div class="problem-text">
        <strong>{title}</strong>
        <p>
          {why} {isPassing ? t('asksAgain') : next}
        </p>
        <div class="problem-foot">
          {(onRetry || action === 'allowAccess') && <ProblemButton action={action} onRetry={onRetry} />}
          <ProblemDetails problem={problem} />
        </div>
      </div>
    </div>
  );
}

interface ProblemButtonProps {
  action: ReturnType<typeof describeProblem>['action'];
  onRetry: (() => void) | undefined;
}

function ProblemButton({ action, onRetry }: ProblemButtonProps) {
  const actions = useAccountActions();
  const signInAgain = useSignInAgain();
  const ways = {
    retry: onRetry ? (['retry', onRetry] as const) : null,
    signIn: ['signInAgain', signInAgain],
    options: ['openOptions', () => actions.openOptions()],
    allowAccess: ['allowAccess', () => void actions.grantHostAccess()],
    none: null,
  } as const;
  const way = ways[action];
  return (
    way && (
      <button type="button" class="button" onClick={way[1]}>
        {t(way[0])}
      </button>
    )
  );
}

/** What a colleague needs to find the cause; folded away, since it helps nobody else. */
function ProblemDetails({ problem }: { problem: Problem }) {
  const lines = [
    problem.endpoint && t('detailsEndpoint', problem.endpoint),
    problem.status && t('detailsStatus', problem.status),
    problem.detail && t('detailsServerSays', problem.detail),
    ...(problem.fields ?? []).map(({ field, type, message }) => t('detailsField', field, message ?? type)),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t('detailsForSupport')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{displayText(line)}</li>
        ))}
      </ul>
    </details>
  );
}
