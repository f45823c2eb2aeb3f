import { type Guard, isCount, isListOf, isObject, isOneOf, isText } from '../storage/guards';
import { defineItem } from '../storage/item';

/** Where something unforeseen happened. */
const DIARY_PLACES = ['worker', 'panel', 'options', 'bulk', 'ledger', 'directory', 'sample'] as const;
export type DiaryPlace = (typeof DIARY_PLACES)[number];

/** One unforeseen error, without secrets and personal data. */
export interface DiaryEntry {
  /** Epoch milliseconds of the latest time. */
  at: number;
  place: DiaryPlace;
  name: string;
  message: string;
  stack: string;
  /** How often it happened in a row. */
  times: number;
}

const isEntries: Guard<DiaryEntry[]> = isListOf(
  isObject<DiaryEntry>({
    at: isCount,
    place: isOneOf(DIARY_PLACES),
    name: isText,
    message: isText,
    stack: isText,
    times: isCount,
  }),
);

/** Latest first; in memory-only storage, gone with the browser. */
export const diaryItem = defineItem<DiaryEntry[]>('session', 'diary', isEntries, [], {
  /* tells what was done, if not of whom */ cleared: 'signOut',
  of: 'browser',
});
