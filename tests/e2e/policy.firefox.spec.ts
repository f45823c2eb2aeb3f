import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type DeskFixtures, deskFixtures } from './support/desk.ts';
import { inFirefox } from './support/firefox.ts';
import { waitFor } from './support/wait-for.ts';

const test = base.extend<DeskFixtures>(deskFixtures);

test('a managed-storage manifest in Firefox: what is set stands in the sign-in form @before-release', async ({
  desk,
}, info) => {
  const home = mkdtempSync(join(tmpdir(), 'deskside-policy-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const name = 'deskside@deskside.extension';
  const manifest = {
    name,
    description: 'Policies',
    type: 'storage',
    data: { dataCentres: ['eu'], clientIds: ['1000.SET'] },
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
  try {
    await inFirefox(
      desk,
      async (extension) => {
        await extension.openDesk('/agent/zylker');
        const panel = await extension.openPanelTab();
        const field = panel.screen.getByLabel('Client ID', { exact: true });
        await waitFor('the client that is set', async () => (await field.inputValue()) === '1000.SET');
      },
      info,
      false,
      { HOME: home },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
