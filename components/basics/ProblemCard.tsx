import type { VNode } from 'preact';
import { describeProblem } from '../../lib/problems/describe';
import type { Problem } from '../../lib/problems/problem';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions } from '../panel-context';
import { useSignInAgain } from '../sign-in/sign-in-again';

interface ProblemCardProps {
  problem: Problem;
  /** Absent where the way on is elsewhere on the page, as in the sign-in form. */
  onRetry?: () => void;
}

/** What happened, why, what to do next, and the button that does it. */
export function ProblemCard({ problem, onRetry }: ProblemCardProps) {
  const { title, why, next } = describeProblem(problem);
  return (
    <div class="problem">
      <Icon name={problem.kind === 'offline' ? 'offline' : 'warning'} />
      <div class="problem-text">
        <strong>{title}</strong>
        <p>
          {why} {next}
        </p>
        <div class="problem-foot">
          {onRetry && <ProblemButton problem={problem} onRetry={onRetry} />}
          <ProblemDetails problem={problem} />
        </div>
      </div>
    </div>
  );
}

function ProblemButton({ problem, onRetry }: Required<ProblemCardProps>): VNode | null {
  const actions = useActions();
  const signInAgain = useSignInAgain();
  switch (describeProblem(problem).action) {
    case 'retry':
      return <Button label={t('retry')} onClick={onRetry} />;
    case 'signIn':
      return <Button label={t('signInAgain')} onClick={signInAgain} />;
    case 'options':
      return <Button label={t('openOptions')} onClick={() => actions.openOptions()} />;
    case 'allowAccess':
      return <Button label={t('allowAccess')} onClick={() => void actions.grantHostAccess()} />;
    case 'none':
      return null;
  }
}

function Button({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {label}
    </button>
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
