import { estimateCredits } from '../credits/estimate.both';
import type { PersonKey } from './person-key.both';

/** How many people one message to the worker is about; also what one look-up of contacts takes. */
export const CHUNK = 20;

const PAGE = estimateCredits({ method: 'GET', path: '/contacts' });
const RECORD = estimateCredits({ method: 'GET', path: '/contacts/1' });
const WRITE = estimateCredits({ method: 'POST', path: '/users/1/badges/associate' });

/** What finding one person costs, or that many are found in one call; who came from a list of Desk is known. */
const COST_OF_FINDING: Record<PersonKey['kind'], number | 'inChunks'> = {
  email: 'inChunks',
  id: 'inChunks',
  contact: 0,
  ticketNumber: PAGE,
  ticketId: RECORD,
};

/** Credits for finding these people and seeing who holds the badge; the look-up itself decides the exact number. */
export function estimateCheck(keys: readonly PersonKey[]): number {
  let credits = 0;
  const inChunks = new Map<string, number>();
  for (const { kind } of keys) {
    const each = COST_OF_FINDING[kind];
    if (each === 'inChunks') inChunks.set(kind, (inChunks.get(kind) ?? 0) + 1);
    else credits += each;
    credits += PAGE; // Help centers of the contact.
  }
  for (const count of inChunks.values()) credits += Math.ceil(count / CHUNK) * PAGE;
  return credits + estimateHeld(keys.length);
}

/** Credits for seeing who of so many people holds the badge. */
function estimateHeld(people: number): number {
  return people * PAGE;
}

/** Credits for inviting so many: whether each is there already is read right before, so that nobody is written to in vain. */
export function estimateInvitations(people: number): number {
  return people * (PAGE + WRITE);
}

/** Credits for awarding to so many: what each holds is read again right before, so that nothing is written twice. */
export function estimateRun(people: number): number {
  return people * (PAGE + WRITE);
}
