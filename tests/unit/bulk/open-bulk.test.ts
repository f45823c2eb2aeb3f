import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// Fetched after the first paint: no test ends before it came.
import '../../../lib/accounts/follow-policy';
import { openBulk } from '../../../lib/bulk/open-bulk';
import { settled } from '../support/pretend-records';

/** The browser's locks: one holder of a name at a time, the next when the work has ended or `close` closes the tab. */
function pretendLocks() {
  const waiting: (() => Promise<unknown>)[] = [];
  let isHeld = false;
  let close = (): void => undefined;
  async function serve(): Promise<void> {
    if (isHeld) return;
    isHeld = true;
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      const closed = new Promise<void>((resolve) => (close = resolve));
      await Promise.race([work(), closed]);
    }
    isHeld = false;
  }
  return {
    locks: {
      request: async (_name: string, work: () => Promise<unknown>) => {
        waiting.push(work);
        void serve();
      },
    },
    closeFirst: () => close(),
  };
}

let locks: ReturnType<typeof pretendLocks>;
beforeEach(() => {
  fakeBrowser.reset();
  locks = pretendLocks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('navigator', { onLine: true, locks: locks.locks });
  vi.stubGlobal('document', { title: '' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue('https://deskside.chromiumapp.org/');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the page in one more tab; whether it says that it is open elsewhere. */
async function tab(): Promise<() => boolean> {
  const { page, start } = openBulk();
  await start();
  return () => page.store.getState().isElsewhere;
}

describe('the page that awards to many', () => {
  it('is at work in one tab, and never says there that it is open elsewhere', async () => {
    const isElsewhere = await tab();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isElsewhere()).toBe(false);
  });

  it('says in a second tab that it is open, after a moment, and goes on there once the first is closed', async () => {
    const first = await tab();
    const second = await tab();
    await vi.advanceTimersByTimeAsync(299);
    expect(second()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(second()).toBe(true);
    expect(first()).toBe(false);

    locks.closeFirst();
    await settled();
    expect(second()).toBe(false);
  });
});
