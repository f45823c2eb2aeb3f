import { areaOf } from './areas';
import './every-item.worker';
import { type AreaName, type Policy, policyOf, registered } from './registry';

const AREAS: readonly AreaName[] = ['local', 'session'];

/**
 * Takes away what was stored of an organization: every key but those declared to stay, so that nothing an older version
 * wrote is left either, and the databases that are declared to go. Never rejects: a store that refuses does not keep the other from being cleared.
 */
export async function forgetOrganization(): Promise<void> {
  await Promise.allSettled([
    ...AREAS.map(async (area) => await areaOf(area).remove(await goingFrom(area))),
    ...clearing('signOut'),
  ]);
}

function clearing(when: Policy['cleared']): Promise<void>[] {
  return registered().databases.map(async ({ cleared, clear }) => (cleared === when ? await clear() : undefined));
}

async function goingFrom(area: AreaName): Promise<string[]> {
  const goes = (key: string): boolean => {
    const cleared = policyOf(area, key)?.cleared;
    return cleared === undefined || cleared === 'signOut';
  };
  try {
    return Object.keys(await areaOf(area).get(null)).filter(goes);
  } catch {
    // What cannot be listed may still be removed by name.
    return registered().keys.flatMap((each) => (each.area === area && goes(each.key) ? [each.key] : []));
  }
}

/** Takes away what belongs to this computer and not to the session. Never rejects. */
export async function forgetRecords(): Promise<void> {
  const { keys } = registered();
  const isAskedFor = ({ cleared }: Policy): boolean => cleared === 'askedFor';
  await Promise.allSettled([
    ...clearing('askedFor'),
    ...keys.filter(isAskedFor).map(async ({ area, key }) => await areaOf(area).remove(key)),
  ]);
}
