import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import { launchChromium } from '../../demo/starter/chromium.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';
import { ChromiumExtension } from '../e2e/support/chromium.ts';
import { ticketPath } from '../e2e/support/desk.ts';
import type { Panel } from '../e2e/support/panel.ts';
import { DeskWatch, type Somebody } from './desk-watch.ts';
import type { Cast } from './plan.ts';

const { users, tickets, ticket101, helpCenters } = DEMO_RECORDS;

/** Five whose tickets are opened; one of them has ids that no number holds. */
const WITH_TICKETS: readonly [userId: string, ticketId: string][] = [
  [users.lucas, ticket101],
  [users.second, tickets.second],
  [users.noBadges, tickets.noBadges],
  [users.jonathan, tickets.number191],
  [users.bigIds, tickets.bigIds],
];
const CROWD = 8;

const BADGES = [
  'Bug Hunter',
  'Rapid Reply',
  'Night Owl',
  'Beta Tester',
  'Storyteller',
  'Proofreader',
  'Security Watch',
  'Workshop Guest',
  'Mentor',
  'Patient Soul',
  'Green Choice',
  'Community Hero',
];
const LABELS = ['Ambassador', 'Beta Circle', 'School', 'Public Sector', 'Quiet Hours', 'Press', 'Accessibility'];
/** The last one is new to the department. */
const TAGS = ['vip', 'firmware', 'refund', 'campaign', 'follow-up', 'translated', 'call back'];
/** One of the agents has an id that no number holds. */
const FIELD_VALUES = {
  status: ['Open', 'In Progress', 'Escalated', 'Waiting on customer', 'Waiting for Parts', 'Resolved'],
  priority: ['Low', 'Medium', 'High'],
  assignee: ['Casey Morgan', 'Torrey Emard', 'Maxine Power', 'Stefan Bose', 'Nadia Bianchi', 'Elif Castillo'],
};

/** Everything that the soak plays on: the demo Desk, Chromium with the production build, panel, ledger and bulk page. */
export interface Stage {
  desk: DemoDesk;
  watch: DeskWatch;
  extension: ChromiumExtension;
  /** Shows Desk. */
  tab: Page;
  panel: Panel<Page>;
  ledger: Page;
  people: readonly Somebody[];
  cast: Cast;
  /** One line for each request that the demo has answered. */
  log: string[];
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const log: string[] = [];
  const desk = await startDemoDesk({ log: (line) => log.push(line) });
  // Of somebody who has worked with it before: no operation stops at a consent.
  desk.accounts.alsoGrants = ['Desk.tickets.UPDATE', 'Desk.tickets.CREATE'];
  const people = [...withTickets(desk), ...crowd(desk)];
  const watch = new DeskWatch(desk, people);
  const profile = join(root, '.cache', 'profiles', `soak-${process.pid}`);
  const browser = await launchChromium({ desk, build: readBuild('chrome'), profile, headless: true });
  // tsx has esbuild call `__name` for every function it meets, which functions sent to a page do not find there.
  await browser.context.addInitScript('globalThis.__name ??= (named) => named;');
  const extension = new ChromiumExtension(browser);
  const tab = await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  const ledger = await extension.openPage('ledger.html');
  const named = (names: Somebody[]): string[] => names.map(({ name }) => name);
  return {
    desk,
    watch,
    extension,
    tab,
    panel,
    ledger,
    people,
    log,
    cast: {
      people: named(people.filter(({ ticketId }) => ticketId !== null)),
      crowd: named(people.filter(({ ticketId }) => ticketId === null)),
      badges: BADGES,
      labels: LABELS,
      tags: TAGS,
      fields: FIELD_VALUES,
    },
    close: async () => {
      await extension.close();
      await desk.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function withTickets({ world }: DemoDesk): Somebody[] {
  return WITH_TICKETS.map(([userId, ticketId]) => {
    const user = world.users.get(userId);
    if (!user) throw new Error(`The demo has no user ${userId}.`);
    return { name: user.name, userId, email: user.emailAddress, ticketId };
  });
}

/** Plain people with an address of their own, who hold none of the badges. */
function crowd({ world }: DemoDesk): Somebody[] {
  const found: Somebody[] = [];
  for (const { id, name, status, contactId, emailAddress: email, helpCenterIds } of world.users.values()) {
    const isOnlyOne = world.usersOfContact(contactId ?? '').length === 1;
    const isContacts = world.contacts.get(contactId ?? '')?.email === email && /\d@example/.test(email);
    const isPlain = status === 'ACTIVE' && isOnlyOne && isContacts && helpCenterIds.includes(helpCenters.customers);
    const isNew = !found.some((other) => other.name === name);
    if (isPlain && isNew && world.badgesOf(id).length === 0) found.push({ name, userId: id, email, ticketId: null });
    if (found.length === CROWD) break;
  }
  return found;
}
