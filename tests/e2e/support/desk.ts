import type { PlaywrightTestArgs, TestInfo } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../../demo/desk.ts';
import type { Screen } from './screen.ts';

/** What every end-to-end test gets, whatever its browser. */
export interface DeskFixtures {
  /** A demo Desk of the test's own; change its settings, arm its faults, count its requests. */
  desk: DemoDesk;
}

type Use<T> = (value: T) => Promise<void>;

export const deskFixtures = {
  // Playwright insists on the destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern
  desk: async ({}: Partial<PlaywrightTestArgs>, use: Use<DemoDesk>, info: TestInfo) => {
    const lines: string[] = [];
    const desk = await startDemoDesk({ log: (line) => lines.push(line) });
    // Whoever has worked with Deskside before has consented to this long ago; tests of the first consent take it away.
    desk.accounts.alsoGrants = ['Desk.tickets.UPDATE', 'Desk.tickets.CREATE'];
    await use(desk);
    await desk.stop();
    if (info.status !== info.expectedStatus) {
      await info.attach('requests that the demo Desk received', { body: lines.join('\n'), contentType: 'text/plain' });
    }
  },
};

/** Path of a ticket's page in Desk. */
export function ticketPath(ticketId: string): string {
  return `/agent/${DEMO_RECORDS.portal}/all/tickets/details/${ticketId}`;
}

/** The requests that award, by either of the documented forms. */
export const awardRequests = {
  method: 'POST',
  path: /\/users\/\d+\/badges(\/associate)?$/,
} as const;

/**
 * What is asked for the sake of a view: without a photo, one's own profile and the organization's domains, which come when
 * nothing else is on its way.
 */
export const viewRequests = { path: /^\/api\/v1\/(?!myProfile$|domains$)(?!.*\/photo$)/ } as const;

/** The questions for the user's consent, each once: Firefox looks whether it is answered at once before it opens a window. */
export function consentsAsked(desk: DemoDesk): Record<string, string>[] {
  const asked = desk.requests.filter(({ path, method }) => path === '/oauth/v2/auth' && method === 'GET');
  return [...new Map(asked.map(({ query }) => [query['state'], query])).values()];
}

/** The requests for a new access token, first sign-in included. */
export const tokenRequests = { method: 'POST', path: '/oauth/v2/token' } as const;

/** Moves to another ticket as an agent does, over the list and by links inside Desk's page, which does not load anew. */
export async function openTicketInPage(tab: Screen, ticketId: string): Promise<void> {
  await tab.locator('#home').click();
  await tab.locator(`a[href$="${ticketId}"]`).first().click();
  await tab.waitForURL((url) => url.pathname.endsWith(ticketId));
}

/** Moves straight from one ticket to another, as Desk's own "next ticket" does. */
export async function jumpToTicket(tab: Screen, ticketId: string): Promise<void> {
  await tab.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, ticketPath(ticketId));
}
