import type { Page } from '@playwright/test';
import { emptyCache, moveToList, moveToTicket, ordinaryTickets, shownNumber } from '../support/moves.ts';
import type { Finding } from '../support/report.ts';
import { rowOf } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const TICKETS = 40;
const SWITCHES = 400;
const MEGABYTE = 1024 * 1024;

/** What four hundred moves between tickets leave in the panel's memory and in the session's storage. */
export async function measureMemory(stage: Stage): Promise<Finding> {
  const { panel, tab } = stage;
  await moveToList(stage);
  await emptyCache(stage);
  await panel.screen.reload();
  const tickets = ordinaryTickets(stage, TICKETS);
  // The first round is what a panel needs of itself.
  await switchAll(stage, tickets.slice(0, 5));
  const before = await heapOf(panel.screen);
  for (let done = 0; done < SWITCHES; done += tickets.length) await switchAll(stage, tickets);
  const after = await heapOf(panel.screen);
  const stored = await sessionBytes(stage.blank);
  await tab.bringToFront();
  return {
    title: 'Four hundred moves',
    rows: [
      rowOf({ id: 'memory.before', what: 'heap of the panel before' }, 'MB', [before / MEGABYTE]),
      rowOf({ id: 'memory.after', what: 'heap of the panel after' }, 'MB', [after / MEGABYTE]),
      rowOf({ id: 'memory.grown', what: 'heap grown by' }, 'MB', [(after - before) / MEGABYTE], { most: 1 }),
      rowOf({ id: 'memory.session', what: 'session storage in use' }, 'MB', [stored / MEGABYTE]),
    ],
    notes: [
      `${SWITCHES} moves over ${tickets.length} tickets in the real side panel; memory is cleaned up before each look.`,
    ],
  };

  async function switchAll(on: Stage, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await moveToTicket(on.tab, id);
      await on.panel.screen.getByText(shownNumber(on, id), { exact: true }).first().waitFor();
    }
    await on.panel.waitUntilComplete();
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function sessionBytes(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { getBytesInUse(keys: null): Promise<number> } } };
    };
    return await chrome.storage.session.getBytesInUse(null);
  });
}
