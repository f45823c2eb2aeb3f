import { type TestInfo, test as base, expect } from '@playwright/test';
import type { DemoDesk } from '../../../demo/desk.ts';
import { certificateNames } from '../../../demo/hosts.ts';
import { readBuild } from '../../../demo/starter/extension-build.ts';
import { type DeskFixtures, deskFixtures } from './desk.ts';
import type { Extension } from './extension.ts';
import { type RunningFirefox, launchFirefox } from './firefox/launch.ts';
import { FirefoxPage } from './firefox/page.ts';
import { FirefoxSidebar } from './firefox/sidebar.ts';
import { type ZohoProxy, startZohoProxy } from './firefox/zoho-proxy.ts';
import { LOOK_ALIKES } from './own-hosts.ts';
import { Panel } from './panel.ts';
import { waitFor } from './wait-for.ts';

export { expect };

interface Context {
  context: string;
  url: string;
}

/** Firefox with the production build, and what tests do with it. */
export class FirefoxExtension implements Extension<FirefoxPage> {
  readonly browser = 'firefox';
  readonly #firefox: RunningFirefox;
  readonly #proxy: ZohoProxy;

  constructor(firefox: RunningFirefox, proxy: ZohoProxy) {
    this.#firefox = firefox;
    this.#proxy = proxy;
  }

  /** Opens a page of Desk in a new tab. @param path with its leading slash */
  openDesk(path: string, host = 'desk.zoho.com'): Promise<FirefoxPage> {
    return this.#openTab(`https://${host}${path}`);
  }

  /**
   * Opens a page of the extension in a new tab. @param name for example "options.html"
   * @param background true to leave the tab of before in front
   */
  openPage(name: string, background = false): Promise<FirefoxPage> {
    return this.#openTab(this.#firefox.extensionUrl(name), background);
  }

  /** Address of a page of the extension. @param name for example "options.html" */
  address(name: string): string {
    return this.#firefox.extensionUrl(name);
  }

  /** Opens the panel as a tab, where it follows the Desk tab that was last used in its window. */
  async openPanelTab(): Promise<Panel<FirefoxPage>> {
    return new Panel(await this.openPage('sidepanel.html'), () => this.consent());
  }

  /** Opens the real sidebar of the window, beside whatever tab is in front. @param isOpened false to leave that to the test */
  async openSidebar(isOpened = true): Promise<FirefoxSidebar> {
    const observer = await this.openPage('options.html', true);
    const { client, geckoId } = this.#firefox;
    const sidebar = new FirefoxSidebar(client, await this.#browserWindow(), observer, geckoId);
    if (isOpened) await sidebar.open();
    return sidebar;
  }

  /** Waits for the window in which Zoho asks for the user's consent. */
  async consent(): Promise<FirefoxPage> {
    const { context } = await waitFor('the consent window', () => this.#consentContext());
    return new FirefoxPage(this.#firefox.client, context);
  }

  async closeConsent(): Promise<void> {
    const found = await this.#consentContext();
    if (found) await new FirefoxPage(this.#firefox.client, found.context).close();
  }

  /** Answers the question in which Firefox asks the user for a permission, by its own button. */
  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    const window = await this.#browserWindow();
    const button = { allow: 'button', deny: 'secondaryButton' }[answer];
    const press = `(() => {
      const [asked] = PopupNotifications.panel.children;
      if (!asked || PopupNotifications.panel.state !== 'open') return false;
      asked.${button}.click();
      return true;
    })()`;
    await waitFor('the question of the browser', () => window.evaluate<boolean>(press));
    // A click that comes too soon is not taken: nobody can have read the question.
    await waitFor('the question to be answered', async () => {
      await window.evaluate<boolean>(press);
      return await window.evaluate<boolean>("PopupNotifications.panel.state === 'closed'");
    });
  }

  /** Takes a host back, as the add-on's own page of settings does. */
  takeBackInSettings(origin: string): Promise<void> {
    return this.#takeBack([origin]);
  }

  /** Takes every host back, those of the manifest as well: Firefox lets its user do that, or never give them. */
  async takeBackEverything(): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    await this.#takeBack(
      await window.evaluate<string[]>(`WebExtensionPolicy.getByID(${id}).allowedOrigins.patterns
      .map(({ pattern }) => pattern).filter((pattern) => !pattern.startsWith('moz-extension:'))`),
    );
  }

  /** Stops the background page, as the browser does with an idle one; the next message starts it again. */
  async terminateBackground(): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    await window.evaluate(`WebExtensionPolicy.getByID(${id}).extension.terminateBackground()`);
  }

  stopBackground(): Promise<void> {
    return this.terminateBackground();
  }

  async opened(act: () => Promise<void>): Promise<FirefoxPage> {
    const before = new Set((await this.#contexts()).map(({ context }) => context));
    await act();
    const { context } = await waitFor('another tab', async () =>
      (await this.#contexts()).find(({ context }) => !before.has(context)),
    );
    return new FirefoxPage(this.#firefox.client, context);
  }

  /** Read by the browser itself: it asks its user before it lets a page read. */
  async clipboardText(): Promise<string> {
    return await (await this.#browserWindow()).evaluate<string>('navigator.clipboard.readText()');
  }

  /** @param isOffline true ends the connections that there are as well */
  async setOffline(isOffline: boolean): Promise<void> {
    this.#proxy.setOffline(isOffline);
    // What a browser without a network tells its pages.
    await (await this.#browserWindow()).evaluate(`Services.io.offline = ${isOffline}`);
  }

  /** What the extension threw and nobody caught, in order; from the browser's console, because the driver hears of none. */
  async uncaught(): Promise<string[]> {
    const window = await this.#browserWindow();
    return await window.evaluate<string[]>(`Services.console.getMessageArray()
      .filter((said) => said instanceof Ci.nsIScriptError && (said.flags & Ci.nsIScriptError.warningFlag) === 0)
      // What is left when a page goes before it was answered; it is said of every extension.
      .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(errorMessage))
      .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(this.address(''))}))
      .map(({ sourceName, lineNumber, errorMessage }) => sourceName + ':' + lineNumber + ': ' + errorMessage)`);
  }

  /** Saves a picture of every tab. @param pathOf gives the path of the PNG file for the number of a tab */
  async screenshots(pathOf: (tab: number) => string): Promise<void> {
    for (const [index, { context }] of (await this.#contexts()).entries())
      await new FirefoxPage(this.#firefox.client, context).screenshot(pathOf(index + 1));
  }

  /** Switches the extension off and on again, as the user does on the page of add-ons; its own pages go with it. */
  async switchOffAndOn(): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    await window.evaluate(
      "(async () => { const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');" +
        `const addon = await AddonManager.getAddonByID(${id}); await addon.disable(); await addon.enable(); })()`,
    );
  }

  async #openTab(url: string, background = false): Promise<FirefoxPage> {
    const { client } = this.#firefox;
    const { context } = await client.send<Context>('browsingContext.create', { type: 'tab', background });
    const page = new FirefoxPage(client, context);
    await page.goto(url);
    return page;
  }

  async #takeBack(origins: readonly string[]): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    const what = JSON.stringify({ permissions: [], origins });
    await window.evaluate(
      "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')" +
        `.ExtensionPermissions.remove(${id}, ${what}, WebExtensionPolicy.getByID(${id}).extension)`,
    );
  }

  async #consentContext(): Promise<Context | undefined> {
    return (await this.#contexts()).find(({ url }) => url.startsWith('https://accounts.'));
  }

  /** The browser's own window, in which only scripts can be run. */
  async #browserWindow(): Promise<FirefoxPage> {
    const [window] = await this.#contexts({ 'moz:scope': 'chrome' });
    if (window === undefined) throw new Error('Firefox shows no window.');
    return new FirefoxPage(this.#firefox.client, window.context);
  }

  async #contexts(params: Record<string, unknown> = {}): Promise<Context[]> {
    return (await this.#firefox.client.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;
  }
}

interface FirefoxFixtures extends DeskFixtures {
  /** Whether this Firefox never remembers history. */
  isForgetful: boolean;
  extension: FirefoxExtension;
}

/** A test in Firefox: its own demo Desk, its own browser and profile, and proof that no other host was called. */
export const test = base.extend<FirefoxFixtures>({
  ...deskFixtures,
  isForgetful: [false, { option: true }],
  extension: async ({ desk, isForgetful }, use, info) => await inFirefox(desk, use, info, isForgetful),
});

/** Runs a test with the extension in a Firefox of its own. @throws {Error} when it called another host or threw in a page */
export async function inFirefox(
  desk: DemoDesk,
  use: (extension: FirefoxExtension) => Promise<void>,
  info: TestInfo,
  isForgetful = false,
  env: Record<string, string> = {},
): Promise<void> {
  const build = readBuild('firefox');
  const proxy = await startZohoProxy([...certificateNames(), ...LOOK_ALIKES], () => desk.port);
  const firefox = await launchFirefox(build, proxy.port, isForgetful, env);
  const extension = new FirefoxExtension(firefox, proxy);
  await use(extension);
  if (info.status !== info.expectedStatus) await extension.screenshots((tab) => info.outputPath(`tab-${tab}.png`));
  const uncaught = await extension.uncaught();
  await firefox.close();
  proxy.close();
  expect(proxy.refused.filter(isForeign), 'connections to other hosts than Zoho').toEqual([]);
  expect(uncaught, 'uncaught errors in pages').toEqual([]);
}

/** What Firefox does on its own account is not the extension's doing, and no preference stops it. */
function isForeign(host: string): boolean {
  // It asks Mozilla for settings, and it connects to the sign-in's redirect address before it intercepts the request.
  return !/\.(mozilla\.(com|net|org)|extensions\.allizom\.org):443$/.test(host);
}
