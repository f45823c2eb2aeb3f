import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';
import { expectNothing, followAndAward } from './support/own-hosts.ts';
import { named } from './support/panel.ts';

const CRM_PLUS = 'crmplus.zoho.com';
const FRAME = '/acmecrm/index.do/cxapp';

test('in Firefox: a ticket in the frame of CRM Plus is followed, and a badge awarded, once it is allowed', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(`${FRAME}${ticketPath(DEMO_RECORDS.ticket101)}`, CRM_PLUS);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expectNothing({ desk, panel });

  const options = await extension.openPage('options.html');
  await options
    .getByRole('textbox', named('Address at which you open Desk'))
    .fill(`https://${CRM_PLUS}${FRAME}/agent/zylker/all/tickets/list/all-cases`);
  await options.getByRole('button', named('Allow')).click();
  await extension.answerPermissionPrompt('allow');
  await expect.poll(() => options.getByRole('button', named(`Take back ${CRM_PLUS}`)).isVisible()).toBe(true);
  await tab.bringToFront();
  await panel.screen.bringToFront();
  await followAndAward({ desk, panel });

  await tab.goto(`https://${CRM_PLUS}${FRAME}/crm/org1/tab/Contacts/${DEMO_RECORDS.contacts.lucas}`);
  await expect.poll(() => panel.region('Ticket').isVisible(), 'another part of CRM Plus').toBe(false);
});
