/**
 * `npm run check:manifest`: lets Mozilla's linter look at the Firefox build, as addons.mozilla.org does. Warnings count too, but
 * for those of which a reviewer is told the reason (`docs/store/firefox.md`).
 */
import { join } from 'node:path';
import { capture } from '../demo/machine/commands.mjs';
import { root } from '../demo/machine/dependencies.mjs';
import { judge } from './runner/manifest-verdict.mjs';

const program = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const build = join(root, '.output', 'firefox-mv3');
const args = [program, 'lint', '--source-dir', build, '--output', 'json', '--no-config-discovery'];
const { output } = await capture(process.execPath, args, 120_000);
const { expected, findings } = judge(output);
for (const line of expected) console.log(`as expected: ${line}`);
for (const line of findings) console.error(line);
console.log(findings.length === 0 ? 'Nothing else.' : `${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
