import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests } from './support/desk.ts';
import { awardAsPanel, openLedger } from './support/ledger.ts';

const { users, badges, ticket101 } = DEMO_RECORDS;
const revokeRequests = { path: /\/badges\/dissociate$/, method: 'POST' } as const;

test('an award with a reason is in the ledger, and undone from there with its comment', async ({ extension, desk }) => {
  const page = await openLedger(extension);
  await expect(page.getByText('Nothing yet', { exact: false })).toBeVisible();
  const before = desk.world.badgesOf(users.lucas);
  const ticket = desk.world.tickets.get(ticket101);
  if (!ticket) throw new Error('The demo has no ticket #101');
  const privateNotes = () => desk.world.conversationOf(ticket).comments.filter(({ isPublic }) => !isPublic).length;
  const notesBefore = privateNotes();

  await awardAsPanel(page, { badges: { [badges.bugHunter]: 'Bug Hunter' }, reason: 'Found the bug' });
  const row = page.getByRole('listitem').filter({ hasText: 'Badge awarded' });
  await expect(row).toContainText('Lucas Carol');
  await expect(row).toContainText('Reason: Found the bug');
  await expect(row).toContainText('Private comment written');
  expect(privateNotes()).toBe(notesBefore + 1);
  expect(desk.count(awardRequests)).toBe(1);

  await page.getByRole('searchbox').fill('hunter found');
  await expect(row).toBeVisible();
  await page.getByRole('searchbox').fill('zebra');
  await expect(row).toBeHidden();
  await page.getByRole('searchbox').fill('');

  await extension.stopBackground();
  await row.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Undone');
  await expect(row).toContainText('Private comment withdrawn');
  const line = row.getByRole('button', { name: /^Badge awarded/ });
  await expect(line, 'the focus does not fall back to the top of the page').toBeFocused();
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(privateNotes()).toBe(notesBefore);
  expect(desk.count(revokeRequests)).toBe(1);
});

test(
  'undo from the ledger leaves what was there before, and what somebody else has taken',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const page = await openLedger(extension);
    const [held = ''] = desk.world.badgesOf(users.lucas);
    const before = desk.world.badgesOf(users.lucas);
    await awardAsPanel(page, { badges: { [held]: 'Held', [badges.bugHunter]: 'Bug Hunter' } });
    desk.world.revoke(users.lucas, badges.bugHunter);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone', { exact: true })).toBeVisible();
    expect(desk.world.badgesOf(users.lucas).toSorted()).toEqual(before.toSorted());
    expect(desk.count(revokeRequests)).toBe(0);
  },
);
