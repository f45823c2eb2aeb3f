import { useMemo } from 'preact/hooks';
import { wantedPart } from '../../lib/panel/wanted';
import { isBadgeForbidden } from '../../lib/policy/left-out';
import { type Verdict, factsOf, judge } from '../../lib/suggestions/suggest';
import { useHeldIds } from '../actions/use-shown';
import { usePanel } from '../panel-context';
import { usePolicy } from '../use-policy';

/** What the rules say of a person and one of their help-center users; null until both the facts and the badges are known. */
export function useVerdicts(contactId: string, userId: string): Verdict[] | null {
  const rules = usePanel((state) => state.extras.suggestions.rules);
  const facts = usePanel(({ extras }) => wantedPart(extras, 'facts', { contactId })?.value);
  const catalogue = usePanel((state) => state.catalogue.value);
  const parts = usePanel(({ holders }) => holders[userId]);
  const held = useHeldIds(userId, 'badges');
  const policy = usePolicy();
  return useMemo(() => {
    if (!catalogue || !facts) return null;
    const known = factsOf(
      facts,
      parts?.badges.value === undefined ? null : held.size,
      parts?.labels.value?.length ?? null,
    );
    // What may not be awarded is not suggested either.
    return judge(rules, known, catalogue, held).filter(
      (verdict) => verdict.outcome !== 'suggested' || !isBadgeForbidden(policy, verdict.badge.id),
    );
  }, [rules, facts, catalogue, parts, held, policy]);
}
