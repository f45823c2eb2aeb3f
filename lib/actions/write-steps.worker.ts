import type { MassResult } from '../desk-api/records';
import { type Problem, type ProblemKind, problemOf } from '../problems/problem';
import { isUnknownOutcome, mayStillLand } from '../problems/unknown-outcome';
import { type SettledChange, keyOf } from './action';
import type { Target } from './target';
import { refusalIn } from './outcome.worker';
import type { ActionTools, Answer, AnyAction } from './worker-action.worker';

export interface Write {
  half: AnyAction;
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
  /** The steps, each `changed`, `refused` with its problem, or still `pending` where nobody knows. */
  steps: SettledChange[];
  /** Why the call as a whole failed, if it did. */
  failure: Problem | null;
  /** What Desk has changed along with them. */
  along: SettledChange[];
}

/**
 * Sends one write and finds out what became of each step: by the results of the answer, and where these are missing or
 * the outcome is unknown, by reading what the target has now; a write is never repeated. What cannot be read, or may still
 * be carried out, stays open: late is not refused. Never throws `DesksideError` once the write has left.
 */
export async function writeSteps(write: Write): Promise<Written> {
  const { half, tools, steps, before, refused: kind } = write;
  const target = write.target as never;
  let answer: Answer<unknown> = { results: [] };
  let failure: Problem | null = null;
  try {
    answer = await half.write(tools, target, steps, before);
  } catch (thrown) {
    failure = problemOf(thrown);
    if (!isUnknownOutcome(failure)) {
      const problem = failure;
      await half.remember(tools, target, before);
      return { steps: steps.map((step) => refused(step, problem)), failure, along: [] };
    }
  }

  const resultOf = new Map(answer.results.map((result) => [result.id, result]));
  if (steps.every((step) => resultOf.has(keyOf(step)))) {
    const told = steps.map((step) => byResult(step, resultOf.get(keyOf(step)), kind));
    await rememberAfter(write, answer, changedOnes(told));
    return { steps: told, failure, along: alongWith(write, answer.now, told) };
  }

  const seen = await lookAgain(write);
  if ('problem' in seen) {
    const problem = failure ?? seen.problem;
    const asFarAsTold = (step: SettledChange): SettledChange =>
      resultOf.has(keyOf(step)) ? byResult(step, resultOf.get(keyOf(step)), kind) : open(step, problem);
    return { steps: steps.map(asFarAsTold), failure: problem, along: [] };
  }
  const isSeen = steps.some((step) => half.holds(seen.now, step));
  const isOpen = failure !== null && mayStillLand(failure) && !isSeen;
  const settled = steps.map((step): SettledChange => {
    const result = resultOf.get(keyOf(step));
    if (result) return byResult(step, result, kind);
    if (step.is === 'order') return open(step, failure ?? { kind });
    if (half.holds(seen.now, step)) return changed(step);
    return isOpen && failure ? open(step, failure) : refused(step, failure ?? { kind });
  });
  await half.remember(tools, target, seen.now);
  return { steps: settled, failure, along: alongWith(write, seen.now, settled) };
}

/** What Desk has changed along with the steps that are done, as steps that are done. */
function alongWith({ half, before }: Write, now: unknown, steps: SettledChange[]): SettledChange[] {
  const done = changedOnes(steps);
  if (now === undefined || done.length === 0 || !half.along) return [];
  return half.along(done, before as never, now as never).map((step) => ({ ...step, outcome: 'changed' }));
}

/** Keeps what the target has after a call that answered for every step; never rejects, because the call was carried out. */
async function rememberAfter(write: Write, { now }: Answer<unknown>, done: SettledChange[]): Promise<void> {
  const { half, tools, before } = write;
  const target = write.target as never;
  if (now !== undefined) return await half.remember(tools, target, now);
  if (half.after) return await half.remember(tools, target, await half.after(tools, done, before));
  const seen = await lookAgain(write);
  if ('now' in seen) await half.remember(tools, target, seen.now);
}

async function lookAgain({ half, tools, target }: Write): Promise<{ now: unknown } | { problem: Problem }> {
  try {
    return { now: await half.now(tools, target as never) };
  } catch (thrown) {
    return { problem: problemOf(thrown) };
  }
}

function byResult(step: SettledChange, result: MassResult | undefined, kind: ProblemKind): SettledChange {
  if (result?.success) return changed(step);
  return refused(step, result ? refusalIn(result, kind) : { kind });
}

function changedOnes(steps: SettledChange[]): SettledChange[] {
  return steps.filter(({ outcome }) => outcome === 'changed');
}

function changed({ problem: _settled, ...step }: SettledChange): SettledChange {
  return { ...step, outcome: 'changed' };
}

const OPEN_AS = { member: 'pending', field: 'pending', order: 'notKnown' } as const;

/** Open until it is looked up; what can never be looked up is not known, and stays so. */
function open(step: SettledChange, problem: Problem): SettledChange {
  return { ...step, outcome: OPEN_AS[step.is], problem };
}

function refused(step: SettledChange, problem: Problem): SettledChange {
  return { ...step, outcome: 'refused', problem };
}
