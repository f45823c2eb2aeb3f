import type { FieldValue } from '../actions/action';
import { language } from '../text/language';

/** Longest name that a message may carry. */
export const LONGEST_NAME = 300;

/** A moment as actions take it: ISO text in UTC, named as people read it. @param moment epoch milliseconds */
export function dueOn(moment: number): FieldValue {
  const words = new Date(moment).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return { value: new Date(moment).toISOString(), name: words };
}
