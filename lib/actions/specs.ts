import type { ProblemKind } from '../problems/problem';
import type { Resource } from '../records/resources';
import type { CountedTextKey, TextKey } from '../text/t';
import type { ChangeStep, FieldStep, FieldValue, MemberStep } from './action';
import type { TargetOn } from './target';

/** Badges or labels, with their names for the ledger. */
export interface Members {
  items: { id: string; name: string }[];
}

/** Another value for a field; `from` is what the user saw, so that nobody else's change is overwritten unseen. */
export interface FieldChange {
  from: FieldValue;
  to: FieldValue;
}

/** What each action changes, and what it is asked with. A new action begins with a line here and one in `ACTIONS`. */
export interface ActionShapes {
  awardBadges: { on: 'person'; input: Members };
  revokeBadges: { on: 'person'; input: Members };
  addLabels: { on: 'person'; input: Members };
  removeLabels: { on: 'person'; input: Members };
  setStatus: { on: 'ticket'; input: FieldChange };
}

export type ActionId = keyof ActionShapes;
export type InputOf<TId extends ActionId> = ActionShapes[TId]['input'];
export type TargetOf<TId extends ActionId> = TargetOn<ActionShapes[TId]['on']>;

/** A text for one or few things, which are listed in it, and one for so many that they are only counted. */
export interface ListedWords {
  listed: TextKey;
  /** Where more than one reads differently. */
  several?: TextKey;
  /** From more than this many on, `counted` is said instead. */
  most?: number;
  counted?: CountedTextKey;
}

export interface ActionWords {
  /** What was done, for the ledger: "Badge awarded". */
  was: TextKey;
  done: ListedWords;
  already: ListedWords;
  failed: ListedWords;
  /** Undo found that somebody else had taken it back. */
  undoneByOthers: TextKey;
  /** The private comment that tells of it: $1 what, $2 whom, $3 why. Without one, no comment can be asked for. */
  note?: TextKey;
}

/** What worker and pages both know of an action; what only the worker knows is in the action's `.worker.ts`. */
export interface ActionSpec<TId extends ActionId = ActionId> {
  on: ActionShapes[TId]['on'];
  /** The records that are others once it is done. */
  changes: readonly Resource[];
  /** What a refusal without a reason is called. */
  refused: { done: ProblemKind; undone: ProblemKind };
  /** What is shown at once, before Desk has answered. */
  steps(input: InputOf<TId>): ChangeStep[];
  words: ActionWords;
}

function members(way: MemberStep['way']) {
  return ({ items }: Members): MemberStep[] => {
    const each = new Map(items.map(({ id, name }) => [id, { is: 'member' as const, way, id, name }]));
    return [...each.values()];
  };
}

function field(name: string) {
  return ({ from, to }: FieldChange): FieldStep[] => [{ is: 'field', field: name, from, to }];
}

/** Names are listed up to here; more are only counted. */
const LISTED = 3;

/** Every action there is. Pages, words, ledger and worker read from here; nothing else lists them. */
export const ACTIONS: { readonly [TId in ActionId]: ActionSpec<TId> } = {
  awardBadges: {
    on: 'person',
    changes: ['badges'],
    refused: { done: 'awardRefused', undone: 'revokeRefused' },
    steps: members('give'),
    words: {
      was: 'ledgerAwarded',
      done: { listed: 'toastAwarded', most: LISTED, counted: 'toastAwardedCount' },
      already: { listed: 'toastAlreadyHeld', most: 1, counted: 'toastAllAlready' },
      failed: { listed: 'toastNotAwarded', several: 'toastNotAwardedSeveral' },
      undoneByOthers: 'toastWasGone',
      note: 'noteAwarded',
    },
  },
  revokeBadges: {
    on: 'person',
    changes: ['badges'],
    refused: { done: 'revokeRefused', undone: 'awardRefused' },
    steps: members('take'),
    words: {
      was: 'ledgerRevoked',
      done: { listed: 'toastRevoked' },
      already: { listed: 'toastAlreadyGone' },
      failed: { listed: 'toastNotRevoked' },
      undoneByOthers: 'toastWasBack',
      note: 'noteRevoked',
    },
  },
  addLabels: {
    on: 'person',
    changes: ['labels'],
    refused: { done: 'labelRefused', undone: 'labelRefused' },
    steps: members('give'),
    words: {
      was: 'ledgerLabelAdded',
      done: { listed: 'toastLabelAdded' },
      already: { listed: 'toastLabelThere' },
      failed: { listed: 'toastLabelNotAdded' },
      undoneByOthers: 'toastWasGone',
    },
  },
  removeLabels: {
    on: 'person',
    changes: ['labels'],
    refused: { done: 'labelRefused', undone: 'labelRefused' },
    steps: members('take'),
    words: {
      was: 'ledgerLabelRemoved',
      done: { listed: 'toastLabelRemoved' },
      already: { listed: 'toastLabelGone' },
      failed: { listed: 'toastLabelNotRemoved' },
      undoneByOthers: 'toastWasBack',
    },
  },
  setStatus: {
    on: 'ticket',
    changes: ['ticket'],
    refused: { done: 'notApplied', undone: 'notApplied' },
    steps: field('status'),
    words: {
      was: 'ledgerStatusSet',
      done: { listed: 'toastStatusSet' },
      already: { listed: 'toastStatusAlready' },
      failed: { listed: 'toastStatusNotSet' },
      undoneByOthers: 'toastStatusChangedSince',
    },
  },
};

/** What is shown at once when this is asked for. */
export function stepsOf<TId extends ActionId>(asked: { action: TId; input: InputOf<TId> }): ChangeStep[] {
  const spec: ActionSpec<TId> = ACTIONS[asked.action];
  return spec.steps(asked.input);
}

/** The ids of all actions, as values. */
export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];
