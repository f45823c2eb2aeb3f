import type { About, ActionRequest } from '../actions/request';
import { ACTIONS, ACTION_IDS, stepsOf } from '../actions/specs';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';
import type { Problem } from '../problems/problem';
import { PROBLEM_KINDS } from '../problems/problem-kinds';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import { type Guard, isListOf, isMapOf, isNullOr, isObject, isOneOf, isText, isUndefinedOr } from '../storage/guards';
import type { PlannedPart } from './plan';
import { PARTS, type PartName } from './parts';

/**
 * `waiting`: not begun. `sending`: asked for, and not answered yet. `already`: it was so before. `unknown`: nobody knows
 * whether it was done. `undone`: it was, and was taken back.
 */
const PART_STATES = ['waiting', 'sending', 'done', 'already', 'refused', 'unknown', 'undone'] as const;
type PartState = (typeof PART_STATES)[number];

/** What became of a part. */
export interface PartOutcome {
  state: PartState;
  problem?: Problem;
}

/** One part of a macro under way: what the worker is asked for, always by the same id, and what became of it. */
export interface RunPart extends PartOutcome {
  part: PartName;
  /** Name of the badge, label or status; the text of a comment. */
  what: string;
  request: ActionRequest;
}

/** A macro that was begun on a ticket. */
export interface MacroRun {
  /** The macro's id; left out where an earlier version of Deskside began it. */
  macroId?: string;
  /** The macro's name as it was then. */
  name: string;
  /** In the order in which they are done. */
  parts: RunPart[];
}

/** What the user has changed of a macro for one ticket, and not sent yet. */
export interface MacroDraft {
  /** Null as long as nothing was typed. */
  text: string | null;
  leftOut: PartName[];
}

/** What is begun with macros on one ticket. */
export interface MacroWork {
  /** Id of the macro that was chosen; null for the first. */
  chosen: string | null;
  /** By macro id. */
  drafts: Readonly<Record<string, MacroDraft>>;
  /** What was begun and is not over. */
  run?: MacroRun;
}

export const NO_WORK: MacroWork = { chosen: null, drafts: {} };
export const NO_MACRO_DRAFT: MacroDraft = { text: null, leftOut: [] };

const isParts = isListOf(isOneOf(PARTS));
const isProblem = isObject({ kind: isOneOf(PROBLEM_KINDS) });
/** The worker checks a request whole before it does anything; here it only has to be one. */
const hasRequest = isObject({
  actionId: isText,
  action: isOneOf(ACTION_IDS),
  target: isObject({ on: isOneOf(['person', 'ticket']) }),
  person: isObject({ name: isText }),
});
const isRequest: Guard<ActionRequest> = (value): value is ActionRequest => hasRequest(value);
const isRunPart = isObject({
  part: isOneOf(PARTS),
  what: isText,
  request: isRequest,
  state: isOneOf(PART_STATES),
  problem: isUndefinedOr((value: unknown): value is Problem => isProblem(value)),
});
const hasWork = isObject({
  chosen: isNullOr(isText),
  drafts: isMapOf(isObject({ text: isNullOr(isText), leftOut: isParts })),
  run: isUndefinedOr(isObject({ macroId: isUndefinedOr(isText), name: isText, parts: isListOf(isRunPart) })),
});

export const isMacroWork: Guard<MacroWork> = (value): value is MacroWork => hasWork(value);

/** Whether a part needs nothing more. */
export function isOver({ state }: PartOutcome): boolean {
  return state === 'done' || state === 'already' || state === 'undone';
}

/** Whether something of a run is being done just now. */
export function isUnderWay({ parts }: MacroRun): boolean {
  return parts.some(({ state }) => state === 'sending');
}

/** A macro begun on whom and what was on screen; `newId` gives a UUID. `reason` is what the ledger says of each part. */
export function begunRun(
  { id: macroId, name }: { id: string; name: string },
  planned: readonly PlannedPart[],
  about: About,
  reason: string,
  newId: () => string,
): MacroRun {
  const parts = planned.flatMap(({ part, what, wish }): RunPart[] => {
    if (!wish) return [];
    const { about: _then, records: _shown, ...wanted } = wish;
    const { person, ticket } = about;
    const request = { ...wanted, actionId: newId(), person, ticket, reason, writeComment: false, runId: null };
    return [{ part, what, request, state: 'waiting' }];
  });
  return { macroId, name, parts };
}

/** What became of a part, by its entry in the ledger. */
export function outcomeOf(entry: LedgerEntry): PartOutcome {
  const changes = changesIn(entry);
  const { state, problem } = commentOf(entry);
  if (entry.phase === 'undone' || entry.phase === 'undoing') return { state: 'undone' };
  if (changes.length === 0 && state === 'written') return { state: 'done' };
  if (changes.length === 0) {
    const isRefused = state === 'failed' && problem !== undefined && !isUnknownOutcome(problem);
    return { state: isRefused ? 'refused' : 'unknown', ...(problem && { problem }) };
  }
  if (entry.phase === 'sending' || changes.some(({ outcome }) => outcome === 'pending')) return { state: 'unknown' };
  const refused = changes.find(({ outcome }) => outcome === 'refused');
  if (refused) return { state: 'refused', problem: refused.problem ?? { kind: ACTIONS[entry.action].refused.done } };
  return { state: changes.some(({ outcome }) => outcome === 'changed') ? 'done' : 'already' };
}

/** What carries a run out. */
export interface RunDeps {
  /** Has one part done and gives what became of it; never rejects. `isAgain`: it was asked for before. */
  doPart(part: RunPart, isAgain: boolean): Promise<PartOutcome>;
  /** Keeps and shows how far the run is; never rejects. */
  keep(run: MacroRun): Promise<void>;
  newId(): string;
}

/**
 * Does what is left of a run, one part after the other, and stops at the first that is not done: refused, or not known.
 * Each part is kept as begun before it is asked for. Gives the run as it is then.
 */
export async function carryOut(run: MacroRun, { doPart, keep, newId }: RunDeps): Promise<MacroRun> {
  let now = run;
  const set = async (part: RunPart): Promise<void> => {
    now = { ...now, parts: now.parts.map((each) => (each.part === part.part ? part : each)) };
    await keep(now);
  };
  for (const { problem: _earlier, ...part } of run.parts) {
    if (isOver(part)) continue;
    const begun: RunPart = { ...part, request: askedAnew(part, newId), state: 'sending' };
    await set(begun);
    const outcome = await doPart(begun, part.state !== 'waiting');
    await set({ ...begun, ...outcome });
    if (!isOver(outcome)) break;
  }
  return now;
}

/** A change that is known to be refused is a new action; whatever may have been done is asked for by the same id. */
function askedAnew({ state, request }: RunPart, newId: () => string): ActionRequest {
  // A text is no step: what was written is found by the mark of the action that wrote it.
  const isWriting = (): boolean => stepsOf(request).length === 0;
  return state === 'refused' && !isWriting() ? { ...request, actionId: newId() } : request;
}
