import * as v from 'valibot';
import type { Written } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

/** Longest comment that Desk takes. Source: zoho/zohodesk-oas TicketComment.json, `content`. */
const LONGEST_TEXT = 32_000;

const written: v.GenericSchema<unknown, Written> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.regex(/\S/)),
});

/** The worker's half of writing something to a ticket: nothing is read and nothing else is changed. */
function writing<TId extends 'addNote' | 'addComment'>(isPublic: boolean): WorkerAction<TId> {
  return workerAction<TId, null>({
    input: written,
    now: async () => null,
    plan: () => [],
    holds: () => false,
    write: async () => ({ results: [] }),
    writes: ({ text }) => ({ text, isPublic }),
    remember: async () => undefined,
  });
}

export const addNote = writing<'addNote'>(false);
export const addComment = writing<'addComment'>(true);
