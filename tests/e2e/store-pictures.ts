import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import { type ExtensionBrowser, launchChromium } from '../../demo/starter/chromium.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';
import { ticketAddress } from '../../demo/starter/places.ts';
import { consentWindow } from './support/consent.ts';
import { Panel } from './support/panel.ts';
import { dataUrl, picturesIn, shoot } from './support/pictures.ts';
import { smallerPng } from './support/smaller-png.ts';

/*
 * Makes docs/store/pictures, in the sizes that stores ask for, each in light and dark: `npm run screenshots -- store`.
 * Pictures of 1280x800 are a window of 1024x640, enlarged: stores show them small, and then one can still read them.
 */
const pictures = join(root, 'docs', 'store', 'pictures');
const SCALE = 1.25;
const windowSize = { width: 1024, height: 640 };
const panelSize = { width: 360, height: windowSize.height };
const GAP = 4;
const deskSize = { width: windowSize.width - panelSize.width - GAP, height: windowSize.height };
/** Of the demo's page of Desk: the talk, not what the panel shows as well. */
const DESK_STYLE = '.properties { display: none }';
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const TILES = [
  { name: 'tile-small', width: 440, height: 280, panels: 1 },
  { name: 'tile-marquee', width: 1400, height: 560, panels: 2 },
];

mkdirSync(pictures, { recursive: true });
const desk = await startDemoDesk({ quiet: true });
const profile = join(root, '.cache', 'store-pictures-profile');
const browser = await launchChromium({ desk, build: readBuild('chrome'), profile, headless: true, scale: SCALE });
try {
  showTheDemoAtItsBest(desk);
  await takePictures(browser);
} finally {
  await browser.context.close();
  await desk.stop();
}

/**
 * The demo's records are awkward on purpose, and its agents sleep when it is night where they live. In these pictures nobody
 * is called like a script, and those of the ticket's team are at work, whenever they are made.
 */
function showTheDemoAtItsBest({ world }: DemoDesk): void {
  for (const { id, emailId } of world.agents.values()) {
    if (/^(markup|aaaa)/.test(emailId)) world.agents.delete(id);
  }
  const team = world.teams.get(DEMO_RECORDS.teams.orderDesk);
  for (const [index, id] of (team?.agents ?? []).entries()) {
    const agent = world.agents.get(id);
    if (agent === undefined) continue;
    agent.timeZone = zoneAt(10 + (index % 5));
    if (index % 3 !== 2) agent.presence = 'ONLINE';
  }
}

/** A time zone in which it is some minutes past that hour now. */
function zoneAt(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  // In these names the signs are the other way round.
  return east === 0 ? 'Etc/UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

async function takePictures({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const open = async (size: { width: number; height: number }, address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(address);
    return page;
  };
  const deskPage = await open(deskSize, ticketAddress(DEMO_RECORDS.ticket101));
  await deskPage.addStyleTag({ content: DESK_STYLE });
  const page = await open(panelSize, `chrome-extension://${extensionId}/sidepanel.html`);
  const panel = new Panel(page, () => consentWindow(context));
  await panel.signIn();
  await panel.waitUntilComplete();
  await picturesIn(page, '[aria-label=Badges] li', 3);
  await picturesIn(page, '[aria-label=Assignee]', 1);
  /** Put together at the end: a further tab in front would be what the panel follows. */
  const windows: { name: string; left: Buffer; right: Buffer }[] = [];
  const beside = async (name: string): Promise<void> =>
    await inBoth([deskPage, page], name, async (full) => {
      windows.push({ name: full, left: await shoot(deskPage), right: await shoot(page) });
    });
  await beside('1-beside-the-ticket');
  const panels = [await bothOf(page)];

  await panel.button('Award badge').click();
  await panel.typeInPicker('cust');
  await picturesIn(page, '[role=option]:nth-child(-n+3)', 3);
  await beside('2-award-a-badge');
  panels.unshift(await bothOf(page));
  await page.keyboard.press('Escape');
  await panel.dialog.waitFor({ state: 'hidden' });

  await panel.pressAlone('Control+k');
  await page.keyboard.type('set status');
  await page
    .getByRole('option', { name: /^Set status: / })
    .first()
    .waitFor();
  await beside('3-one-field');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: /^Assignee: / }).click();
  await page.getByRole('dialog', { name: 'Assign' }).getByText('Free first').waitFor();
  await page.getByRole('option').nth(2).waitFor();
  await beside('4-who-can-take-it');
  await page.keyboard.press('Escape');

  const directory = await open(windowSize, `chrome-extension://${extensionId}/directory.html`);
  await picturesIn(directory, 'main', 9);
  await inBoth([directory], '5-directory', async (full) => save(full, await shoot(directory)));

  const canvas = await context.newPage();
  for (const { name, left, right } of windows) save(name, await compose(canvas, left, right));

  for (const tile of TILES)
    for (const scheme of SCHEMES) {
      save(
        `${tile.name}-${scheme}`,
        await drawTile(
          canvas,
          tile,
          scheme,
          panels.map((each) => each[scheme]),
        ),
      );
    }
}

/** Does something in either scheme, in which the pages are shown meanwhile. @param take is given the picture's full name */
async function inBoth(pages: readonly Page[], name: string, take: (full: string) => unknown): Promise<void> {
  for (const colorScheme of SCHEMES) {
    for (const page of pages) await page.emulateMedia({ colorScheme });
    await take(`${name}-${colorScheme}`);
  }
  for (const page of pages) await page.emulateMedia({ colorScheme: 'light' });
}

async function bothOf(page: Page): Promise<Record<Scheme, Buffer>> {
  const light = await shoot(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await shoot(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return { light, dark };
}

function save(name: string, picture: Buffer): void {
  const path = join(pictures, `${name}.png`);
  const small = smallerPng(picture);
  writeFileSync(path, small);
  console.log(`${relative(root, path)}  ${Math.round(small.length / 1000)} kB`);
}

/** Puts the page of Desk and the panel beside each other, as the browser's window does. */
async function compose(canvas: Page, left: Buffer, right: Buffer): Promise<Buffer> {
  await canvas.setViewportSize(windowSize);
  const images = [left, right].map((part) => `<img height="${windowSize.height}" src="${dataUrl(part)}">`);
  await canvas.setContent(
    `<body style="margin:0;display:flex;gap:${GAP}px;background:#868e9b;overflow:hidden">${images.join('')}</body>`,
  );
  return await shoot(canvas);
}

/** A tile is the mark, the name, one line, and pieces of the panel as it is. Its size is in physical pixels. */
async function drawTile(
  canvas: Page,
  { width, height, panels }: (typeof TILES)[number],
  scheme: Scheme,
  shots: readonly Buffer[],
): Promise<Buffer> {
  const mark = dataUrl(readFileSync(join(root, 'docs', 'images', 'icon.svg')), 'image/svg+xml');
  const unit = height / 280;
  const parts = shots.slice(-panels).map((shot) => `<img src="${dataUrl(shot)}">`);
  await canvas.setViewportSize({ width: width / SCALE, height: height / SCALE });
  await canvas.setContent(`<style>
    :root { zoom: ${1 / SCALE}; font-family: system-ui, sans-serif; color: #ffffff; }
    body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; display: flex;
      gap: ${16 * unit}px; padding: 0 ${18 * unit}px; box-sizing: border-box;
      background: ${scheme === 'light' ? '#3a53c5' : '#23283f'}; }
    .words { flex: 1; display: flex; flex-direction: column; justify-content: center; gap: ${9 * unit}px; }
    .words img { width: ${52 * unit}px; border: ${1.5 * unit}px solid #ffffff55; border-radius: ${13 * unit}px; }
    h1 { margin: 0; font-size: ${31 * unit}px; font-weight: 650; letter-spacing: -0.01em; }
    p { margin: 0; font-size: ${15 * unit}px; line-height: 1.35; color: #e6eaff; text-wrap: balance; }
    .panels { display: flex; gap: ${12 * unit}px; padding-top: ${24 * unit}px; }
    .panels img { width: ${206 * unit}px; align-self: flex-start; border-radius: ${9 * unit}px;
      box-shadow: 0 ${4 * unit}px ${14 * unit}px #00000055; }
  </style>
  <div class="words"><img src="${mark}"><h1>Deskside</h1><p>Who is behind the ticket, and badges in one key</p></div>
  <div class="panels">${parts.join('')}</div>`);
  return await shoot(canvas);
}
