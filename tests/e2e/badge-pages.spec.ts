// Only in Chromium: an extension that a test puts into Firefox is gone when that Firefox ends.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { launchChromium } from '../../demo/starter/chromium.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';
import { ChromiumExtension, expect, test } from './support/chromium.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import { addBadges, allPages, pages } from './support/many-badges.ts';
import type { Panel } from './support/panel.ts';

const { users, ticket101 } = DEMO_RECORDS;

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
