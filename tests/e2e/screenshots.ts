import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, startDemoDesk } from '../../demo/desk.ts';
import { type ExtensionBrowser, launchChromium } from '../../demo/starter/chromium.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';
import { ticketAddress } from '../../demo/starter/places.ts';
import { consentWindow } from './support/consent.ts';
import { Panel } from './support/panel.ts';
import { dataUrl, picturesIn, shoot } from './support/pictures.ts';
import { smallerPng } from './support/smaller-png.ts';

const images = join(root, 'docs', 'images');
/** Width of Chrome's side panel as it opens, and the height of the pictures, in CSS pixels. */
const panelSize = { width: 360, height: 780 };
const deskSize = { width: 1040, height: 780 };

mkdirSync(images, { recursive: true });
const desk = await startDemoDesk({ quiet: true });
const profile = join(root, '.cache', 'screenshot-profile');
const browser = await launchChromium({ desk, build: readBuild('chrome'), profile, headless: true, scale: 2 });
try {
  await takePictures(browser);
} finally {
  await browser.context.close();
  await desk.stop();
}

async function takePictures({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const deskPage = await context.newPage();
  await deskPage.setViewportSize(deskSize);
  await deskPage.goto(ticketAddress(DEMO_RECORDS.ticket101));
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.setViewportSize(panelSize);
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const panel = new Panel(page, () => consentWindow(context));

  await panel.button('Sign in').waitFor();
  await save(page, 'sign-in');
  await panel.signIn();
  await panel.waitUntilComplete();
  await picturesIn(page, '[aria-label=Badges] li', 3);
  await picturesIn(page, '[aria-label=Assignee]', 1);
  const lightPanel = await save(page, 'panel-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await save(page, 'panel-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await panel.button('Award badge').click();
  await panel.typeInPicker('cust');
  await picturesIn(page, '[role=option]:nth-child(-n+3)', 3);
  await save(page, 'picker');

  await page.keyboard.press('Escape');
  await panel.dialog.waitFor({ state: 'hidden' });
  await panel.pressAlone('Control+k');
  await page.keyboard.type('set status');
  const status = page.getByRole('option', { name: /^Set status: / });
  await status.first().waitFor();
  await save(page, 'palette');

  await compose(await context.newPage(), 'side-by-side', [await shoot(deskPage), lightPanel]);
}

async function save(page: Page, name: string): Promise<Buffer> {
  const path = join(images, `${name}.png`);
  const picture = await shoot(page);
  writeFileSync(path, smallerPng(picture));
  console.log(relative(root, path));
  return picture;
}

/** Puts pictures beside each other as the browser window does, since no screenshot holds a page and its panel. */
async function compose(page: Page, name: string, parts: Buffer[]): Promise<void> {
  const pictures = parts.map((part) => `<img height="${panelSize.height}" src="${dataUrl(part)}">`);
  await page.setViewportSize({ width: deskSize.width + panelSize.width + 9, height: panelSize.height });
  await page.setContent(
    `<body style="margin:0;display:flex;gap:9px;background:#dfe3ea;overflow:hidden">${pictures.join('')}</body>`,
  );
  await save(page, name);
}
