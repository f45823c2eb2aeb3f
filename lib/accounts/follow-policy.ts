import { NO_POLICY, type Policy } from '../policy/policy';
import { isSampleSignIn } from '../sample/sample';
import { policyItem } from '../storage/policy-item';
import { pageSignIn } from '../storage/sign-in-id';

/**
 * Tells what the administrator of this browser allows, as the worker keeps it, and after every change; the sample is under no policy.
 * Resolves once it has told: a page that goes on to another sign-in must not leave that behind.
 */
export async function followPolicy(show: (policy: Policy) => void): Promise<void> {
  if (isSampleSignIn(pageSignIn())) return show(NO_POLICY);
  const tell = (policy: Policy | null): void => show(policy ?? NO_POLICY);
  policyItem.watch(tell);
  tell(await policyItem.get());
}
