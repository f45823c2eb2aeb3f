import type { StoreApi } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import { ACTIONS, stepsOf } from '../actions/specs';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import type { Ask } from '../messages/protocol';
import { problemOf } from '../problems/problem';
import { failureToast, toastsOfChange } from './action-words';
import { withSteps } from './changed-parts';
import { whoAndWhere } from './on-screen';
import type { PanelState } from './panel-state';
import { type Member, isUnderWay } from './pending';
import type { Toasts } from './toasts';
import type { Wish } from './wish';

export interface DispatchParts {
  ask: Ask;
  toasts: Toasts;
  /** Called with every action that got as far as the ledger. */
  settled(entry: LedgerEntry): void;
}

/** Every action as the user sees it: at once, and taken back step by step, with a reason, where Desk refuses. */
export function createDispatch(store: StoreApi<PanelState>, { ask, toasts, settled }: DispatchParts) {
  /** Has something done; failures end up in toasts. A second press of the same key is none. */
  async function run(wish: Wish): Promise<void> {
    const steps = stepsOf(wish);
    if (steps.every((step) => isUnderWay(store.getState().pending, wish.target, step))) return;
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
    const { actionId, action, target } = request;
    const steps = stepsOf(request);
    store.setState(({ pending }) => ({ pending: [...pending, { actionId, action, target, steps, records }] }));
    try {
      const entry = await askWorker(request);
      const done = changesIn(entry).filter(({ outcome }) => outcome === 'changed' || outcome === 'already');
      store.setState((state) => ({
        pending: without(state.pending, actionId),
        ...withSteps(state, target, ACTIONS[action].changes, done, records),
      }));
      toastsOfChange(entry).forEach((toast) => toasts.add(toast));
      settled(entry);
    } catch (thrown) {
      store.setState(({ pending }) => ({ pending: without(pending, actionId) }));
      toasts.add({
        ...failureToast(request, steps, problemOf(thrown)),
        again: { kind: 'action', request, records, running: false },
      });
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

  return { run, runAgain };
}

function without<T extends { actionId: string }>(pending: readonly T[], actionId: string): T[] {
  return pending.filter((each) => each.actionId !== actionId);
}
