import { useMemo } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import type { HolderParts, PanelState } from '../../lib/panel/panel-state';
import { type Member, heldIds, pendingOf, shownMembers, shownTicket } from '../../lib/panel/pending';
import { usePanel } from '../panel-context';

type Held = keyof HolderParts;

const NOTHING: readonly Member[] = [];

function partOf({ holders }: PanelState, userId: string, what: Held): readonly Member[] {
  return holders[userId]?.[what].value ?? NOTHING;
}

/** The target by its user alone; which help center a user is asked about through does not make another one of them. */
function personTarget(userId: string) {
  return { on: 'person', userId, helpCenterId: '' } as const;
}

/** What a help-center user holds with what is under way: what stays, and what is coming and not among it yet. */
export function useShown<T extends Member>(
  userId: string,
  what: Held,
  known: readonly T[],
): { staying: T[]; coming: T[] } {
  const pending = usePanel((state) => state.pending);
  return useMemo(() => {
    const { steps, records } = pendingOf(pending, what, personTarget(userId));
    return shownMembers(known, steps, records as T[]);
  }, [pending, userId, what, known]);
}

/** A ticket with the changes of it that are under way. */
export function useShownTicket(ticket: Ticket): Ticket {
  const pending = usePanel((state) => state.pending);
  return useMemo(() => shownTicket(ticket, pending), [ticket, pending]);
}

/** Ids of what a help-center user holds or is just being given. */
export function useHeldIds(userId: string, what: Held): ReadonlySet<string> {
  const pending = usePanel((state) => state.pending);
  const known = usePanel((state) => partOf(state, userId, what));
  return useMemo(
    () => heldIds(known, pendingOf(pending, what, personTarget(userId)).steps),
    [known, pending, userId, what],
  );
}
