import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../../demo/desk.ts';
import { type ExtensionBrowser, launchChromium } from '../../../demo/starter/chromium.ts';
import { root } from '../../../demo/starter/extension-build.ts';
import { ticketAddress } from '../../../demo/starter/places.ts';
import { openSidePanel } from '../../../demo/starter/side-panel.ts';
import { buildWithBaselines, naivePanel } from '../baselines/build.ts';
import { Panel } from '../../e2e/support/panel.ts';

const folder = join(root, '.cache', 'bench');

/** Everything that is measured with: the demo Desk, a Desk tab, the real side panel beside it, and a blank page. */
export interface Stage {
  desk: DemoDesk;
  browser: ExtensionBrowser;
  /** Shows Desk, in the window of the panel. */
  tab: Page;
  /** The side panel, signed in. */
  panel: Panel<Page>;
  /** A page of the extension with nothing but a word in it. */
  blank: Page;
  /** Address of a page of the extension. */
  address(name: string): string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const desk = await startDemoDesk({ quiet: true });
  const profile = join(folder, 'profile');
  const build = await buildWithBaselines(join(folder, 'extension'));
  const browser = await launchChromium({ desk, build, beside: [naivePanel], profile, headless: true });
  const { context } = browser;
  await context.addInitScript(nameShim);
  const address = (name: string): string => `chrome-extension://${browser.extensionId}/${name}`;
  const blank = await context.newPage();
  await blank.goto(address('blank.html'));
  const tab = await context.newPage();
  await tab.goto(ticketAddress(DEMO_RECORDS.ticket101));
  const side = await openSidePanel(browser, tab);
  await prepare(side.page);
  const isConsent = (page: Page): boolean => page.url().startsWith('https://accounts.');
  const panel = new Panel<Page>(
    side.page,
    // Asked for after the click, so the window may be there already.
    async () => context.pages().find(isConsent) ?? (await context.waitForEvent('page')),
  );
  await panel.signIn();
  await panel.waitUntilComplete();
  // What is measured is the panel of those who have worked with it for a while.
  await panel.button('Put the three things away').click();
  return {
    desk,
    browser,
    tab,
    panel,
    blank,
    address,
    close: async () => {
      await side.disconnect();
      await context.close();
      await desk.stop();
    },
  };
}

/** A token that calls by the bench itself can be made with. */
export function tokenOf({ desk }: Pick<Stage, 'desk'>): string {
  return [...desk.accounts.accessTokens.keys()].at(-1) ?? '';
}

/** tsx has esbuild call `__name` for every function it meets, which functions sent to a page do not find there. */
const nameShim = 'globalThis.__name ??= (named) => named;';

/** Makes a page of another connection take functions, now and after it is loaded again. */
async function prepare(page: Page): Promise<void> {
  await page.addInitScript(nameShim);
  await page.evaluate(nameShim);
}
