import type { Page } from '@playwright/test';
import { DEMO_CLIENT, DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import { type Heard, listen, placeOf, press, tabTo } from './support/keyboard.ts';
import { Panel } from './support/panel.ts';

/*
 * Manuals for somebody who has keys and a screen reader and nothing else: no mouse, and no focus that a test sets. After each step
 * stands where the focus is, and what was said where something is. All that belongs to the panel is done in one go, in one
 * browser; all that has a page of its own in another.
 */
const { agents, users, ticket101 } = DEMO_RECORDS;
const TORREY = 'Torrey Emard';

/** Zoho's window is Zoho's; it too is answered by a key. */
async function accept(extension: ChromiumExtension): Promise<void> {
  const window = await extension.consent();
  await tabTo(window.locator('#accept'));
  // It closes itself while the key is still held.
  await window.keyboard.press('Enter').catch(() => undefined);
}

/** Waits until something is said, and holds that it is said once. @returns all that was heard by then */
async function said(heard: Heard, words: string): Promise<string[]> {
  const all: string[] = [];
  const isSaid = async () => {
    all.push(...(await heard()));
    return all.some((text) => text.includes(words)) ? words : all;
  };
  await expect.poll(isSaid, 'what is heard').toBe(words);
  expect(
    all.filter((text) => text.includes(words)),
    `said once: ${all.join(' / ')}`,
  ).toHaveLength(1);
  return all;
}

test('by keyboard alone in the panel: signing in, several badges, a macro, a card, seeing an agent off', async ({
  extension,
  desk,
}) => {
  desk.accounts.alsoGrants = ['Desk.basic.UPDATE', 'Desk.tickets.UPDATE', 'Desk.tickets.CREATE'];
  await extension.openDesk(ticketPath(ticket101));
  const page = await extension.openPage('sidepanel.html');
  await page.setViewportSize({ width: 360, height: 900 });
  const panel = new Panel(page, () => extension.consent());
  await test.step('the ways to begin', async () => await waysToBegin(extension, page));
  const manual = { extension, desk, page, panel, heard: await listen(page) };
  await test.step('signing in, the client ID mistyped at first', async () => await signIn(manual));
  await test.step('several badges at once', async () => await awardSeveral(manual));
  await test.step('a macro', async () => await runMacro(manual));
  await test.step('a card', async () => await readCard(manual));
  await test.step('an agent is seen off', async () => await seeOff(manual));
});

interface Manual {
  extension: ChromiumExtension;
  desk: DemoDesk;
  page: Page;
  panel: Panel<Page>;
  heard: Heard;
}

async function waysToBegin(extension: ChromiumExtension, page: Page): Promise<void> {
  const { keyboard } = page;
  const way = (name: RegExp) => page.getByRole('radio', { name });
  // One stop for the three ways, the arrows inside.
  await tabTo(way(/^I have a client ID/));
  await keyboard.press('ArrowDown');
  await expect(way(/^I am the admin/)).toBeFocused();
  await tabTo(page.getByRole('link', { name: /^api-console/ }));
  await press(page.getByRole('button', { name: 'Copy: Client name' }));
  await expect(page.getByRole('button', { name: 'Copy: Client name' })).toBeFocused();
  await tabTo(way(/^I am the admin/), 'Shift+Tab');
  await keyboard.press('ArrowDown');
  await expect(way(/^Try with sample data/)).toBeFocused();
  const sample = await extension.opened(async () => await press(page.getByRole('button', { name: 'Open the sample' })));
  await sample.getByRole('banner').waitFor();
  await sample.close();
  // The panel has followed there and back; what was chosen is still chosen.
  await tabTo(way(/^Try with sample data/), 'Shift+Tab');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(way(/^I have a client ID/)).toBeFocused();
}

async function signIn({ extension, page, panel, heard }: Manual): Promise<void> {
  const { keyboard } = page;
  const id = page.getByLabel('Client ID', { exact: true });
  await press(panel.button('Sign in'));
  await expect(id, 'what is missing').toBeFocused();
  await said(heard, 'The client ID is missing');

  await keyboard.type('1000.MISTYPED');
  await press(panel.button('Sign in'));
  await said(heard, 'Zoho does not know this sign-in');
  await expect(id, 'what has to be mended').toBeFocused();

  await keyboard.press('Control+a');
  await keyboard.type(DEMO_CLIENT.id);
  await keyboard.press('Enter');
  await accept(extension);
  await said(heard, 'Ticket #101, Lucas Carol');
  await panel.waitUntilComplete();
  await expect.poll(() => placeOf(page), 'the form has gone, and with it what had the focus').toBe('main');
}

async function awardSeveral({ desk, page, panel, heard }: Manual): Promise<void> {
  const before = desk.world.badgesOf(users.lucas).length;
  await press(panel.button('Award badge'));
  await expect(panel.searchField).toBeFocused();
  for (const letters of ['rap', 'bug h']) {
    await panel.typeInPicker(letters);
    await page.keyboard.press('Control+Space');
    await expect(panel.searchField, 'for the next one').toBeFocused();
  }
  await said(heard, '2 marked Rapid Reply and Bug Hunter');
  await page.keyboard.press('Enter');
  await said(heard, '“Rapid Reply”, “Bug Hunter” awarded. → Lucas Carol (#101)');
  await expect(panel.button('Award badge')).toBeFocused();
  expect(desk.count(awardRequests)).toBe(1);

  await press(panel.button('Undo'));
  await said(heard, 'Undone. → Lucas Carol (#101)');
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(before);
  expect(await placeOf(page)).toBe('Badges');
}

async function runMacro({ page, panel, heard }: Manual): Promise<void> {
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'Close and thank' });
  await press(panel.button('Close and thank'));
  const comment = dialog.getByRole('checkbox', { name: /^Write a comment/ });
  await expect(comment, 'on a box a held Enter does nothing').toBeFocused();
  await expect(dialog.getByRole('button', { name: /^Run/ })).toBeEnabled();
  await keyboard.press('Space');
  await expect(comment).not.toBeChecked();
  expect(await heard(), 'that it is still read is no reason to leave a part out').not.toContain(
    'Untick what cannot be done now to leave it out.',
  );
  await press(dialog.getByRole('button', { name: /^Run/ }));
  await expect(dialog).toBeHidden();
  const all = await said(heard, 'Close and thank. Done: status “Closed”. → Lucas Carol (#101)');
  expect(all.join(), 'what stands there from before is not said again').not.toContain('Undone');
  await expect(panel.button('Close and thank')).toBeFocused();
}

async function readCard({ page, panel, heard }: Manual): Promise<void> {
  const { keyboard } = page;
  const open = panel.button(`Open card of ${TORREY}`);
  const card = (name: string) => page.getByRole('dialog', { name, exact: true });
  await press(open);
  await expect(card(TORREY).getByRole('button', { name: 'Back' })).toBeFocused();
  // From card to card, and back to where each was called from.
  const team = card(TORREY).getByRole('button', { name: 'Order Desk', exact: true });
  await press(team);
  await expect(card('Order Desk').getByRole('button', { name: 'Back' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(team).toBeFocused();
  await keyboard.press('Escape');
  await expect(open).toBeFocused();
  await heard();
}

async function seeOff({ desk, page, panel, heard }: Manual): Promise<void> {
  const { keyboard } = page;
  const ask = page.getByRole('dialog', { name: `Deactivate ${TORREY}?` });
  await press(panel.button(`Open card of ${TORREY}`));
  await press(page.getByRole('button', { name: 'Deactivate…' }));
  await expect(ask.getByRole('heading'), 'nothing that writes has the focus').toBeFocused();
  const verb = ask.getByRole('button', { name: `Deactivate ${TORREY}` });
  await expect(verb).toHaveAttribute('aria-disabled', 'false');
  await press(verb);
  await said(heard, 'Deactivated: they can no longer sign in.');
  await expect(ask.getByRole('status'), 'what came of it').toBeFocused();
  expect(desk.world.agents.get(agents.torrey)?.status).toBe('DISABLED');

  await press(ask.getByRole('button', { name: 'Undo' }));
  await said(heard, 'Undone.');
  expect(desk.world.agents.get(agents.torrey)?.status).toBe('ACTIVE');
  await keyboard.press('Escape');
  await expect.poll(() => placeOf(page)).toBe('Administration');
  await keyboard.press('Escape');
  await expect(panel.button(`Open card of ${TORREY}`)).toBeFocused();
}

test('by keyboard alone on the pages: award to many, the ledger, the directory, the options', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(ticket101));
  await (await extension.openPanelTab()).signIn();
  await test.step('award to many, and all of it taken back', async () => await awardToMany(extension));
  await test.step('the ledger', async () => await readLedger(extension, desk));
  await test.step('the directory', async () => await lookUp(extension));
  await test.step('the options', async () => await changeOptions(extension));
});

async function awardToMany(extension: ChromiumExtension): Promise<void> {
  const page = await extension.openPage('bulk.html');
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const step = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
  const people = page.getByLabel('People', { exact: true });
  await people.waitFor();
  const heard = await listen(page);

  await tabTo(people);
  await keyboard.insertText('carol@zylker.com\ncasie@zylker.com\ntessa@example.com\nnobody@example.com');
  await said(heard, '4 people');
  await press(button('Continue'));
  await expect(step('Badge')).toBeFocused();

  await tabTo(page.getByRole('combobox', { name: 'Search badges' }));
  await keyboard.type('bug h');
  await keyboard.press('Enter');
  await said(heard, 'Bug Hunter');
  await press(button('Check'));
  await expect(step('Check')).toBeFocused();
  // Nobody has to look for the end of it.
  await said(heard, '“Bug Hunter” goes to everybody marked “Will receive”.');

  // What is decided moves to its kind, and takes the focus along.
  const who = page.getByRole('combobox', { name: 'Help-center user for Tessa Zweig' });
  await tabTo(who);
  await keyboard.press('ArrowDown');
  await expect(button('Award to 3 people')).toBeVisible();
  await expect(who).toBeFocused();
  const lucas = page.getByRole('checkbox', { name: 'Award to Lucas Carol' });
  await tabTo(lucas, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(button('Award to 2 people')).toBeVisible();
  await expect(lucas).toBeFocused();

  await press(button('Award to 2 people'));
  await expect(step('2 people received “Bug Hunter”')).toBeFocused();
  await press(button('Undo the whole run'));
  await expect(button('Keep it'), 'it asks first, and what writes has not the focus').toBeFocused();
  await keyboard.press('Enter');
  await expect(button('Undo the whole run')).toBeFocused();
  await page.close();
}

async function readLedger(extension: ChromiumExtension, desk: DemoDesk): Promise<void> {
  const page = await extension.openPage('ledger.html');
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const run = page.getByRole('button', { name: /^Bulk run/ });
  await run.waitFor();
  const heard = await listen(page);

  // One stop for all lines, the arrows inside; a run is opened like a line, and its people are lines.
  await tabTo(run);
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  const awarded = page.getByRole('button', { name: /^Badge awarded/ });
  await expect(awarded.first()).toBeFocused();
  await keyboard.press('Enter');
  await press(button(/^Only “(?!Bug)/));
  await said(heard, '1 entry');
  expect(await placeOf(page), 'where what is shown stands').toBe('Today');
  await press(button('Show everything'), 'Shift+Tab');
  await said(heard, '2 entries');
  expect(await placeOf(page)).toBe('Filters');

  await tabTo(page.locator('[data-line]'));
  await expect(awarded.first(), 'in the run, which is as open as it was').toBeFocused();
  await keyboard.press('Home');
  await expect(run).toBeFocused();
  await press(button('Undo the whole run'));
  await expect(button('Keep it')).toBeFocused();
  await said(heard, 'Take the badge back from 2 people?');
  await press(button('Take it back'));
  await said(heard, 'Taken back from 2 people.');
  expect(await placeOf(page)).toBe('Today');
  expect(desk.world.badgesOf(users.jonathan)).not.toContain(DEMO_RECORDS.badges.bugHunter);
  await page.close();
}

async function lookUp(extension: ChromiumExtension): Promise<void> {
  const page = await extension.openPage('directory.html');
  const { keyboard } = page;
  const row = page.getByRole('row', { name: /Torrey Emard/ });
  const search = page.getByRole('searchbox');
  const list = page.getByRole('grid');
  await row.waitFor();
  const heard = await listen(page);
  await expect(search, 'one comes to look somebody up').toBeFocused();
  await keyboard.type('torrey');
  await said(heard, '1 agent');
  await keyboard.press('Enter');
  await expect(list).toBeFocused();
  await expect(list).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id')) ?? '');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: `Write to ${TORREY}` })).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  const card = (name: string) => page.getByRole('complementary', { name });
  await expect(card(TORREY).getByRole('heading', { level: 2 })).toBeFocused();
  await press(card(TORREY).getByRole('button', { name: 'Order Desk' }));
  await expect(card('Order Desk').getByRole('heading', { level: 2 })).toBeFocused();
  await keyboard.press('Escape');
  await expect(list, 'back where it was called from').toBeFocused();

  // A filter: unfolded, chosen, taken away.
  const filters = page.getByRole('button', { name: /^Filters/ });
  await press(filters, 'Shift+Tab');
  await tabTo(page.getByRole('combobox', { name: 'Status' }));
  await keyboard.press('ArrowDown');
  await said(heard, '0 agents');
  await press(page.getByRole('button', { name: 'Reset filters' }));
  await said(heard, '1 agent');
  expect(await placeOf(page)).toBe('Filters');
  // Another list: by its link, and again into the search.
  await press(page.getByRole('link', { name: 'Teams' }), 'Shift+Tab');
  await expect(page.getByRole('searchbox', { name: /team/i })).toBeFocused();
  await page.close();
}

async function changeOptions(extension: ChromiumExtension): Promise<void> {
  const page = await extension.openPage('options.html');
  const { keyboard } = page;
  const macros = page.getByRole('region', { name: 'Macros' });
  const name = macros.getByLabel('Name', { exact: true });
  await macros.waitFor();
  const heard = await listen(page);
  const self = page.getByRole('checkbox', { name: 'Warn when awarding to oneself' });
  await tabTo(self);
  await keyboard.press('Space');
  await expect(self).toBeChecked();
  await expect(self).toBeFocused();

  await press(macros.getByRole('button', { name: 'Edit the macro Close and thank' }));
  await expect(name).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await keyboard.press('Enter');
  await said(heard, 'Give it a name.');
  await expect(name).toBeFocused();
  await keyboard.type('Say thanks');
  await keyboard.press('Enter');
  await expect(macros.getByRole('button', { name: 'Edit the macro Say thanks' })).toBeFocused();

  // Another one, thought better of; and one that goes.
  await press(macros.getByRole('button', { name: 'Add macro' }));
  await expect(name).toBeFocused();
  await press(macros.getByRole('button', { name: 'Cancel' }));
  await expect(macros.getByRole('button', { name: 'Add macro' })).toBeFocused();
  await press(macros.getByRole('button', { name: 'Remove the macro Say thanks' }), 'Shift+Tab');
  await expect.poll(() => placeOf(page)).toBe('Macros');

  const rules = page.getByRole('region', { name: 'Suggestions' });
  await press(rules.getByRole('button', { name: /^Edit the rule/ }).first(), 'Shift+Tab');
  await expect(rules.getByRole('combobox').first()).toBeFocused();
  await press(rules.getByRole('button', { name: 'Cancel' }));
  await expect(rules.getByRole('button', { name: /^Edit the rule/ }).first()).toBeFocused();
}
