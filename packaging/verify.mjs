import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runNpm, say } from '../demo/machine/commands.mjs';
import { root } from '../demo/machine/dependencies.mjs';
import { PACKAGES } from './packages.mjs';
import { entriesOf } from './zip.mjs';

/**
 * Does what a reviewer does: unpacks the source archive elsewhere, installs, runs `build-for-amo`, and compares; then makes
 * all packages there, the source archive too, which has to contain everything that it takes to make it.
 * @returns {Promise<string[]>} what differs, for people; empty when nothing does
 * @throws {Error} when a command fails there
 */
export async function verify() {
  const mine = join(root, PACKAGES);
  const elsewhere = mkdtempSync(join(tmpdir(), 'deskside-package-'));
  try {
    const sources = readdirSync(mine).find((name) => name.endsWith('-sources.zip')) ?? '';
    await unpack(readFileSync(join(mine, sources)), elsewhere);
    say(`Unpacked ${sources} into ${elsewhere}`);
    await npm(elsewhere, ['ci', '--no-audit', '--no-fund']);
    const theirs = join(elsewhere, PACKAGES);
    await npm(elsewhere, ['run', 'build-for-amo']);
    const forAmo = await differences(mine, theirs, readdirSync(theirs));
    if (forAmo.length > 0) return forAmo;
    await npm(elsewhere, ['run', 'package']);
    return await differences(mine, theirs, readdirSync(mine));
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/**
 * @param {string} mine a folder
 * @param {string} theirs another
 * @param {string[]} names of files that have to be in both
 * @returns {Promise<string[]>} a line for each that is not equal, and below it the files of an archive that make it so
 */
export async function differences(mine, theirs, names) {
  if (names.length === 0) return ['Nothing was made.'];
  /** @type {string[]} */
  const lines = [];
  for (const name of names) {
    const [one, other] = [mine, theirs].map((folder) => join(folder, name));
    if (one === undefined || other === undefined) continue;
    if (!existsSync(one) || !existsSync(other)) lines.push(`${name} is in one place only.`);
    else if (!readFileSync(one).equals(readFileSync(other)))
      lines.push(`${name} differs.`, ...(await within(one, other)));
  }
  return lines;
}

/**
 * @param {string} one path of a file
 * @param {string} other path of another
 * @returns {Promise<string[]>} if they are archives, the names of what differs in them
 */
async function within(one, other) {
  if (!one.endsWith('.zip')) return [];
  const [left, right] = await Promise.all(
    [one, other].map(
      async (path) => new Map((await entriesOf(readFileSync(path))).map((each) => [each.name, each.content])),
    ),
  );
  const names = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...names]
    .filter((name) => !left?.get(name)?.equals(right?.get(name) ?? Buffer.alloc(0)))
    .map((name) => `  ${name}`);
}

/**
 * @param {Buffer} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  for (const { name, content } of await entriesOf(archive)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @throws {Error} when npm fails
 */
async function npm(cwd, args) {
  say(`There: npm ${args.join(' ')}`);
  if ((await runNpm(args, { cwd })) !== 0) throw new Error(`npm ${args.join(' ')} failed in the unpacked sources.`);
}
