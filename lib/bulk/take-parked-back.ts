import type { Run, RunRow } from './run';
import { asUnparking, isUnparking, moveRow, parkedByRun } from './run-machine';

/** Where parked awards are, as a run sees them. */
export interface ParkedByRuns {
  /** The ids of everything that is parked. Rejects when it cannot be read. */
  parkedIds(run: Run): Promise<ReadonlySet<string>>;
  /** Takes parked awards back; what has gone already is no fault. Rejects when that cannot be kept. */
  unpark(run: Run, ids: ReadonlySet<string>): Promise<void>;
}

/**
 * Takes back what a run has parked and nobody has used since; what was parked before it has another id, and stays. Noted before
 * it is done, so that whoever goes on after a stop does the rest. Rejects where that cannot be stored.
 */
export async function takeParkedBack(
  run: () => Run,
  putRows: (rows: RunRow[]) => Promise<void>,
  { parkedIds, unpark }: ParkedByRuns,
): Promise<void> {
  if (!run().rows.some(({ invitation }) => invitation)) return;
  await putRows(parkedByRun(run(), await parkedIds(run())).map(asUnparking));
  const going = run().rows.filter(isUnparking);
  if (going.length === 0) return;
  await unpark(run(), new Set(going.flatMap(({ invitation }) => invitation?.id ?? [])));
  await putRows(going.map((row) => moveRow(row, 'undone')));
}
