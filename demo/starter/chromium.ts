import { X509Certificate, createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type Worker, chromium } from '@playwright/test';
import { CONSOLE_HOST, CRM_PLUS_HOSTS, OWN_DOMAIN } from '../hosts.ts';
import { findBrowser } from '../machine/browsers.mjs';
import type { ExtensionBuild } from './extension-build.ts';

/** Where the demo Desk listens, and the certificate it shows. */
export interface DeskServer {
  /** TLS port on 127.0.0.1 that answers for every Zoho host. */
  port: number;
  /** PEM. */
  certificate: string;
}

/** A Chromium that has the extension and in which Zoho's hosts are the demo Desk. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's service worker; the handle outlives a stop and restart of the worker. */
  worker: Worker;
  extensionId: string;
  /** Absolute path of the profile folder. */
  profile: string;
}

/**
 * Starts Chromium with the extension in a fresh profile. No name but Zoho's and those of the demo organization's own domain resolve in it,
 * and of Zoho only what the extension's own manifest lists, and CRM Plus, so nothing reaches the network.
 * @param options.profile folder for the profile; emptied first unless `keepProfile`
 * @throws {Error} when no suitable Chromium is found or the extension does not load
 */
export async function launchChromium(options: {
  desk: DeskServer;
  build: ExtensionBuild;
  /** Folders of further extensions. */
  beside?: readonly string[];
  profile: string;
  headless: boolean;
  keepProfile?: boolean;
  /** Physical pixels to a CSS pixel, for sharp pictures. */
  scale?: number;
  /** The browser's language, as "de"; English unless told where there is no window, else the user's own. */
  language?: string;
  /** What starts the browser, in the place of the browser itself. */
  program?: string;
}): Promise<ExtensionBrowser> {
  const browser = await findBrowser('chromium');
  if (browser === undefined) throw new Error('No Chromium found; "npm test" and "npm start" install one.');
  if (!options.keepProfile) makeProfile(options.profile);
  const language = options.language ?? (options.headless ? 'en-US' : undefined);
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.program ?? browser.path,
    headless: options.headless,
    ...(options.scale === undefined ? { viewport: null } : { deviceScaleFactor: options.scale }),
    // On Linux Chromium goes by what the environment says, elsewhere by the flag.
    ...(language && { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
    // With a window, Ctrl+C is for the starter to handle.
    handleSIGINT: options.headless,
    args: [
      ...flags(options.desk, options.build, options.beside),
      ...(language ? [`--lang=${language}`] : []),
      ...(options.headless ? [] : ['--test-type']),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, extensionId: new URL(worker.url()).host, profile: options.profile };
}

function flags(desk: DeskServer, build: ExtensionBuild, beside: readonly string[] = []): string[] {
  const folders = [build.folder, ...beside].join(',');
  const zoho = [...build.hosts, ...CRM_PLUS_HOSTS, CONSOLE_HOST, OWN_DOMAIN.replace(/^[^.]+/, '*')].map(
    (host) => `MAP ${host}:443 127.0.0.1:${desk.port}`,
  );
  return [
    `--host-resolver-rules=${[...zoho, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    // Trusts this one certificate instead of switching the check off.
    `--ignore-certificate-errors-spki-list=${keyHash(desk.certificate)}`,
    // Playwright disables all extensions; only this exception brings ours back.
    `--disable-extensions-except=${folders}`,
    `--load-extension=${folders}`,
    // Lets a second connection drive the side panel, which Playwright's own connection does not see.
    '--remote-debugging-port=0',
    '--window-size=1280,800',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
}

function makeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(join(folder, 'Default'), { recursive: true });
  // Without developer mode an unpacked extension stays disabled after it reloads itself.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Base64 SHA-256 of the certificate's public key, the form in which Chromium takes exceptions. */
function keyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
