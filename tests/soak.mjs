/**
 * `npm run soak`: some sixty operations in a real browser while the worker is stopped at random moments and Desk answers
 * late. `npm run soak -- --seed 7 --operations 120` repeats the run of a seed, or makes it longer.
 */
import { join } from 'node:path';
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureBuild } from '../demo/machine/build.mjs';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
await ensureBrowsers(['chromium']);
await ensureBuild('chrome');
const script = join(root, 'tests', 'soak', 'main.ts');
process.exitCode = await run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { cwd: root });
