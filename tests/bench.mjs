/** `npm run bench`: measures the numbers Deskside holds itself to, prints them and writes docs/speed.md. */
import { join } from 'node:path';
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureBuild } from '../demo/machine/build.mjs';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
await ensureBrowsers(['chromium']);
await ensureBuild('chrome');
const script = join(root, 'tests', 'bench', 'main.ts');
process.exitCode = await run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { cwd: root });
