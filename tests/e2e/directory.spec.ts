import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { addCrowd } from '../../demo/world/crowd.ts';
import { expectAccessible, expectFine } from './support/axe.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';

const agentPages = { path: /^\/api\/v1\/agents$/ } as const;

/** The directory of a signed-in browser. @param address the part behind `#`, with it */
async function openDirectory(extension: ChromiumExtension, address = ''): Promise<Page> {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return await extension.openPage(`directory.html${address}`);
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const count = (page: Page) => page.getByRole('status').filter({ hasText: /agent|team|role/ });

test('twenty thousand agents: pages come as one scrolls, and where they cost more one is asked', async ({
  extension,
  desk,
}) => {
  test.setTimeout(180_000);
  addCrowd(desk.world, { agents: 20_000, teams: 300, departments: 200 });
  desk.credits.remaining = 1_000_000;
  const page = await openDirectory(extension);
  const list = page.getByRole('grid');
  await expect(count(page)).toHaveText('100 agents so far');
  expect(desk.count(agentPages)).toBe(1);
  const active = [...desk.world.agents.values()].filter(({ status }) => status === 'ACTIVE').length;
  await page.getByRole('button', { name: 'Count them all (50 credits)' }).click();
  await expect(page.getByText(`${active.toLocaleString('en')} in all`)).toBeVisible();
  await list.focus();
  await page.keyboard.press('End');
  await expect(count(page)).toHaveText('199 agents so far');
  const toEnd = async (): Promise<void> => {
    await list.evaluate(async (box) => {
      const more = (): boolean => document.querySelector('.directory-foot') === null;
      for (let round = 0; round < 600 && more(); round += 1) {
        box.scrollTop = box.scrollHeight;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
  };
  await toEnd();
  await expect(count(page)).toHaveText('2,099 agents so far');
  await expect(page.getByText('Further down, each 100 agents cost about 10 credits.')).toBeVisible();
  expect(desk.count(agentPages)).toBe(21);
  await page.getByRole('button', { name: 'Read on' }).click();
  await expect(count(page)).not.toHaveText('2,099 agents so far');
  await toEnd();
  await expect(page.getByText('Further down, each 100 agents cost about 50 credits.')).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);

  await list.focus();
  await page.keyboard.press('Home');
  await expect(row(page, /Casey Morgan/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('crew');
  await expect(page.getByRole('searchbox')).toHaveValue('crew');
  await expect(page.getByText('Nothing is called “crew”.')).toBeVisible();
  await page.getByRole('link', { name: 'Teams' }).click();
  await expect(count(page)).toHaveText('320 teams');
  await page.getByRole('searchbox').fill('crew 300');
  await expect(count(page)).toHaveText('1 team');
});

test('axe finds nothing on the directory, and it fits into 250 px, in light and in the dark', async ({ extension }) => {
  const page = await openDirectory(extension);
  for (const width of [1280, 250]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(row(page, /Torrey Emard/)).toBeVisible();
    await expectFine(page, `the list, ${width} px`);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await expectFine(page, `the filters, ${width} px`);
    const { height = 0 } = (await page.getByRole('grid').boundingBox()) ?? {};
    expect(height, `px that the list keeps beside them, ${width} px`).toBeGreaterThan(150);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await row(page, /Torrey Emard/).click();
    await expect(page.getByRole('complementary').getByRole('button', { name: 'Order Desk' })).toBeVisible();
    await expectFine(page, `a card, ${width} px`);
    await page.getByRole('button', { name: 'Close' }).click();
  }
});

test('an agent is seen off from the card beside the list, and the list shows it', async ({ extension, desk }) => {
  desk.accounts.alsoGrants = ['Desk.basic.UPDATE'];
  const page = await openDirectory(extension, '#agents?q=torrey');
  await row(page, /Torrey Emard/).click();
  const card = page.getByRole('complementary', { name: 'Torrey Emard' });
  await card.getByRole('button', { name: 'Deactivate…' }).click();
  const ask = page.getByRole('dialog', { name: 'Deactivate Torrey Emard?' });
  await expect(ask.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask).toBeHidden();
  await expect(card, 'only the dialog was closed').toBeVisible();
  await card.getByRole('button', { name: 'Deactivate…' }).click();
  await ask.getByRole('button', { name: 'Deactivate Torrey Emard' }).click();
  await expect(ask).toContainText('Deactivated: they can no longer sign in.');
  expect(desk.world.agents.get(DEMO_RECORDS.agents.torrey)?.status).toBe('DISABLED');
  await expectAccessible(page, 'the dialog that says it is done');
  await ask.getByRole('button', { name: 'Close' }).last().click();
  await expect(row(page, /Torrey Emard/)).toContainText('Inactive');
});
