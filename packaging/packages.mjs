import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../demo/machine/build.mjs';
import { root } from '../demo/machine/dependencies.mjs';
import { extensionEntries, sourceEntries } from './contents.mjs';
import { LICENCES_FILE } from './third-party.mjs';
import { zipOf } from './zip.mjs';

/** Where the packages lie, from the checkout on. */
export const PACKAGES = '.output/packages';

/** Name of the list of checksums, as `sha256sum --check` reads it. */
export const CHECKSUMS = 'SHA256SUMS';

/** @typedef {import('../demo/machine/build.mjs').Target} Target */

/**
 * Builds for a browser and packs the build.
 * @param {Target} target
 * @returns {Promise<string>} the package's file name
 * @throws {Error} when the build fails
 */
export async function packExtension(target) {
  // Never what lies there already: nobody knows from what it was built.
  if ((await build(target)) !== 0) throw new Error('The build failed; its own message is above.');
  return writePackage(target, extensionEntries(join(root, '.output', `${target}-mv3`)));
}

/**
 * Packs what the packages are built from.
 * @returns {Promise<string>} the package's file name
 */
function packSources() {
  return writePackage('sources', sourceEntries(root));
}

/**
 * Makes every package anew, with checksums and licences beside them.
 * @returns {Promise<string[]>} names of the files, in PACKAGES
 */
export async function packAll() {
  rmSync(join(root, PACKAGES), { recursive: true, force: true });
  const names = [await packExtension('chrome'), await packExtension('firefox'), await packSources()];
  const licences = readFileSync(join(root, '.output', 'chrome-mv3', LICENCES_FILE));
  if (!licences.equals(readFileSync(join(root, '.output', 'firefox-mv3', LICENCES_FILE)))) {
    throw new Error('The two builds contain different packages; one text of licences will not do for both.');
  }
  writeFileSync(join(root, PACKAGES, LICENCES_FILE), licences);
  const all = [...names, LICENCES_FILE].toSorted();
  writeFileSync(join(root, PACKAGES, CHECKSUMS), checksums(join(root, PACKAGES), all));
  return [...all, CHECKSUMS];
}

/**
 * @param {string} folder
 * @param {string[]} names of files in it
 * @returns {string} a line for each: SHA-256, two spaces, name
 */
export function checksums(folder, names) {
  return names
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

/**
 * @param {string} kind
 * @param {import('./zip.mjs').Entry[]} entries
 */
async function writePackage(kind, entries) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}-${kind}.zip`;
  mkdirSync(join(root, PACKAGES), { recursive: true });
  writeFileSync(join(root, PACKAGES, file), await zipOf(entries));
  return file;
}
