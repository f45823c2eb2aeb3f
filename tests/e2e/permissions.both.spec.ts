import { DEMO_RECORDS } from '../../demo/desk.ts';
import type { DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { consentsAsked, jumpToTicket, ticketPath, tokenRequests } from './support/desk.ts';
import type { Extension } from './support/extension.ts';

const { ticket101, tickets } = DEMO_RECORDS;
const changes = { method: 'PATCH', path: /^\/api\/v1\/tickets\/\d+$/ } as const;
const comments = { method: 'POST', path: /\/comments$/ } as const;
const profileCalls = { path: '/api/v1/myProfile' } as const;
const revocations = { path: '/oauth/v2/token/revoke' } as const;

async function panelOn(extension: Extension, ticketId = ticket101) {
  const tab = await extension.openDesk(ticketPath(ticketId));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const { screen } = panel;
  return { panel, screen, tab, toast: screen.getByRole('status') };
}

/** Somebody who signs in for the first time: nothing but reading, badges and labels has been allowed. */
function firstTime(desk: DemoDesk): void {
  desk.accounts.alsoGrants = [];
}

/** Sets a status from the list, which asks for consent where that is missing. */
async function chooseStatus({ screen }: Awaited<ReturnType<typeof panelOn>>, name: string) {
  await screen.getByRole('button', { name: /^Status: / }).click();
  const list = screen.getByRole('dialog', { name: 'Set status' });
  await expect(list.getByRole('option', { name }).first()).toBeVisible();
  await screen.keyboard.type(name);
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(async () => {
    await screen.keyboard.press('Enter');
    await expect(list).toBeHidden({ timeout: 100 });
  }).toPass();
  return screen.getByRole('dialog', { name: 'Allow Deskside to change tickets?' });
}

const scopesAsked = (desk: DemoDesk): string[] => consentsAsked(desk).map(({ scope }) => scope ?? '');

test('a first sign-in asks for reading, badges and labels; the first change asks for that one scope and goes on', async ({
  extension,
  desk,
}) => {
  firstTime(desk);
  const shown = await panelOn(extension);
  expect(scopesAsked(desk)).toHaveLength(1);
  expect(scopesAsked(desk)[0]).not.toContain('Desk.tickets.UPDATE');
  const question = await chooseStatus(shown, 'Closed');
  await expect(question).toContainText('Status: Closed (#101)');
  expect(desk.count(changes), 'nothing is sent before').toBe(0);
  await shown.panel.button('Allow: change tickets').click();
  await shown.panel.answerConsent('accept');
  await expect(shown.panel.button('Status: Closed')).toBeVisible();
  await expect(shown.toast).toContainText('(#101)');
  await expect.poll(() => desk.world.tickets.get(ticket101)?.status).toBe('Closed');
  expect(desk.count(changes)).toBe(1);
  const [first, second] = scopesAsked(desk).map((list) => list.split(','));
  expect(second).toEqual([...(first ?? []), 'Desk.tickets.UPDATE']);
  await expect.poll(() => desk.count(revocations), 'the former access ends').toBe(1);

  await shown.panel.button('Undo').click();
  await expect.poll(() => desk.world.tickets.get(ticket101)?.status).not.toBe('Closed');
  await shown.screen.reload();
  await shown.panel.waitUntilComplete();
  const again = await chooseStatus(shown, 'Closed');
  await expect(shown.panel.button('Status: Closed'), 'it is asked once').toBeVisible();
  await expect(again).toBeHidden();
  expect(desk.count(tokenRequests)).toBe(2);
});

test('a window closed, a refusal, another user: nothing changes, the choice waits, and goes on after all', async ({
  extension,
  desk,
}) => {
  firstTime(desk);
  const shown = await panelOn(extension);
  const question = await chooseStatus(shown, 'Closed');
  const allow = shown.panel.button('Allow: change tickets');
  await allow.click();
  await (await extension.consent()).close();
  await expect(question).toContainText("Zoho's window was closed. Nothing has changed");

  await allow.click();
  await shown.panel.answerConsent('reject');
  await expect(question).toContainText('Zoho says that it was not allowed');

  const someoneElse = [...desk.world.agents.keys()].find((id) => id !== desk.world.me.id) ?? '';
  desk.accounts.signedInAs = someoneElse;
  await allow.click();
  await shown.panel.answerConsent('accept');
  await expect(question).toContainText('by another user, or for another organization');
  await expect.poll(() => desk.count(revocations), 'what they gave is ended').toBe(1);

  desk.accounts.signedInAs = null;
  await allow.click();
  const consent = await extension.consent();
  await consent.locator(`input[value="${desk.otherWorld.organization.id}"]`).check();
  await consent.locator('#accept').click();
  await expect(question).toContainText('by another user, or for another organization');
  expect(desk.count(changes)).toBe(0);

  // The sign-in is as it was.
  await shown.panel.button('Not now').click();
  await expect(shown.toast).toContainText('Nothing was sent, and nothing is lost');
  await shown.panel.button('Allow: change tickets').click();
  await shown.panel.answerConsent('accept');
  await expect(shown.panel.button('Status: Closed')).toBeVisible();
  await expect.poll(() => desk.count(changes)).toBe(1);
});

test(
  'a note waits for the consent, and is kept where that is not given',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    firstTime(desk);
    const { panel, screen, toast } = await panelOn(extension);
    const write = async (): Promise<void> => {
      await screen.getByRole('button', { name: /^Note/ }).click();
      await screen.getByRole('button', { name: /^Add note/ }).click();
    };
    await screen.getByRole('button', { name: /^Note/ }).click();
    await screen.getByRole('textbox', { name: 'Private note' }).fill('Ask the warehouse first.');
    await screen.getByRole('button', { name: /^Add note/ }).click();
    await panel.button('Not now').click();
    await expect(toast).toContainText('nothing is lost');
    await panel.button('Dismiss').click();
    expect(desk.count(comments)).toBe(0);
    await screen.getByRole('button', { name: /^Note/ }).click();
    await expect(screen.getByRole('textbox', { name: 'Private note' })).toHaveValue('Ask the warehouse first.');
    await screen.keyboard.press('Escape');

    await write();
    await panel.button('Allow: change tickets').click();
    await panel.answerConsent('accept');
    await expect(toast).toContainText('Private note added');
    expect(desk.count(comments)).toBe(1);
    await screen.getByRole('button', { name: /^Note/ }).click();
    await expect(screen.getByRole('textbox', { name: 'Private note' })).toHaveValue('');
  },
);

test(
  'another ticket comes on screen meanwhile: the change goes to the one it was chosen for, and says so',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    firstTime(desk);
    const shown = await panelOn(extension);
    await chooseStatus(shown, 'Closed');
    await shown.panel.button('Allow: change tickets').click();
    const consent = await extension.consent();
    await jumpToTicket(shown.tab, tickets.noAssignee);
    // What is behind an open question cannot be reached, and can be seen.
    await expect(shown.screen.getByText('#102').first()).toBeVisible();
    await consent.locator('#accept').click();
    await expect(shown.toast).toContainText('(#101)');
    await expect.poll(() => desk.world.tickets.get(ticket101)?.status).toBe('Closed');
    expect(desk.world.tickets.get(tickets.noAssignee)?.status).not.toBe('Closed');
    await expect.poll(() => desk.count(changes)).toBe(1);
  },
);

test(
  'the worker is stopped while the window is open: said, nothing changed, and it goes on with one more click',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    firstTime(desk);
    const shown = await panelOn(extension);
    const question = await chooseStatus(shown, 'Closed');
    await shown.panel.button('Allow: change tickets').click();
    await extension.consent();
    await extension.stopBackground();
    await expect(question).toContainText('The browser stopped Deskside');
    const old = question.getByRole('button', { name: 'Close it' });
    if (await old.isVisible()) await old.click();
    await extension.closeConsent();
    await shown.panel.button('Allow: change tickets').click();
    await shown.panel.answerConsent('accept');
    await expect(shown.panel.button('Status: Closed')).toBeVisible();
    await expect.poll(() => desk.count(changes)).toBe(1);
  },
);

test(
  'where Zoho does not tell what it granted, Desk does: the toast allows it and goes on',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    firstTime(desk);
    desk.accounts.tellsScopes = false;
    const shown = await panelOn(extension);
    await chooseStatus(shown, 'Closed');
    await expect(shown.panel.button('Allow: change tickets')).toBeVisible();
    expect(desk.world.tickets.get(ticket101)?.status).not.toBe('Closed');
    await shown.panel.button('Allow: change tickets').click();
    await shown.panel.answerConsent('accept');
    await expect(shown.panel.button('Status: Closed')).toBeVisible();
    await expect.poll(() => desk.world.tickets.get(ticket101)?.status).toBe('Closed');
  },
);

test('whoever allowed everything before is asked nothing', { tag: '@before-release' }, async ({ extension, desk }) => {
  const shown = await panelOn(extension);
  await chooseStatus(shown, 'Closed');
  await expect(shown.panel.button('Status: Closed')).toBeVisible();
  expect(scopesAsked(desk)).toHaveLength(1);
});

test(
  'a light agent: what is greyed, why, who can change it, and a text for them',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.isLightAgent = true;
    const { panel, screen, toast } = await panelOn(extension);
    const status = screen.getByRole('button', { name: /^Status: / });
    await expect(status).toBeDisabled();
    await expect(status).toHaveAttribute('title', /Light agents cannot do this\. Your profile “Light Agent”/);
    for (const name of [/^Priority: /, /^Assignee: /, /^Team: /, /^Department: /, /^Take it/, /^Comment/]) {
      await expect(screen.getByRole('button', { name }).first(), String(name)).toBeDisabled();
    }
    await expect(screen.getByRole('button', { name: /^Note/ }), 'a private note they can write').toBeEnabled();
    expect(desk.count(profileCalls), 'one call tells it').toBe(1);

    // By keyboard: the button can be reached, and says why.
    await status.focus();
    await screen.keyboard.press('Enter');
    const reason = screen.getByRole('dialog', { name: 'Change the status' });
    await expect(reason).toContainText('An administrator of Zoho Desk can change your profile');
    await reason.getByRole('button', { name: 'Copy for your admin' }).click();
    await expect(reason).toContainText('Copied');
    const copied = await extension.clipboardText(screen);
    expect(copied.split('\n')).toEqual([
      'Tried in Deskside: Change the status',
      expect.stringContaining('Your profile “Light Agent”'),
      expect.stringContaining('administrator'),
      'Organization: Zylker INC. (3981311)',
      'Edition: ENTERPRISE',
      expect.stringMatching(/^Agent: Casey Morgan, /),
    ]);
    await screen.keyboard.press('Escape');
    await expect(reason).toBeHidden();
    await expect(status).toBeFocused();

    await screen.getByRole('button', { name: /^Note/ }).click();
    await screen.getByRole('textbox', { name: 'Private note' }).fill('Seen by engineering.');
    await screen.getByRole('button', { name: /^Add note/ }).click();
    await expect(toast).toContainText('Private note added');
    expect(desk.count(changes)).toBe(0);

    // For hours nobody asks again.
    await screen.reload();
    await panel.waitUntilComplete();
    await expect(status).toBeDisabled();
    expect(desk.count(profileCalls)).toBe(1);
  },
);

test(
  'a free edition: what Desk says is not included is greyed from then on, with the edition',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.settings.edition = 'FREE';
    const { screen } = await panelOn(extension);
    const team = screen.getByRole('button', { name: /^Team: / });
    await expect(team, 'nobody knows yet').toBeEnabled();
    await team.click();
    await expect(screen.getByRole('dialog')).toContainText('Not part of your edition');
    await screen.keyboard.press('Escape');
    await expect(team).toBeDisabled();
    await team.focus();
    await screen.keyboard.press('Enter');
    const reason = screen.getByRole('dialog', { name: 'Change the team' });
    await expect(reason).toContainText('“TEAM” is not included (edition: FREE)');
    await expect(reason).toContainText('Whoever administers your subscription');
    await expect(reason.getByRole('button', { name: 'Copy for your admin' })).toBeVisible();
    await screen.keyboard.press('Escape');
    await expect(screen.getByRole('button', { name: /^Status: / })).toBeEnabled();
  },
);

test(
  'an agent whose profile may not award: greyed, and the reason in a dialog',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    desk.faults.add({ path: /\/users\/\d+\/badges/, status: 403, body: { errorCode: 'FORBIDDEN', message: 'No.' } });
    const { screen } = await panelOn(extension);
    const award = screen.getByRole('button', { name: /^Award badge/ });
    await expect(award).toBeDisabled();
    await award.focus();
    await screen.keyboard.press('Enter');
    const reason = screen.getByRole('dialog', { name: 'Award badge' });
    await expect(reason).toContainText('Ask an administrator of Zoho Desk');
    await expect(reason.getByRole('button', { name: 'Copy for your admin' })).toBeVisible();
  },
);

test(
  'another portal in the tab: nothing of it is offered, and the panel says which organization is signed in',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { panel, screen, tab } = await panelOn(extension);
    await tab.goto(`https://desk.zoho.com${ticketPath(ticket101).replace('/zylker/', '/nshlerin/')}`);
    await expect(screen.getByText('Zylker INC.').first()).toBeVisible();
    await expect(panel.button('Sign in to nshlerin')).toBeVisible();
    await expect(screen.getByRole('button', { name: /^Status: / })).toBeHidden();
    await expect(screen.getByRole('button', { name: /^Award badge/ })).toBeHidden();
    expect(desk.count(changes)).toBe(0);
  },
);
