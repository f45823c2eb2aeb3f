/**
 * `npm run bench`: measures the numbers Deskside holds itself to, prints them and writes docs/speed.md, docs/speed.json and
 * their pictures. With names, for example `npm run bench -- moves cold`, it measures these alone and writes nothing;
 * `--save FILE` writes a JSON file and no page, `--compare FILE` prints what has changed since such a file.
 * `npm run bench -- fleet`: plays many agents on one organization in virtual time, and writes docs/scale.md.
 */
import { join } from 'node:path';
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureBuild } from '../demo/machine/build.mjs';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
const words = process.argv.slice(2);
if (words[0] === 'fleet') {
  // No browser: the product's own modules in virtual time, transformed as Vite does for the extension.
  const { runnerImport } = await import('vite');
  const path = join(root, 'tests', 'bench', 'fleet', 'main.ts');
  await runnerImport(path, { root, configFile: false, logLevel: 'error' });
  process.exit();
}
await ensureBrowsers(['chromium', 'firefox']);
await ensureBuild('chrome');
await ensureBuild('firefox');
const script = join(root, 'tests', 'bench', 'main.ts');
process.exitCode = await run(process.execPath, ['--import', 'tsx', script, ...words], { cwd: root });
