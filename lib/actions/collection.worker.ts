import type { Holder, MassResult } from '../desk-api/records';
import type { LedgerItem } from '../ledger/entry';
import type { ProblemKind } from '../problems/problem';

/** A badge or label as a person holds it. */
export interface Held {
  id: string;
  name: string;
  isPrimary?: boolean;
}

/**
 * What a person holds of one sort, badges or labels, as the actions need it. Every call but `remember` and `recordOf` asks
 * Desk and throws `DesksideError`.
 */
export interface Collection<T extends Held = Held> {
  /** What the person holds now, asked anew. */
  held(holder: Holder): Promise<T[]>;
  /** One write. Per-item results; those that the answer does not give are missing. */
  give(holder: Holder, items: LedgerItem[], before: T[]): Promise<MassResult[]>;
  take(holder: Holder, items: LedgerItem[]): Promise<MassResult[]>;
  /** Tells the cache, and so every panel, what the person holds. */
  remember(holder: Holder, held: T[]): Promise<void>;
  /** The catalogue's record of an item, for showing it before the next read. */
  recordOf(item: LedgerItem, before: T[]): Promise<T>;
  /** What a refusal without a reason is called. */
  refused: { give: ProblemKind; take: ProblemKind };
}

/** Whether an id is among what a person holds. */
export function isAmong(held: Held[], { id }: { id: string }): boolean {
  return held.some((each) => each.id === id);
}
