import { existsSync } from 'node:fs';
import { likelyPlaces } from './browser-places.mjs';
import { installers } from './browser-installers.mjs';
import { capture, say } from './commands.mjs';

/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */
/** @typedef {{ path: string, product: string, version: number }} Browser product as it names itself; major version */

/** The oldest major versions that Deskside's manifest admits. */
const minimum = { chromium: 123, firefox: 140 };

/** Environment variables that name the program to use. */
const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

const titles = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * Finds the browsers, installing what is missing, and says what it does.
 * Afterwards CHROMIUM_PATH and FIREFOX_PATH name the programs, also for child processes.
 * @param {BrowserName[]} names
 * @returns {Promise<Record<string, Browser>>} by name
 * @throws {Error} with what to install, when a browser can be neither found nor installed
 */
export async function ensureBrowsers(names) {
  /** @type {Record<string, Browser>} */
  const ready = {};
  for (const name of names) {
    const browser = (await findBrowser(name)) ?? (await install(name, names));
    process.env[variables[name]] = browser.path;
    ready[name] = browser;
  }
  return ready;
}

/**
 * Looks for a browser that is new enough. Installs nothing.
 * @param {BrowserName} name
 * @returns {Promise<Browser | undefined>}
 * @throws {Error} when the environment variable names something unusable
 */
export async function findBrowser(name) {
  const chosen = process.env[variables[name]];
  if (chosen) {
    const browser = await identify(chosen);
    const problem = existsSync(chosen) ? objection(name, browser) : 'there is no such file';
    if (browser === undefined || problem !== undefined) throw new Error(`${variables[name]}=${chosen}: ${problem}`);
    return browser;
  }
  for (const path of likelyPlaces(name)) {
    const browser = await identify(path);
    const problem = objection(name, browser);
    if (problem === undefined) return browser;
    say(`${path} is passed over: ${problem}`);
  }
  return undefined;
}

/**
 * @param {BrowserName} name
 * @param {BrowserName[]} wanted all browsers that are wanted, so that one installation can bring several
 * @returns {Promise<Browser>}
 */
async function install(name, wanted) {
  /** @type {BrowserName[]} */
  const missing = [];
  for (const each of wanted) if ((await findBrowser(each)) === undefined) missing.push(each);
  for (const installer of await installers(name)) {
    say(`${titles[name]} is missing: ${installer.title}`);
    await installer.run(missing);
    const browser = await findBrowser(name);
    if (browser !== undefined) return browser;
    say('that did not bring it');
  }
  throw new Error(
    `${titles[name]} ${minimum[name]} or newer is needed and could not be installed here.\n` +
      `Install it (${advice[name]}), or set ${variables[name]} to its program file, then run the same command again.`,
  );
}

const advice = {
  chromium:
    'the package "chromium" of your system, or "npx playwright install chromium"; Google Chrome does not load it',
  firefox: 'the package "firefox" or "firefox-esr" of your system, or https://www.mozilla.org/firefox',
};

/**
 * @param {BrowserName} name
 * @param {Browser | undefined} browser
 * @returns {string | undefined} why this browser will not do
 */
function objection(name, browser) {
  if (browser === undefined) return 'it does not tell its version';
  if (/Google Chrome(?! for Testing)/.test(browser.product)) return 'Google Chrome ignores --load-extension';
  if (browser.version < minimum[name]) return `version ${browser.version} is older than ${minimum[name]}`;
  return undefined;
}

/**
 * @param {string} path of a browser's program
 * @returns {Promise<Browser | undefined>} what it says about itself
 */
async function identify(path) {
  // On Windows --version opens a window instead of answering, so the file's own properties are read.
  const { output } =
    process.platform === 'win32'
      ? await capture('powershell', [
          '-NoProfile',
          '-Command',
          `$v=(Get-Item '${path.replaceAll("'", "''")}').VersionInfo; "$($v.ProductName) $($v.ProductVersion)"`,
        ])
      : await capture(path, ['--version']);
  const [, product, version] = output.match(/^(.*?)\s(\d+)(?:\.\d+)+/m) ?? [];
  return product === undefined ? undefined : { path, product, version: Number(version) };
}
