import { vi } from 'vitest';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Stops the clock at a whole second; from now on only `pass` moves it. Sockets and `setTimeout` go on as they are. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / SECOND) * SECOND });
}

/** Moves the stopped clock, backwards too. @param ms milliseconds */
export function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** Runs work during which every `setTimeout` ends at once, in its order: back-offs are taken but not waited for. */
export async function withoutWaiting<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const state = { isDone: false };
    const result = work().finally(() => {
      state.isDone = true;
    });
    result.catch(() => undefined);
    while (!state.isDone) {
      await vi.advanceTimersByTimeAsync(SECOND);
      await new Promise((resolve) => setImmediate(resolve)); // Sockets need their turn.
    }
    return await result;
  } finally {
    vi.useRealTimers();
  }
}
