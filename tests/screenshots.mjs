/**
 * `npm run screenshots`: makes pictures from the demo Desk and the present code: the README's in docs/images, the stores' in
 * docs/store/pictures. With `readme` or `store` after `--` those alone.
 */
import { join } from 'node:path';
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureBuild } from '../demo/machine/build.mjs';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
await ensureBrowsers(['chromium']);
await ensureBuild('chrome');
/** By the word that chooses it. */
const scripts = { readme: 'screenshots.ts', store: 'store-pictures.ts' };
const words = process.argv.slice(2);
process.exitCode = 0;
for (const [word, name] of Object.entries(scripts)) {
  if (words.length > 0 && !words.includes(word)) continue;
  const script = join(root, 'tests', 'e2e', name);
  const code = await run(process.execPath, ['--import', 'tsx', script], { cwd: root });
  if (code !== 0) process.exitCode = code;
}
