import type { PageContext } from '../desk-page/page-context';
import type { Problem } from '../problems/problem';

/**
 * Desk answers "not found" for a record of another organization. When the address names another portal than the one that
 * is signed in, that is the better explanation. `portal` is the session's, null where Desk has not told it.
 */
export function explainedBy(context: PageContext, portal: string | null, problem: Problem): Problem {
  const isForeign = 'portal' in context && context.portal !== null && portal !== null && context.portal !== portal;
  return problem.kind === 'notFound' && isForeign ? { kind: 'wrongOrganization' } : problem;
}
