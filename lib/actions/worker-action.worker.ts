import type * as v from 'valibot';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import type { MassResult } from '../desk-api/records';
import type { Resource, Value } from '../records/resources';
import type { ChangeStep, FieldStep, WantedNote } from './action';
import type { ActionId, InputOf, TargetOf } from './specs';

/** What the halves of actions work with. */
export interface ActionTools {
  /** Changes; the client never sends one twice. Throws `DesksideError`. */
  desk: DeskClient;
  /** Reads that the user waits for, which the daily cap does not hold back. Throws `DesksideError`. */
  asking: DeskClient;
  /** Id of the agent who is signed in; null where Desk has not told. */
  me(): Promise<string | null>;
  /** Runs a badge or label call in the form of the paths that the organization answers to. */
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
  /** Tells the cache, and so every panel, what a write has made true. */
  remember<R extends Resource>(resource: R, id: string, value: Value<R>): Promise<void>;
  /** What the cache holds, however old; `otherwise` when it holds nothing. */
  cached<T>(resource: Resource, id: string, otherwise: T): Promise<T>;
}

/** What the call of an action came to. */
export interface Answer<TNow> {
  /**
   * By `keyOf` the step. Those that are not among them are looked up by asking what the target has now: an answer that
   * says nothing of single steps gives none.
   */
  results: MassResult[];
  /** What the target has now, where the answer says it. */
  now?: TNow;
}

/**
 * The worker's half of an action. Everything else (the ledger, unknown outcomes, never writing twice, undo, "somebody else
 * changed it") is written once, for all, in `run-action.worker.ts` and `undo-action.worker.ts`; an action that needs a flag
 * there has the wrong shape.
 */
export interface WorkerAction<TId extends ActionId = ActionId, TNow = unknown> {
  /** What a message must look like to ask for it. */
  input: v.GenericSchema<unknown, InputOf<TId>>;
  /** What the target has now, asked anew. Throws `DesksideError`. */
  now(tools: ActionTools, target: TargetOf<TId>): Promise<TNow>;
  /** What is to be changed; steps that are so already may be among them. Throws `DesksideError` where it must not be. */
  plan(input: InputOf<TId>, now: TNow): ChangeStep[];
  /** Whether a step, or its inverse, is so. */
  holds(now: TNow, step: ChangeStep): boolean;
  /** Since when a step is so (epoch milliseconds), where Desk says it; null where it does not. */
  since?(now: TNow, step: ChangeStep): number | null;
  /** One call. Throws `DesksideError`. */
  write(tools: ActionTools, target: TargetOf<TId>, steps: ChangeStep[], now: TNow): Promise<Answer<TNow>>;
  /**
   * What the target has once these steps are done, where the answer of the call does not say it; new members first, as
   * they are shown. Without it the target is asked anew.
   */
  after?(tools: ActionTools, steps: ChangeStep[], now: TNow): Promise<TNow>;
  /** What Desk has changed along with these steps, so that undo can put it back; pure. */
  along?(steps: readonly ChangeStep[], before: TNow, now: TNow): FieldStep[];
  /** What is written to the ticket, by an action that is nothing else. */
  writes?(input: InputOf<TId>): WantedNote;
  /** Keeps what the target has. */
  remember(tools: ActionTools, target: TargetOf<TId>, now: TNow): Promise<void>;
}

/** The worker's half of every action; one that is missing is a type error. */
export type WorkerActions = { readonly [TId in ActionId]: WorkerAction<TId> };

/**
 * The half of an action of which nobody knows any more which one it is: it wants the target and the input of its own, which
 * the request or the entry it was found by has, and which only a cast can say.
 */
export type AnyAction = WorkerAction<never>;

/** The half of an action by its id. */
export function halfOf(halves: WorkerActions, action: ActionId): AnyAction {
  return halves[action] as unknown as AnyAction;
}

/** Hides what an action means by "now", which is nobody else's business. */
export function workerAction<TId extends ActionId, TNow>(half: WorkerAction<TId, TNow>): WorkerAction<TId> {
  return half;
}
