import * as v from 'valibot';
import { POLICIES, POLICY_NAMES, type PolicyValues } from './policies';

/** What is wrong with one thing that was set. The value is not told: it may be anything. */
export interface PolicyFlaw {
  name: string;
  is: 'unknownName' | 'badValue';
}

/** What the browser's managed storage says, read. */
export interface Policy {
  values: PolicyValues;
  flaws: PolicyFlaw[];
}

export const NO_POLICY: Policy = { values: {}, flaws: [] };

/**
 * Reads what managed storage holds, each policy by itself: one that is not as it has to be spoils no other, and holds as
 * whatever allows less. Names that nobody knows change nothing and are told.
 */
export function readPolicies(stored: Readonly<Record<string, unknown>>): Policy {
  const values: Record<string, unknown> = {};
  const flaws: PolicyFlaw[] = [];
  for (const name of POLICY_NAMES) {
    if (!Object.hasOwn(stored, name)) continue;
    const read = v.safeParse(POLICIES[name].schema, stored[name]);
    values[name] = read.success ? read.output : POLICIES[name].ifBad;
    if (!read.success) flaws.push({ name, is: 'badValue' });
  }
  for (const name of Object.keys(stored)) {
    if (!Object.hasOwn(POLICIES, name)) flaws.push({ name, is: 'unknownName' });
  }
  return { values, flaws };
}
