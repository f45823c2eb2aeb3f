import type { Problem } from '../problems/problem';

/** What a field holds: the value as Desk takes it, null for none, and the name people know it by. */
export interface FieldValue {
  value: string | null;
  name: string;
}

/** How a label looks. Colours are `#RGB` or `#RRGGBB`; null for Desk's own. */
interface Look {
  isRounded: boolean;
  backgroundColour: string | null;
  textColour: string | null;
}

/** Something is among what the target has, or is not: a badge, a label, a tag, a follower. */
export interface MemberStep {
  is: 'member';
  way: 'give' | 'take';
  id: string;
  name: string;
  /** Of a label that is taken: it was the primary one, so giving it back exactly makes it that again. */
  wasPrimary?: boolean;
  /** Of a label that is taken: how it looked, so that it comes back as it was. */
  look?: Look;
}

/** A field gets another value: status, priority, assignee, due date, department. */
export interface FieldStep {
  is: 'field';
  field: string;
  from: FieldValue;
  to: FieldValue;
  /** Nobody asked for it: Desk changed it along with what was asked for, as a move empties the team. Undo puts it back. */
  isAlong?: boolean;
}

/**
 * Desk is told to do something that no record tells of afterwards and nothing takes back: to send a mail, to hand somebody's
 * work over later on. Of one whose answer is lost nobody ever learns what became of it, and it is not sent a second time.
 */
export interface OrderStep {
  is: 'order';
  id: string;
  /** What it comes to, in words. */
  name: string;
  /** Of a hand-over: the ids of those who take over tickets and tasks; null for what stays. */
  takeOver?: { tickets: string | null; tasks: string | null };
}

/** Something new is written beside the change; `id` is Desk's, once it is known. */
export interface MadeStep {
  is: 'made';
  what: 'comment';
  id: string | null;
  text: string;
  /** The customer sees it. */
  isPublic?: boolean;
  /** It was sent more than once, so that there may be copies. */
  mayBeTwice?: boolean;
}

/** What is to be written to a ticket, word for word. */
export interface WantedNote {
  text: string;
  /** The customer sees it. */
  isPublic: boolean;
}

/** One step of what is changed, exact enough to be taken back. */
export type ChangeStep = MemberStep | FieldStep | OrderStep;
export type Step = ChangeStep | MadeStep;

/**
 * `pending`: sent or about to be. `changed`: this action did it, so undo takes exactly this back. `already`: it was so
 * before, and undo must leave it. `refused`: Desk said no. `notKnown`: an order that was sent, of which nobody can tell.
 */
export const OUTCOMES = ['pending', 'changed', 'already', 'refused', 'notKnown'] as const;
export type OutcomeOfStep = (typeof OUTCOMES)[number];

/** How undo dealt with a step: taken back by us, or found to be so no longer, by somebody else's doing. */
export const UNDONE = ['byUs', 'byOthers'] as const;

interface Settling {
  outcome: OutcomeOfStep;
  problem?: Problem;
  undone?: (typeof UNDONE)[number];
  /** What undo found in a field in place of ours. */
  found?: FieldValue;
}

/** A step with what became of it. */
export type Settled<TStep extends Step = Step> = TStep & Settling;
export type SettledChange = Settled<ChangeStep>;

/** Whether a step gives or takes something. */
export function isMember(step: Step): step is MemberStep {
  return step.is === 'member';
}

/** Whether a step can be taken back. */
export function canGoBack(step: Step): boolean {
  return step.is !== 'order';
}

/** What tells two steps of one action apart, and what Desk's answer names a step by. */
export function keyOf(step: ChangeStep): string {
  switch (step.is) {
    case 'member':
    case 'order':
      return step.id;
    case 'field':
      return step.field;
  }
}

/** What a step is called on screen: the badge, the label, the new value. */
export function nameOf(step: ChangeStep): string {
  switch (step.is) {
    case 'member':
    case 'order':
      return step.name;
    case 'field':
      return step.to.name;
  }
}

/** The step that takes another one back; of what nothing takes back, the step itself, which nobody asks for: see `canGoBack`. */
export function inverse<TStep extends ChangeStep>(step: TStep): TStep {
  const change: ChangeStep = step;
  switch (change.is) {
    case 'member':
      return { ...step, way: WAY_BACK[change.way] };
    case 'field':
      return { ...step, from: change.to, to: change.from };
    case 'order':
      return step;
  }
}

const WAY_BACK: Record<MemberStep['way'], MemberStep['way']> = { give: 'take', take: 'give' };
