import * as v from 'valibot';
import { DATA_CENTRES } from '../desk-page/data-centres';

/** The most entries that a list of a policy may have. */
const MOST_ENTRIES = 1_000;

const id = v.pipe(v.string(), v.regex(/^\d{1,25}$/));

/** One policy, as an administrator sets it in the browser's managed storage. */
interface PolicyRow<TValue> {
  schema: v.GenericSchema<unknown, TValue>;
  /** What holds where it is set, but not as it has to be: whatever allows less. */
  ifBad: TValue;
}

/** A feature that is on unless the policy says false. */
const feature: PolicyRow<boolean> = { schema: v.boolean(), ifBad: false };

/** A list of what alone is allowed; a list that cannot be read allows nothing. */
function onlyThese(item: v.GenericSchema<unknown, string>): PolicyRow<string[]> {
  return { schema: v.pipe(v.array(item), v.maxLength(MOST_ENTRIES)), ifBad: [] };
}

const count: PolicyRow<number> = { schema: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), ifBad: 0 };

/**
 * Every policy there is. What each means, with an example, is in `tests/docs/policy-words.ts`, which has to have a row for each and
 * writes Chrome's schema and `docs/admins/policies.md`: a worker need not carry it.
 */
export const POLICIES = {
  dataCentres: onlyThese(v.picklist(DATA_CENTRES)),
  clientIds: onlyThese(v.pipe(v.string(), v.regex(/^\S{1,200}$/))),
  organizationIds: onlyThese(id),
  dailyCredits: count,
  awardableBadges: onlyThese(id),
  allowBulkAwards: feature,
  allowAdministering: feature,
  allowTicketChanges: feature,
  allowComments: feature,
  allowLabels: feature,
};

export type PolicyName = keyof typeof POLICIES;

/** What is set, as far as it is; what is not set forbids nothing. */
export type PolicyValues = { [TName in PolicyName]?: (typeof POLICIES)[TName]['ifBad'] };

export const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];
