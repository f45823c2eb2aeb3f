import { type Problem, DesksideError, problemOf } from '../problems/problem';

/** What the worker answers: a value, also when it failed, because a rejection loses everything but its text on the way. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Runs the work and turns its outcome into an answer; never rejects. */
export async function answerOf<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, problem: problemOf(thrown) };
  }
}

/** The value of an answer. Throws the `DesksideError` of its problem. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new DesksideError(answer.problem);
}
