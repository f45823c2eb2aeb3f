import { test as base } from '@playwright/test';
import { DEMO_CLIENT, DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, inChromium } from './support/chromium.ts';
import { type DeskFixtures, deskFixtures, ticketPath } from './support/desk.ts';
import { sayIn } from './support/say.ts';

const { users } = DEMO_RECORDS;
const test = base.extend<DeskFixtures>(deskFixtures);

/**
 * Chromium in this language, from signing in to the undone award, by the words of the catalogue alone. Firefox takes its
 * language from a pack that would have to be installed; the catalogues and the code that reads them are the same there.
 */
for (const [language, direction] of [
  ['de', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`a browser in ${language}: signed in, awarded by keyboard, undone, in its own words and from its own side`, async ({
    desk,
  }) => {
    const say = sayIn(language);
    await inChromium(
      desk,
      async (extension) => {
        await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
        const page = await extension.openPage('sidepanel.html');
        const button = (name: string) => page.getByRole('button', { name, exact: true });
        await page.getByLabel(say.text('clientIdLabel'), { exact: true }).fill(DEMO_CLIENT.id);
        await button(say.text('signIn')).click();
        await (await extension.consent()).getByRole('button', { name: 'Accept' }).click();
        await expect(button(say.text('revokeBadge', 'Five Years'))).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('body')).toHaveCSS('direction', direction);

        const before = desk.world.badgesOf(users.lucas);
        await button(say.text('awardBadge')).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('combobox', { name: say.text('searchBadges') }).fill('rap');
        await expect(page.getByRole('option')).toContainText(['Rapid Reply']);
        // Where the list came late, an Enter that was on its way is not taken for it.
        await expect(async () => {
          await page.getByRole('combobox', { name: say.text('searchBadges') }).press('Enter', { timeout: 1_000 });
          await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 });
        }).toPass();
        await expect(page.getByText(say.text('toastAwarded', 'Rapid Reply'))).toBeVisible();
        expect(desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);
        await button(say.text('undo')).click();
        await expect(page.getByText(say.text('toastUndone'))).toBeVisible();
        expect(desk.world.badgesOf(users.lucas)).toEqual(before);

        await page.setViewportSize({ width: 250, height: 700 });
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, 'pixels to scroll sideways').toBe(0);
        const options = await extension.openPage('options.html');
        await expect(options).toHaveTitle(say.text('optionsTitle'));
      },
      { language },
    );
  });
}
