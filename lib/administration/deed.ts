import { createStore } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import type { ActionId, InputOf, TargetOf } from '../actions/specs';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import type { Ask } from '../messages/protocol';
import { needOf } from '../permissions/rules.page';
import { type Problem, problemOf } from '../problems/problem';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import type { SessionState } from '../session/session-state';

/** How far something is that an administrator has asked for. */
export type DeedState =
  | { is: 'ready' }
  | { is: 'sending' }
  /** Desk has not said what became of it; that is being looked up. */
  | { is: 'looking' }
  /** Desk has said no, and nothing is another. */
  | { is: 'refused'; problem: Problem }
  /** Nobody knows yet whether it was done. */
  | { is: 'open'; problem: Problem }
  | { is: 'done'; entry: LedgerEntry }
  | { is: 'undoing'; entry: LedgerEntry }
  | { is: 'undone'; entry: LedgerEntry }
  | { is: 'notUndone'; entry: LedgerEntry; problem: Problem };

interface WantedOf<TId extends ActionId> {
  action: TId;
  target: TargetOf<TId>;
  input: InputOf<TId>;
  /** Whom or what it is done to, by name. */
  name: string;
}

/** Something that is to be done to an agent or a team. */
export type Wanted = {
  [TId in ActionId]: TargetOf<TId> extends { on: 'agent' } | { on: 'team' } ? WantedOf<TId> : never;
}[ActionId];

export interface DeedParts {
  ask: Ask;
  /** A new id of an action (UUID). */
  newId(): string;
  /** Called when something is another than before. */
  changed(): void;
}

interface Consent {
  isAsking: boolean;
  problem: Problem | null;
  /** What was granted here; null before. */
  scopes: readonly string[] | null;
}

export interface DeedStore {
  deed: DeedState;
  consent: Consent;
}

/**
 * One thing that is done to an agent or a team, as the dialog that asks for it sees it: it is sent once, what nobody has
 * answered is looked up, and what Desk refuses is there to be tried again. None of its functions rejects.
 */
export function createDeed({ ask, newId, changed }: DeedParts) {
  const store = createStore<DeedStore>()(() => ({
    deed: { is: 'ready' },
    consent: { isAsking: false, problem: null, scopes: null },
  }));
  /** What was sent and may have arrived: asked again by the same id, it is looked up before it is done. */
  let sent: ActionRequest | null = null;

  const set = (deed: DeedState): void => store.setState({ deed });

  /** Does it; a second time while it is under way is none. While nobody knows what became of it, `wanted` is what was sent. */
  async function run(wanted: Wanted): Promise<void> {
    const { deed } = store.getState();
    if (deed.is !== 'ready' && deed.is !== 'refused' && deed.is !== 'open') return;
    const request = sent ?? requestOf(wanted);
    sent = request;
    set({ is: 'sending' });
    try {
      let entry = await ask('action/run', request);
      if (entry.phase === 'sending') {
        set({ is: 'looking' });
        entry = await ask('action/settle', { actionId: entry.id });
      }
      show(entry);
    } catch (thrown) {
      fail(problemOf(thrown));
    }
  }

  function requestOf({ name, ...wanted }: Wanted): ActionRequest {
    return {
      ...wanted,
      actionId: newId(),
      person: { name, contactId: null },
      ticket: null,
      reason: null,
      writeComment: false,
      runId: null,
    };
  }

  function show(entry: LedgerEntry): void {
    const changes = changesIn(entry);
    const problem = changes.find(({ outcome }) => outcome === 'refused')?.problem ?? { kind: 'notApplied' };
    if (changes.some(({ outcome }) => outcome === 'pending')) return set({ is: 'open', problem });
    if (changes.every(({ outcome }) => outcome === 'refused')) return fail(problem, false);
    sent = null;
    set({ is: 'done', entry });
    changed();
  }

  function fail(problem: Problem, mayHaveArrived = isUnknownOutcome(problem)): void {
    if (mayHaveArrived) return set({ is: 'open', problem });
    sent = null;
    set({ is: 'refused', problem });
  }

  /** Takes it back, once. */
  async function undo(): Promise<void> {
    const { deed } = store.getState();
    if (deed.is !== 'done' && deed.is !== 'notUndone') return;
    const { entry } = deed;
    set({ is: 'undoing', entry });
    try {
      set({ is: 'undone', entry: await ask('action/undo', { actionId: entry.id }) });
    } catch (thrown) {
      set({ is: 'notUndone', entry, problem: problemOf(thrown) });
    }
    changed();
  }

  /** Asks Zoho to let Deskside do such things, for whoever is signed in to this organization. */
  async function allow(action: ActionId, orgId: string): Promise<void> {
    if (store.getState().consent.isAsking) return;
    const { scopes } = store.getState().consent;
    store.setState({ consent: { isAsking: true, problem: null, scopes } });
    const [problem, granted] = await ask('session/allow', { need: needOf(action), orgId }).then(
      (now): [Problem | null, readonly string[] | null] => scopesOf(now, orgId),
      (thrown: unknown): [Problem, null] => [problemOf(thrown), null],
    );
    store.setState({ consent: { isAsking: false, problem, scopes: granted ?? scopes } });
    // What was refused for want of it is there to be confirmed once more.
    const { deed } = store.getState();
    if (problem === null && deed.is === 'refused' && deed.problem.kind === 'scopeMissing') set({ is: 'ready' });
  }

  return { store, run, undo, allow };
}

/** The worker may have been stopped while Zoho's window was open: then nothing has changed. */
function scopesOf(now: SessionState, orgId: string): [Problem | null, readonly string[] | null] {
  if (now.status !== 'signedIn' || now.organization.id !== orgId) return [{ kind: 'signInInterrupted' }, null];
  return [null, now.scopes ?? null];
}

export type Deed = ReturnType<typeof createDeed>;
