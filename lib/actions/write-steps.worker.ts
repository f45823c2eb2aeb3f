import type { MassResult } from '../desk-api/records';
import { DesksideError, type Problem, type ProblemKind, problemOf } from '../problems/problem';
import { type SettledChange, type Target, keyOf } from './action';
import { isUnknownOutcome, refusalIn } from './outcome.worker';
import type { ActionTools, WorkerAction } from './worker-action.worker';

export interface Write {
  half: WorkerAction;
  tools: ActionTools;
  target: Target;
  /** As they are to be done; for an undo, the inverse ones. */
  steps: SettledChange[];
  /** What the target had just before. */
  before: unknown;
  /** What a refusal without a reason is called. */
  refused: ProblemKind;
}

export interface Written {
  /** The steps, each `changed` or `refused` with its problem. */
  steps: SettledChange[];
  /** Why the call as a whole failed, if it did. */
  failure: Problem | null;
}

/**
 * Sends one write and finds out what became of each step: by the results of the answer, and where these are missing or
 * the outcome is unknown, by reading what the target has now; a write is never repeated. Throws `DesksideError` when the
 * outcome stays unknown because that could not be read either.
 */
export async function writeSteps(write: Write): Promise<Written> {
  const { half, tools, steps, before } = write;
  const target = write.target as never; // The registry pairs an action with its kind of target.
  let results: MassResult[] = [];
  let failure: Problem | null = null;
  try {
    results = await half.write(tools, target, steps, before);
  } catch (thrown) {
    failure = problemOf(thrown);
    if (!isUnknownOutcome(failure)) {
      const problem = failure;
      await half.remember(tools, target, before);
      return { steps: steps.map((step) => refused(step, problem)), failure };
    }
  }

  const resultOf = new Map(results.map((result) => [result.id, result]));
  const isTold = steps.every((step) => resultOf.has(keyOf(step)));
  const seen = isTold ? null : { now: await lookAgain(write, failure) };
  const settled = steps.map((step): SettledChange => {
    const result = resultOf.get(keyOf(step));
    if (result) return result.success ? changed(step) : refused(step, refusalIn(result, write.refused));
    if (seen && half.holds(seen.now, step)) return changed(step);
    return refused(step, failure ?? { kind: write.refused });
  });
  const done = settled.filter(({ outcome }) => outcome === 'changed');
  await half.remember(tools, target, seen ? seen.now : await half.after(tools, done, before));
  return { steps: settled, failure };
}

async function lookAgain({ half, tools, target }: Write, failure: Problem | null): Promise<unknown> {
  return await half.now(tools, target as never).catch((thrown: unknown) => {
    throw failure ? new DesksideError(failure) : thrown;
  });
}

function changed({ problem: _settled, ...step }: SettledChange): SettledChange {
  return { ...step, outcome: 'changed' };
}

function refused(step: SettledChange, problem: Problem): SettledChange {
  return { ...step, outcome: 'refused', problem };
}
