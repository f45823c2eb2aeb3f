import { type Page, expect } from '@playwright/test';
import { axeFindings } from '../../gallery/barriers.ts';

/** Axe finds nothing on a page, neither in light nor in the dark, where nothing but colours is another. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await axeFindings(page), `axe on ${what}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect.soft(await axeFindings(page, ['color-contrast']), `axe on ${what} in the dark`).toEqual([]);
}

/** That, and nothing hangs out to the side of the window. */
export async function expectFine(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wider, `pixels to scroll sideways on ${what}`).toBeLessThanOrEqual(0);
}
