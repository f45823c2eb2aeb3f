import type { Badge } from '../desk-api/records';
import type { ContactFacts } from '../records/values';
import type { FactName, SuggestionRule } from './rules';

/** What is known of the person on screen; null where Desk does not say. */
export type Facts = Record<FactName, number | null>;

/** How many badges are suggested at a time; more would be a second catalogue. */
const MOST_SUGGESTIONS = 3;

/** What became of one rule for one person. */
export type Verdict = { rule: SuggestionRule; value: number | null } & (
  | { outcome: 'suggested'; badge: Badge; value: number }
  | { outcome: 'notKnown' | 'notMet' | 'noSuchBadge' | 'heldAlready' | 'saidAlready' | 'tooMany' }
);
export type Suggestion = Extract<Verdict, { outcome: 'suggested' }>;

/** Puts together what the rules look at: one answer of Desk, and what the panel shows anyway. */
export function factsOf(contact: ContactFacts, badgesHeld: number | null, labelsHeld: number | null): Facts {
  return { ...contact, badgesHeld, labelsHeld };
}

/** What every rule says of a person, in the order of the rules; at most three of them suggest something. */
export function judge(
  rules: SuggestionRule[],
  facts: Facts,
  catalogue: Badge[],
  heldIds: ReadonlySet<string>,
): Verdict[] {
  const find = badgeFinder(catalogue);
  const said = new Set<string>();
  return rules.map((rule): Verdict => {
    const value = facts[rule.fact];
    if (value === null) return { rule, value, outcome: 'notKnown' };
    if (!isMet(rule, value)) return { rule, value, outcome: 'notMet' };
    const badge = find(rule.badge);
    if (!badge) return { rule, value, outcome: 'noSuchBadge' };
    if (heldIds.has(badge.id)) return { rule, value, outcome: 'heldAlready' };
    if (said.has(badge.id)) return { rule, value, outcome: 'saidAlready' };
    if (said.size >= MOST_SUGGESTIONS) return { rule, value, outcome: 'tooMany' };
    said.add(badge.id);
    return { rule, value, outcome: 'suggested', badge };
  });
}

/** The suggestions alone. */
export function suggestionsOf(verdicts: Verdict[]): Suggestion[] {
  return verdicts.filter((verdict) => verdict.outcome === 'suggested');
}

function isMet({ comparison, value: limit }: SuggestionRule, value: number): boolean {
  switch (comparison) {
    case 'atLeast':
      return value >= limit;
    case 'atMost':
      return value <= limit;
  }
}

function badgeFinder(catalogue: Badge[]): (nameOrId: string) => Badge | undefined {
  const byId = new Map(catalogue.map((badge) => [badge.id, badge]));
  const byName = new Map(catalogue.toReversed().map((badge) => [fold(badge.name), badge]));
  return (nameOrId) => byId.get(nameOrId.trim()) ?? byName.get(fold(nameOrId));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}
