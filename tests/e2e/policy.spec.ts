import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../demo/machine/browsers.mjs';
import { readBuild } from '../../demo/starter/extension-build.ts';
import { test as base } from '@playwright/test';
import { expect, inChromium } from './support/chromium.ts';
import { type DeskFixtures, deskFixtures } from './support/desk.ts';

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

/** A mount namespace takes a Linux that lets one be made, and a Chromium that looks where we mount. */
const canMount = (): boolean => existsSync('/etc/chromium') && spawnSync('unshare', ['-rm', 'true']).status === 0;

test('a policy file in Chromium: another data centre is refused before a window opens', async ({ desk }) => {
  test.skip(!canMount(), 'needs Linux, unshare and /etc/chromium');
  const folder = mkdtempSync(join(tmpdir(), 'deskside-policy-'));
  try {
    const program = await chromiumUnder(folder, { dataCentres: ['eu'], allowLabels: 'no', dailyCredits: 500 });
    await inChromium(
      desk,
      async (extension) => {
        expect(extension.id).toBe(ID);
        const read = await extension.worker.evaluate(async () => {
          const { chrome } = globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<object> } } } };
          return await chrome.storage.managed.get();
        });
        // Chromium itself leaves out what is of another type than the schema says.
        expect(read).toEqual({ dataCentres: ['eu'], dailyCredits: 500 });
        await extension.openDesk('/agent/zylker');
        const panel = await extension.openPanelTab();
        // The demo's tab is of the data centre "us".
        await panel.askToSignIn();
        await expect(panel.screen.getByText('Your organization does not allow this')).toBeVisible();
        expect(extension.context.pages().filter((page) => page.url().startsWith('https://accounts.'))).toEqual([]);
      },
      { build: readBuild('chrome'), program },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
