import * as v from 'valibot';
import { MOST_ENTRIES, POLICIES, POLICY_NAMES } from './policies.worker';
import type { Policy, PolicyFlaw, PolicyName } from './policy';

/**
 * Reads what managed storage holds, each policy by itself: one that is not as it has to be spoils no other, and holds as
 * whatever allows less; of a list the entries that can be read hold. Names that nobody knows change nothing and are told.
 */
export function readPolicies(stored: Readonly<Record<string, unknown>>): Policy {
  const values: Record<string, unknown> = {};
  const flaws: PolicyFlaw[] = [];
  for (const name of POLICY_NAMES) {
    if (!Object.hasOwn(stored, name)) continue;
    const read = v.safeParse(POLICIES[name].schema, stored[name]);
    values[name] = read.success ? read.output : whatHolds(name, stored[name]);
    if (!read.success) flaws.push({ name, is: 'badValue' });
  }
  for (const name of Object.keys(stored)) {
    if (!Object.hasOwn(POLICIES, name)) flaws.push({ name, is: 'unknownName' });
  }
  return { values, flaws };
}

function whatHolds(name: PolicyName, set: unknown): unknown {
  const { entry, ifBad } = POLICIES[name];
  return entry && Array.isArray(set) ? set.filter((each) => v.is(entry, each)).slice(0, MOST_ENTRIES) : ifBad;
}
