import type { Holder, MassResult } from '../desk-api/records';
import type { LedgerItem } from '../ledger/entry';
import { DesksideError, type Problem, problemOf } from '../problems/problem';
import { type Collection, type Held, isAmong } from './collection.worker';
import { isUnknownOutcome, refusalIn } from './outcome.worker';

export interface Write<T extends Held> {
  collection: Collection<T>;
  holder: Holder;
  way: 'give' | 'take';
  items: LedgerItem[];
  /** What the person held just before. */
  before: T[];
}

export interface Written {
  /** The items, each `changed` or `refused` with its problem. */
  items: LedgerItem[];
  /** Why the call as a whole failed, if it did. */
  failure: Problem | null;
}

/**
 * Sends one write and finds out what became of each item: by the results of the answer, and where these are missing or
 * the outcome is unknown, by reading what the person holds now; a write is never repeated. Throws `DesksideError` when the
 * outcome stays unknown because that could not be read either.
 */
export async function writeItems<T extends Held>(write: Write<T>): Promise<Written> {
  const { collection, holder, way, items, before } = write;
  let results: MassResult[] = [];
  let failure: Problem | null = null;
  try {
    results = way === 'give' ? await collection.give(holder, items, before) : await collection.take(holder, items);
  } catch (thrown) {
    failure = problemOf(thrown);
    if (!isUnknownOutcome(failure)) {
      await collection.remember(holder, before);
      return { items: items.map((item) => refused(item, failure ?? { kind: 'unknown' })), failure };
    }
  }

  const resultOf = new Map(results.map((result) => [result.id, result]));
  const isTold = items.every(({ id }) => resultOf.has(id));
  const seen = isTold ? null : await lookAgain(write, failure);
  const settled = items.map((item): LedgerItem => {
    const result = resultOf.get(item.id);
    if (result) return result.success ? changed(item) : refused(item, refusalIn(result, collection.refused[way]));
    if (seen && isAmong(seen, item) === (way === 'give')) return changed(item);
    return refused(item, failure ?? { kind: collection.refused[way] });
  });
  await collection.remember(holder, seen ?? (await after(write, settled)));
  return { items: settled, failure };
}

async function lookAgain<T extends Held>({ collection, holder }: Write<T>, failure: Problem | null): Promise<T[]> {
  return await collection.held(holder).catch((thrown: unknown) => {
    throw failure ? new DesksideError(failure) : thrown;
  });
}

/** What the person holds once these items are settled: new ones first, as an award is shown. */
async function after<T extends Held>({ collection, way, before }: Write<T>, settled: LedgerItem[]): Promise<T[]> {
  const moved = settled.filter(({ outcome }) => outcome === 'changed');
  const rest = before.filter((each) => !isAmong(moved, each));
  if (way === 'take') return rest;
  return [...(await Promise.all(moved.map((item) => collection.recordOf(item, before)))), ...rest];
}

function changed({ problem: _settled, ...item }: LedgerItem): LedgerItem {
  return { ...item, outcome: 'changed' };
}

function refused(item: LedgerItem, problem: Problem): LedgerItem {
  return { ...item, outcome: 'refused', problem };
}
