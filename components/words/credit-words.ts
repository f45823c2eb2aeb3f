import type { CreditState } from '../../lib/credits/credit-gate';
import { t, tCount } from '../../lib/text/t';

/** What was spent today, and what the organization has left where Desk has told. */
export function creditWords({ spent, remaining }: Pick<CreditState, 'spent' | 'remaining'>): string {
  const today = tCount('creditsSpent', spent);
  return remaining === null ? today : t('creditsSpentAndLeft', today, remaining);
}
