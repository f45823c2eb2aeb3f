// Only in Chromium: Firefox leaves the window with Zoho's own error open, and hears of it when the user closes it.
import { expect, test } from './support/chromium.ts';

test('a client that Zoho does not know: three likely causes, and the steps stay open', async ({ extension }) => {
  const panel = await extension.openPanelTab();
  await panel.screen.getByLabel('Client ID', { exact: true }).fill('1000.NOBODYKNOWSTHISONE');
  await panel.button('Sign in').click();
  await expect(panel.screen.getByText('Zoho does not know this sign-in')).toBeVisible();
  await expect(
    panel.screen.getByText(/Client ID, redirect URI and data centre must be the ones registered/),
  ).toBeVisible();
  await expect(panel.screen.locator('details.registration')).toHaveAttribute('open', '');
  await expect(panel.screen.getByLabel('Client ID', { exact: true })).toHaveValue('1000.NOBODYKNOWSTHISONE');
});
