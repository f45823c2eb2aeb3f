import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_CLIENT, DEMO_RECORDS } from '../../demo/desk.ts';
import { root } from '../../demo/starter/extension-build.ts';
import { firstUseTable, WAYS, type WayName } from '../docs/first-use.ts';
import { type ChromiumExtension, expect, test } from './support/chromium.ts';
import { ticketPath } from './support/desk.ts';

/**
 * From a fresh profile to the first badge, by doing only what the screen says. Each step is one thing that a person does. How
 * many there are is held by `docs/first-use.md`; how long the machine took for them is printed, and written there by
 * `npm run first-use`.
 */
class FirstUse {
  readonly steps: string[] = [];
  readonly #begun = performance.now();

  async step(words: string, act: () => Promise<unknown>): Promise<void> {
    await act();
    this.steps.push(words);
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }
}

async function acceptAndAward(use: FirstUse, extension: ChromiumExtension, panel: Page): Promise<void> {
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const consent = extension.consent();
  await use.step('Press “Sign in”', async () => await button('Sign in').click());
  await use.step('Press “Accept” in Zoho’s window', async () => await (await consent).click('#accept'));
  await award(use, panel);
}

async function award(use: FirstUse, panel: Page): Promise<void> {
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  await use.step('Press “Award badge”', async () => await button('Award badge').click());
  await use.step('Choose a badge and press Enter', async () => {
    await panel.getByRole('option').first().waitFor();
    await panel.keyboard.press('Enter');
  });
  await expect(button('Undo')).toBeVisible();
}

/** As the user does: by the button beside a value, out of the clipboard. */
async function copied(panel: Page, label: string): Promise<string> {
  await panel.getByRole('button', { name: `Copy: ${label}`, exact: true }).click();
  return await panel.evaluate(() => navigator.clipboard.readText());
}

async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

function tell(way: WayName, use: FirstUse): void {
  console.log(
    `first use, ${WAYS[way]}: ${use.steps.length} steps, ${use.seconds.toFixed(1)} s\n  ${use.steps.join('\n  ')}`,
  );
  const file = join(root, 'docs/first-use.md');
  const text = readFileSync(file, 'utf8');
  if (process.env['WRITE_FIRST_USE']) writeFileSync(file, firstUseTable(text, way, use.steps, use.seconds));
  else
    expect(text, `docs/first-use.md has these steps: npm run first-use`).toContain(
      use.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    );
}

test.describe.configure({ mode: 'serial' });

/** The ticket that is open from the start. */
let ticket: Page;

test.beforeEach(async ({ extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  ticket = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
});

test('with the message of the admin', async ({ extension }) => {
  const message = `Deskside for Zoho Desk: open it beside https://desk.zoho.com.\nClient ID: ${DEMO_CLIENT.id}\nZoho Desk: https://desk.zoho.com`;
  const use = new FirstUse();
  const panel = await extension.openPage('sidepanel.html');
  await use.step(
    'Paste the message of your admin into “Client ID”',
    async () => await paste(panel, 'Client ID', message),
  );
  await expect(panel.getByText('Taken from what you pasted: client ID and data centre.')).toBeVisible();
  await acceptAndAward(use, extension, panel);
  tell('message', use);
});

test('without a client ID, as the admin', async ({ extension }) => {
  const use = new FirstUse();
  const panel = await extension.openPage('sidepanel.html');
  await use.step(
    'Choose “I am the admin”',
    async () => await panel.getByRole('radio', { name: /^I am the admin/ }).check(),
  );
  const zoho = await extension.opened(async () => {
    await use.step(
      'Open Zoho’s console by its link',
      async () => await panel.getByRole('link', { name: /^api-console/ }).click(),
    );
  });
  await use.step('Choose the type of client', async () => {
    await zoho.getByLabel('Client Type').selectOption(await copied(panel, 'Type of client'));
  });
  for (const [field, value] of [
    ['Client Name', 'Client name'],
    ['Homepage URL', 'Homepage URL'],
  ] as const) {
    await use.step(`Copy and paste: ${value}`, async () => await paste(zoho, field, await copied(panel, value)));
  }
  await use.step('Copy and paste: both redirect URIs', async () => {
    const both = [
      await copied(panel, 'Redirect URI of Chrome and Edge'),
      await copied(panel, 'Redirect URI of Firefox'),
    ];
    await paste(zoho, 'Authorized Redirect URIs', both.join('\n'));
  });
  await use.step('Press “Create”', async () => await zoho.getByRole('button', { name: 'Create' }).click());
  const id = await zoho.locator('#client-id').innerText();
  await use.step('Copy the client ID into “Client ID”', async () => await paste(panel, 'Client ID', id));
  await expect(panel.getByRole('textbox', { name: 'Message to your team' })).toHaveValue(
    new RegExp(id.replace('.', '\\.')),
  );
  await use.step('Go back to the ticket’s tab', async () => await ticket.bringToFront());
  await acceptAndAward(use, extension, panel);
  tell('admin', use);
});

test('with sample data', async ({ extension }) => {
  const use = new FirstUse();
  const panel = await extension.openPage('sidepanel.html');
  await use.step(
    'Choose “Try with sample data”',
    async () => await panel.getByRole('radio', { name: /^Try with sample data/ }).check(),
  );
  const opened = extension.context.waitForEvent('page');
  await use.step(
    'Press “Open the sample”',
    async () => await panel.getByRole('button', { name: 'Open the sample' }).click(),
  );
  await (await opened).getByRole('banner').waitFor();
  await award(use, panel);
  tell('sample', use);
});
