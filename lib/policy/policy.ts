import type { POLICIES } from './policies.worker';

export type PolicyName = keyof typeof POLICIES;

/** What is set, as far as it is; what is not set forbids nothing. */
export type PolicyValues = { [TName in PolicyName]?: (typeof POLICIES)[TName]['ifBad'] };

/** What is wrong with one thing that was set. The value is not told: it may be anything. */
export interface PolicyFlaw {
  name: string;
  is: 'unknownName' | 'badValue';
}

/** What an administrator has set in the browser's managed storage, read. */
export interface Policy {
  values: PolicyValues;
  flaws: PolicyFlaw[];
}

export const NO_POLICY: Policy = { values: {}, flaws: [] };
