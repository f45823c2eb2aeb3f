import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { ticketList } from '../../../demo/starter/places.ts';
import { ticketPath } from '../../e2e/support/desk.ts';
import type { Stage } from './stage.ts';

/** The requests that cost the organization credits. */
export const apiCalls = { path: /^\/api\/v1\// } as const;

/** Moves the Desk page as Desk does, without loading it. Returns the moment of the move by the page's precise clock. */
export async function move(tab: Page, path: string): Promise<number> {
  return await tab.evaluate((to) => {
    const at = performance.timeOrigin + performance.now();
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    return at;
  }, path);
}

export async function moveToTicket(tab: Page, ticketId: string): Promise<number> {
  return await move(tab, ticketPath(ticketId));
}

/** Leaves the ticket for the list and waits until the panel has followed. */
export async function moveToList({ tab, panel }: Stage): Promise<void> {
  await move(tab, new URL(ticketList).pathname);
  await panel.screen.getByRole('heading', { name: 'Open a ticket' }).waitFor();
}

/** What the panel shows as a ticket's number. */
export function shownNumber({ desk }: Stage, ticketId: string): string {
  return `#${desk.world.tickets.get(ticketId)?.ticketNumber}`;
}

/** Ordinary tickets of different requesters, each with an assignee, ticket #101 not among them. */
export function ordinaryTickets({ desk }: Pick<Stage, 'desk'>, count: number): string[] {
  const requesters = new Set<string>();
  const found: string[] = [];
  for (const ticket of desk.world.tickets.values()) {
    const isOrdinary = ticket.assigneeId !== null && !ticket.isTrashed && ticket.id !== DEMO_RECORDS.ticket101;
    if (!isOrdinary || desk.world.usersOfContact(ticket.contactId).length !== 1) continue;
    if (requesters.has(ticket.contactId)) continue;
    requesters.add(ticket.contactId);
    found.push(ticket.id);
    if (found.length === count) break;
  }
  return found;
}

interface Chrome {
  storage: {
    session: { get(keys: null): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> };
    local: { get(keys: null): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** How the keys begin under which it is kept who the help-center users of contacts were. */
const LEARNED = 'learned:';

/**
 * Forgets everything that was read from Desk, as a start of the browser does: what is stored, and with the worker what it
 * has at hand. A new worker is running afterwards.
 * @param kept of which resources records stay; and, with `learned`, what is known of contacts seen before
 */
export async function emptyCache({ browser, blank }: Stage, kept: readonly string[] = []): Promise<void> {
  await browser.worker.evaluate(() => void Object.assign(globalThis, { isOld: true }));
  const session = await browser.context.newCDPSession(blank);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await blank.evaluate(
    async ([resources, learned]) => {
      const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const isKept = (key: string): boolean => resources.some((resource) => key.includes(`:${resource}:`));
      const keys = Object.keys(await storage.session.get(null)).filter((key) => key.startsWith('cache:'));
      await storage.session.remove(keys.filter((key) => !isKept(key)));
      if (!resources.includes('lists')) {
        const open = indexedDB.open('deskside-lists');
        const database = await new Promise<IDBDatabase>((resolve) => {
          open.addEventListener('upgradeneeded', () => open.result.createObjectStore('lists'));
          open.addEventListener('success', () => resolve(open.result));
        });
        const clearing = database.transaction('lists', 'readwrite');
        clearing.objectStore('lists').clear();
        await new Promise((resolve) => clearing.addEventListener('complete', resolve));
        database.close();
      }
      const local = Object.keys(await storage.local.get(null)).filter((key) => key.startsWith(learned));
      if (!resources.includes('learned')) await storage.local.remove(local);
    },
    [kept, LEARNED] as const,
  );
  for (let isOld = true; isOld;) {
    await blank.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      await runtime
        .sendMessage({ ask: 'session/get', input: {}, of: { signIn: '', orgId: null } })
        .catch(() => undefined);
    });
    isOld = await browser.worker.evaluate(() => 'isOld' in globalThis).catch(() => true);
  }
}
