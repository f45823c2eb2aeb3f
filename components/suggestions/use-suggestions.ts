import { useMemo } from 'preact/hooks';
import type { HolderParts, PanelState } from '../../lib/panel/panel-state';
import { type Verdict, factsOf, judge } from '../../lib/suggestions/suggest';
import { useHeldIds } from '../actions/use-shown';
import { usePanel } from '../panel-context';

/** What the rules say of the person on screen; null until both the facts and the badges are known. */
export function useVerdicts(userId: string | undefined): Verdict[] | null {
  const rules = usePanel((state) => state.extras.suggestions.rules);
  const facts = usePanel((state) => state.person.facts.value);
  const catalogue = usePanel((state) => state.catalogue.value);
  const parts = usePanel((state) => partsOf(state, userId));
  const held = useHeldIds(userId ?? '', 'badges');
  return useMemo(() => {
    if (!catalogue || !facts) return null;
    const known = factsOf(
      facts,
      parts?.badges.value === undefined ? null : held.size,
      parts?.labels.value?.length ?? null,
    );
    return judge(rules, known, catalogue, held);
  }, [rules, facts, catalogue, parts, held]);
}

function partsOf(state: PanelState, userId: string | undefined): HolderParts | undefined {
  return userId === undefined ? undefined : state.holders[userId];
}
