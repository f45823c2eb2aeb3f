import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { launchChromium } from '../../demo/starter/chromium.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';
import { ChromiumExtension, expect, test } from './support/chromium.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Panel } from './support/panel.ts';

const { users, ticket101 } = DEMO_RECORDS;
const BADGES = 1_000;
/** The requests for a page of the organization's badges; each costs three credits. */
const pages = { path: '/api/v1/badges' } as const;

/** Badges besides the demo's own; their ids. */
function addBadges({ world }: DemoDesk): string[] {
  const pattern = [...world.badges.values()].find(({ inCatalogue }) => inCatalogue);
  if (!pattern) throw new Error('The demo has no badges.');
  return Array.from({ length: BADGES }, (_, index) => {
    const id = `2407300009${String(10_000_000 + index)}`;
    world.badges.set(id, { ...pattern, id, name: `Explorer ${index}`, description: `Found place ${index}` });
    return id;
  });
}

/** As many calls as all badges take. */
function allPages({ world }: DemoDesk): number {
  const count = [...world.badges.values()].filter(({ inCatalogue }) => inCatalogue).length;
  return Math.floor(count / 50) + 1;
}

async function panelOn101(extension: ChromiumExtension, isSignedIn = false): Promise<Panel<Page>> {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  if (!isSignedIn) await panel.signIn();
  await expect(panel.button('Award badge')).toBeVisible();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

/** What is kept on disk, as JSON. */
async function onDisk(panel: Panel<Page>): Promise<string> {
  return await panel.screen.evaluate(async () => {
    const open = indexedDB.open('deskside-lists');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.addEventListener('success', () => resolve(open.result));
    });
    if (!database.objectStoreNames.contains('lists')) return '[]';
    const all = database.transaction('lists').objectStore('lists').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    database.close();
    return JSON.stringify(all.result);
  });
}

test('a thousand badges: one call to open the picker, one more near its end, the rest for a search', async ({
  extension,
  desk,
}) => {
  addBadges(desk);
  const panel = await panelOn101(extension);
  await panel.button('Award badge').click();
  await expect(panel.dialog.getByRole('option').first()).toBeVisible();
  await expect(panel.dialog).toContainText('There are more badges');
  await expect(panel.dialog).toContainText('50 badges so far');
  expect(desk.count(pages)).toBe(1);

  await panel.screen.keyboard.press('End');
  await expect(panel.dialog).toContainText('100 badges so far');
  expect(desk.count(pages)).toBe(2);

  const spent = desk.credits.spent;
  await panel.typeInPicker('explorer 987');
  await expect(panel.dialog.getByRole('option')).toHaveCount(1);
  await expect(panel.dialog).not.toContainText('so far');
  expect(desk.count(pages)).toBe(allPages(desk));
  expect(desk.credits.spent - spent).toBe(3 * (allPages(desk) - 2));
  await panel.screen.keyboard.press('Enter');
  await expect(panel.button('Revoke Explorer 987')).toBeVisible();
});

test('a page that fails: nothing is said not to be there, and Retry goes on with that page', async ({
  extension,
  desk,
}) => {
  addBadges(desk);
  const panel = await panelOn101(extension);
  await panel.button('Award badge').click();
  await expect(panel.dialog).toContainText('50 badges so far');
  desk.faults.add({ path: /\/badges\?.*\bfrom=101\b/, status: 404, times: 1 });
  await panel.screen.keyboard.type('explorer 987');
  await expect(panel.dialog).toContainText('Not all badges could be read');
  await expect(panel.dialog).not.toContainText('No badge matches');
  expect(desk.count(pages)).toBe(3);
  await panel.dialog.getByRole('button', { name: 'Retry', exact: true }).first().click();
  await expect(panel.dialog.getByRole('option')).toHaveCount(1);
  await expect(panel.dialog.getByRole('option')).toContainText('Explorer 987');
  expect(desk.count(pages), 'the pages before it are not read again').toBe(allPages(desk) + 1);
});

test('after the browser was restarted the badges are there without a call, for a day, and go at sign-out', async ({
  desk,
}) => {
  const [gone = ''] = addBadges(desk);
  const parent = join(root, '.cache', 'profiles');
  mkdirSync(parent, { recursive: true });
  const profile = mkdtempSync(join(parent, 'restart-'));
  const launch = async (keepProfile: boolean): Promise<ChromiumExtension> =>
    new ChromiumExtension(
      await launchChromium({ desk, build: readBuild('chrome'), profile, headless: true, keepProfile }),
    );

  const first = await launch(false);
  try {
    const panel = await panelOn101(first);
    await panel.button('Award badge').click();
    await panel.typeInPicker('explorer 987');
    await expect(panel.dialog).not.toContainText('so far');
    await expect.poll(async () => (await onDisk(panel)).includes('"Explorer 987"')).toBe(true);
    const kept = await onDisk(panel);
    expect(kept).not.toContain('data:');
    for (const personal of ['Lucas', 'Carol', '@', users.lucas]) expect(kept).not.toContain(personal);
  } finally {
    await first.close();
  }

  // Meanwhile somebody has deleted one of them.
  desk.world.badges.delete(gone);
  desk.resetRequests();
  const second = await launch(true);
  try {
    const panel = await panelOn101(second, true);
    await panel.button('Award badge').click();
    await panel.typeInPicker('explorer 0');
    await expect(panel.dialog.getByRole('option').first()).toContainText('Explorer 0');
    await expect(panel.dialog).not.toContainText('so far');
    expect(desk.count(pages)).toBe(0);

    const before = desk.world.badgesOf(users.lucas);
    await panel.screen.keyboard.press('Enter');
    await expect.poll(() => desk.count(awardRequests)).toBe(1);
    await expect(panel.button('Revoke Explorer 0')).toBeHidden();
    expect(desk.world.badgesOf(users.lucas), 'nothing else was awarded in its place').toEqual(before);
    await expect.poll(() => desk.count(pages), 'the list is read anew').toBe(allPages(desk));
    await panel.button('Award badge').click();
    await panel.screen.keyboard.type('explorer 0');
    await expect(panel.dialog.getByRole('option').first()).toContainText('Explorer');
    await expect(panel.dialog.getByRole('option', { name: /^Explorer 0\b/ })).toHaveCount(0);
    await panel.screen.keyboard.press('Escape');

    await panel.signOut();
    await expect.poll(async () => await onDisk(panel)).toBe('[]');
  } finally {
    await second.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
