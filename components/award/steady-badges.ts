import type { Badge } from '../../lib/desk-api/records';

/** The badges of the picker, in an order that stays for as long as it is open. */
export interface SteadyBadges {
  badges: Badge[];
  /** Those that Desk does not have any more: they keep their place, and cannot be taken. */
  goneIds: ReadonlySet<string>;
}

/**
 * What the picker shows while the list of badges grows or is read anew: what is there keeps its place, what is new comes
 * last, so that nothing moves under a hand and nothing else comes under an Enter.
 *
 * @param before what was shown; empty when the picker opens
 * @param known what is known now
 * @param isWhole whether that is all there is: only then is a badge that is not among them gone
 */
export function steadyBadges(before: readonly Badge[], known: readonly Badge[], isWhole: boolean): SteadyBadges {
  const now = new Map(known.map((badge) => [badge.id, badge]));
  const wasThere = new Set(before.map(({ id }) => id));
  const gone = isWhole ? before.filter(({ id }) => !now.has(id)) : [];
  return {
    badges: [...before.map((badge) => now.get(badge.id) ?? badge), ...known.filter(({ id }) => !wasThere.has(id))],
    goneIds: new Set(gone.map(({ id }) => id)),
  };
}
