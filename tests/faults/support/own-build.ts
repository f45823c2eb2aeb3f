import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../demo/starter/extension-build.ts';
import { test as base } from '../../e2e/support/chromium.ts';

export { expect } from '../../e2e/support/chromium.ts';

/** As `test`, with a copy of the production build of its own, which may be changed while it is loaded. */
export const test = base.extend({
  build: async ({ build }, use) => {
    const parent = join(root, '.cache', 'builds');
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'chrome-'));
    cpSync(build.folder, folder, { recursive: true });
    await use({ ...build, folder });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Changes a file of a build. @param name from the build's folder */
export function changeFile({ folder }: { folder: string }, name: string, change: (text: string) => string): void {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
