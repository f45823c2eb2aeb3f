import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import { addBadges, allPages, pages } from './support/many-badges.ts';
import type { Panel } from './support/panel.ts';

const { ticket101 } = DEMO_RECORDS;

async function panelOn101(extension: Extension): Promise<Panel> {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.button('Award badge')).toBeVisible();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

test(
  'a thousand badges: one call to open the picker, one more near its end, the rest for a search',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
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
  },
);

test(
  'a page that fails: nothing is said not to be there, and Retry goes on with that page',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
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
  },
);
