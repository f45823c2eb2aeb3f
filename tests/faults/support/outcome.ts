import { vi } from 'vitest';
import { type Problem, problemOf } from '../../../lib/problems/problem';

/** The problem that work ends with; fails the test when it does not end with one. */
export async function problemIn(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (thrown) {
    return problemOf(thrown);
  }
  throw new Error('Nothing went wrong, but should have.');
}

/** Runs the work so many times at once and gives all outcomes. */
export async function times<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return await Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

/** Waits until the assertion holds; patient, because machines differ. */
export async function eventually(assertion: () => void): Promise<void> {
  await vi.waitFor(assertion, { timeout: 15_000, interval: 10 });
}
