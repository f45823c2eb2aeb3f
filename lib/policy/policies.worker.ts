import * as v from 'valibot';
import { DATA_CENTRES } from '../desk-page/data-centres';

/** The most entries that a list of a policy may have. */
export const MOST_ENTRIES = 1_000;

/** One policy, as an administrator sets it in the browser's managed storage. */
interface PolicyRow<TValue> {
  schema: v.GenericSchema<unknown, TValue>;
  /** What holds where it is set, but not as it has to be: whatever allows less. */
  ifBad: TValue;
  /** Of a list: which of its entries hold where others are not as they have to be. */
  entry?: v.GenericSchema<unknown, string>;
}

/** A feature that is on unless the policy says false. */
const feature: PolicyRow<boolean> = { schema: v.boolean(), ifBad: false };

/** A warning that is off unless the user or the policy wants it. */
const warning: PolicyRow<boolean> = { schema: v.boolean(), ifBad: true };

/** A list; of one that has entries that cannot be read the others hold, and one that is no list is empty. */
function listOf(entry: v.GenericSchema<unknown, string>): PolicyRow<string[]> {
  return { schema: v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES)), ifBad: [], entry };
}

function count(ifBad: number): PolicyRow<number> {
  return { schema: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), ifBad };
}

const id = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
const host = v.pipe(v.string(), v.regex(/^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/));

/**
 * Every policy there is. What each means, with an example, is in `tests/docs/policy-words.ts`, which has to have a row for each and
 * writes Chrome's schema and `docs/admins/policies.md`: a worker need not carry it. What the options call it is the text `policy_` and its name.
 */
export const POLICIES = {
  dataCentres: listOf(v.picklist(DATA_CENTRES)),
  clientIds: listOf(v.pipe(v.string(), v.regex(/^\S{1,200}$/))),
  organizationIds: listOf(id),
  helpCenterIds: listOf(id),
  ownDomains: listOf(host),
  dailyCredits: count(0),
  awardableBadges: listOf(id),
  allowBulkAwards: feature,
  allowAdministering: feature,
  allowTicketChanges: feature,
  allowComments: feature,
  allowLabels: feature,
  allowInvitations: feature,
  allowSingleKeys: feature,
  fairPlaySelf: warning,
  fairPlayColleagues: warning,
  fairPlayColleagueDomains: listOf(host),
  fairPlayCoolDownDays: count(365),
  fairPlayDailyAllowance: count(0),
};

export const POLICY_NAMES = Object.keys(POLICIES) as (keyof typeof POLICIES)[];
