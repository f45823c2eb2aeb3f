import type { BrowserContext, Page } from '@playwright/test';
import { waitFor } from './wait-for.ts';

/** Waits for the window in which Zoho asks for the user's consent, whether or not it is open already. */
export async function consentWindow(context: BrowserContext): Promise<Page> {
  const page = await waitFor('the consent window', async () =>
    context.pages().find((candidate) => candidate.url().startsWith('https://accounts.')),
  );
  await page.locator('#accept').waitFor();
  return page;
}
