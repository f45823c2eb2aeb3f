import type { Page } from '@playwright/test';
import { ticketAddress } from '../../../demo/starter/places.ts';
import { emptyCache, moveToList, ordinaryTickets, shownNumber } from '../support/moves.ts';
import { processorOfMoves, quiet } from '../support/processor.ts';
import type { Finding } from '../support/report.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const OTHERS = 8;
const TICKETS = 6;
const ROUNDS = 3;

/** What eight more panels, each in a window of its own, add to the processor time of a ticket that one of the nine opens. */
export async function measureNinePanels(stage: Stage): Promise<Finding> {
  const { desk, tab } = stage;
  desk.settings.latencyMs = 50;
  const [tickets, others] = [ordinaryTickets(stage, TICKETS), ordinaryTickets(stage, TICKETS + OTHERS).slice(TICKETS)];
  const one: number[] = [];
  const nine: number[] = [];
  await coldMoves(stage, tickets); // To warm up.
  for (let round = 0; round < ROUNDS; round += 1) {
    // Before and after, so that a machine that gets slower or faster meanwhile does so for both.
    const before = await coldMoves(stage, tickets);
    const opened: Page[] = [];
    for (const ticket of others) opened.push(...(await openWindow(stage, ticket)));
    await tab.bringToFront();
    nine.push(await coldMoves(stage, tickets));
    for (const page of opened) await page.close();
    await tab.bringToFront();
    one.push((before + (await coldMoves(stage, tickets))) / 2);
  }
  desk.settings.latencyMs = 0;
  return {
    title: 'Nine panels open',
    rows: [
      ratioRow('panels.nine', 'processor time of a ticket never seen: nine panels ÷ one', nine, one, { most: 1.3 }),
      timeRow('panels.nine-time', 'nine panels and the worker', nine),
      timeRow('panels.one-time', 'one panel and the worker', one),
    ],
    notes: [
      `Nine windows; eight of them show tickets of their own and stay there, in the ninth ${TICKETS} tickets that nothing is known of are ` +
        `opened, ${ROUNDS} times with all nine and ${ROUNDS * 2} times with the one alone. All pages of the extension and its worker share the one ` +
        'process that is measured.',
    ],
  };
}

/** Opens tickets that nothing is known of; returns the processor time of each, in milliseconds. */
async function coldMoves(stage: Stage, tickets: readonly string[]): Promise<number> {
  await moveToList(stage);
  await emptyCache(stage);
  await stage.panel.screen.reload();
  await stage.panel.screen.getByRole('heading', { name: 'Open a ticket' }).waitFor();
  await quiet(stage.desk);
  return await processorOfMoves(stage, tickets);
}

interface Chrome {
  tabs: {
    query(of: { url: string }): Promise<{ windowId: number }[]>;
    create(of: { windowId: number; url: string }): Promise<unknown>;
  };
}

/** Opens a window with a ticket and, in a tab beside it, a panel that shows it. */
async function openWindow(stage: Stage, ticket: string): Promise<Page[]> {
  const { blank, address, browser } = stage;
  const { context } = browser;
  const url = ticketAddress(ticket);
  const session = await context.browser()?.newBrowserCDPSession();
  const [desk] = await Promise.all([
    context.waitForEvent('page'),
    session?.send('Target.createTarget', { url, newWindow: true }),
  ]);
  await session?.detach();
  await desk.waitForLoadState();
  const [panel] = await Promise.all([
    context.waitForEvent('page'),
    blank.evaluate(
      async ([shown, page]) => {
        const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const [beside] = await tabs.query({ url: `${shown}*` });
        if (beside === undefined) throw new Error(`No tab shows ${shown}.`);
        await tabs.create({ windowId: beside.windowId, url: page });
      },
      [url, address('sidepanel.html')] as const,
    ),
  ]);
  await panel.getByText(shownNumber(stage, ticket), { exact: true }).first().waitFor();
  return [panel, desk];
}
