import type { DataCentre } from '../desk-page/data-centres';
import { problemError } from '../problems/problem';
import { creditDay } from './credit-day';
import { type CallShape, estimateCredits } from './estimate.both';
import { isPauseInForce } from './pause.both';

/** What Deskside spent of an organization's credits, for the panel to show and across worker stops. */
export interface CreditState {
  orgId: string;
  /** The data centre's day, `YYYY-MM-DD`. */
  day: string;
  /** Credits that this browser has spent on that day. */
  spent: number;
  /** What the organization has left, as Desk last said; null until it has. */
  remaining: number | null;
  /** Epoch milliseconds until which Zoho does not want to be asked; 0 when it does. */
  pausedUntil: number;
}

/** Where the state and the user's cap are kept. */
export interface CreditStore {
  read(): Promise<CreditState | null>;
  write(state: CreditState): Promise<void>;
  /** Credits a day beyond which only what the user asks for is sent; null for no cap. */
  cap(): Promise<number | null>;
}

export interface Account {
  orgId: string;
  dataCentre: DataCentre;
}

/** Response headers of Desk. Source: several public integrations; not in the vendor's reference. */
const WEIGHT_HEADER = 'X-Rate-Limit-Request-Weight-v3';
const REMAINING_HEADER = 'X-Rate-Limit-Remaining-v3';

/** Milliseconds after which what was counted is stored; a worker that is stopped before has counted a few too few. */
const STORED_AFTER_MS = 200;

/**
 * Lets calls through while there are credits for them, and counts what they cost. No answer waits for its count to be
 * stored; a pause is stored before anybody goes on.
 *
 * @param soon runs work a little later
 */
export function createCreditGate(
  store: CreditStore,
  now: () => number = Date.now,
  soon: (work: () => void) => void = (work) => void setTimeout(work, STORED_AFTER_MS),
) {
  // Answers arrive side by side: each change waits for the one before, or counts would be lost.
  let last: Promise<unknown> = Promise.resolve();
  /** What was counted and is not stored yet. */
  let unstored: CreditState | null = null;

  async function current({ orgId, dataCentre }: Account): Promise<CreditState> {
    const day = creditDay(now(), dataCentre);
    const stored = unstored ?? (await store.read());
    if (stored?.orgId === orgId && stored.day === day) return stored;
    // The pause outlives the day only for the same organization: Zoho named its end.
    const pausedUntil = stored?.orgId === orgId ? stored.pausedUntil : 0;
    return { orgId, day, spent: 0, remaining: null, pausedUntil };
  }

  async function change(account: Account, apply: (state: CreditState) => CreditState): Promise<void> {
    const work = last.then(async () => {
      const next = apply(await current(account));
      const isFirst = unstored === null;
      unstored = next;
      if (isFirst) soon(() => void keep());
    });
    last = work.catch(() => undefined); // A count that cannot be made must not cost the answer.
    await last;
  }

  async function keep(): Promise<void> {
    const state = unstored;
    if (!state) return;
    // A count that cannot be stored is lost with the worker, as if it had not been made.
    await store.write(state).catch(() => undefined);
    if (unstored === state) unstored = null;
    else soon(() => void keep());
  }

  /**
   * Lets a call pass. Throws `creditsUsedUp` until the time Zoho named, and `capReached` beyond the user's own cap unless
   * the user asked for just this.
   */
  async function pass(account: Account, call: { path: string; isExplicit: boolean }): Promise<void> {
    const { pausedUntil, spent } = await current(account);
    if (isPauseInForce(pausedUntil, now()))
      throw problemError('creditsUsedUp', { endpoint: call.path, retryAt: pausedUntil });
    if (call.isExplicit) return;
    const cap = await store.cap();
    if (cap !== null && spent >= cap) throw problemError('capReached', { endpoint: call.path });
  }

  /** Counts an answered call by its headers, or by estimate where they are missing. */
  async function count(account: Account, call: CallShape, headers: Headers): Promise<void> {
    const weight = wholeNumber(headers.get(WEIGHT_HEADER)) ?? estimateCredits(call);
    const remaining = wholeNumber(headers.get(REMAINING_HEADER));
    await change(account, (state) => ({
      ...state,
      spent: state.spent + weight,
      remaining: remaining ?? (state.remaining === null ? null : Math.max(0, state.remaining - weight)),
    }));
  }

  /** Sends nothing more before that moment (epoch milliseconds); survives the worker. */
  async function pause(account: Account, until: number): Promise<void> {
    await change(account, (state) => ({ ...state, pausedUntil: until, remaining: 0 }));
    await keep();
  }

  return { pass, count, pause };
}

export type CreditGate = ReturnType<typeof createCreditGate>;

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}
