import { test as base, expect } from '@playwright/test';
import { certificateNames } from '../../../demo/hosts.ts';
import { readBuild } from '../../../demo/starter/extension-build.ts';
import { type DeskFixtures, deskFixtures } from './desk.ts';
import { type RunningFirefox, launchFirefox } from './firefox/launch.ts';
import { FirefoxPage } from './firefox/page.ts';
import { FirefoxSidebar } from './firefox/sidebar.ts';
import { startZohoProxy } from './firefox/zoho-proxy.ts';
import { LOOK_ALIKES } from './own-hosts.ts';
import { Panel } from './panel.ts';
import { waitFor } from './wait-for.ts';

export { expect };

interface Context {
  context: string;
  url: string;
}

/** Firefox with the production build, and what tests do with it. */
export class FirefoxExtension {
  readonly #firefox: RunningFirefox;

  constructor(firefox: RunningFirefox) {
    this.#firefox = firefox;
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

  /** Opens the real sidebar of the window, beside whatever tab is in front. */
  async openSidebar(): Promise<FirefoxSidebar> {
    const observer = await this.openPage('options.html', true);
    const sidebar = new FirefoxSidebar(await this.#browserWindow(), observer, this.#firefox.geckoId);
    await sidebar.open();
    return sidebar;
  }

  /** Waits for the window in which Zoho asks for the user's consent. */
  async consent(): Promise<{ click(selector: string): Promise<void> }> {
    const found = await waitFor('the consent window', async () =>
      (await this.#contexts()).find(({ url }) => url.startsWith('https://accounts.')),
    );
    const page = new FirefoxPage(this.#firefox.client, found.context);
    return { click: (selector) => page.clickSelector(selector) };
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
  async takeBackInSettings(origin: string): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    const what = JSON.stringify({ permissions: [], origins: [origin] });
    await window.evaluate(
      "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')" +
        `.ExtensionPermissions.remove(${id}, ${what}, WebExtensionPolicy.getByID(${id}).extension)`,
    );
  }

  /** Stops the background page, as the browser does with an idle one; the next message starts it again. */
  async terminateBackground(): Promise<void> {
    const window = await this.#browserWindow();
    const id = JSON.stringify(this.#firefox.geckoId);
    await window.evaluate(`WebExtensionPolicy.getByID(${id}).extension.terminateBackground()`);
  }

  async #openTab(url: string, background = false): Promise<FirefoxPage> {
    const { client } = this.#firefox;
    const { context } = await client.send<Context>('browsingContext.create', { type: 'tab', background });
    const page = new FirefoxPage(client, context);
    await page.goto(url);
    return page;
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
  extension: async ({ desk, isForgetful }, use) => {
    const build = readBuild('firefox');
    const proxy = await startZohoProxy([...certificateNames(), ...LOOK_ALIKES], () => desk.port);
    const firefox = await launchFirefox(build, proxy.port, isForgetful);
    await use(new FirefoxExtension(firefox));
    await firefox.close();
    proxy.close();
    expect(proxy.refused.filter(isForeign), 'connections to other hosts than Zoho').toEqual([]);
  },
});

/** What Firefox does on its own account is not the extension's doing, and no preference stops it. */
function isForeign(host: string): boolean {
  // It asks Mozilla for settings, and it connects to the sign-in's redirect address before it intercepts the request.
  return !/\.(mozilla\.(com|net|org)|extensions\.allizom\.org):443$/.test(host);
}
