import { describeProblem } from '../problems/describe.page';
import type { Problem } from '../problems/problem';
import { t, tCount } from '../text/t';
import type { RunUndone } from './undo-run';

/** What has just happened, for eyes and ears. */
export interface Notice {
  tone: 'info' | 'problem';
  text: string;
}

/** What came of taking a bulk run back. */
export function runNotice({ undone, failed, problem }: RunUndone): Notice {
  const done = tCount('ledgerRunUndone', undone);
  if (problem) return { tone: 'problem', text: problemText(`${done} ${t('ledgerRunUndoStopped')}`, problem) };
  if (failed > 0) return { tone: 'problem', text: `${done} ${tCount('ledgerRunNotUndone', failed)}` };
  return { tone: 'info', text: done };
}

/** What was not done, why, and what to do. */
export function problemText(what: string, problem: Problem): string {
  const { why, next } = describeProblem(problem);
  return [what, why, next].join(' ');
}
