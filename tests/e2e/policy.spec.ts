import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { findBrowser } from '../../demo/machine/browsers.mjs';
import { readBuild } from '../../demo/starter/extension-build.ts';
import { test as base } from '@playwright/test';
import { expect, inChromium } from './support/chromium.ts';
import { type DeskFixtures, deskFixtures, ticketPath } from './support/desk.ts';

const { badges, users, helpCenters } = DEMO_RECORDS;
const test = base.extend<DeskFixtures>(deskFixtures);

/** The id that the manifest's key gives. */
const ID = 'ikhmbdohifedmmmmgbiihnfpnodidhfc';

/**
 * A program that starts Chromium with a policy file of its own: in a mount namespace, so that no browser beside it has the policy.
 * Chromium reads policies from one folder of the machine alone.
 */
async function chromiumUnder(folder: string, policy: object): Promise<string> {
  const browser = await findBrowser('chromium');
  if (browser === undefined) throw new Error('No Chromium found.');
  mkdirSync(join(folder, 'policies', 'managed'), { recursive: true });
  const set = { '3rdparty': { extensions: { [ID]: policy } } };
  writeFileSync(join(folder, 'policies', 'managed', 'deskside.json'), JSON.stringify(set));
  const program = join(folder, 'chromium');
  const script = `mount --bind '${folder}' /etc/chromium && exec '${browser.path}' "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare -rm sh -c '${script.replaceAll("'", String.raw`'\''`)}' sh "$@"\n`);
  chmodSync(program, 0o755);
  return program;
}

/** What a page says to have a badge awarded to Lucas; one that somebody has changed may say it of any badge. */
function anAwardOf(badgeId: string): object {
  const input = {
    actionId: crypto.randomUUID(),
    action: 'awardBadges',
    target: { on: 'person', userId: users.lucas, helpCenterId: helpCenters.customers },
    input: { items: [{ id: badgeId, name: 'Rapid Reply' }] },
    person: { name: 'Lucas Carol', contactId: null },
    ticket: null,
    reason: null,
    writeComment: false,
    runId: null,
  };
  return { ask: 'action/run', input, of: { signIn: '', orgId: null } };
}

/** A mount namespace takes a Linux that lets one be made, and a Chromium that looks where we mount. */
const canMount = (): boolean => existsSync('/etc/chromium') && spawnSync('unshare', ['-rm', 'true']).status === 0;

test('a policy file in Chromium is shown where things are set and done, and held to', async ({ desk }) => {
  test.skip(!canMount(), 'needs Linux, unshare and /etc/chromium');
  const folder = mkdtempSync(join(tmpdir(), 'deskside-policy-'));
  try {
    const policy = {
      dataCentres: ['us'],
      awardableBadges: [badges.bugHunter],
      allowTicketChanges: false,
      dailyCredits: 500,
    };
    const program = await chromiumUnder(folder, { ...policy, allowLabels: 'no', awardableBadge: [] });
    await inChromium(
      desk,
      async (extension) => {
        expect(extension.id).toBe(ID);
        const read = await extension.worker.evaluate(async () => {
          const { chrome } = globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<object> } } } };
          return await chrome.storage.managed.get();
        });
        // Chromium itself leaves out what is of another type than the schema says, and names that are not in it.
        expect(read).toEqual(policy);
        await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
        const panel = await extension.openPanelTab();
        await expect(panel.screen.getByLabel('Data centre')).toBeDisabled();
        await expect(panel.screen.getByText('Set by your organization')).toBeVisible();
        await panel.signIn();
        await panel.waitUntilComplete();

        await expect(panel.button('Status: Open')).toHaveAttribute('title', /Your organization does not allow this/);
        await panel.button('Award badge').click();
        await panel.searchField.fill('rapid');
        await expect(panel.screen.getByRole('option')).toContainText(['Not allowed']);
        await panel.searchField.press('Enter');
        await expect(panel.dialog).toBeVisible();
        await panel.searchField.fill('bug hunter');
        await panel.screen.getByRole('option', { name: /Bug Hunter/ }).click();
        await expect(panel.screen.getByText('“Bug Hunter” awarded.')).toBeVisible();
        expect(desk.world.badgesOf(users.lucas)).toContain(badges.bugHunter);

        const options = await extension.openPage('options.html');
        const section = options.getByRole('region', { name: 'Set by your organization' });
        await expect(section).toContainText('Changing ticketsNot allowed');
        await expect(section).toContainText('Credits a day, at most500');

        // The page alone greys; the worker is what refuses, whoever asks it.
        const rapidReply = [...desk.world.badges.values()].find(({ name }) => name === 'Rapid Reply')?.id ?? '';
        const refused = await options.evaluate(async (message) => {
          const { chrome } = globalThis as unknown as {
            chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
          };
          return await chrome.runtime.sendMessage(message);
        }, anAwardOf(rapidReply));
        expect(JSON.stringify(refused)).toContain('byPolicy');
        expect(desk.world.badgesOf(users.lucas)).not.toContain(rapidReply);
      },
      { build: readBuild('chrome'), program },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
