import type { StoreApi } from 'zustand/vanilla';
import type { BulkActions, BulkState } from './bulk-state';
import type { Ask } from '../messages/protocol';
import { problemOf } from '../problems/problem';
import { displayText } from '../text/display-text';
import { type ParkedPlace, createParking } from './parking';
import { type InviteWish, planInvitations } from './plan-invitations';
import { planRun } from './plan-run';
import { type RunDriver, createRunDriver } from './run-driver';
import type { Run } from './run';
import { courseOf, recoverRun } from './run-machine';
import type { RunStore } from './run-store';

export interface RunMovesParts {
  ask: Ask;
  store: RunStore;
  parked: ParkedPlace;
  /** Id of the run this very tab was running before it was loaded anew; null for none. */
  ownRun: { get(): string | null; set(id: string | null): void };
  wait(ms: number): Promise<void>;
  now(): number;
  isOnline(): boolean;
  /** Whether the ledger still has anything of a run. Rejects when it cannot be read. */
  isInLedger(runId: string): Promise<boolean>;
}

type RunMoves = Pick<BulkActions, 'pause' | 'resume' | 'cancel' | 'undoRun' | 'awardRest' | 'lookAgain'>;

/**
 * A run is a list of people, so it does not stay for ever. Only for how long its entries may be in the ledger at least is
 * told by this machine's clock, which may have jumped: the run goes with them, and they go by Desk's time.
 */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** What the page does about a run. */
export function createRunMoves({ setState, getState }: StoreApi<BulkState>, parts: RunMovesParts) {
  let driver: RunDriver | null = null;
  let isStarting = false;
  let isWaiting = false;
  const parking = createParking(parts.parked);

  function drive(run: Run): RunDriver {
    setState({ run });
    parts.ownRun.set(run.head.id);
    driver = createRunDriver(run, {
      store: parts.store,
      award: ({ head }, { person }, { holder, actionId }) =>
        parts.ask('action/run', {
          actionId,
          action: 'awardBadges',
          target: { on: 'person', userId: holder.userId, helpCenterId: holder.helpCenterId },
          input: { items: [head.badge] },
          person,
          ticket: null,
          reason: head.reason,
          writeComment: false,
          runId: head.id,
        }),
      undo: (actionId) => parts.ask('action/undo', { actionId }),
      park: async ({ head }, { person, invitation }, isInvited) => {
        if (!invitation) return;
        const { id, contactId } = invitation;
        const at = parts.now();
        const award = { id, contactId, personName: displayText(person.name), badge: head.badge, at };
        await parking.park(head.orgId, isInvited ? { ...award, invitedAt: at } : award);
      },
      parkedIds: async ({ head }) => await parking.idsIn(head.orgId),
      unpark: async ({ head }, ids) => await parking.unpark(head.orgId, ids),
      invite: ({ id, contactId, mayHaveLeft }, helpCenterId) =>
        parts.ask('contact/invite', { id, contactId, helpCenterId, ...(mayHaveLeft && { isAgain: true }) }),
      wait: parts.wait,
      isOnline: parts.isOnline,
      changed: (changed) => {
        setState({ run: changed });
        void goOnWhenItIsTime(changed);
      },
    });
    return driver;
  }

  /** Zoho named a time from which on there are credits again. */
  async function goOnWhenItIsTime({ head }: Run): Promise<void> {
    const until = head.pause?.until;
    if (until === undefined || isWaiting) return;
    isWaiting = true;
    await parts.wait(Math.max(1_000, until - parts.now()));
    isWaiting = false;
    const pause = driver?.run().head.pause;
    if (pause?.until !== undefined && pause.until <= parts.now()) void driver?.resume();
  }

  /** The run that the check leads to; null where there is none to begin. */
  async function planned(orgId: string): Promise<Run | null> {
    const { check, draft, isChecking } = getState();
    if (isChecking || !check || draft.badgeId === null) return null;
    const reason = draft.reason.trim();
    return await planRun({
      id: crypto.randomUUID(),
      orgId,
      badge: { id: draft.badgeId, name: draft.badgeName },
      reason: reason === '' ? null : reason,
      check,
      at: parts.now(),
    });
  }

  /** One thing is begun at a time; what cannot be stored is not begun, and that is said. */
  async function once(begin: () => Promise<void>): Promise<void> {
    if (isStarting) return;
    isStarting = true;
    try {
      await begin();
    } catch (thrown) {
      setState({ checkProblem: problemOf(thrown) });
    } finally {
      isStarting = false;
    }
  }

  async function begin(run: Run): Promise<void> {
    await parts.store.save(run);
    await drive(run).work();
  }

  const start = async (orgId: string): Promise<void> =>
    await once(async () => {
      const run = await planned(orgId);
      if (run?.rows.some(({ state }) => state === 'pending')) await begin(run);
    });

  /** From the check, the run begins with the invitations, and whoever is to be awarded keeps their turn for afterwards. */
  const invite = async (orgId: string, wish: InviteWish): Promise<void> =>
    await once(async () => {
      const run = driver?.run() ?? (await planned(orgId));
      if (!run) return;
      const changed = await planInvitations(run, wish, getState().parked);
      if (changed.length === 0) return;
      if (driver) return await driver.begin('inviting', changed);
      const byPlace = new Map(changed.map((row) => [row.n, row]));
      const rows = run.rows.map((row) => byPlace.get(row.n) ?? row);
      await begin({ head: { ...run.head, phase: 'inviting' }, rows });
    });

  async function isOld({ head }: Run): Promise<boolean> {
    if (parts.now() - head.at <= KEPT_MS) return false;
    return !(await parts.isInLedger(head.id).catch(() => true)); // What cannot be read may be there.
  }

  /** Takes up what an earlier page left. Only the tab that ran it goes on by itself: others ask first. */
  async function takeUp(orgId: string): Promise<void> {
    driver = null;
    const left = await parts.store.load(orgId);
    const isOver = left !== null && (await isOld(left));
    if (isOver) await parts.store.remove(orgId);
    if (!left || isOver) {
      setState({ run: null });
      return;
    }
    const wasActive = left.head.phase === courseOf(left.head).active;
    const isOwn = parts.ownRun.get() === left.head.id;
    const run = recoverRun(left);
    const taken = drive(run);
    if (wasActive && isOwn) void taken.resume();
    else void goOnWhenItIsTime(run);
  }

  function cameOnline(): void {
    if (driver?.run().head.pause?.why === 'offline') void driver.resume();
  }

  async function forget(orgId: string): Promise<void> {
    driver = null;
    parts.ownRun.set(null);
    setState({ run: null });
    await parts.store.remove(orgId);
  }

  const moves: RunMoves = {
    pause: () => void driver?.pause({ why: 'user' }),
    resume: () => void driver?.resume(),
    cancel: () => void driver?.cancel(),
    undoRun: () => void driver?.undoAll(),
    awardRest: () => void driver?.begin('running'),
    lookAgain: () => void driver?.begin('inviting'),
  };
  return { moves, start, invite, takeUp, cameOnline, forget };
}
