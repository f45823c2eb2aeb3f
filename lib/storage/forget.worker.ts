import { areaOf } from './areas';
import './every-item.worker';
import { type AreaName, type Policy, UNDECLARED, isOfSignIn, policyOf, registered } from './registry';
import { FIRST_SIGN_IN, type SignInId, keyIn, splitKey } from './sign-in-id';

const AREAS: readonly AreaName[] = ['local', 'session'];

/**
 * Takes away what was stored of a sign-in: every key of it but those declared to stay, so that nothing an older version
 * wrote is left either, and what it has in the databases that are declared to go. What is one for all that are signed in goes
 * with any of them where it is declared so. Never rejects: a store that refuses does not keep the other from being cleared.
 */
export async function forgetOrganization(of: SignInId): Promise<void> {
  await Promise.allSettled([
    ...AREAS.map(async (area) => await areaOf(area).remove(await goingFrom(area, of))),
    ...clearing('signOut', of),
  ]);
}

/** Takes away everything of a sign-in beside the first that is no more, whatever is declared of it. Never rejects. */
export async function forgetSignIn(of: SignInId): Promise<void> {
  const ownKeys = async (area: AreaName): Promise<string[]> =>
    Object.keys(await areaOf(area).get(null)).filter((stored) => splitKey(stored).signIn === of);
  await Promise.allSettled([
    ...AREAS.map(async (area) => await areaOf(area).remove(await ownKeys(area))),
    ...clearing('signOut', of),
  ]);
}

function clearing(when: Policy['cleared'], of: SignInId): Promise<void>[] {
  return registered().databases.map(async ({ cleared, clear }) => (cleared === when ? await clear(of) : undefined));
}

async function goingFrom(area: AreaName, of: SignInId): Promise<string[]> {
  const goes = (policy: Policy = UNDECLARED): boolean => policy.cleared === 'signOut';
  try {
    return Object.keys(await areaOf(area).get(null)).filter((stored) => {
      const { signIn, key } = splitKey(stored);
      const policy = policyOf(area, key);
      return goes(policy) && (signIn === of || policy?.of === 'browser');
    });
  } catch {
    // What cannot be listed may still be removed by name.
    return registered().keys.flatMap((each) =>
      each.area === area && goes(each) ? [isOfSignIn(each) ? keyIn(of, each.key) : each.key] : [],
    );
  }
}

/** Takes away what belongs to this computer and not to the session, of whichever organization. Never rejects. */
export async function forgetRecords(): Promise<void> {
  const { keys } = registered();
  const isAskedFor = ({ cleared }: Policy): boolean => cleared === 'askedFor';
  await Promise.allSettled([
    ...clearing('askedFor', FIRST_SIGN_IN),
    ...keys.filter(isAskedFor).map(async ({ area, key }) => await areaOf(area).remove(key)),
  ]);
}
