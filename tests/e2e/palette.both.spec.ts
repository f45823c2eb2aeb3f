import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, jumpToTicket, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import { type Panel, named } from './support/panel.ts';

const { ticket101, tickets, users } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;
const searches = { path: /\/search$/ } as const;

async function panelOn(extension: Extension, path = ticketPath(ticket101)) {
  const tab = await extension.openDesk(path);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const palette = panel.screen.getByRole('dialog', named('Search or do'));
  return { tab, panel, screen: panel.screen, palette };
}

/** Opens the palette by its key, types, and takes the entry of this name once it is the first. */
async function take(panel: Panel, letters: string, name: string | RegExp): Promise<void> {
  const palette = panel.screen.getByRole('dialog', named('Search or do'));
  await panel.pressAlone('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await panel.screen.keyboard.type(letters);
  await expect(palette.getByRole('option').first()).toContainText(name);
  await expect(async () => {
    // Right after the key that opened it, Enter does nothing.
    await panel.screen.keyboard.press('Enter');
    await expect(palette).toBeHidden({ timeout: 500 });
  }).toPass();
}

test('by a few letters and Enter: assign, set, note, award; each once, each undone', async ({ extension, desk }) => {
  const { panel, screen } = await panelOn(extension);
  const record = desk.world.tickets.get(ticket101);
  await panel.waitUntilComplete();
  await take(panel, 'priority low', 'Set priority: Low');
  await expect(panel.button('Priority: Low')).toBeVisible();
  await expect.poll(() => record?.priority).toBe('Low');
  await take(panel, 'to me', 'Assign to me');
  await expect.poll(() => record?.assigneeId).toBe(desk.world.me.id);
  expect(desk.count(changes)).toBe(2);
  await take(panel, 'undo', 'Undo the last action');
  await expect.poll(() => record?.assigneeId).not.toBe(desk.world.me.id);

  await take(panel, 'private', 'Private note');
  await expect(screen.getByRole('textbox', named('Private note'))).toBeFocused();
  await screen.keyboard.press('Escape');

  const before = desk.world.badgesOf(users.lucas).length;
  await take(panel, '!rapid', 'Award badge: Rapid Reply');
  await expect.poll(() => desk.world.badgesOf(users.lucas).length).toBe(before + 1);
});

test(
  'a number, an address and a pasted link lead there, with one question to Desk each',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen, palette } = await panelOn(extension);
    const other = desk.world.tickets.get(tickets.noAssignee);
    if (!other) throw new Error('The ticket is missing.');
    await panel.pressAlone('Control+k');
    await screen.keyboard.type(`#${other.ticketNumber}`);
    await expect(palette.getByRole('option', { name: `Find ticket #${other.ticketNumber}` })).toBeVisible();
    expect(desk.count(searches), 'letters alone ask Desk for nothing').toBe(0);
    await expect(async () => {
      await screen.keyboard.press('Enter');
      await expect(palette.getByText('Asks Zoho Desk')).toBeHidden({ timeout: 500 });
    }).toPass();
    await tab.waitForURL((url) => url.pathname.endsWith(other.id));
    expect(desk.count(searches)).toBe(1);
    await expect(panel.region('Assignee')).toContainText('Unassigned');

    await panel.pressAlone('Control+k');
    await screen.keyboard.type('carol@zylker.com');
    await expect(palette.getByRole('option').first()).toContainText('Find carol@zylker.com');
    await expect(async () => {
      await screen.keyboard.press('Enter');
      await expect(palette.getByRole('option').first()).toContainText('Lucas Carol', { timeout: 500 });
    }).toPass();
    expect(desk.count(searches)).toBe(2);
    await expect(async () => {
      // Right after the Enter that asked, another one takes nothing of what was found.
      await screen.keyboard.press('Enter');
      await expect(palette).toBeHidden({ timeout: 500 });
    }).toPass();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    await expect(panel.region('Ticket')).toHaveCount(0);

    await take(panel, `https://desk.zoho.com${ticketPath(ticket101)}`, 'Open the ticket of this link');
    await tab.waitForURL((url) => url.pathname.endsWith(ticket101));
  },
);

test(
  'Enter pressed twice on a field or a button opens its list, and takes nothing from it',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, palette } = await panelOn(extension);
    await panel.waitUntilComplete();
    const dialog = screen.getByRole('dialog');
    const field = screen.getByRole('combobox', named('Search or do'));
    for (const opener of [field, screen.getByRole('button', { name: /^Status:/ }), panel.button('Award badge')]) {
      // Once before, so that everything there is to choose from is there.
      await opener.click();
      await expect(dialog.getByRole('option').first()).toBeVisible();
      await screen.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await opener.focus();
      await expect(async () => {
        // The one that closed the dialog was another key; the first press may still come too soon after the click.
        await screen.keyboard.press('Enter');
        await screen.keyboard.press('Enter');
        await screen.keyboard.press('Enter');
        await expect(dialog.getByRole('option').first()).toBeVisible({ timeout: 500 });
      }).toPass();
      await screen.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await expect(palette).toBeHidden();
    await expect(screen.getByRole('status')).not.toContainText('→');
    expect(desk.count(changes) + desk.count(awardRequests)).toBe(0);
  },
);

test(
  'what is typed into the field of the header goes on in the palette',
  { tag: '@before-release' },
  async ({ extension }) => {
    const { panel, screen, palette } = await panelOn(extension);
    await panel.waitUntilComplete();
    await screen.getByRole('combobox', named('Search or do')).focus();
    await screen.keyboard.type('set status');
    await expect(palette.getByRole('combobox')).toHaveValue('set status');
    await expect(palette.getByRole('option').first()).toContainText('Set status');
    await screen.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  },
);

test(
  'what cannot be done says why, and another ticket closes what was opened for the one before',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen, palette } = await panelOn(extension);
    await panel.waitUntilComplete();
    await panel.pressAlone('Control+k');
    await screen.keyboard.type('assign to torrey');
    const torrey = palette.getByRole('option', { name: /Torrey Emard/ });
    await expect(torrey).toHaveAttribute('aria-disabled', 'true');
    await expect(torrey).toContainText('now');
    await screen.keyboard.press('Enter');
    await expect(palette).toBeVisible();
    expect(desk.count(changes)).toBe(0);
    await jumpToTicket(tab, tickets.noAssignee);
    await expect(palette).toBeHidden();
  },
);

test(
  'where nothing is open: what was open before, and one’s own tickets when wanted',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { tab, panel, screen } = await panelOn(extension);
    await panel.waitUntilComplete();
    await tab.locator('#home').click();
    const lately = screen.getByRole('group', named('Looked at lately'));
    await expect(lately).toContainText('#101');
    const mine = { path: '/api/v1/tickets' } as const;
    const before = desk.count(mine);
    await panel.button('Show my open tickets').click();
    const own = screen.getByRole('group', named('My open tickets'));
    await expect(
      own.getByRole('button').first().or(own.getByText('None of your latest tickets is open.')),
    ).toBeVisible();
    expect(desk.count(mine)).toBe(before + 1);
    desk.world.tickets.get(ticket101)?.followers.push(desk.world.meId);
    await panel.button('Show tickets I follow').click();
    const followed = screen.getByRole('group', named('Tickets I follow'));
    await expect(followed.getByRole('button')).toHaveText(/#101/);
    await lately.getByRole('button', { name: /#101/ }).click();
    await tab.waitForURL((url) => url.pathname.endsWith(ticket101));
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
  },
);
