import * as v from 'valibot';
import { LONGEST_COMMENT, type Written } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

const written: v.GenericSchema<unknown, Written> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LONGEST_COMMENT), v.regex(/\S/)),
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
