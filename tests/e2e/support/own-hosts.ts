import { expect } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk } from '../../../demo/desk.ts';
import { OWN_DOMAIN } from '../../../demo/hosts.ts';
import { awardRequests } from './desk.ts';
import { type Panel, named } from './panel.ts';
import { waitFor } from './wait-for.ts';

export { OWN_DOMAIN };

export const VANITY_HOST = `${DEMO_RECORDS.portal}.zohodesk.com`;

/** Hosts that look like those of the organization: below its own, beside it, and two labels below zohodesk. */
export const LOOK_ALIKES = [`a.${OWN_DOMAIN}`, `x${OWN_DOMAIN}`, `a.${VANITY_HOST}`] as const;

/** What is read for the sake of a ticket. */
const ticketReads = { path: /^\/api\/v1\/(tickets|contacts|users)\// } as const;

/** Who opened the ticket is shown, a badge awarded and taken back, and the API called at Zoho's own host only. */
export async function followAndAward({ desk, panel }: { desk: DemoDesk; panel: Panel }): Promise<void> {
  const { lucas } = DEMO_RECORDS.users;
  await expect.poll(() => panel.region('Ticket').innerText()).toContain('#101');
  await expect.poll(() => panel.region('Badges').innerText()).toContain('Five Years');
  const before = desk.world.badgesOf(lucas);
  await panel.button('Award badge').click();
  await panel.typeInPicker('rap');
  // Enter does nothing while more badges arrive under it.
  await waitFor('the picker to close', async () => {
    if (!(await panel.dialog.isVisible())) return true;
    await panel.pressAlone('Enter');
    return false;
  });
  await expect.poll(() => desk.world.badgesOf(lucas)).toHaveLength(before.length + 1);
  expect(desk.count(awardRequests)).toBe(1);
  await panel.button('Undo').click();
  await expect.poll(() => desk.world.badgesOf(lucas)).toEqual(before);
  const apiHosts = desk.requests.filter(({ path }) => path.startsWith('/api/')).map(({ host }) => host);
  expect([...new Set(apiHosts)]).toEqual(['desk.zoho.com']);
}

/** The panel beside a tab that it may not see: nothing of it is shown, and nothing was read for it. */
export async function expectNothing({ desk, panel }: { desk: DemoDesk; panel: Panel }): Promise<void> {
  await waitFor('the view of nothing open', () =>
    panel.screen.getByRole('group', named('My open tickets')).isVisible(),
  );
  expect(await panel.region('Ticket').isVisible()).toBe(false);
  expect(desk.count(ticketReads)).toBe(0);
}

/** The card that offers a host. */
export const offerOf = (panel: Panel, host: string) =>
  panel.screen.getByRole('group', named(`Is Desk open at ${host}?`));
