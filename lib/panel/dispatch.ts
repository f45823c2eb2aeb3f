import type { StoreApi } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import { ACTIONS, stepsOf } from '../actions/specs';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';
import type { Ticket } from '../desk-api/records';
import type { Ask } from '../messages/protocol';
import { type Problem, problemError, problemOf } from '../problems/problem';
import { failureToast, notAllowedToast, toastOfUnknown, toastsOfChange } from './action-words';
import { withSteps } from './changed-parts';
import { whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import type { UnderWay } from './left-toasts';
import { type Member, isUnderWay } from './pending';
import { withField } from './shown-ticket';
import type { Toasts } from './toasts';
import type { Wish } from './wish';

export interface DispatchParts {
  ask: Ask;
  toasts: Toasts;
  /** What has to be waited for first: whether it may be asked for then. Null or absent: nothing. */
  before?(request: ActionRequest): Promise<boolean> | null;
  /** Called with every action that got as far as the ledger. */
  settled(entry: LedgerEntry): void;
  /** Called with every reason for which Desk has not done what was asked for. */
  refused?(request: ActionRequest, problem: Problem): void;
}

/** Every action as the user sees it: at once, and taken back step by step, with a reason, where Desk refuses. */
export function createDispatch(store: StoreApi<PanelState>, { ask, toasts, before, settled, refused }: DispatchParts) {
  /** What Desk has not answered yet, by id of the action. */
  const underWay = new Map<string, UnderWay>();

  /** Has something done; failures end up in toasts. A second press of the same key is none. */
  async function run(wish: Wish): Promise<void> {
    const steps = stepsOf(wish);
    const { pending } = store.getState();
    // What is written has no steps to be recognised by; its draft is sent once.
    if (steps.length > 0 && steps.every((step) => isUnderWay(pending, wish.target, step))) return;
    await send(requestOf(wish), wish.records ?? [], askFor);
  }

  function requestOf({ about, reason, writeComment, records: _shown, ...wanted }: Wish): ActionRequest {
    const { person, ticket } = about ?? whoAndWhere(store.getState());
    const why = reason?.trim() || null;
    return {
      ...wanted,
      actionId: crypto.randomUUID(),
      person,
      ticket,
      reason: why,
      writeComment: writeComment === true && why !== null && ticket !== null,
      runId: null,
    };
  }

  async function send(
    request: ActionRequest,
    records: readonly Member[],
    askWorker: (request: ActionRequest) => Promise<LedgerEntry>,
  ): Promise<void> {
    const consent = before?.(request) ?? null;
    if (consent !== null && !(await consent)) {
      const problem = { kind: 'scopeMissing' } as const;
      refused?.(request, problem);
      return void toasts.add({
        ...notAllowedToast(request, stepsOf(request)),
        again: { kind: 'action', request, records, running: false },
      });
    }
    const { actionId } = request;
    show(request, records);
    underWay.set(actionId, { request, records });
    try {
      const entry = await askWorker(request);
      if (entry.phase === 'sending') await lookAgain(request, records, toasts.add(toastOfUnknown(entry)));
      else finish(request, records, entry);
    } catch (thrown) {
      forget(actionId);
      const problem = problemOf(thrown);
      refused?.(request, problem);
      toasts.add({
        ...failureToast(request, stepsOf(request), problem),
        again: { kind: 'action', request, records, running: false },
      });
    } finally {
      underWay.delete(actionId);
    }
  }

  /**
   * Goes on waiting for an action that this window's panel asked for before it began anew: what became of it is looked up, and
   * nothing is asked for a second time.
   */
  async function takeUp({ request, records }: UnderWay): Promise<void> {
    show(request, records);
    underWay.set(request.actionId, { request, records });
    try {
      const entry = await ask('action/settle', { actionId: request.actionId });
      if (entry.phase === 'sending') await lookAgain(request, records, toasts.add(toastOfUnknown(entry)));
      else finish(request, records, entry);
    } catch (thrown) {
      forget(request.actionId);
      const toast = failureToast(request, stepsOf(request), problemOf(thrown), 'toastStillNotKnown');
      toasts.add({ ...toast, again: { kind: 'look', request, records, running: false } });
    } finally {
      underWay.delete(request.actionId);
    }
  }

  /** Shows what is asked for as if it were done. */
  function show(request: ActionRequest, records: readonly Member[]): void {
    const { actionId, action, target } = request;
    const steps = stepsOf(request);
    const { changes } = ACTIONS[action];
    const shows = (ticket: Ticket): Ticket => steps.reduce(withField, ticket);
    store.setState(({ pending }) => ({ pending: [...pending, { actionId, target, changes, steps, records, shows }] }));
  }

  /**
   * Has something done for whoever tells of it in their own words: it is shown meanwhile, and no toast is added. Looks
   * once what became of it where Desk has not said so. Rejects where it failed as a whole or looking did.
   */
  async function runQuietly(request: ActionRequest, records: readonly Member[], again: boolean): Promise<LedgerEntry> {
    const consent = before?.(request) ?? null;
    if (consent !== null && !(await consent)) throw problemError('scopeMissing');
    show(request, records);
    try {
      let entry = await (again ? askOnceMore(request) : askFor(request));
      if (entry.phase === 'sending') entry = await ask('action/settle', { actionId: request.actionId });
      land(request, records, entry);
      return entry;
    } catch (thrown) {
      forget(request.actionId);
      throw thrown;
    }
  }

  /** By the same id; a text that is known not to be there is sent once more. */
  async function askOnceMore(request: ActionRequest): Promise<LedgerEntry> {
    const entry = await askFor(request);
    const isTextMissing = changesIn(entry).length === 0 && commentOf(entry).state === 'failed';
    return isTextMissing ? await ask('action/comment', { actionId: request.actionId }) : entry;
  }

  /** Shows what became of an action, and takes what was refused back. */
  function finish(request: ActionRequest, records: readonly Member[], entry: LedgerEntry): void {
    const problem = changesIn(entry).find(({ outcome }) => outcome === 'refused')?.problem;
    if (problem) refused?.(request, problem);
    land(request, records, entry);
    toastsOfChange(entry).forEach((toast) => toasts.add(toast));
    settled(entry);
  }

  function land({ actionId, action, target }: ActionRequest, records: readonly Member[], entry: LedgerEntry): void {
    const done = changesIn(entry).filter(({ outcome }) => outcome === 'changed' || outcome === 'already');
    store.setState((state) => ({
      pending: without(state.pending, actionId),
      ...withSteps(state, target, ACTIONS[action].changes, done, records),
    }));
  }

  function forget(actionId: string): void {
    store.setState(({ pending }) => ({ pending: without(pending, actionId) }));
  }

  /**
   * Finds out what became of an action of which Desk has not said so. What is asked for stays on its way on screen; the
   * toast tells that it is not known, and stays with a way to look once more where looking failed.
   */
  async function lookAgain(request: ActionRequest, records: readonly Member[], toastId: string): Promise<void> {
    const { actionId, writeComment } = request;
    try {
      const entry = await ask('action/settle', { actionId });
      const isDone = changesIn(entry).some(({ outcome }) => outcome === 'changed');
      // Asked again by the same id, only what is missing is done: the comment.
      finish(request, records, writeComment && isDone ? await askFor(request) : entry);
      toasts.dismiss(toastId);
    } catch (thrown) {
      const toast = toasts.find(toastId);
      const { message } = failureToast(request, stepsOf(request), problemOf(thrown), 'toastStillNotKnown');
      const again = { kind: 'look', request, records, running: false } as const;
      if (toast) toasts.replace({ ...toast, message, again });
    }
  }

  async function askFor(request: ActionRequest): Promise<LedgerEntry> {
    return await ask('action/run', request);
  }

  /** By the same id, in case it was carried out after all; what is known to be refused is a new action. */
  async function askAgain(request: ActionRequest): Promise<LedgerEntry> {
    const entry = await askFor(request);
    const isOver = changesIn(entry).every(({ outcome }) => outcome === 'refused');
    return isOver ? await askFor({ ...request, actionId: crypto.randomUUID() }) : entry;
  }

  /** Asks once more for something whose outcome may be unknown. */
  async function runAgain(request: ActionRequest, records: readonly Member[]): Promise<void> {
    await send(request, records, askAgain);
  }

  return { run, runQuietly, runAgain, lookAgain, takeUp, underWay: () => [...underWay.values()] };
}

function without<T extends { actionId: string }>(pending: readonly T[], actionId: string): T[] {
  return pending.filter((each) => each.actionId !== actionId);
}
