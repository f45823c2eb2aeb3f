import { type Problem, DesksideError, problemOf } from '../problems/problem';

/** What the worker answers: a value, also when it failed, because a rejection loses everything but its text on the way. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * Runs the work and turns its outcome into an answer; never rejects. What nobody foresaw is `unknown` in the answer and is
 * handed to `unforeseen`, which may keep its text where no secret can be read from it.
 */
export async function answerOf<T>(work: () => Promise<T>, unforeseen: (thrown: unknown) => void): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.kind === 'unknown') unforeseen(thrown);
    return { ok: false, problem };
  }
}

/** The value of an answer. Throws the `DesksideError` of its problem. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new DesksideError(answer.problem);
}
