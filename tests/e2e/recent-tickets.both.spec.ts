import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const listCalls = { path: /^\/api\/v1\/contacts\/\d+\/tickets/ } as const;
const courseCalls = { path: /^\/api\/v1\/tickets\/\d+\/(metrics|latestThread|comments)/ } as const;

async function panelOn(extension: Extension, ticketId: string) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const fold = (name: 'Recent tickets' | 'What happened before') => screen.getByRole('region', { name, exact: true });
  const head = (name: 'Recent tickets' | 'What happened before') => fold(name).getByRole('button', { name }).first();
  return { panel, screen, fold, head, tab };
}

test(
  'folded, nothing is read; open, one call for each person; remembered over a reload',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, fold, head, tab } = await panelOn(extension, ticket101);
    await expect(head('Recent tickets')).toHaveAttribute('aria-expanded', 'false');
    expect(desk.count(listCalls)).toBe(0);
    expect(desk.count(courseCalls)).toBe(0);

    await head('Recent tickets').click();
    await expect(fold('Recent tickets')).toContainText('#101');
    expect(desk.count(listCalls)).toBe(1);
    await head('Recent tickets').click();
    await head('Recent tickets').click();
    await expect(fold('Recent tickets')).toContainText('#101');
    expect(desk.count(listCalls), 'nothing while it is fresh').toBe(1);

    await jumpToTicket(tab, tickets.second);
    await expect(panel.region('Ticket')).toContainText('#123');
    await expect(fold('Recent tickets')).toContainText('#123');
    await expect(fold('Recent tickets'), 'of somebody else').not.toContainText('#101');
    expect(desk.count(listCalls)).toBe(2);

    await head('What happened before').click();
    await expect(fold('What happened before')).toContainText('Reopened');
    await screen.reload();
    await expect(head('Recent tickets')).toHaveAttribute('aria-expanded', 'true');
    await expect(fold('Recent tickets')).toContainText('#123');
    await head('Recent tickets').click();
    await head('What happened before').click();
    const before = desk.count(courseCalls);
    await screen.reload();
    await panel.waitUntilComplete();
    await expect(head('Recent tickets')).toHaveAttribute('aria-expanded', 'false');
    await jumpToTicket(tab, ticket101);
    await expect(panel.region('Ticket')).toContainText('#101');
    await panel.waitUntilComplete();
    expect(desk.count(courseCalls)).toBe(before);
    expect(desk.count(listCalls)).toBe(2);
  },
);

test(
  'a ticket opens in the tab beside the panel, with a key held in a new one; the open one is no link',
  { tag: '@before-release' },
  async ({ extension }) => {
    const { panel, screen, fold, head, tab } = await panelOn(extension, ticket101);
    await head('Recent tickets').click();
    const list = fold('Recent tickets');
    await expect(list.locator('[aria-current=true]')).toContainText('#101');
    await expect(list.locator('[aria-current=true]').getByRole('link')).toHaveCount(0);
    const link = list.getByRole('link', { name: /^#\d+ / }).first();
    const number = /#\d+/.exec(await link.innerText())?.[0] ?? '';
    const href = (await link.getAttribute('href')) ?? '';

    const byKey = await extension.opened(() => link.click({ modifiers: ['ControlOrMeta'] }));
    await expect.poll(() => byKey.url()).toBe(href);
    await byKey.close();
    const byButton = await extension.opened(() =>
      list.getByRole('link', { name: `Open ${number} in a new tab` }).click(),
    );
    await expect.poll(() => byButton.url()).toBe(href);
    await byButton.close();
    expect(await tab.url(), 'the tab beside is where it was').toContain(ticket101);

    await screen.bringToFront();
    await link.focus();
    await screen.keyboard.press('Enter');
    await expect.poll(() => tab.url()).toBe(href);
    await expect(panel.region('Ticket')).toContainText(number);
  },
);

test(
  'what happened before: who waits since when, who had it, what was noted',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const record = desk.world.tickets.get(ticket101);
    if (!record) throw new Error('no ticket');
    const conversation = desk.world.conversationOf(record);
    const note = (n: number, isPublic: boolean) => ({
      id: `18920000099${n}`,
      content: isPublic ? `Told everybody ${n}` : `Aside ${n}`,
      contentType: 'plainText' as const,
      isPublic,
      commenterId: DEMO_RECORDS.agents.torrey,
      commentedTime: desk.world.now() - (10 - n) * 60_000,
      modifiedTime: null,
    });
    conversation.comments = [1, 2, 3, 4].map((n) => note(n, false)).concat(note(5, true));
    desk.world.setStatus(ticket101, 'Closed');
    desk.world.setStatus(ticket101, 'Open');
    const { fold, head } = await panelOn(extension, ticket101);
    await head('What happened before').click();
    const story = fold('What happened before');
    await expect(story).toContainText('Created');
    await expect(story).toContainText(/The customer wrote last|nobody waits/);
    await expect(story).toContainText('once');
    await expect(story).toContainText('Torrey Emard');
    const notes = story.getByRole('list', { name: 'Last private notes' }).getByRole('listitem');
    await expect(notes).toHaveCount(3);
    await expect(notes.first()).toContainText('Aside 4');
    await expect(story).not.toContainText('Aside 1');
    await expect(story, 'what customers see is no private note').not.toContainText('Told everybody');
    expect(desk.count(courseCalls)).toBe(3);

    await story.getByRole('button', { name: 'Show what was changed' }).click();
    const changes = story.getByRole('listitem').filter({ hasText: 'Ticket updated' });
    await expect(changes.first()).toContainText('Status: Open');
    await expect(changes.nth(1)).toContainText('Status: Closed');
    await expect(story).toContainText('Ticket created');
    expect(desk.count({ path: /\/History$/ })).toBe(1);
  },
);

test(
  'what may not be read says so in its place, with a way to try again',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const lift = desk.faults.add({
      path: /^\/api\/v1\/tickets\/\d+\/metrics/,
      status: 403,
      body: { errorCode: 'FORBIDDEN', message: '' },
    });
    const { fold, head } = await panelOn(extension, ticket101);
    await head('What happened before').click();
    const story = fold('What happened before');
    await expect(story).toContainText('Your role may not see this');
    await expect(story).not.toContainText('never');
    await expect(story).toContainText(/The customer wrote last|nobody waits|Nobody has written/);
    lift();
    await story.getByRole('button', { name: 'Retry' }).click();
    await expect(story).toContainText('Handled by');
  },
);

test('what was open is forgotten with the sign-out', { tag: '@before-release' }, async ({ extension }) => {
  const { panel, head, fold } = await panelOn(extension, ticket101);
  await head('Recent tickets').click();
  await expect(fold('Recent tickets')).toContainText('#101');
  await panel.signOut();
  await panel.signIn();
  await panel.waitUntilComplete();
  await expect(head('Recent tickets')).toHaveAttribute('aria-expanded', 'false');
});
