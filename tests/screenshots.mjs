/** `npm run screenshots`: makes the README's pictures in docs/images from the demo Desk and the present code. */
import { join } from 'node:path';
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureBuild } from '../demo/machine/build.mjs';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
await ensureBrowsers(['chromium']);
await ensureBuild('chrome');
const script = join(root, 'tests', 'e2e', 'screenshots.ts');
process.exitCode = await run(process.execPath, ['--import', 'tsx', script], { cwd: root });
