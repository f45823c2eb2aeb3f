import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { emptyCache, moveToList, ordinaryTickets } from '../support/moves.ts';
import type { Finding } from '../support/report.ts';
import { rowOf } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const SOME = 400;
const MORE = 800;

/** What a day's tickets leave in the session's storage. */
export async function measureSessionStorage(stage: Stage): Promise<Finding> {
  const { blank } = stage;
  await moveToList(stage);
  await emptyCache(stage);
  const none = await sessionUse(blank);
  const tickets = ordinaryTickets(stage, MORE);
  await openViews(blank, tickets.slice(0, SOME));
  const some = await sessionUse(blank);
  await openViews(blank, tickets.slice(SOME));
  const more = await sessionUse(blank);
  await emptyCache(stage);
  return {
    title: 'Session storage over a day',
    rows: [
      rowOf({ id: 'session.some', what: `in use after ${SOME} tickets` }, 'B', [some.bytes]),
      rowOf({ id: 'session.more', what: `in use after ${MORE} tickets` }, 'B', [more.bytes]),
      rowOf({ id: 'session.grown', what: `what the second ${SOME} added ÷ what the first did` }, '×', [
        (more.bytes - some.bytes) / (some.bytes - none.bytes),
      ]),
    ],
    notes: [
      `Tickets of ${MORE} different requesters, asked of the worker as a panel asks for them, so that no time goes into drawing them; their ` +
        `photos, which a panel asks for one by one, are not among it. ${some.records} records are kept after the first ${SOME}, ${more.records} ` +
        'after the last. The browser gives an extension 10 MB.',
    ],
  };
}

interface Port {
  postMessage(message: object): void;
  disconnect(): void;
  onMessage: { addListener(heard: (delivery: { records: { name: string }[] }) => void): void };
  onDisconnect: { addListener(heard: () => void): void };
}

interface Chrome {
  runtime: { connect(of: { name: string }): Port };
  storage: {
    session: { get(keys: null): Promise<Record<string, unknown>>; getBytesInUse(keys: null): Promise<number> };
  };
}

/** Opens the views of tickets one after the other, as four panels beside each other would. */
async function openViews(page: Page, tickets: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([ids, orgId, portal]) => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const left = [...ids];
      async function onePanel(): Promise<void> {
        for (let id = left.shift(); id !== undefined; id = left.shift()) {
          const port = runtime.connect({ name: 'view' });
          await new Promise<void>((resolve, reject) => {
            // The last round of calls, of which there is one each for an ordinary ticket.
            const awaited = new Set(['badges', 'labels', 'agent']);
            port.onDisconnect.addListener(() => reject(new Error('The worker has hung up.')));
            port.onMessage.addListener(({ records }) => {
              for (const { name } of records) awaited.delete(name.split(':')[0] ?? '');
              if (awaited.size === 0) resolve();
            });
            const open = { is: 'ticket', id };
            port.postMessage({ open, view: crypto.randomUUID(), orgId, portal, has: {}, refresh: [] });
          });
          port.disconnect();
        }
      }
      await Promise.all([onePanel(), onePanel(), onePanel(), onePanel()]);
      // What was read is stored a little later.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
    [tickets, DEMO_RECORDS.orgId, DEMO_RECORDS.portal] as const,
  );
}

/** What the area holds, and how many records of Desk. */
async function sessionUse(page: Page): Promise<{ bytes: number; records: number }> {
  return await page.evaluate(async () => {
    const { session } = (globalThis as unknown as { chrome: Chrome }).chrome.storage;
    const records = Object.keys(await session.get(null)).filter((key) => key.startsWith('cache:')).length;
    return { bytes: await session.getBytesInUse(null), records };
  });
}
