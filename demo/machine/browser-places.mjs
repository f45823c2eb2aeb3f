import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './dependencies.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where this project keeps browsers that it downloaded itself. */
export const downloads = join(root, '.cache', 'browsers');

/** Chrome itself is missing on purpose: from 137 on it ignores --load-extension. */
const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
  firefox: ['firefox', 'firefox-esr'],
};

/**
 * Lists the places where a browser may be, the likeliest first. Nothing is started.
 * @param {BrowserName} name
 * @returns {string[]} paths of files that exist
 */
export function likelyPlaces(name) {
  const found = [...onPath(commands[name]), ...(name === 'chromium' ? chromiumPlaces() : firefoxPlaces())];
  // A snap may write neither to /tmp nor to hidden folders, so it comes last.
  const rank = (/** @type {string} */ path) => Number(path.startsWith('/snap/'));
  return [...new Set(found)].filter((path) => existsSync(path)).toSorted((one, other) => rank(one) - rank(other));
}

/**
 * @param {string[]} names
 * @returns {string[]} every combination with the folders of PATH
 */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @returns {string[]} */
function chromiumPlaces() {
  const testing = ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'];
  const inBuild = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux-arm64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-mac-x64', ...testing],
    ['chrome-mac-arm64', ...testing],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
  ].map((parts) => join(...parts));
  const builds = newestFirst(playwrightCache(), /^chromium-\d+$/);
  return [
    ...builds.flatMap((build) => inBuild.map((path) => join(build, path))),
    ...applications('Chromium.app/Contents/MacOS/Chromium'),
    ...applications('Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ...programs('Chromium/Application/chrome.exe'),
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/** @returns {string[]} */
function firefoxPlaces() {
  const own = newestFirst(join(downloads, 'firefox'), /_\d/).flatMap((build) => [
    join(build, 'firefox', 'firefox'),
    join(build, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    join(build, 'core', 'firefox.exe'),
  ]);
  return [
    ...own,
    ...applications('Firefox.app/Contents/MacOS/firefox'),
    ...programs('Mozilla Firefox/firefox.exe'),
    '/snap/bin/firefox',
  ];
}

/** @returns {string} where Playwright puts browsers on this system */
function playwrightCache() {
  const chosen = process.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen !== undefined && chosen !== '0') return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}

/**
 * @param {string} path below the folder of applications
 * @returns {string[]} on macOS the shared and the user's own place
 */
function applications(path) {
  return process.platform === 'darwin' ? [join('/Applications', path), join(homedir(), 'Applications', path)] : [];
}

/**
 * @param {string} path below the folder of programs
 * @returns {string[]} on Windows the places for 64 bit, 32 bit and the user's own
 */
function programs(path) {
  if (process.platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, path));
}

/**
 * @param {string} folder
 * @param {RegExp} pattern for the names in it
 * @returns {string[]} matching sub-folders, the highest number first
 */
function newestFirst(folder, pattern) {
  if (!existsSync(folder)) return [];
  const byNumber = new Intl.Collator('en', { numeric: true });
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return names.toSorted((one, other) => byNumber.compare(other, one)).map((name) => join(folder, name));
}
