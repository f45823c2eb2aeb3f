import { type JobId, JOBS } from './credit-jobs';

/** What is assumed of an agent's day, beyond opening tickets: how often for each ticket opened, or in a day. */
export const ASSUMED: readonly { job: JobId; perTicket?: number; perDay?: number; said: string }[] = [
  { job: 'field', perTicket: 1 / 2, said: 'for every second ticket' },
  { job: 'recent', perTicket: 1 / 4, said: 'for every fourth ticket' },
  { job: 'note', perTicket: 1 / 5, said: 'for every fifth ticket' },
  { job: 'awardNoted', perTicket: 1 / 10, said: 'for every tenth ticket' },
  { job: 'tag', perTicket: 1 / 10, said: 'for every tenth ticket' },
  { job: 'happened', perTicket: 1 / 10, said: 'for every tenth ticket' },
  { job: 'addLabel', perTicket: 1 / 20, said: 'for every twentieth ticket' },
  { job: 'who', perTicket: 1 / 20, said: 'for every twentieth ticket' },
  { job: 'undoAward', perTicket: 1 / 200, said: 'for one ticket in two hundred' },
  { job: 'photo', perDay: 20, said: 'twenty a day' },
  { job: 'badgeList', perDay: 4, said: 'four times fifty a day: 200 badges, searched once' },
  { job: 'choices', perDay: 3, said: 'three departments a day' },
  { job: 'profile', perDay: 2, said: 'twice a day' },
  { job: 'labelList', perDay: 1, said: 'once a day' },
];

/** What the simulation of a shift came to, as `docs/scale.md` says it. */
export interface Shift {
  tickets: number;
  credits: number;
  calls: number;
}

/** Reads it off that page. Throws where the page does not say it. */
export function shiftIn(scale: string): Shift {
  const [, tickets, credits, calls] =
    /An agent who opens (\d+) tickets in eight hours spends ([\d,]+) credits .*?, in ([\d,]+) calls/.exec(scale) ?? [];
  const read = (text: string | undefined): number => Number(text?.replaceAll(',', ''));
  const shift = { tickets: read(tickets), credits: read(credits), calls: read(calls) };
  if (!Object.values(shift).every((value) => value > 0)) throw new Error('docs/scale.md does not tell of a shift.');
  return shift;
}

/** Credits of one agent's day in which so many tickets are opened: read in passing, and done or looked at besides. */
export function creditsOfDay(tickets: number, shift: Shift): { reading: number; doing: number; all: number } {
  const reading = Math.round((tickets * shift.credits) / shift.tickets);
  const doing = ASSUMED.reduce(
    (sum, { job, perTicket = 0, perDay = 0 }) => sum + (tickets * perTicket + perDay) * JOBS[job].credits,
    0,
  );
  const rest = Math.round(doing);
  return { reading, doing: rest, all: reading + rest };
}

/** How many tickets each of so many agents may open until all of them together have spent so many credits. */
export function ticketsFor(credits: number, agents: number, shift: Shift): number {
  let tickets = 0;
  while (creditsOfDay(tickets + 1, shift).all * agents <= credits) tickets += 1;
  return tickets;
}
