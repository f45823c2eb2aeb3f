import * as v from 'valibot';
import type { Ticket } from '../desk-api/records';
import type { Follower } from '../desk-api/records/ticket-facts';
import { addTicketFollowers, getTicketFollowers, removeTicketFollowers } from '../desk-api/ticket-followers';
import { isMember, keyOf } from './action';
import { ACTIONS, type Agents } from './specs';
import { type WorkerAction, workerAction } from './worker-action.worker';

const LONGEST_NAME = 300;
const agents: v.GenericSchema<unknown, Agents> = v.strictObject({
  agent: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
    name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  }),
});

/** Whether somebody follows the ticket itself; who follows its contact or account does so without. */
const isOfTicket = ({ follows }: Follower): boolean => follows === 'ticket' || follows === null;

/**
 * The worker's half of following a ticket: its followers are read, the change is one call, and since its answer is empty
 * they are read once more. Whoever hears of the ticket through its contact or account follows it already, and has nothing
 * of the ticket's own to take away.
 */
function following<TId extends 'followTicket' | 'unfollowTicket'>(action: TId): WorkerAction<TId> {
  const half: WorkerAction<'followTicket' | 'unfollowTicket', Follower[]> = {
    input: agents,
    now: async ({ asking }, { ticketId }) => await getTicketFollowers(asking, ticketId),
    plan: ACTIONS[action].steps,
    holds: (now, step) => {
      const own = now.filter(({ id }) => id === keyOf(step));
      const is = { give: own.length > 0, take: !own.some(isOfTicket) };
      return isMember(step) && is[step.way];
    },
    write: async ({ desk }, { ticketId }, steps) => {
      for (const { way, id } of steps.filter(isMember)) {
        await { give: addTicketFollowers, take: removeTicketFollowers }[way](desk, ticketId, [id]);
      }
      return { results: [] };
    },
    // The ticket's own answer says whether the one who is signed in follows it; nothing else is shown of followers.
    remember: async ({ cached, remember, me }, { ticketId }, now) => {
      const [ticket, myId] = [await cached<Ticket | null>('ticket', ticketId, null), await me()];
      if (ticket === null || myId === null) return;
      await remember('ticket', ticketId, { ...ticket, isFollowing: now.some(({ id }) => id === myId) });
    },
  };
  return workerAction(half) as unknown as WorkerAction<TId>;
}

export const followTicket = following('followTicket');
export const unfollowTicket = following('unfollowTicket');
