// Only in Chromium: the driver of Firefox presses keys by what they print, whatever their place.
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';

const { ticket101 } = DEMO_RECORDS;

/** A key so soon after another one is typing. */
const TYPING_WITHIN_MS = 620;

/** The panel, signed in, on ticket #101, at the width people give it. */
async function panelOn101(extension: ChromiumExtension) {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.screen.setViewportSize({ width: 360, height: 665 });
  await panel.signIn();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

test('a key goes by its place where Cyrillic is printed on it, and by what is printed on Dvorak', async ({
  extension,
}) => {
  const panel = await panelOn101(extension);
  const session = await panel.screen.context().newCDPSession(panel.screen);
  const press = async (key: string, code: string) => {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  };
  await press('x', 'KeyB');
  await expect(panel.dialog).toBeHidden();
  await pause(TYPING_WITHIN_MS);
  await press('и', 'KeyB');
  await expect(panel.searchField).toBeFocused();
});
