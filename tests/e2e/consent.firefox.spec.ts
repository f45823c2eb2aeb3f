import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;

test('the first change of a ticket in Firefox: refused, nothing is lost; allowed, it is done', async ({
  extension,
  desk,
}) => {
  desk.accounts.alsoGrants = [];
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const statusOf = () => desk.world.tickets.get(ticket101)?.status;
  const before = statusOf();
  await expect.poll(() => panel.region('Ticket').innerText()).toContain(before);

  await panel.button(`Status: ${before}`).click();
  const list = panel.screen.getByRole('dialog', { name: 'Set status', exact: true });
  await expect.poll(() => list.innerText()).toContain('Closed');
  await panel.screen.keyboard.type('closed');
  await panel.screen.keyboard.press('Enter');
  const question = panel.screen.getByRole('dialog', { name: 'Allow Deskside to change tickets?', exact: true });
  await expect.poll(() => question.innerText()).toContain('Status: Closed (#101)');

  await panel.button('Allow: change tickets').click();
  await panel.answerConsent('reject');
  await expect.poll(() => question.innerText()).toContain('Zoho says that it was not allowed');
  expect(desk.count(changes)).toBe(0);

  await panel.button('Allow: change tickets').click();
  await panel.answerConsent('accept');
  await expect.poll(statusOf).toBe('Closed');
  await expect.poll(() => panel.region('Ticket').innerText()).toContain('Closed');
  expect(desk.count(changes)).toBe(1);
});
