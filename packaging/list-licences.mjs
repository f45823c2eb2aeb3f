/**
 * `npm run licences`: the licences of what is in the packages and of the tools, and the known advisories about either. Exits
 * with 1 when something may not be handed out or is known to be unsafe, with 2 when nobody could be asked about advisories.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../demo/machine/build.mjs';
import { captureNpm, say } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';
import { readAudit } from './advisories.mjs';
import { isAllowed } from './licences.mjs';
import { LICENCES_FILE } from './third-party.mjs';

try {
  await ensureDependencies();
  // A licence that is not allowed ends the build itself.
  await ensureBuild('chrome');
  const text = readFileSync(join(root, '.output', 'chrome-mv3', LICENCES_FILE), 'utf8');
  console.log(`\n${text.slice(0, text.indexOf('\n\n---'))}\n`);
  listTools();
  await listAdvisories(text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Everything else that is installed: none of it is handed out, so that any licence will do. */
function listTools() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  /** @type {Map<string, string[]>} */
  const byLicence = new Map();
  for (const [place, { license = 'not told' }] of installed) {
    byLicence.set(license, [...(byLicence.get(license) ?? []), place.replace(/^.*node_modules\//, '')]);
  }
  console.log(`Installed to build and test, ${installed.length} packages:\n`);
  for (const [licence, names] of [...byLicence].toSorted((one, other) => other[1].length - one[1].length)) {
    const who = isAllowed(licence) ? '' : `  ${[...new Set(names)].join(', ')}`;
    console.log(`${String(names.length).padStart(5)}  ${licence}${who}`);
  }
}

/** @param {string} shipped the text of licences, which begins with a list of packages */
async function listAdvisories(shipped) {
  console.log('');
  say('Known advisories: npm audit');
  const audit = readAudit((await captureNpm(['audit', '--json'], { cwd: root })).output);
  if (!audit.known) {
    console.log(`Not known: ${audit.reason}`);
    console.log(
      'The registry that npm asks here was not reached, or does not tell of advisories. Run this again where',
    );
    console.log("npm's own can be reached, before anything is released.");
    process.exitCode = 2;
    return;
  }
  const isShipped = (/** @type {string} */ name) => shipped.includes(`\n${name} `);
  for (const { name, severity, title, hasFix } of audit.advisories) {
    const where = isShipped(name) ? 'IN THE PACKAGES' : 'a tool';
    console.log(`${name} (${where}), ${severity}: ${title}${hasFix ? ' – has a fix' : ''}`);
  }
  if (audit.advisories.length === 0) console.log('None.');
  if (audit.advisories.some(({ name }) => isShipped(name))) process.exitCode = 1;
}
