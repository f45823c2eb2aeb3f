import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../../demo/starter/extension-build.ts';
import { type Measured, measureFleet } from './measure.ts';
import { page } from './page.ts';
import { curves } from './plot.ts';

/** What was measured before panels learned to wait; `--save FILE` keeps a measurement so. */
const BEFORE = join(root, 'tests', 'bench', 'fleet', 'before.json');

/*
 * `npm run bench -- fleet`: plays the stories, prints what came of them, and writes docs/scale.md with its plots. All of it
 * while this is imported: the modules that are loaded late would not be found afterwards.
 */
const words = process.argv.slice(3);
const file = words[words.indexOf('--save') + 1];
const isSaving = words.includes('--save') && file !== undefined;
const measured = await measureFleet(!isSaving, console.log);
if (isSaving) {
  writeFileSync(file, `${JSON.stringify(measured)}\n`);
} else {
  const before = JSON.parse(readFileSync(BEFORE, 'utf8')) as Measured;
  for (const [name, svg] of Object.entries(curves(before, measured))) {
    writeFileSync(join(root, 'docs', 'images', name), svg);
  }
  const path = join(root, 'docs', 'scale.md');
  writeFileSync(path, await format(page(before, measured), { ...(await resolveConfig(path)), filepath: path }));
  console.log(`\n${relative(root, path)} is written anew.`);
}
