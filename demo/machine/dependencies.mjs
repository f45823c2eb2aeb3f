import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm, say } from './commands.mjs';

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Ends the process with a clear message when this Node is older than package.json's `engines` asks for.
 */
function requireNode() {
  const wanted = String(readJson('package.json').engines.node).match(/\d+(\.\d+)*/)?.[0] ?? '0';
  if (isAtLeast(process.versions.node, wanted)) return;
  console.error(`Deskside needs Node ${wanted} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
  console.error('Install a current release from https://nodejs.org, then run the same command again.');
  process.exit(1);
}

/**
 * Installs the npm packages when they are missing or no longer what package-lock.json says.
 * @returns {Promise<void>} when everything is in place
 * @throws {Error} when `npm ci` fails
 */
export async function ensureDependencies() {
  requireNode();
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) return;
  say('npm packages are missing or out of date: npm ci');
  const code = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) throw new Error('npm ci failed; its own message is above.');
}

/**
 * Compares the lock file with npm's record of what it put into node_modules.
 * @param {any} lock content of package-lock.json, or null when there is none
 * @param {any} installed content of node_modules/.package-lock.json, or null
 * @returns {boolean} whether every package that this platform needs is there in its locked version
 */
export function isInstalled(lock, installed) {
  if (lock === null || installed === null) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    // npm leaves out optional packages made for other platforms.
    return found === undefined ? Boolean(wanted.optional || wanted.devOptional) : found.version === wanted.version;
  });
}

/**
 * @param {string} version dotted numbers
 * @param {string} minimum dotted numbers
 * @returns {boolean} whether `version` is `minimum` or newer
 */
export function isAtLeast(version, minimum) {
  const [have, want] = [version, minimum].map((text) => text.split('.').map(Number));
  for (let part = 0; part < (want?.length ?? 0); part++) {
    const difference = (have?.[part] ?? 0) - (want?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * @param {string} path from the root of the checkout
 * @returns {any} the parsed content, or null when there is no such file
 */
function readJson(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
