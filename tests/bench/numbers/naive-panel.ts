import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { ticketAddress } from '../../../demo/starter/places.ts';
import { searches } from '../baselines/build.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { apiCalls, moveToTicket, ordinaryTickets, shownNumber } from '../support/moves.ts';
import { clockOffset, record, recorded } from '../support/recorder.ts';
import type { Finding } from '../support/report.ts';
import { countRow, ratioRow, timeRow } from '../support/rows.ts';
import { type Stage, tokenOf } from '../support/stage.ts';

const TICKETS = 4;
const ROUNDS = 5;
const IDLE_ROUNDS = 2;
const IDLE_SECONDS = 6;

/** A move to a ticket seen before, and a Desk page at rest, against the panel one writes first. */
export async function measureNaivePanel(stage: Stage): Promise<Finding> {
  const { desk } = stage;
  desk.settings.latencyMs = 50;
  const page = await openApart(stage);
  await page.goto(addressOf(stage, 'naive'));
  const tickets = ordinaryTickets(stage, TICKETS);
  const ours: number[] = [];
  const naive: number[] = [];
  const calls: Record<'ours' | 'naive', number> = { ours: 0, naive: 0 };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const ticket of tickets) {
      desk.resetRequests();
      const own = await moveOurs(stage, ticket);
      const ownCalls = desk.count(apiCalls);
      desk.resetRequests();
      const other = await moveNaive(page, ticket);
      if (round < 0) continue; // Not seen before.
      ours.push(own);
      naive.push(other);
      calls.ours = Math.max(calls.ours, ownCalls);
      calls.naive = Math.max(calls.naive, desk.count(apiCalls));
    }
  }
  desk.settings.latencyMs = 0;
  const rest = await restInTurn(stage, page);
  await page.close();
  await stage.tab.bringToFront();
  const ratio = ratioRow('naive.move', 'ticket seen before, every part drawn: ours ÷ naive', ours, naive, {
    most: 0.05,
  });
  return {
    title: 'Against a naive panel',
    rows: [
      { ...ratio, hold: '≤ 1/20' },
      timeRow('naive.move-ours', 'ours', ours),
      timeRow('naive.move-naive', 'naive', naive),
      countRow('naive.calls-ours', 'API calls of such a move, ours', calls.ours, 0),
      countRow('naive.calls-naive', 'API calls of such a move, naive', calls.naive),
      timeRow(
        'naive.rest-nothing',
        'a minute of a Desk page at rest, processor time with no extension in it',
        rest.nothing,
      ),
      timeRow('naive.rest-ours', 'the same with our page script', rest.deskside),
      timeRow('naive.rest-naive', 'the same with the naive panel', rest.naive),
    ],
    notes: [
      'The naive panel (`tests/bench/baselines/naive-panel`) is what one writes first: a script in Desk’s page that looks at every ' +
        'change of the document, waits until there was none for 500 ms, looks at the address every 2 s besides, remembers nothing, and makes ' +
        'its six calls one after the other. It neither signs in nor asks a worker, which only makes it faster.',
      `${naive.length} moves of each in turn over ${TICKETS} tickets, server latency 50 ms, each in a window of its own. ` +
        `At rest: ${IDLE_ROUNDS} × ${IDLE_SECONDS} s each in turn, main thread of the page.`,
    ],
  };
}

/** An address of Desk with one thing or another in its page. */
function addressOf(stage: Stage, variant: keyof typeof searches): string {
  return ticketAddress(DEMO_RECORDS.ticket101) + searches[variant](tokenOf(stage), DEMO_RECORDS.orgId);
}

/** A window of its own: in the window of the side panel, that one would follow it. */
async function openApart({ browser: { context } }: Stage): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session?.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
  ]);
  await session?.detach();
  return page;
}

/** Milliseconds until every part was drawn in the side panel. */
async function moveOurs(stage: Stage, ticket: string): Promise<number> {
  const { tab, panel } = stage;
  const offset = (await clockOffset(panel.screen)) - (await clockOffset(tab));
  await record(panel.screen);
  const moved = await moveToTicket(tab, ticket);
  const number = shownNumber(stage, ticket);
  const states = await recorded(panel.screen, { number });
  const whole = states.find((state) => state.number === number && !state.isBusy && state.painted > 0);
  return (whole?.painted ?? Number.NaN) - offset - moved;
}

interface Drawn {
  naiveDrawn?: Promise<number>;
}

/** The same in the page that has the naive panel. */
async function moveNaive(page: Page, ticket: string): Promise<number> {
  await page.evaluate((id) => {
    (globalThis as Drawn).naiveDrawn = new Promise((resolve) => {
      const isThere = (): boolean => document.getElementById('naive-panel')?.dataset['ticket'] === id;
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document, { subtree: true, attributes: true, childList: true });
    });
  }, ticket);
  const moved = await moveToTicket(page, ticket);
  return (await page.evaluate(async () => (await (globalThis as Drawn).naiveDrawn) ?? Number.NaN)) - moved;
}

type Rest = Record<keyof typeof searches, number[]>;

/** Milliseconds of processor time that a Desk page takes in a minute in which nobody does anything. */
async function restInTurn(stage: Stage, page: Page): Promise<Rest> {
  const rest: Rest = { nothing: [], deskside: [], naive: [] };
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let round = 0; round < IDLE_ROUNDS; round += 1) {
    for (const variant of Object.keys(rest) as (keyof Rest)[]) {
      await page.goto(addressOf(stage, variant));
      await page.waitForTimeout(2000);
      await session.send('HeapProfiler.collectGarbage');
      const before = await cpuSeconds(session, 'ThreadTime');
      await page.waitForTimeout(IDLE_SECONDS * 1000);
      rest[variant].push(((await cpuSeconds(session, 'ThreadTime')) - before) * 1000 * (60 / IDLE_SECONDS));
    }
  }
  await session.detach();
  return rest;
}
