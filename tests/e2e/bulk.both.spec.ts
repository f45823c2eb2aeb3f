import { DEMO_RECORDS, type DemoDesk } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import type { Screen } from './support/screen.ts';

const PEOPLE = 200;
const HOLD_IT_ALREADY = 10;
/** Of two hundred: two in a hundred calls are refused because too many run at once. */
const CROWDED = 4;
const BADGE = { id: DEMO_RECORDS.badges.bugHunter, name: 'Bug Hunter' };
const CROWDED_ANSWER = {
  status: 429,
  body: { errorCode: 'TOO_MANY_REQUESTS', message: 'Too many requests at the same time.' },
};

interface Someone {
  userId: string;
  email: string;
}

/** Two hundred active help-center users, the first ten of whom hold the badge. */
function twoHundred({ world }: DemoDesk): Someone[] {
  const found: Someone[] = [];
  for (const user of world.users.values()) {
    const contactId = user.contactId ?? '';
    const email = world.contacts.get(contactId)?.email ?? '';
    const isOnlyOne = world.usersOfContact(contactId).length === 1;
    const isPlain = user.status === 'ACTIVE' && isOnlyOne && email === user.emailAddress && /\d@example/.test(email);
    if (isPlain && !world.badgesOf(user.id).includes(BADGE.id)) found.push({ userId: user.id, email });
    if (found.length === PEOPLE) break;
  }
  for (const { userId } of found.slice(0, HOLD_IT_ALREADY)) world.award(userId, BADGE.id);
  return found;
}

/** The badges of everybody, to compare with later; only who holds what counts, not the order of it. */
function everybodysBadges({ world }: DemoDesk): Map<string, string[]> {
  return new Map([...world.users.keys()].map((userId) => [userId, world.badgesOf(userId).toSorted()]));
}

async function openSignedIn(extension: Extension): Promise<Screen> {
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.screen.close();
  return await extension.openPage('bulk.html');
}

async function checkPasted(page: Screen, pasted: string): Promise<void> {
  await page.getByLabel('People', { exact: true }).fill(pasted);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('option', { name: BADGE.name }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

/** Waits until the page has put away what was typed. */
async function waitForKeptDraft(page: Screen, typed: string): Promise<void> {
  const kept = async () =>
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<object> } } };
      };
      return JSON.stringify(await chrome.storage.session.get('bulkDraft'));
    });
  await expect.poll(kept, 'the draft in storage').toContain(typed);
}

/**
 * Waits until so many are dealt with, by the title of the tab. Whose award had left when the worker was stopped, and is
 * not to be seen at Desk, is waited for: it may still arrive for half a minute, and must not be sent twice.
 */
async function waitForProgress(page: Screen, least: number): Promise<void> {
  const dealtWith = async () => Number.parseInt(await page.evaluate(() => document.title), 10);
  await expect.poll(dealtWith, { timeout: 60_000 }).toBeGreaterThanOrEqual(least);
}

test(
  'two hundred people, crowded calls, a stopped worker and a reload: everybody exactly once',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    test.setTimeout(300_000); // Some fifteen hundred calls: half a minute alone, longer beside other work.
    const people = twoHundred(desk);
    const before = everybodysBadges(desk);
    const page = await openSignedIn(extension);
    await checkPasted(page, ['Name;E-mail', ...people.map(({ email }) => `"Somebody; once";${email}`)].join('\r\n'));

    const start = page.getByRole('button', { name: 'Award to 190 people' });
    await expect(start).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Already has it 10' })).toBeVisible();
    expect(desk.count(awardRequests), 'nothing is written before the user has seen the check').toBe(0);

    const receivers = people.slice(HOLD_IT_ALREADY);
    const crowded = receivers.filter((_, index) => index % (receivers.length / CROWDED) < 1).slice(0, CROWDED);
    // One of them so often that the worker gives up and the run has to come back to it.
    const timesOf = (index: number): number => (index === 1 ? 4 : 1);
    for (const [index, { userId }] of crowded.entries()) {
      const path = `/api/v1/users/${userId}/badges/associate`;
      desk.faults.add({ method: 'POST', path, times: timesOf(index), ...CROWDED_ANSWER });
    }
    await start.click();
    await waitForProgress(page, 60);
    await extension.stopBackground();
    await waitForProgress(page, 120);
    await page.reload();
    await expect(page.getByRole('heading', { name: '190 people received “Bug Hunter”' })).toBeVisible({
      timeout: 60_000,
    });

    const writes = desk.requests.filter(({ method, path }) => method === 'POST' && awardRequests.path.test(path));
    const carriedOut = writes.filter(({ status }) => status !== 429).map(({ path }) => path);
    expect(carriedOut.toSorted(), 'one award each').toEqual(
      receivers.map(({ userId }) => `/api/v1/users/${userId}/badges/associate`).toSorted(),
    );
    expect(writes.length - carriedOut.length).toBe(CROWDED + 3);
    for (const { userId } of people) expect(desk.world.badgesOf(userId)).toContain(BADGE.id);
    await expect(page.getByText('Received it 190')).toBeVisible();
    await expect(page.getByText('Had it already 10')).toBeVisible();
    await expect(page.getByText('Refused')).toBeHidden();

    await page.getByRole('button', { name: 'Undo the whole run' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('heading', { name: '“Bug Hunter” was taken back from 190 people' })).toBeVisible({
      timeout: 60_000,
    });
    expect(everybodysBadges(desk), 'who held it before holds it still, nobody else does').toEqual(before);
    expect(desk.count({ method: 'POST', path: /\/badges\/dissociate$/ }), 'one revocation each').toBe(receivers.length);
  },
);

test(
  'the check tells apart who can receive, and lets choose where several fit',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const { contacts, tickets, users } = DEMO_RECORDS;
    const emailOf = (id: string): string => desk.world.contacts.get(id)?.email ?? '';
    desk.world.award(users.second, BADGE.id);
    const page = await openSignedIn(extension);
    await checkPasted(
      page,
      [
        emailOf(contacts.noBadges),
        emailOf(contacts.second),
        contacts.disabledUser,
        emailOf(contacts.noHelpCenterUser),
        contacts.twoHelpCenterUsers,
        users.oneUserTwoHelpCenters,
        'nobody@example.org',
        emailOf(contacts.noBadges).toUpperCase(),
      ].join('\n'),
    );
    const chip = (name: string) => page.getByRole('button', { name, exact: true });
    await expect(chip('Will receive 2')).toBeVisible();
    for (const name of [
      'Already has it 1',
      'Choose who 1',
      'Account inactive 1',
      'No help-center account 1',
      'Not found 1',
    ]) {
      await expect(chip(name)).toBeVisible();
    }
    const choice = page.getByRole('combobox', { name: /^Help-center user for/ });
    await choice.selectOption({ index: 2 });
    await expect(chip('Will receive 3')).toBeVisible();

    await page.getByRole('button', { name: 'Award to 3 people' }).click();
    await expect(page.getByRole('heading', { name: '3 people received “Bug Hunter”' })).toBeVisible();
    expect(desk.world.badgesOf(users.twoSecond)).toContain(BADGE.id);
    expect(desk.world.badgesOf(users.twoFirst)).not.toContain(BADGE.id);
    expect(desk.count(awardRequests)).toBe(3);

    const invitations = { method: 'POST', path: /\/inviteAsEndUser$/ } as const;
    await page.getByRole('button', { name: 'Invite or park…' }).click();
    await page.getByRole('combobox', { name: 'Help center', exact: true }).selectOption('Zylker Partners');
    await page.getByRole('button', { name: 'Invite and park' }).click();
    await expect(
      page.getByText(/^Zoho Desk sends 1 e-mail to 1 person: an invitation to “Zylker Partners”/),
    ).toBeVisible();
    expect(desk.count(invitations), 'nobody is written to before the user has agreed').toBe(0);
    await page.getByRole('button', { name: 'Send 1 invitation' }).click();
    await expect(page.getByRole('heading', { name: '“Bug Hunter” is parked for 1 person' })).toBeVisible();
    expect(desk.count(invitations)).toBe(1);
    await page.reload();
    await expect(page.getByText('Invited, badge parked 1'), 'and that is remembered').toBeVisible();
    await extension.openDesk(ticketPath(tickets.noHelpCenterUser));
    const panel = await extension.openPanelTab();
    await expect(panel.region('Badges')).toContainText('Ben Okri now has an account: award “Bug Hunter”?');
  },
);

test(
  'a table with two columns of addresses is asked about, and nobody is taken for somebody else',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const [siobhan, hara, agent] = twoHundred(desk).slice(HOLD_IT_ALREADY);
    const named = (someone: Someone | undefined, email: string): string => {
      const userId = someone?.userId ?? '';
      const user = desk.world.users.get(userId);
      const contact = desk.world.contacts.get(user?.contactId ?? '');
      if (user) user.emailAddress = email;
      if (contact) contact.email = email;
      return userId;
    };
    const siobhanId = named(siobhan, "siobhan.o'hara@kilkee.example");
    const haraId = named(hara, 'hara@kilkee.example');
    const page = await openSignedIn(extension);
    const table = [
      'sep=;',
      'Requester Email;Agent Email;Subject',
      `"Siobhan.O'Hara@Kilkee.example\u200b";${agent?.email};"Printer; again"`,
    ].join('\r\n');
    await page.getByLabel('People', { exact: true }).fill(table);
    const question = page.getByRole('group', { name: '2 columns hold addresses: which?' });
    await expect(question).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-disabled', 'true');
    await question.getByRole('radio', { name: /^Requester Email/ }).press('Space');
    await expect(page.getByText('1 person', { exact: true })).toBeVisible();
    await waitForKeptDraft(page, '"column":{');
    await page.reload();
    await expect(question.getByRole('radio', { name: /^Requester Email/ })).toBeChecked();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('option', { name: BADGE.name }).click();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByText("siobhan.o'hara@kilkee.example")).toHaveCount(2);
    await page.getByRole('button', { name: 'Award to 1 person' }).click();
    await expect(page.getByRole('heading', { name: '1 person received “Bug Hunter”' })).toBeVisible();
    expect(desk.world.badgesOf(siobhanId)).toContain(BADGE.id);
    for (const other of [haraId, agent?.userId ?? '']) expect(desk.world.badgesOf(other)).not.toContain(BADGE.id);
    expect(desk.count(awardRequests)).toBe(1);
  },
);

test(
  'what is typed outlives a reload, and used up credits make a run wait',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const people = twoHundred(desk).slice(HOLD_IT_ALREADY, HOLD_IT_ALREADY + 5);
    const page = await openSignedIn(extension);
    await page.getByLabel('People', { exact: true }).fill(people.map(({ email }) => email).join(', '));
    await expect(page.getByText('5 people')).toBeVisible();
    await waitForKeptDraft(page, people[4]?.email ?? '');
    await page.reload();
    await expect(page.getByText('5 people')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('option', { name: BADGE.name }).click();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const start = page.getByRole('button', { name: 'Award to 5 people' });
    await expect(start).toBeEnabled();
    desk.faults.add({
      ...awardRequests,
      times: 1,
      status: 429,
      headers: { 'Retry-After': '3' },
      body: { errorCode: 'THRESHOLD_EXCEEDED', message: 'The credits of the day are used up.' },
    });
    await start.click();
    await expect(page.getByText(/^Paused: today's API credits are used up\. It goes on by itself after/)).toBeVisible();
    await expect(page.getByRole('heading', { name: '5 people received “Bug Hunter”' })).toBeVisible();
    for (const { userId } of people) expect(desk.world.badgesOf(userId)).toContain(BADGE.id);
  },
);
