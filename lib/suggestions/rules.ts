import { type Guard, isListOf, isNullOr, isObject, isOneOf, isText } from '../storage/guards';

/** What a rule can look at; `Percent` ones are 0 to 100. */
export const FACTS = [
  'totalTickets',
  'closedTickets',
  'escalatedTickets',
  'happinessGood',
  'happinessBad',
  'badgesHeld',
  'labelsHeld',
] as const;
export type FactName = (typeof FACTS)[number];

export const COMPARISONS = ['atLeast', 'atMost'] as const;
type Comparison = (typeof COMPARISONS)[number];

/** When a fact is so, suggest a badge, and say why. */
export interface SuggestionRule {
  id: string;
  fact: FactName;
  comparison: Comparison;
  value: number;
  /** Name or id of a badge; a name is compared without regard to capitals and accents. */
  badge: string;
  /** The reason in the user's own words, `{value}` in it is the person's number; null for the standard words. */
  text: string | null;
}

export interface SuggestionSettings {
  rules: SuggestionRule[];
}

/** Enough for every badge that anybody can oversee. */
export const MOST_RULES = 40;
const LONGEST_TEXT = 200;
const LONGEST_BADGE = 300;
const LARGEST = 1_000_000;

const isNumber: Guard<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

const isRule = isObject<SuggestionRule>({
  id: isText,
  fact: isOneOf(FACTS),
  comparison: isOneOf(COMPARISONS),
  value: isNumber,
  badge: isText,
  text: isNullOr(isText),
});

const isShaped = isObject<SuggestionSettings>({
  rules: isListOf(isRule),
});

/** Whether stored settings can be used as they are. */
export const isSuggestionSettings: Guard<SuggestionSettings> = (value): value is SuggestionSettings =>
  isShaped(value) && value.rules.length <= MOST_RULES && value.rules.every((rule) => faultsOf(rule).length === 0);

export type RuleFault = 'badgeMissing' | 'badgeTooLong' | 'valueNotWhole' | 'valueNotPercent' | 'textTooLong';

/** Whether a fact is a share of a hundred. */
function isPercent(fact: FactName): boolean {
  return fact === 'happinessGood' || fact === 'happinessBad';
}

/** What is wrong with a rule; empty when it can be used. */
export function faultsOf({ fact, value, badge, text }: SuggestionRule): RuleFault[] {
  const faults: RuleFault[] = [];
  if (badge.trim() === '') faults.push('badgeMissing');
  if (badge.length > LONGEST_BADGE) faults.push('badgeTooLong');
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) faults.push('valueNotWhole');
  else if (isPercent(fact) && value > 100) faults.push('valueNotPercent');
  if (text !== null && text.length > LONGEST_TEXT) faults.push('textTooLong');
  return faults;
}

/**
 * The rules Deskside comes with. Badges are named as communities often name them; an organization whose badges are called
 * otherwise gets no suggestion from a rule until its badge is entered in the options.
 */
export const DEFAULT_RULES: SuggestionRule[] = [
  { id: 'first', fact: 'badgesHeld', comparison: 'atMost', value: 0, badge: 'Newcomer', text: null },
  { id: 'loyal', fact: 'totalTickets', comparison: 'atLeast', value: 10, badge: 'Loyal Customer', text: null },
  { id: 'happy', fact: 'happinessGood', comparison: 'atLeast', value: 80, badge: 'Reference Customer', text: null },
  { id: 'patient', fact: 'escalatedTickets', comparison: 'atLeast', value: 2, badge: 'Patient Soul', text: null },
];

export const DEFAULT_SUGGESTIONS: SuggestionSettings = { rules: DEFAULT_RULES };
