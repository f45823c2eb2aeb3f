import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests, jumpToTicket } from '../e2e/support/desk.ts';
import { HOUR, makeCacheOlder } from './support/older-cache.ts';
import { apiRequests, expect, panelOn101, test } from './support/panel-on-101.ts';

const { tickets, ticket101, users } = DEMO_RECORDS;
const usedUp = "Today's API credits are used up";
const offlineBanner = 'You are offline. What you see may be old.';

test('R1: opened offline: the cached ticket, said to be old, and up to date again by itself', async ({
  extension,
  desk,
}) => {
  const { tab, panel: earlier } = await panelOn101(extension);
  await makeCacheOlder(earlier.screen, 2 * HOUR);
  await extension.killWorker(); // It has rested in those hours.
  await tab.bringToFront();
  await extension.context.setOffline(true);
  const panel = await extension.openPanelTab();
  await expect(panel.screen.getByText(offlineBanner)).toBeVisible();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await expect(panel.region('Badges')).toContainText('Five Years');

  await expect(panel.region('Ticket')).toContainText('As of 2 hours ago.');
  desk.resetRequests();
  await extension.context.setOffline(false);
  await expect(panel.screen.getByText(offlineBanner)).toBeHidden();
  await expect(panel.region('Ticket')).not.toContainText('As of');
  await panel.waitUntilComplete();
  expect(desk.count({ path: `/api/v1/tickets/${ticket101}` })).toBe(1);
});

test('R1: offline in the middle of loading: said so, and loaded by itself once the network is back', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const path = new RegExp(`^/api/v1/tickets/${tickets.second}`);
  desk.faults.add({ path, times: 1, hang: true });
  await jumpToTicket(tab, tickets.second);
  await expect.poll(() => desk.count({ path })).toBe(1);

  await extension.context.setOffline(true);
  // Open connections break as well, as they do without a network; the browser itself tries once more below us.
  const mend = desk.faults.add({ path, dropConnection: true });
  await desk.restart();
  await expect(panel.region('Ticket')).toContainText(/offline/i);
  await expect(panel.region('Ticket')).not.toContainText('#101');

  mend();
  await extension.context.setOffline(false);
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await expect(panel.region('Badges')).toContainText('Early Bird');
});

test('R33: a Desk that fails again and again is never taken for a broken connection, and what is asked next leaves', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const path = new RegExp(`^/api/v1/tickets/${tickets.second}`);
  const mend = desk.faults.add({ path, status: 500, body: { errorCode: 'X', message: 'Y' } });
  const ticket = panel.region('Ticket');
  await jumpToTicket(tab, tickets.second);
  const retry = ticket.getByRole('button', { name: 'Retry' });
  // From the fourth on the browser sends none of them at once: fewer would mean that some had never left.
  for (const sent of [3, 6]) {
    await expect.poll(() => desk.count({ path })).toBe(sent);
    await expect(ticket).toContainText('Zoho Desk has a fault');
    await expect(retry).toBeVisible();
    if (sent === 6) mend();
    await retry.click();
  }
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});

test('R1: an award made offline is taken back with the reason, and nothing is sent later', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  await panel.button('Award badge').click();
  await panel.typeInPicker('rap');
  await extension.context.setOffline(true);
  await panel.screen.keyboard.press('Enter');
  await expect(panel.screen.getByRole('status')).toContainText('was not awarded');
  await expect(panel.screen.getByRole('status')).toContainText('no connection at the moment');
  await expect(panel.region('Badges')).not.toContainText('Rapid Reply');

  await extension.context.setOffline(false);
  await panel.button('Refresh').click();
  await panel.waitUntilComplete();
  expect(desk.count(awardRequests)).toBe(0);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
});

test('R7: credits used up: the cached view stays, it says when they are back, and nothing is sent', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  desk.credits.remaining = 0;
  await panel.button('Refresh').click();
  await expect(panel.screen.getByText(usedUp).first()).toBeVisible();
  await panel.waitUntilComplete();
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  await expect(panel.region('Badges')).toContainText('Five Years');
  await expect(panel.screen.getByText(/Try again after \d+:\d\d/).first()).toBeVisible();

  desk.resetRequests();
  await extension.killWorker();
  await panel.button('Refresh').click();
  await jumpToTicket(tab, tickets.second);
  await expect(panel.region('Ticket')).toContainText(usedUp);
  await expect(panel.region('Ticket')).toContainText(/Try again after \d+:\d\d/);
  await jumpToTicket(tab, ticket101);
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
  expect(desk.count(apiRequests)).toBe(0);
});

test('R24: A, B, A in a hurry with answers out of order: never the one under the other', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  const { longName, second } = tickets;
  await panel.screen.evaluate(() => {
    const seen: string[] = [];
    const note = (): void => void seen.push(document.querySelector('main')?.innerText ?? '');
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(globalThis, { seen });
  });
  // The first answer for each is the last to come.
  desk.faults.add({ path: new RegExp(`^/api/v1/tickets/${second}`), times: 1, delayMs: 1500 });
  desk.faults.add({ path: new RegExp(`^/api/v1/tickets/${longName}`), times: 1, delayMs: 800 });
  // What is left at once is not looked up at all; each is left as soon as it has been asked for.
  desk.resetRequests();
  for (const [nth, ticketId] of [second, longName, second, longName, second].entries()) {
    await jumpToTicket(tab, ticketId);
    const asked = { path: new RegExp(`^/api/v1/tickets/${ticketId}`) };
    await expect.poll(() => desk.count(asked)).toBeGreaterThan(nth < 2 ? 0 : 1 - (nth % 2));
  }
  await expect(panel.region('Requester')).toContainText('Priya Nair');
  await panel.waitUntilComplete();
  await expect.poll(() => desk.requests.every(({ ms, path }) => ms > 0 || !path.startsWith('/api/'))).toBe(true);

  const seen = await panel.screen.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.filter((text) => text.includes('Priya Nair'))).not.toEqual([]);
  const headers = ['#101', '#110', '#123'];
  const bodies = ['Lucas Carol', 'Aurelia', 'Priya Nair'];
  for (const [index, header] of headers.entries()) {
    const others = bodies.filter((_body, other) => other !== index);
    const mixed = seen.filter((text) => text.includes(header) && others.some((body) => text.includes(body)));
    expect(mixed, `another ticket's people under ${header}`).toEqual([]);
  }
  await expect(panel.region('Requester')).toContainText('Priya Nair');
});

test('R10: the request of a ticket that was left is ended', async ({ extension, desk }) => {
  const { tab, panel } = await panelOn101(extension);
  const path = `/api/v1/tickets/${tickets.second}`;
  desk.faults.add({ path: new RegExp(`^${path}`), times: 1, hang: true });
  await jumpToTicket(tab, tickets.second);
  await expect.poll(() => desk.count({ path })).toBe(1);
  const request = desk.requests.find((record) => record.path === path);
  expect(request?.ms, 'still open').toBe(0);

  await jumpToTicket(tab, ticket101);
  await expect.poll(() => request?.ms, 'closed by the extension, without an answer').toBeGreaterThan(0);
  expect(request?.status).toBe(0);
  await expect(panel.region('Requester')).toContainText('Lucas Carol');
});

test('R11, R12: JSON that is cut off, an empty 200 and HTML pages: a card with a way on, never a blank panel, and still signed in', async ({
  extension,
  desk,
}) => {
  const { tab, panel } = await panelOn101(extension);
  for (const [ticketId, fault] of [
    [tickets.second, { body: '{"id":"189' }],
    [tickets.noAssignee, { status: 200, body: '' }],
    [tickets.noTeam, { status: 200, body: '<html><body><h1>Sign in to Zoho</h1></body></html>' }],
    [tickets.onHold, { status: 403, body: '<html><body><h1>Blocked by WAF</h1></body></html>' }],
  ] as const) {
    const mend = desk.faults.add({ path: new RegExp(`^/api/v1/tickets/${ticketId}`), ...fault });
    await jumpToTicket(tab, ticketId);
    const retry = panel.region('Ticket').getByRole('button', { name: 'Retry' });
    await expect(retry).toBeVisible();
    await expect(panel.screen.locator('main')).not.toContainText(/Blocked by WAF|Sign in to Zoho/);
    mend();
    await retry.click();
    const { contactId, ticketNumber } = desk.world.tickets.get(ticketId) ?? {};
    await expect(panel.region('Ticket')).toContainText(`#${ticketNumber}`);
    await expect(panel.region('Requester')).toContainText(
      desk.world.contacts.get(contactId ?? '')?.lastName ?? 'nobody',
    );
  }
});

test('R1: offline while nobody sees the panel, and back: nothing is asked until somebody looks, then all is there', async ({
  extension,
  desk,
}) => {
  const { panel } = await panelOn101(extension);
  const see = async (state: 'hidden' | 'visible'): Promise<void> =>
    await panel.screen.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const ofTicket = { path: `/api/v1/tickets/${ticket101}` } as const;
  await extension.context.setOffline(true);
  await panel.button('Refresh').click();
  await expect(panel.region('Ticket')).toContainText('As of');
  await see('hidden');
  desk.resetRequests();
  await extension.context.setOffline(false);
  await expect(panel.screen.getByText(offlineBanner)).toBeHidden();
  // What asks again by itself has had its turn, and waits for eyes.
  await panel.screen.evaluate(async () => await new Promise((resolve) => setTimeout(resolve, 1_000)));
  expect(desk.count(ofTicket)).toBe(0);
  await see('visible');
  await expect(panel.region('Ticket')).not.toContainText('As of');
  await panel.waitUntilComplete();
  expect(desk.count(ofTicket)).toBe(1);
});
