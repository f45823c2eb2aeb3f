import { describe, expect, it } from 'vitest';
import { type CreditState, createCreditGate } from '../../../lib/credits/credit-gate';
import { problemOf } from '../../../lib/problems/problem';
import { settled } from '../support/pretend-records';

const NOON = Date.UTC(2026, 0, 1, 20);
const DAY_MS = 24 * 3_600_000;
const ZYLKER = { orgId: '1', dataCentre: 'us' } as const;
const OTHER = { orgId: '2', dataCentre: 'us' } as const;
const LIST = { method: 'GET', path: '/badges' };
const weighing = (credits: number): Headers => new Headers({ 'X-Rate-Limit-Request-Weight-v3': String(credits) });

/** A gate over a state that is stored as slowly as a browser does; `cap` is the user's own. */
function gate(cap: number | null = null) {
  let state: CreditState | null = null;
  let now = NOON;
  const isFull = { now: false };
  const isLocked = { now: false };
  const later: (() => void)[] = [];
  let writes = 0;
  const { pass, count, pause } = createCreditGate(
    {
      read: async () => {
        await Promise.resolve();
        if (isLocked.now) throw new Error('locked');
        return state;
      },
      write: async (next) => {
        await Promise.resolve();
        writes += 1;
        if (isFull.now) throw new DOMException('full', 'QuotaExceededError');
        state = next;
      },
      cap: async () => cap,
    },
    () => now,
    (work) => void later.push(work),
  );
  /** What is stored a little later. */
  async function stored(): Promise<CreditState | null> {
    while (later.length > 0) {
      for (const work of later.splice(0)) work();
      await settled();
    }
    return state;
  }
  const passes = async (account = ZYLKER as typeof ZYLKER | typeof OTHER, isExplicit = false): Promise<string> =>
    await pass(account, { path: '/badges', isExplicit }).then(
      () => 'passes',
      (thrown: unknown) => problemOf(thrown).kind,
    );
  return {
    passes,
    count,
    pause,
    stored,
    state: () => state,
    writes: () => writes,
    later,
    isFull,
    isLocked,
    set: (at: number) => (now = at),
  };
}

describe('the user’s own limit', () => {
  it('holds as soon as it is spent, for all that was not asked for by a click', async () => {
    const { passes, count } = gate(5);
    await count(ZYLKER, LIST, weighing(4));
    expect(await passes()).toBe('passes');
    await count(ZYLKER, LIST, weighing(1));
    expect(await passes()).toBe('capReached');
    expect(await passes(ZYLKER, true)).toBe('passes');
  });

  it('of one organization is not spent by another', async () => {
    const { passes, count } = gate(5);
    await count(ZYLKER, LIST, weighing(5));
    expect(await passes(OTHER)).toBe('passes');
  });
});

describe('what is counted', () => {
  it('is all of it, however many answers arrive side by side', async () => {
    const { count, stored } = gate();
    await Promise.all(Array.from({ length: 20 }, async () => await count(ZYLKER, LIST, weighing(3))));
    expect((await stored())?.spent).toBe(60);
  });

  it('is stored a little later and all at once, so that no answer waits for it', async () => {
    const { count, stored, state, writes } = gate();
    for (let n = 0; n < 6; n += 1) await count(ZYLKER, LIST, weighing(1));
    expect([state(), writes()]).toEqual([null, 0]);
    expect((await stored())?.spent).toBe(6);
    expect(writes()).toBe(1);
    await count(ZYLKER, LIST, weighing(1));
    expect((await stored())?.spent).toBe(7);
  });

  it('while the former count is being stored is stored after it', async () => {
    const { count, stored, later, writes } = gate();
    await count(ZYLKER, LIST, weighing(1));
    for (const work of later.splice(0)) work();
    await count(ZYLKER, LIST, weighing(1));
    expect((await stored())?.spent).toBe(2);
    expect(writes()).toBe(2);
  });

  it('and cannot be stored costs nobody an answer, nor the counts that follow', async () => {
    const { count, stored, isFull } = gate();
    isFull.now = true;
    await expect(count(ZYLKER, LIST, weighing(3))).resolves.toBeUndefined();
    await stored();
    isFull.now = false;
    await count(ZYLKER, LIST, weighing(4));
    expect((await stored())?.spent).toBe(4);
  });

  it('and cannot be read costs nobody an answer, nor the counts that follow', async () => {
    const { count, stored, isLocked } = gate();
    isLocked.now = true;
    await expect(count(ZYLKER, LIST, weighing(3))).resolves.toBeUndefined();
    isLocked.now = false;
    await count(ZYLKER, LIST, weighing(4));
    expect((await stored())?.spent).toBe(4);
  });

  it('never says that less than nothing is left', async () => {
    const { count, stored } = gate();
    await count(ZYLKER, LIST, new Headers({ 'X-Rate-Limit-Remaining-v3': '2' }));
    await count(ZYLKER, LIST, weighing(5));
    expect((await stored())?.remaining).toBe(0);
  });
});

describe('a pause that Zoho ordered', () => {
  it('is that of its organization, also once somebody else has been signed in', async () => {
    const { passes, pause, count, state, stored } = gate();
    await count(ZYLKER, LIST, weighing(2));
    await pause(ZYLKER, NOON + 60_000);
    expect(state(), 'stored before anybody goes on').toMatchObject({ pausedUntil: NOON + 60_000, spent: 2 });
    expect(await passes(ZYLKER, true)).toBe('creditsUsedUp');
    expect(await passes(OTHER)).toBe('passes');
    await count(OTHER, LIST, weighing(1));
    expect(await stored()).toMatchObject({ orgId: '2', pausedUntil: 0 });
  });

  it('outlives the day', async () => {
    const { passes, pause, set } = gate();
    set(NOON + 11 * 3_600_000);
    await pause(ZYLKER, NOON + 13 * 3_600_000);
    set(NOON + 12.5 * 3_600_000);
    expect(await passes()).toBe('creditsUsedUp');
  });

  it('that a clock a year ahead has noted holds no longer than a day', async () => {
    const { passes, pause, set } = gate();
    set(NOON + 365 * DAY_MS);
    await pause(ZYLKER, NOON + 365 * DAY_MS + 60_000);
    set(NOON);
    expect(await passes()).toBe('passes');
  });

  it('of a day to the last moment holds', async () => {
    const { passes, pause, set } = gate();
    await pause(ZYLKER, NOON + DAY_MS);
    expect(await passes()).toBe('creditsUsedUp');
    set(NOON + DAY_MS);
    expect(await passes()).toBe('passes');
  });
});
