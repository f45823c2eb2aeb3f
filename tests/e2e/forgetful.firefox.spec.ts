import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import { awardAcrossStops } from './support/main-job.ts';

test.use({ isForgetful: true });

test('I2: a Firefox that never remembers history stays signed in when its background rests, and says for how long', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await awardAcrossStops({ desk, panel, terminateBackground: () => extension.terminateBackground() });

  await panel.button('Menu').click();
  await expect
    .poll(() => panel.screen.evaluate<string>('document.body.innerText'))
    .toContain('You stay signed in until the browser closes');
});
