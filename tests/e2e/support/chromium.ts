import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import type { DemoDesk } from '../../../demo/desk.ts';
import { OWN_DOMAIN } from '../../../demo/hosts.ts';
import { type ExtensionBrowser, launchChromium } from '../../../demo/starter/chromium.ts';
import { type ExtensionBuild, readBuild, root } from '../../../demo/starter/extension-build.ts';
import { type SidePanel, openSidePanel } from '../../../demo/starter/side-panel.ts';
import { consentWindow } from './consent.ts';
import { type DeskFixtures, deskFixtures } from './desk.ts';
import type { Extension } from './extension.ts';
import { Panel } from './panel.ts';

export { expect };

/** Chromium with the production build, and what tests do with it. */
export class ChromiumExtension implements Extension<Page> {
  readonly browser = 'chromium';
  readonly context: BrowserContext;
  #browser: ExtensionBrowser;
  readonly #panels: SidePanel[] = [];

  constructor(browser: ExtensionBrowser) {
    this.context = browser.context;
    this.#browser = browser;
  }

  get id(): string {
    return this.#browser.extensionId;
  }

  /** The service worker, for looking into it; works on after the worker was stopped and has started again. */
  get worker(): ExtensionBrowser['worker'] {
    return this.#browser.worker;
  }

  /** Opens a page of Desk in a new tab. @param path with its leading slash */
  async openDesk(path: string, host = 'desk.zoho.com'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`https://${host}${path}`);
    return page;
  }

  /** Opens a page of the extension in a new tab. @param name for example "options.html" */
  async openPage(name: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${name}`);
    return page;
  }

  /** Opens the panel as a tab, where it follows the Desk tab that was last used in its window. */
  async openPanelTab(): Promise<Panel<Page>> {
    return new Panel(await this.openPage('sidepanel.html'), () => this.consent());
  }

  /** Opens the real side panel beside a tab. */
  async openRealPanel(tab: Page): Promise<Panel<Page>> {
    const panel = await openSidePanel(this.#browser, tab);
    this.#panels.push(panel);
    return new Panel(panel.page, () => this.consent());
  }

  /** Lets the extension into private windows, as its user does in the browser's page of extensions. It starts anew by that. */
  async allowInPrivateWindows(): Promise<void> {
    const settings = await this.context.newPage();
    await settings.goto('chrome://extensions/');
    const worker = this.context.waitForEvent('serviceworker');
    await settings.evaluate(async (extensionId) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { updateExtensionConfiguration(options: object): Promise<void> } };
      };
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, this.id);
    this.#browser = { ...this.#browser, worker: await worker };
    await settings.close();
  }

  /** Opens a page of Desk in a window of its own, through a page of the extension. @param path with its leading slash */
  async openDeskWindow(from: Page, path: string, incognito: boolean): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await from.evaluate(
      async (options) => {
        const { chrome } = globalThis as unknown as {
          chrome: { windows: { create(options: object): Promise<unknown> } };
        };
        await chrome.windows.create(options);
      },
      { url: `https://desk.zoho.com${path}`, incognito },
    );
    const page = await opened;
    await page.waitForURL((url) => url.pathname === path);
    return page;
  }

  /** Waits for the window in which Zoho asks for the user's consent. */
  consent(): Promise<Page> {
    return consentWindow(this.context);
  }

  /** Stops the service worker, as the browser does with an idle one; the next message starts it again. */
  async killWorker(): Promise<void> {
    const page = this.context.pages().find((one) => one.url().startsWith(`chrome-extension://${this.id}/`));
    if (page === undefined) throw new Error('Stopping the worker needs a page of the extension to ask from.');
    await this.worker.evaluate(() => void Object.assign(globalThis, { isOld: true }));
    // Closing its target would wait for the calls it is in the middle of.
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    // The next one may start at once, and under the same target: what tells them apart is what they remember.
    const isOldOne = async (): Promise<boolean> => {
      await page.evaluate(wakeWorker);
      return await this.worker.evaluate(() => 'isOld' in globalThis);
    };
    await expect.poll(isOldOne, 'the old worker still runs').toBe(false);
  }

  async closeConsent(): Promise<void> {
    for (const page of this.context.pages()) if (page.url().startsWith('https://accounts.')) await page.close();
  }

  stopBackground(): Promise<void> {
    return this.killWorker();
  }

  async opened(act: () => Promise<void>): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await act();
    return await opened;
  }

  async clipboardText(page: Page): Promise<string> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return await page.evaluate(() => navigator.clipboard.readText());
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.context.setOffline(isOffline);
  }

  async close(): Promise<void> {
    for (const panel of this.#panels) await panel.disconnect();
    await this.context.close();
  }
}

interface ChromiumFixtures extends DeskFixtures {
  /** The build that is loaded. */
  build: ExtensionBuild;
  extension: ChromiumExtension;
}

/** A test in Chromium: its own demo Desk, its own browser and profile, and proof that no other host was called. */
export const test = base.extend<ChromiumFixtures>({
  ...deskFixtures,
  // Playwright insists on the destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern
  build: async ({}, use) => await use(readBuild('chrome')),
  extension: async ({ desk, build }, use) => await inChromium(desk, use, { build }),
});

/** Runs a test with the extension in a Chromium of its own. @throws {Error} when it called another host or threw in a page */
export async function inChromium(
  desk: DemoDesk,
  use: (extension: ChromiumExtension) => Promise<void>,
  {
    build = readBuild('chrome'),
    language,
    program,
  }: { build?: ExtensionBuild; language?: string; program?: string } = {},
): Promise<void> {
  const parent = join(root, '.cache', 'profiles');
  mkdirSync(parent, { recursive: true });
  const profile = mkdtempSync(join(parent, 'chromium-'));
  const browser = await launchChromium({
    desk,
    build,
    profile,
    headless: true,
    ...(language && { language }),
    ...(program && { program }),
  });
  const foreign: string[] = [];
  const uncaught: string[] = [];
  browser.context.on('request', (request) => {
    if (!isExpectedHost(request.url(), browser.extensionId)) foreign.push(request.url());
  });
  browser.context.on('weberror', (error) => uncaught.push(`${error.page()?.url()}: ${error.error().message}`));
  const extension = new ChromiumExtension(browser);
  await use(extension);
  await extension.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(foreign, 'requests to other hosts than Zoho and the extension itself').toEqual([]);
  expect(uncaught, 'uncaught errors in pages').toEqual([]);
}

function isExpectedHost(address: string, extensionId: string): boolean {
  const { protocol, hostname } = new URL(address);
  // The browser's own pages, such as its list of extensions.
  if (protocol === 'chrome:') return true;
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return true;
  if (hostname === extensionId || hostname === `${extensionId}.chromiumapp.org`) return true;
  const isZoho =
    /^(?:(desk|accounts|crmplus|api-console)\.(zoho\.[a-z.]+|zohocloud\.ca)|[a-z.-]+\.zohodesk\.[a-z.]+)$/.test(
      hostname,
    );
  return protocol === 'https:' && (isZoho || hostname.endsWith(OWN_DOMAIN.replace(/^[^.]+/, '')));
}

/** Runs in a page of the extension: a worker that rests answers nothing, and any message wakes it. */
async function wakeWorker(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime
    .sendMessage({ ask: 'session/get', input: {}, of: { signIn: '', orgId: null } })
    .catch(() => undefined);
}
