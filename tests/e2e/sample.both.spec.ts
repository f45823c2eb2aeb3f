import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import { allThatIsStored, unforeseen } from './support/stored.ts';

/** Opens the page of the sample and, beside it, the panel. */
async function openSample(extension: Extension) {
  const page = await extension.openPage('sample.html');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('#101');
  const panel = await extension.openPanelTab();
  await expect(panel.region('Requester')).toContainText('Priya Marlowe');
  await panel.waitUntilComplete();
  return { page, panel };
}

test('the whole product on sample data: nothing is asked of any host, and nothing is left', async ({
  extension,
  desk,
}) => {
  const options = await extension.openPage('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  const before = await allThatIsStored(options);
  const { page, panel } = await openSample(extension);
  await expect(panel.screen.getByText('The people are made up', { exact: false })).toBeVisible();

  // An award and its undo.
  await panel.award('bug hunter');
  await expect(panel.button('Revoke Bug Hunter')).toBeVisible();
  await panel.screen.getByRole('status').getByRole('button', { name: /^Undo/ }).click();
  await expect(panel.button('Revoke Bug Hunter')).toBeHidden();
  await panel.award('mentor');
  await expect(panel.button('Revoke Mentor')).toBeVisible();

  // A note and a status, with the background stopped in between.
  await panel.screen.keyboard.press('Tab');
  await panel.pressAlone('n');
  await expect(panel.screen.getByRole('textbox', { name: 'Private note', exact: true })).toBeFocused();
  await panel.screen.keyboard.type('The table of patterns is in the forum.');
  await panel.screen.keyboard.press('Control+Enter');
  await expect(panel.screen.getByRole('status')).toContainText('Private note added.');
  await extension.stopBackground();
  await panel
    .region('Ticket')
    .getByRole('button', { name: /^Status: / })
    .click();
  const statuses = panel.screen.getByRole('dialog', { name: 'Set status' });
  await expect(statuses.getByRole('option').first()).toBeVisible();
  await panel.screen.keyboard.type('clo');
  await expect(statuses.getByRole('option')).toHaveCount(1);
  await panel.screen.keyboard.press('Enter');
  await expect(panel.region('Ticket').getByRole('button', { name: 'Status: Closed' })).toBeVisible();
  await page.bringToFront();
  await expect(page.getByRole('main')).toContainText('The table of patterns is in the forum.');
  await expect(page.getByRole('main')).toContainText('Closed');

  // Its ledger knows of it, that of everybody else does not.
  await panel.screen.bringToFront();
  await panel.button('Menu').click();
  const ledger = await extension.opened(() => panel.button('Ledger').click());
  const row = ledger.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await expect(row).toHaveCount(2);
  await expect(row.first()).toContainText('Mentor');
  await expect(ledger.getByText('The people are made up', { exact: false })).toBeVisible();
  const others = await extension.openPage('ledger.html');
  await expect(others.getByText('Nothing yet', { exact: false })).toBeVisible();

  // Awards to many.
  await panel.screen.bringToFront();
  await panel.button('Menu').click();
  const bulk = await extension.opened(() => panel.button('Award to many').click());
  await bulk.getByLabel('People', { exact: true }).fill('priya.marlowe@example.org\nowen.castellane@example.org');
  await bulk.getByRole('button', { name: 'Continue' }).click();
  await bulk.getByRole('option', { name: 'Sharp Eye' }).click();
  await bulk.getByRole('button', { name: 'Check', exact: true }).click();
  await bulk.getByRole('button', { name: 'Award to 2 people' }).click();
  await expect(bulk.getByRole('heading', { name: '2 people received “Sharp Eye”' })).toBeVisible();

  // And out: from the panel's menu, with every page open.
  await panel.screen.bringToFront();
  await panel.button('Leave the sample').click();
  await expect(bulk.getByRole('heading', { name: 'The sample has ended' })).toBeVisible();
  await expect(ledger.getByRole('button', { name: 'Open the sample again' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You have left the sample' })).toBeVisible();
  // That the ledger was changed a moment ago is in memory, and says nothing.
  const left = async (): Promise<string[]> =>
    (await allThatIsStored(options)).filter((key) => !key.includes('ledgerChanged'));
  expect(await unforeseen(options)).toEqual([]);
  await expect.poll(left).toEqual(before);
  expect(desk.requests).toEqual([]);
});

test(
  'the sample is one at a time, begins afresh with its page, and goes with it; a sign-in beside it stays as it is',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const own = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const signedIn = await extension.openPanelTab();
    await signedIn.signIn();
    await expect(signedIn.region('Requester')).toContainText('Lucas Carol');
    await signedIn.waitUntilComplete();
    const { page, panel } = await openSample(extension);
    await panel.award('bug hunter');
    await expect(panel.button('Revoke Bug Hunter')).toBeVisible();

    // A second one leads to the first.
    await extension.openPage('sample.html#/agent/sample/all/tickets/details/900000000090002').catch(() => undefined);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('#102');

    // Loaded anew it begins afresh, also where its worker is not there.
    await extension.stopBackground();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('#102');
    await page.getByRole('link', { name: /#101/ }).click();
    await panel.screen.bringToFront();
    await expect(panel.region('Requester')).toContainText('Priya Marlowe');
    await panel.waitUntilComplete();
    await expect(panel.button('Revoke Bug Hunter')).toBeHidden();

    // Closed, it is gone: the panel is what the other tab is.
    await page.close();
    await own.bringToFront();
    await panel.screen.bringToFront();
    await expect(panel.region('Requester')).toContainText('Lucas Carol');
    const kept = async (): Promise<string[]> => await allThatIsStored(panel.screen);
    await expect.poll(async () => (await kept()).filter((key) => key.includes('@ffff'))).toEqual([]);
    expect(desk.requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'))).toEqual([]);
  },
);
