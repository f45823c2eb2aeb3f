import type { Problem } from '../problems/problem';

/**
 * One part of the view. What is known (`value`), what is going on (`loading`) and what went wrong (`problem`) are three
 * questions: a part can show old data, a spinner and an error at the same time.
 */
export interface Part<T> {
  value?: T;
  /** When the value was read from Desk, epoch milliseconds. */
  at?: number;
  loading: boolean;
  problem?: Problem;
}
