import { DEMO_RECORDS } from '../../demo/desk.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import { expect, test } from './support/firefox.ts';

const { users, badges, ticket101 } = DEMO_RECORDS;
const revokeRequests = { method: 'POST', path: /\/badges\/dissociate$/ } as const;

test('undo in Firefox after somebody else has changed things takes back only what is still ours', async ({
  extension,
  desk,
}) => {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  const before = desk.world.badgesOf(users.lucas);

  await panel.award('bug hunter');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);
  desk.world.revoke(users.lucas, badges.bugHunter); // Somebody else takes it back first.
  await panel.button('Undo').click();
  await expect.poll(() => panel.region('Badges').innerText()).not.toContain('Bug Hunter');
  expect(desk.count(revokeRequests), 'nothing of ours was left to take back').toBe(0);
  expect(desk.world.badgesOf(users.lucas)).toEqual(before);
});

test('awarding to many in Firefox: one refused for crowding, the background stopped: everybody exactly once', async ({
  extension,
  desk,
}) => {
  const people = [...desk.world.users.values()]
    .filter(({ id, status, emailAddress, contactId }) => {
      const isOnlyOne = desk.world.usersOfContact(contactId ?? '').length === 1;
      const isPlain = status === 'ACTIVE' && isOnlyOne && /\d@example/.test(emailAddress ?? '');
      return isPlain && !desk.world.badgesOf(id).includes(badges.bugHunter);
    })
    .slice(0, 12);
  const panel = await extension.openPanelTab();
  await panel.signIn();
  const page = await extension.openPage('bulk.html');
  await page.getByLabel('People').fill(people.map(({ emailAddress }) => emailAddress).join(' '));
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const choose = `[...document.querySelectorAll('[role=option]')]
    .find((option) => option.textContent.includes('Bug Hunter'))?.click() ?? 'clicked'`;
  await expect.poll(() => page.evaluate(`document.body.innerText.includes('Bug Hunter')`)).toBe(true);
  await page.evaluate(choose);
  await page.getByRole('button', { name: 'Check', exact: true }).click();

  const crowded = people[3];
  const answer = { errorCode: 'TOO_MANY_REQUESTS', message: 'Too many requests at the same time.' };
  const path = `/api/v1/users/${crowded?.id}/badges/associate`;
  desk.faults.add({ method: 'POST', path, times: 1, status: 429, body: answer });
  desk.settings.latencyMs = 60;
  await page.getByRole('button', { name: 'Award to 12 people', exact: true }).click();
  await expect.poll(() => desk.count(awardRequests)).toBeGreaterThan(3);
  await extension.terminateBackground();

  const heading = '12 people received “Bug Hunter”';
  // A write that was under way when the background stopped may land late; nobody is asked for again before that is over.
  const isDone = (): Promise<unknown> => page.evaluate(`document.body.innerText.includes('${heading}')`);
  await expect.poll(isDone, { timeout: 60_000 }).toBe(true);
  const written = desk.requests.filter(
    ({ method, path: to, status }) => method === 'POST' && awardRequests.path.test(to) && status !== 429,
  );
  expect(written.map(({ path: to }) => to).toSorted()).toEqual(
    people.map(({ id }) => `/api/v1/users/${id}/badges/associate`).toSorted(),
  );
});
