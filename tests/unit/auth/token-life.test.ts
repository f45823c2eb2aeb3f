// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isAlive, isFresh } from '../../../lib/auth/token-life';
import { createThrottle, waitAfter } from '../../../lib/auth/throttle';
import { HOUR, MINUTE, MemoryStore, NOON, accessFrom } from './pretend-browser';

const DAY = 24 * HOUR;

describe('R19: the life of a token, whatever the clock does', () => {
  it.each<[string, number, boolean, boolean]>([
    ['just obtained', NOON, true, true],
    ['a moment before the refresh is due', NOON + 55 * MINUTE - 1, true, true],
    ['five minutes before the end', NOON + 55 * MINUTE, true, false],
    ['a moment before the end', NOON + HOUR - 1, true, false],
    ['at the end', NOON + HOUR, false, false],
    ['after nine hours of sleep', NOON + 9 * HOUR, false, false],
    ['clock a day ahead', NOON + DAY, false, false],
    ['clock a day back', NOON - DAY, false, false],
    ['clock a second back: obtained in the future', NOON - 1000, false, false],
  ])('%s', (_, now, alive, fresh) => {
    expect(isAlive(accessFrom(0), now)).toBe(alive);
    expect(isFresh(accessFrom(0), now)).toBe(fresh);
  });

  it('does not believe in a token that would live for longer than an hour', () => {
    expect(isAlive({ accessToken: 't', obtainedAt: NOON, expiresAt: NOON + HOUR + 1 }, NOON)).toBe(false);
  });

  it('does not trust a short-lived token from the future', () => {
    const tenMinutes = { accessToken: 't', obtainedAt: NOON, expiresAt: NOON + 10 * MINUTE };
    expect(isAlive(tenMinutes, NOON - 1)).toBe(false);
  });

  it('does not refresh a short-lived token all the time', () => {
    const minute = { accessToken: 't', obtainedAt: NOON, expiresAt: NOON + MINUTE };
    expect(isFresh(minute, NOON + 53_000)).toBe(true);
    expect(isFresh(minute, NOON + 54_000)).toBe(false);
  });
});

describe('R3: waiting after a throttle', () => {
  it('grows from one minute to fifteen', () => {
    expect([1, 2, 3, 4, 5, 6, 100].map((strikes) => waitAfter(strikes) / MINUTE)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  it('outlives the worker, grows with each refusal in a row, and starts over after a success or a long time', async () => {
    const session = new MemoryStore();
    let now = NOON;
    const inAnotherWorker = () => createThrottle(session, () => now);

    expect(await inAnotherWorker().until()).toBeNull();
    expect(await inAnotherWorker().strike()).toBe(NOON + MINUTE);
    expect(await inAnotherWorker().until()).toBe(NOON + MINUTE);
    now += MINUTE;
    expect(await inAnotherWorker().until()).toBeNull();
    expect(await inAnotherWorker().strike()).toBe(now + 2 * MINUTE);
    await inAnotherWorker().clear();
    expect(await inAnotherWorker().until()).toBeNull();
    expect(await inAnotherWorker().strike()).toBe(now + MINUTE);
    now += HOUR;
    expect(await inAnotherWorker().strike()).toBe(now + MINUTE);
  });

  it.each<[string, unknown]>([
    ['garbage', 'soon'],
    ['another version', { version: 2, strikes: 1, struckAt: NOON, retryAt: NOON + MINUTE }],
    ['struck in the future', { version: 1, strikes: 1, struckAt: NOON + DAY, retryAt: NOON + DAY + MINUTE }],
  ])('does not wait for a record that cannot be true: %s', async (_, record) => {
    const session = new MemoryStore();
    await session.set('auth/throttle', record);
    expect(await createThrottle(session, () => NOON).until()).toBeNull();
  });
});
