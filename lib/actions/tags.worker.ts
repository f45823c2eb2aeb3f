import * as v from 'valibot';
import { associateTags, dissociateTags, getTicketTags } from '../desk-api/ticket-tags';
import { tagNames } from '../records/tags.worker';
import type { TagName } from '../records/values';
import { type MemberStep, isMember, keyOf } from './action';
import { ACTIONS, type Tags } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

const MOST_TAGS = 50;
/** Longer than any that is added: what somebody else has made can be taken off, too. */
const LONGEST_NAME = 300;

const tags: v.GenericSchema<unknown, Tags> = v.strictObject({
  names: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME))),
    v.minLength(1),
    v.maxLength(MOST_TAGS),
  ),
});

/** The worker's half of putting tags on a ticket or taking them off: one read and one call, and a read to see it done. */
function ticketTags<TId extends 'addTags' | 'removeTags'>(action: TId): WorkerAction<TId> {
  const half: WorkerAction<'addTags' | 'removeTags', TagName[]> = {
    input: tags,
    now: async ({ asking }, { ticketId }) => tagNames(await getTicketTags(asking, ticketId)),
    plan: ACTIONS[action].steps,
    holds: (now, step) => isMember(step) && now.some(({ id }) => id === step.id) === (step.way === 'give'),
    write: async ({ desk }, { ticketId }, steps, before) => {
      // By the name Desk has for it, which is not always the one it was asked for with.
      const named = (way: MemberStep['way']): string[] =>
        steps
          .filter(isMember)
          .filter((step) => step.way === way)
          .map((step) => before.find(({ id }) => id === step.id)?.name ?? step.name);
      const [added, removed] = [named('give'), named('take')];
      if (removed.length > 0) await dissociateTags(desk, ticketId, removed);
      if (added.length === 0) return { results: [] };
      // The answer has those that were added; whether also the others, the documents do not say.
      const answer = tagNames(await associateTags(desk, ticketId, added));
      const has = new Set(answer.map(({ id }) => id));
      const done = steps.filter((step) => has.has(keyOf(step)));
      const results = done.map((step) => ({ id: keyOf(step), success: true, errorCode: null, message: null }));
      return { results, now: [...before.filter(({ id }) => !has.has(id)), ...answer] };
    },
    remember: async ({ remember }, { ticketId }, now) => await remember('ticketTags', ticketId, now),
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

export const addTags = ticketTags('addTags');
export const removeTags = ticketTags('removeTags');
