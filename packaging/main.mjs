/**
 * Makes what goes to the stores, in `.output/packages`:
 *
 *     npm run package               packages for Chrome and Firefox, sources, licences, checksums
 *     npm run package -- --verify   the same, then once more from the source archive in a folder elsewhere: every byte equal?
 *     npm run build-for-amo         the package for Firefox alone; the word that addons.mozilla.org looks for
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, say } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';
import { CHECKSUMS, PACKAGES, packAll, packExtension } from './packages.mjs';
import { verify } from './verify.mjs';

const words = new Set(process.argv.slice(2));
try {
  await ensureDependencies();
  if (words.has('--firefox')) list([await packExtension('firefox')]);
  else await packForStores();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function packForStores() {
  await sayWhatIsOwn();
  list(await packAll());
  console.log(readFileSync(join(root, PACKAGES, CHECKSUMS), 'utf8'));
  if (!words.has('--verify')) return;
  const differences = await verify();
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) throw new Error('The packages cannot be made again from their sources.');
  say('Made again from the source archive in another folder: every package is equal, bit by bit.');
}

/** What makes these packages other than anybody else's of this version. */
async function sayWhatIsOwn() {
  const own = Object.keys(process.env).filter((name) => name.startsWith('DESKSIDE_'));
  if (own.length > 0) say(`Built with ${own.join(' and ')}: for your own people, not for the stores.`);
  const changed = await capture('git', ['-C', root, 'status', '--porcelain']);
  if (changed.code === 0 && changed.output.trim() !== '') {
    say('There are changes that are not committed: packages for a store are made from a commit.');
  }
}

/** @param {string[]} names */
function list(names) {
  for (const name of names) {
    const size = statSync(join(root, PACKAGES, name)).size;
    console.log(`${PACKAGES}/${name}  ${(size / 1000).toFixed(1)} kB`);
  }
}
