/**
 * `npm run mutants`: breaks protective lines one at a time and says whether a test notices. Words after it choose by area or
 * path: `npm run mutants -- auth lib/keys`. Works on what is loaded, never on the files themselves.
 */
import { join } from 'node:path';
import { run } from '../demo/machine/commands.mjs';
import { ensureDependencies, root } from '../demo/machine/dependencies.mjs';

await ensureDependencies();
const script = join(root, 'tests', 'mutants', 'main.ts');
process.exitCode = await run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { cwd: root });
