/**
 * Shows Deskside at work, from a clean checkout on: npm packages, a Chromium, the build and a demo Desk on this machine.
 *
 *     npm start                  a browser window with the demo Desk and Deskside beside it
 *     npm start -- --headless    no window: the main job is walked through, with pictures in .cache/demo-shots
 *
 * Without a display it is always the second.
 */
import { join } from 'node:path';
import { ensureBrowsers } from './machine/browsers.mjs';
import { ensureBuild } from './machine/build.mjs';
import { run } from './machine/commands.mjs';
import { ensureDependencies, root } from './machine/dependencies.mjs';

try {
  await ensureDependencies();
  await ensureBrowsers(['chromium']);
  await ensureBuild('chrome');
  // Ctrl+C reaches the child as well, which closes the browser and ends; this process waits for it.
  process.on('SIGINT', () => undefined);
  const main = join(root, 'demo', 'starter', 'main.ts');
  process.exitCode = await run(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], { cwd: root });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
