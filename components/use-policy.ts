import type { PolicyValues } from '../lib/policy/policy';
import { policyOf } from '../lib/accounts/account-state';
import { isBadgeForbidden, isHelpCenterForbidden } from '../lib/policy/left-out';
import { t } from '../lib/text/t';
import { useAccount } from './account-context';

/** What the administrator of this browser has set, as far as it is known. */
export function usePolicy(): PolicyValues {
  return useAccount(policyOf);
}

/** Why a badge may not be awarded to somebody of this help center, in words; null where it may. */
export function whyNotBadge(policy: PolicyValues, badgeId: string, helpCenterId: string): string | null {
  if (isHelpCenterForbidden(policy, helpCenterId)) return t('policyHelpCenter');
  return isBadgeForbidden(policy, badgeId) ? t('policyBadge') : null;
}
