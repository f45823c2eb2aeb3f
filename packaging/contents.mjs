import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./zip.mjs').Entry} Entry */

/** What the reviewers of a store are told, as the source archive's README. */
const REVIEWERS_README = 'packaging/README.md';

/**
 * Everything that the packages are made from, and the commands that make them. No tests, no docs, and of the demo what answers on
 * the page of sample data.
 */
const SOURCES = [
  '.npmrc',
  'LICENSE',
  'build-plugins.ts',
  'components',
  'demo/accounts/access-token.ts',
  'demo/accounts/scopes.ts',
  'demo/hosts.ts',
  'demo/machine/build.mjs',
  'demo/machine/commands.mjs',
  'demo/machine/dependencies.mjs',
  'demo/pictures',
  'demo/rest',
  'demo/server/exchange.ts',
  'demo/server/json.ts',
  'demo/server/sleep.ts',
  'demo/settings.ts',
  'demo/world',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'packaging',
  'public',
  'tsconfig.json',
  'wxt.config.ts',
];

/**
 * The files of a build as they go into the package for a store.
 * @param {string} folder of the build
 * @returns {Entry[]}
 */
export function extensionEntries(folder) {
  return filesIn(folder, '').map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, content: name === 'manifest.json' ? withoutKey(content) : content };
  });
}

/**
 * Chrome's store refuses a manifest with a key: it has one of its own for every item.
 * @param {Buffer} manifest
 * @returns {Buffer} the same without it; Firefox's has none
 */
export function withoutKey(manifest) {
  const { key: _key, ...rest } = JSON.parse(manifest.toString('utf8'));
  return Buffer.from(JSON.stringify(rest));
}

/**
 * The files of the source archive.
 * @param {string} root of the checkout, or of an unpacked source archive
 * @returns {Entry[]}
 */
export function sourceEntries(root) {
  const files = SOURCES.flatMap((path) => (statSync(join(root, path)).isDirectory() ? filesIn(root, path) : [path]));
  const entries = files.map((name) => ({ name, content: readFileSync(join(root, name)) }));
  return [...entries, { name: 'README.md', content: readFileSync(join(root, REVIEWERS_README)) }];
}

/**
 * @param {string} root
 * @param {string} folder below it
 * @returns {string[]} paths of all files in it, from root on with forward slashes; hidden ones are the machine's, not ours
 */
function filesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}
