import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './commands.mjs';
import { root } from './dependencies.mjs';

/** @typedef {'chrome' | 'firefox'} Target */

/** Everything that a build is made from. */
const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'packaging',
  'build-plugins.ts',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the extension for a browser into .output.
 * @param {Target} target
 * @returns {Promise<number>} the exit code of the build
 */
export function build(target) {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  return run(process.execPath, [wxt, 'build', '--browser', target, '--mv3'], { cwd: root });
}

/**
 * Builds the extension unless the last build is newer than everything it was made from.
 * @param {Target} target
 * @throws {Error} when the build fails
 */
export async function ensureBuild(target) {
  const result = join(root, '.output', `${target}-mv3`, 'manifest.json');
  const builtAt = existsSync(result) ? statSync(result).mtimeMs : 0;
  // A company's own default client ID comes from the environment and leaves no trace in the files' times.
  const isOwn = Object.keys(process.env).some((name) => name.startsWith('DESKSIDE_'));
  if (!isOwn && sources.every((path) => newest(join(root, path)) < builtAt)) return;
  say(`Building the extension for ${target}`);
  if ((await build(target)) !== 0) throw new Error('The build failed; its own message is above.');
}

/**
 * @param {string} path of a file or folder
 * @returns {number} time of the latest change in it, in epoch milliseconds
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
