import { join } from 'node:path';
import { DEMO_CLIENT, startDemoDesk } from '../desk.ts';
import { launchChromium } from './chromium.ts';
import { readBuild, root } from './extension-build.ts';
import { guide } from './guide.ts';
import { openSidePanel } from './side-panel.ts';
import { ticketList } from './places.ts';
import { walkMainJob } from './walk.ts';

/** Whether there is a screen to show a window on. */
function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const isHeadless = !hasDisplay();
const desk = await startDemoDesk({ quiet: true });
const profile = join(root, '.cache', 'demo-profile');
const browser = await launchChromium({ desk, build: readBuild('chrome'), profile, headless: isHeadless });

if (isHeadless) {
  const hasSucceeded = await walkMainJob(browser, join(root, '.cache', 'demo-shots'));
  await browser.context.close();
  await desk.stop();
  process.exitCode = hasSucceeded ? 0 : 1;
} else {
  await showAndWait();
}

/** Leaves the window to the user until it is closed or Ctrl+C is pressed. */
async function showAndWait(): Promise<void> {
  const { context } = browser;
  const ended = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(ticketList);
  const panel = await openSidePanel(browser, page);
  await panel.page.getByLabel('Client ID', { exact: true }).fill(DEMO_CLIENT.id);
  await panel.disconnect();
  console.log(guide);
  await ended;
  await context.close();
  await desk.stop();
}
