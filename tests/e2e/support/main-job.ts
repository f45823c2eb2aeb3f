import { expect } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk } from '../../../demo/desk.ts';
import { awardRequests } from './desk.ts';
import type { Panel, RegionName } from './panel.ts';

const { users, tickets } = DEMO_RECORDS;

/**
 * What Deskside is for, from signing in to undo, in whatever browser and place the panel is.
 * @param job.panel beside a tab that shows ticket #101
 * @param job.moveTo moves that tab to another ticket inside Desk's page
 */
export async function doMainJob(job: {
  desk: DemoDesk;
  panel: Panel;
  moveTo: (ticketId: string) => Promise<void>;
}): Promise<void> {
  const { desk, panel, moveTo } = job;
  const shows = (region: RegionName, text: string) =>
    expect.poll(() => panel.region(region).innerText(), `region ${region}`).toContain(text);

  await panel.signIn();
  await shows('Ticket', '#101');
  await shows('Requester', 'Lucas Carol');
  await shows('Badges', 'Five Years');
  await shows('Assignee', 'Torrey Emard');
  await shows('Department', 'Customer Care');

  const before = desk.world.badgesOf(users.lucas);
  await panel.award('rap');
  await shows('Badges', 'Rapid Reply');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toHaveLength(before.length + 1);
  expect(desk.count(awardRequests)).toBe(1);

  await panel.button('Undo').click();
  await expect.poll(() => panel.region('Badges').innerText()).not.toContain('Rapid Reply');
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);

  await moveTo(tickets.second);
  await shows('Ticket', '#123');
  await shows('Requester', 'Priya Nair');
  await shows('Badges', 'Early Bird');
}

/** An award and its undo in Firefox, with the background stopped before each: they hold, and nobody signs in again. */
export async function awardAcrossStops(job: {
  desk: DemoDesk;
  panel: Panel;
  terminateBackground: () => Promise<void>;
}): Promise<void> {
  const { desk, panel, terminateBackground } = job;
  const badges = () => panel.region('Badges').innerText();
  await panel.signIn();
  await expect.poll(badges).toContain('Five Years');
  const before = desk.world.badgesOf(users.lucas);

  await terminateBackground();
  await panel.award('rap');
  await expect.poll(badges).toContain('Rapid Reply');
  // Done, not only shown: a write that is cut off is looked for over half a minute, which is another test's subject.
  await expect.poll(() => panel.button('Undo').isVisible()).toBe(true);
  await terminateBackground();
  await panel.button('Undo').click();
  await expect.poll(() => desk.world.badgesOf(users.lucas)).toEqual(before);
}
