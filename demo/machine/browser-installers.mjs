import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloads } from './browser-places.mjs';
import { capture, run, runNpm } from './commands.mjs';
import { root } from './dependencies.mjs';

/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */
/** @typedef {{ title: string, run: (missing: BrowserName[]) => Promise<void> }} Installer */

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Lists the ways in which a browser can be installed here, the best first. Whether one worked is for the caller to see.
 * @param {BrowserName} name
 * @returns {Promise<Installer[]>}
 */
export async function installers(name) {
  const apt = await aptInstaller();
  const download = name === 'chromium' ? chromiumDownload() : firefoxDownload();
  if (apt === undefined) return [download];
  // Ubuntu's packages of these names only point to snaps, which cannot be used in containers.
  return isUbuntu() ? [download, apt] : [apt, download];
}

/** @returns {Promise<Installer | undefined>} for Debian and its relatives, when we may install packages */
async function aptInstaller() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await capture('sudo', ['-n', 'true'])).code !== 0) return undefined;
  /** @type {(args: string[]) => Promise<number>} */
  const apt = (args) => {
    const all = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120', ...args];
    const [program, ...rest] = isRoot ? all : ['sudo', '-n', ...all];
    return run(program ?? 'env', rest);
  };
  return {
    title: `apt-get install${isRoot ? '' : ' (with sudo)'}`,
    run: async (missing) => {
      await apt(['update']);
      await apt(['install', '-y', '--no-install-recommends', ...missing.map((each) => debianPackages[each])]);
    },
  };
}

/** @returns {Installer} */
function chromiumDownload() {
  return {
    title: "download Playwright's Chromium",
    run: async () => {
      // On Linux its system libraries are wanted as well, which only root can install.
      const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
      const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
      await run(process.execPath, [playwright, 'install', '--no-shell', ...withLibraries, 'chromium'], { cwd: root });
    },
  };
}

/** @returns {Installer} */
function firefoxDownload() {
  return {
    title: 'download Firefox',
    run: async () => {
      // Version 3 of this tool needs Node 22; version 2 runs on every Node that we support.
      const tool = ['exec', '--yes', '--package=@puppeteer/browsers@2', '--', 'browsers'];
      await runNpm([...tool, 'install', 'firefox@stable', '--path', downloads], { cwd: root });
    },
  };
}

/** @returns {boolean} */
function isUbuntu() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID=["']?ubuntu/m.test(release);
}
