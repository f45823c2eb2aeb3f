import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import type { Panel } from './support/panel.ts';

const { users, badges, tickets, ticket101 } = DEMO_RECORDS;
const revokeRequests = { method: 'POST', path: /\/users\/\d+\/badges\/dissociate$/ } as const;
const commentRequests = { method: 'POST', path: /\/tickets\/\d+\/comments$/ } as const;

/** The panel, signed in, on ticket #101, with its requester's badges. */
async function panelOn101(extension: Extension) {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

/** Finds badges one after the other and marks each, by keyboard alone. */
async function markInPicker(panel: Panel, searches: string[]): Promise<void> {
  await expect(panel.searchField).toBeFocused();
  for (const letters of searches) {
    // What is marked leaves its search selected, so that the next one replaces it.
    await panel.typeInPicker(letters);
    await panel.screen.keyboard.press('Control+Space');
  }
}

function optionNamed(panel: Panel, name: string) {
  return panel.dialog.getByRole('option').filter({ hasText: name });
}

/** What the key's handler leaves in the storage; the key itself is the browser's and cannot be pressed headless. */
async function leaveIntent(panel: Panel, at = Date.now()): Promise<void> {
  await panel.screen.evaluate(async (moment) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        windows: { getCurrent(): Promise<{ id: number }> };
        storage: { session: { set(items: object): Promise<void> } };
      };
    };
    const { id } = await chrome.windows.getCurrent();
    await chrome.storage.session.set({ [`intent:${id}`]: { what: 'award', at: moment } });
  }, at);
}

test('several at once, one of them refused, each told apart, and one undo for the rest', async ({
  extension,
  desk,
}) => {
  const panel = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas);

  await panel.screen.keyboard.press('b');
  await markInPicker(panel, ['rap', 'staff pick', 'bug hunter']);
  await expect(panel.dialog).toContainText('3 marked');
  await panel.screen.keyboard.press('Enter');

  await expect(panel.dialog).toBeHidden();
  const toasts = panel.screen.getByRole('status');
  await expect(toasts).toContainText('“Rapid Reply”, “Bug Hunter” awarded.');
  await expect(toasts).toContainText('“Staff Pick” was not awarded.');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.region('Badges')).not.toContainText('Staff Pick');
  expect(desk.count(awardRequests), 'one call for all').toBe(1);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 2);

  await panel.pressAlone('u');
  await expect(toasts).toContainText('Undone.');
  await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
  expect(desk.count(revokeRequests), 'one call to undo').toBe(1);
});

test(
  'undo after somebody else has changed things takes back only what is still ours',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    const before = desk.world.badgesOf(users.lucas);
    await panel.screen.keyboard.press('b');
    await markInPicker(panel, ['rap', 'bug hunter']);
    await panel.screen.keyboard.press('Enter');
    await expect(panel.button('Revoke Bug Hunter')).toBeVisible();

    desk.world.revoke(users.lucas, badges.bugHunter);
    desk.world.award(users.lucas, badges.bestContributor);
    await panel.button('Undo').click();

    await expect(panel.screen.getByRole('status')).toContainText('Undone.');
    await expect(panel.screen.getByRole('status')).toContainText('“Bug Hunter” was gone already');
    expect(desk.world.badgesOf(users.lucas)).toEqual([...before, badges.bestContributor]);
    expect(desk.count(revokeRequests)).toBe(1);
  },
);

test(
  'a badge that somebody gave meanwhile is not taken away by undo',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    await panel.screen.keyboard.press('b');
    await markInPicker(panel, ['rap', 'bug hunter']);
    desk.world.award(users.lucas, badges.bugHunter);
    await panel.screen.keyboard.press('Enter');
    await expect(panel.screen.getByRole('status')).toContainText('“Rapid Reply” awarded. 1 more was there already.');
    await panel.button('Undo').click();
    await expect(panel.button('Revoke Rapid Reply')).toBeHidden();
    await expect(panel.button('Revoke Bug Hunter')).toBeVisible();
    expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  },
);

test(
  'a reason goes to the ticket as a private comment, which undo withdraws',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    const ticket = desk.world.tickets.get(ticket101);
    if (!ticket) throw new Error('Ticket #101 is missing.');
    const comments = () => desk.world.conversationOf(ticket).comments;
    const before = comments().length;

    await panel.screen.keyboard.press('b');
    await panel.typeInPicker('rap');
    await panel.dialog.getByRole('textbox', { name: 'Reason (optional)' }).fill('Answered at night');
    await panel.dialog.getByRole('checkbox').check();
    await panel.dialog.getByRole('textbox', { name: 'Reason (optional)' }).press('Enter');

    await expect(panel.screen.getByRole('status')).toContainText('Private comment written');
    expect(comments()).toHaveLength(before + 1);
    const comment = comments().find(({ content }) => content.includes('Answered at night'));
    expect(comment?.isPublic).toBe(false);
    expect(comment?.content).toContain('Rapid Reply');
    expect(comment?.content).toContain('Lucas Carol');
    expect(desk.count(commentRequests)).toBe(1);

    await panel.button('Undo').click();
    await expect(panel.screen.getByRole('status')).toContainText('comment withdrawn');
    expect(comments()).toHaveLength(before);
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(3);
  },
);

test(
  'when only the comment fails, the award stays and the comment is offered again',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    desk.faults.add({ ...commentRequests, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No' }, times: 1 });
    await panel.screen.keyboard.press('b');
    await panel.typeInPicker('rap');
    const reason = panel.dialog.getByRole('textbox', { name: 'Reason (optional)' });
    await reason.fill('Answered at night');
    await panel.dialog.getByRole('checkbox').check();
    await reason.press('Enter');

    const toasts = panel.screen.getByRole('status');
    await expect(toasts).toContainText('The private comment was not written.');
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
    await panel.button('Try again').click();
    await expect(toasts).toContainText('Private comment written');
    expect(desk.count(awardRequests)).toBe(1);
    expect(desk.count(commentRequests)).toBe(2);
  },
);

test(
  'when the award fails as a whole, the reason is kept and sent again from the toast',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    desk.settings.canAward = false;
    await panel.screen.keyboard.press('b');
    await panel.typeInPicker('rap');
    const reason = panel.dialog.getByRole('textbox', { name: 'Reason (optional)' });
    await reason.fill('Answered at night');
    await reason.press('Enter');
    const toasts = panel.screen.getByRole('status');
    await expect(toasts).toContainText('Your reason is kept: Answered at night');
    await expect(panel.region('Badges')).not.toContainText('Rapid Reply');

    desk.settings.canAward = true;
    await panel.button('Try again').click();
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    expect(desk.world.badgesOf(users.lucas)).toHaveLength(4);
  },
);

test('a pinned badge is awarded by its digit, and the pin outlives the panel', async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  await panel.screen.keyboard.press('b');
  await panel.typeInPicker('rap');
  await panel.screen.keyboard.press('Alt+p');
  await expect(optionNamed(panel, 'Rapid Reply')).toContainText('Pinned');
  await panel.screen.keyboard.press('Escape');
  await panel.screen.reload();
  await expect(panel.button('Award Rapid Reply')).toBeVisible();

  await panel.screen.keyboard.press('1');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.button('Award Rapid Reply'), 'held now').toBeDisabled();
  await panel.pressAlone('1');
  expect(desk.count(awardRequests)).toBe(1);

  await panel.signOut();
  // By key: a click at once where the closing dialog was clicked would be taken for the rest of a double click.
  await panel.screen.getByLabel('Client ID', { exact: true }).press('Enter');
  await panel.answerConsent('accept');
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  await expect(panel.button('Award Rapid Reply'), 'pins go with the sign-in').toBeHidden();
});

test('the key opens the picker for the person on screen, also before they are known', async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  await leaveIntent(panel);
  await expect(panel.searchField).toBeFocused();
  await panel.screen.keyboard.press('Escape');
  await expect(panel.dialog).toBeHidden();

  desk.faults.add({ path: /\/helpCenters$/, delayMs: 1500, times: 1 });
  await panel.button('Refresh').click();
  await extension.openDesk(ticketPath(tickets.second));
  await panel.screen.bringToFront();
  await leaveIntent(panel);
  await expect(panel.dialog).toContainText('to Priya Nair');
  await expect(panel.searchField).toBeFocused();
});

/** What the storage still holds of pressed keys. */
function intentsLeft(panel: Panel): Promise<string[]> {
  return panel.screen.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } };
    return Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith('intent:'));
  });
}

test('a key pressed too long ago is forgotten', { tag: '@before-release' }, async ({ extension }) => {
  const panel = await panelOn101(extension);
  await leaveIntent(panel, Date.now() - 11_000);
  // Once the panel has taken it from the storage, it has decided.
  await expect.poll(() => intentsLeft(panel)).toEqual([]);
  await expect(panel.dialog).toBeHidden();
});

test(
  'with two help-center users the key asks once and remembers',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    await extension.openDesk(ticketPath(tickets.twoHelpCenterUsers));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await expect(panel.region('Badges')).toContainText('Integrator');
    const first = desk.world.badgesOf(users.twoFirst).length;

    await leaveIntent(panel);
    await expect(panel.dialog).toContainText('Who gets it?');
    await panel.screen.keyboard.press('ArrowDown');
    await panel.screen.keyboard.press('Enter');
    await expect(panel.searchField).toBeFocused();
    await panel.typeInPicker('rap');
    await panel.screen.keyboard.press('Enter');
    await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
    expect(desk.world.badgesOf(users.twoFirst)).toHaveLength(first);
    expect(desk.world.badgesOf(users.twoSecond)).toHaveLength(2);

    await leaveIntent(panel);
    await expect(panel.searchField, 'not asked again').toBeFocused();
  },
);

test(
  'both browsers are told of the key, and the options say how to change it',
  { tag: '@before-release' },
  async ({ extension }) => {
    const options = await extension.openPage('options.html');
    // Firefox has a page for them that we may open.
    const ways = {
      chromium: options.getByText('chrome://extensions/shortcuts'),
      firefox: options.getByRole('button', { name: 'Change key' }),
    };
    await expect(ways[extension.browser]).toBeVisible();
    await expect(options.getByText(/Alt\+Shift\+D|⌥⇧D/)).toBeVisible();
  },
);
