import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../../demo/machine/browsers.mjs';
import { type ExtensionBuild, root } from '../../../../demo/starter/extension-build.ts';
import { BidiClient } from './bidi-client.ts';

/** Origin part of the extension's pages; fixed by a preference so that tests know it. */
const uuid = '11111111-2222-4333-8444-555555555555';

const quiet = ['--headless', '--no-remote', '--width', '1280', '--height', '800'];

/** A running Firefox with the extension in it. */
export interface RunningFirefox {
  client: BidiClient;
  geckoId: string;
  /** Address of a page of the extension. @param page for example "sidepanel.html" */
  extensionUrl(page: string): string;
  close(): Promise<void>;
}

/**
 * Starts a headless Firefox with a fresh profile and installs the extension.
 * @param proxyPort of the proxy that all traffic goes through
 * @param isForgetful whether it never remembers history, so that every window is a private one; the extension may run there
 * @param env what is otherwise in its environment
 * @throws {Error} when no suitable Firefox is found or it does not start within 30 s
 */
export async function launchFirefox(
  build: ExtensionBuild,
  proxyPort: number,
  isForgetful = false,
  env: Record<string, string> = {},
): Promise<RunningFirefox> {
  const browser = await findBrowser('firefox');
  if (browser === undefined) throw new Error('No Firefox found; "npm test" installs one.');
  const { geckoId } = build;
  if (geckoId === undefined) throw new Error(`${build.folder} is not a Firefox build: its manifest has no gecko id.`);
  const forgetful = { 'browser.privatebrowsing.autostart': true };
  const profile = makeProfile({ ...preferences(geckoId, proxyPort), ...(isForgetful ? forgetful : {}) });
  const firefox = spawn(
    browser.path,
    // System access is what lets tests navigate to the extension's own pages.
    [...quiet, '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  const client = await BidiClient.connect(await listeningAddress(firefox));
  if (isForgetful) await allowInPrivateWindows(client, geckoId);
  await client.send('webExtension.install', { extensionData: { type: 'path', path: build.folder } });
  return {
    client,
    geckoId,
    extensionUrl: (page) => `moz-extension://${uuid}/${page}`,
    close: async () => {
      const exited = firefox.exitCode === null ? once(firefox, 'exit') : Promise.resolve();
      const impatience = setTimeout(() => firefox.kill('SIGKILL'), 10_000);
      // The connection may end before the answer comes; that is as good as an answer.
      client.send('browser.close').catch(() => undefined);
      await exited;
      clearTimeout(impatience);
      client.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What the user does in the add-on's own settings. */
async function allowInPrivateWindows(client: BidiClient, geckoId: string): Promise<void> {
  const params = { 'moz:scope': 'chrome' };
  const { contexts } = await client.send<{ contexts: { context: string }[] }>('browsingContext.getTree', params);
  const [window] = contexts;
  if (window === undefined) throw new Error('Firefox shows no window.');
  const granted = JSON.stringify({ permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await client.send('script.evaluate', {
    target: { context: window.context },
    expression:
      "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')" +
      `.ExtensionPermissions.add(${JSON.stringify(geckoId)}, ${granted})`,
    awaitPromise: true,
  });
}

/** Waits for the line in which Firefox says where it can be driven. */
async function listeningAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const deadline = setTimeout(() => reject(new Error(`Firefox did not start within 30 s. ${printed}`)), 30_000);
    // After the promise is settled, rejecting it again has no effect, so these may stay.
    firefox.once('error', reject);
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with code ${code} at start. ${printed}`)));
    firefox.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(deadline);
      resolve(address);
    });
  });
}

function makeProfile(lines: Record<string, string | number | boolean>): string {
  const parent = join(root, '.cache', 'profiles');
  mkdirSync(parent, { recursive: true });
  const profile = mkdtempSync(join(parent, 'firefox-'));
  const text = Object.entries(lines).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), text.join('\n'));
  return profile;
}

function preferences(geckoId: string, proxyPort: number): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'remote.active-protocols': 1,
    // Everything below keeps Firefox from calling home, so that a refused connection is always the extension's.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.region.network.url': '',
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.push.connection.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
  };
}
