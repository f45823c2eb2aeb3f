import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { ticket101 } = DEMO_RECORDS;

test('in Firefox: a card opens, is read and goes with Escape; a recent ticket opens in the tab', async ({
  extension,
  desk,
}) => {
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  const card = screen.getByRole('dialog', { name: 'Torrey Emard', exact: true });
  await panel.button('Open card of Torrey Emard').click();
  await expect
    .poll(() => card.getByRole('region', { name: 'Departments', exact: true }).innerText())
    .toContain('Customer Care');
  await screen.keyboard.press('Escape');
  await expect.poll(() => card.isVisible()).toBe(false);

  await screen.getByRole('region', { name: 'Recent tickets', exact: true }).getByRole('button').click();
  const list = screen.getByRole('region', { name: 'Recent tickets', exact: true });
  await expect.poll(() => list.innerText()).toContain('#101');
  const other = [...desk.world.tickets.values()].find(
    ({ id, contactId, isTrashed }) => id !== ticket101 && contactId === DEMO_RECORDS.contacts.lucas && !isTrashed,
  );
  if (!other) throw new Error('Lucas has one ticket only');
  await list.getByRole('link', { name: `#${other.ticketNumber} ${other.subject}`, exact: true }).click();
  await expect.poll(async () => await tab.url()).toContain(other.id);
});
