import { describe, expect, it, vi } from 'vitest';
import { findEarnedWindow } from '../../../lib/badges/earned-window.worker';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 2, 9, 12);

/** A server that knows when the badge was earned. */
function knowing(earned: number) {
  return vi.fn(async (from: number, to: number): Promise<boolean | null> => earned >= from && earned <= to);
}

describe('when a badge was earned', () => {
  it.each([
    ['an hour ago', 1 / 24, 1],
    ['five days ago', 5, 1],
    ['four weeks ago', 28, 1],
    ['in autumn', 150, 11],
    ['two years ago', 730, 35],
    ['ten years ago', 3650, 400],
  ])('%s: within few calls, and the truth lies in between', async (_, daysAgo, precisionDays) => {
    const earned = NOW - daysAgo * DAY;
    const server = knowing(earned);
    const { from, to } = await findEarnedWindow(server, NOW);
    expect(server.mock.calls.length).toBeLessThanOrEqual(8);
    if (from === null || to === null) throw new Error('Nothing was found');
    expect(from).toBeLessThanOrEqual(earned);
    expect(to).toBeGreaterThanOrEqual(earned);
    expect(to - from).toBeLessThanOrEqual(precisionDays * DAY);
  });

  it('a server that ignores the times is not believed', async () => {
    const server = vi.fn(async () => true);
    expect(await findEarnedWindow(server, NOW)).toEqual({ from: null, to: null });
    expect(server.mock.calls.length).toBeLessThanOrEqual(8);
  });

  it('a server that never finds it is not believed either', async () => {
    expect(await findEarnedWindow(async () => false, NOW)).toEqual({ from: null, to: null });
  });

  it('what cannot be told at all is said to be unknown', async () => {
    expect(await findEarnedWindow(async () => null, NOW)).toEqual({ from: null, to: null });
  });

  it('what can be told only in part is said in part', async () => {
    const server = knowing(NOW - 100 * DAY);
    server.mockImplementationOnce(async () => false).mockImplementationOnce(async () => null);
    expect(await findEarnedWindow(server, NOW)).toEqual({ from: null, to: NOW - 30 * DAY });
  });

  it('with few calls it says less, not more', async () => {
    const earned = NOW - 200 * DAY;
    expect(await findEarnedWindow(knowing(earned), NOW, 1)).toEqual({ from: null, to: NOW - 30 * DAY });
    expect(await findEarnedWindow(knowing(earned), NOW, 2)).toEqual({ from: NOW - 365 * DAY, to: NOW - 30 * DAY });
  });

  it('failures come through', async () => {
    const failing = async (): Promise<boolean> => {
      throw new Error('offline');
    };
    await expect(findEarnedWindow(failing, NOW)).rejects.toThrow('offline');
  });
});
