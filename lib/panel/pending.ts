import { type ChangeStep, type MemberStep, isMember } from '../actions/action';
import { type Target, isSameTarget } from '../actions/target';
import type { Ticket } from '../desk-api/records';
import type { Resource } from '../records/resources';

/** Something that can be among what a target has: a badge, a label. */
export interface Member {
  id: string;
}

/** What was asked for and is shown already, although the worker has not answered yet. */
export interface Pending {
  actionId: string;
  target: Target;
  /** The records that are others once it is done. */
  changes: readonly Resource[];
  steps: readonly ChangeStep[];
  /** The records of what is given, to show them meanwhile. */
  records: readonly Member[];
  /** How the open ticket looks meanwhile, where it is the target. */
  shows?(ticket: Ticket): Ticket;
}

/** The steps under way that change such a record of a target, with the records to show for them. */
export function pendingOf(
  pending: readonly Pending[],
  resource: Resource,
  target: Target,
): { steps: ChangeStep[]; records: Member[] } {
  const own = pending.filter((each) => isSameTarget(each.target, target) && each.changes.includes(resource));
  return { steps: own.flatMap(({ steps }) => steps), records: own.flatMap(({ records }) => records) };
}

/** The ticket as it is shown while changes of it are under way. */
export function shownTicket(ticket: Ticket, pending: readonly Pending[]): Ticket {
  const own = pending.filter(({ target }) => isSameTarget(target, { on: 'ticket', ticketId: ticket.id }));
  return own.reduce((shown, { shows }) => shows?.(shown) ?? shown, ticket);
}

/** Whether just this is under way: a second press of the same key asks for nothing new. */
export function isUnderWay(pending: readonly Pending[], target: Target, step: ChangeStep): boolean {
  const { steps } = {
    steps: pending.filter((each) => isSameTarget(each.target, target)).flatMap((each) => each.steps),
  };
  return steps.some((each) => JSON.stringify(each) === JSON.stringify(step));
}

/** What is given and taken, by id; the last word on each counts. */
function waysOf(steps: readonly ChangeStep[]): Map<string, MemberStep['way']> {
  return new Map(steps.filter(isMember).map((step) => [step.id, step.way]));
}

/** A list with what is under way: those that stay, and those that are coming, which are not among them yet. */
export function shownMembers<T extends Member>(
  known: readonly T[],
  steps: readonly ChangeStep[],
  records: readonly T[],
): { staying: T[]; coming: T[] } {
  const ways = waysOf(steps);
  const staying = known.filter(({ id }) => ways.get(id) !== 'take');
  const coming = records.filter(
    ({ id }, index) =>
      ways.get(id) === 'give' &&
      !staying.some((each) => each.id === id) &&
      records.findIndex((each) => each.id === id) === index,
  );
  return { staying, coming };
}

/** The ids that count as held while changes are under way. */
export function heldIds(known: readonly Member[], steps: readonly ChangeStep[]): Set<string> {
  const held = new Set(known.map(({ id }) => id));
  for (const [id, way] of waysOf(steps)) {
    if (way === 'give') held.add(id);
    if (way === 'take') held.delete(id);
  }
  return held;
}
