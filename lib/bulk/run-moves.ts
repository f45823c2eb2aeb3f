import type { StoreApi } from 'zustand/vanilla';
import { countVerdicts, verdictsOf } from './dry-run';
import type { BulkActions, BulkState } from './bulk-state';
import type { Ask } from '../messages/protocol';
import { planRun } from './plan-run';
import { type RunDriver, createRunDriver } from './run-driver';
import { type Run, courseOf, recoverRun } from './run-machine';
import type { RunStore } from './run-store';

export interface RunMovesParts {
  ask: Ask;
  store: RunStore;
  /** Id of the run this very tab was running before it was loaded anew; null for none. */
  ownRun: { get(): string | null; set(id: string | null): void };
  wait(ms: number): Promise<void>;
  now(): number;
  isOnline(): boolean;
  /** Whether the ledger still has anything of a run. Rejects when it cannot be read. */
  isInLedger(runId: string): Promise<boolean>;
}

type RunMoves = Pick<BulkActions, 'startRun' | 'pause' | 'resume' | 'cancel' | 'undoRun'>;

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

  async function start(orgId: string): Promise<void> {
    const { check, draft, isChecking } = getState();
    if (isStarting || isChecking || !check || draft.badgeId === null) return;
    if (countVerdicts(verdictsOf(check)).willReceive === 0) return;
    isStarting = true;
    try {
      const reason = draft.reason.trim();
      const run = await planRun({
        id: crypto.randomUUID(),
        orgId,
        badge: { id: draft.badgeId, name: draft.badgeName },
        reason: reason === '' ? null : reason,
        check,
        at: parts.now(),
      });
      await parts.store.save(run);
      await drive(run).work();
    } finally {
      isStarting = false;
    }
  }

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

  const moves: Omit<RunMoves, 'startRun'> = {
    pause: () => void driver?.pause({ why: 'user' }),
    resume: () => void driver?.resume(),
    cancel: () => void driver?.cancel(),
    undoRun: () => void driver?.undoAll(),
  };
  return { moves, start, takeUp, cameOnline, forget };
}
