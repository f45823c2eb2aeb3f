import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { moveToTicket } from '../support/moves.ts';
import type { Finding } from '../support/report.ts';
import { timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const REPEATS = 20;

/** What the award key's handler leaves behind → the picker's field has the focus. */
export async function measureKeyToField({ tab, panel }: Stage): Promise<Finding> {
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.waitUntilComplete();
  const times: number[] = [];
  for (let turn = -1; turn < REPEATS; turn += 1) {
    const time = await fromIntentToField(panel.screen);
    if (turn >= 0) times.push(time); // The first one is to warm up.
    await panel.screen.keyboard.press('Escape');
    await panel.dialog.waitFor({ state: 'hidden' });
    // It is closed a frame before it is gone, and the focus with it.
    await panel.screen.waitForFunction(() => !document.activeElement?.closest('dialog'));
  }
  return {
    title: 'From the award key to the field',
    rows: [timeRow('key.field', 'key handled → field ready for typing', times)],
    notes: [
      `${REPEATS} times with the panel open, in the real side panel. The clock starts where the key's handler leaves its ` +
        'request in the storage, because no headless browser receives the key itself.',
    ],
  };
}

/** Runs in the panel, so that one clock measures both ends. */
function fromIntentToField(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        windows: { getCurrent(): Promise<{ id: number }> };
        storage: { session: { set(items: object): Promise<void> } };
      };
    };
    const { id } = await chrome.windows.getCurrent();
    const start = performance.now();
    void chrome.storage.session.set({ [`intent:${id}`]: { what: 'award', at: Date.now() } });
    return await new Promise<number>((resolve) => {
      const look = (): void => {
        const hasField = document.activeElement?.closest('dialog') instanceof HTMLElement;
        if (hasField) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
}
