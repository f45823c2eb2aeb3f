import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';

test('axe finds nothing on the panel and the options page, in light and in the dark', async ({ extension, desk }) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  const page = panel.screen;
  await page.setViewportSize({ width: 360, height: 900 });
  await expect(panel.button('Sign in')).toBeVisible();
  await expectAccessible(page, 'the sign-in form');

  await panel.signIn();
  await panel.waitUntilComplete();
  // Where the page scrolls, they may lie half under the bar at its end; they are looked at in the gallery.
  await panel.button('Put the three things away').click();
  await expectAccessible(page, 'a ticket');

  await panel.button('Award badge').click();
  await panel.typeInPicker('rap');
  await expectAccessible(page, 'the picker');
  await page.keyboard.press('Enter');
  await expect(panel.button('Undo')).toBeVisible();
  await expectAccessible(page, 'a ticket with Undo on offer');

  desk.faults.add({ path: /^\/api\//, status: 500, body: { errorCode: 'INTERNAL_SERVER_ERROR', message: 'Sorry' } });
  await panel.button('Refresh').click();
  await expect(panel.button('Retry').first()).toBeVisible();
  await expectAccessible(page, 'failures');

  const options = await extension.openPage('options.html');
  await expect(options.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(options, 'the options page');
});
