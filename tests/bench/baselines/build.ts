import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { type ExtensionBuild, readBuild } from '../../../demo/starter/extension-build.ts';

/** Folder of an extension of its own, with no script in it but on pages whose address asks for it. */
export const naivePanel = fileURLToPath(new URL('naive-panel', import.meta.url));

/** In a page's address: Deskside's page script stays away. */
const WITHOUT = 'without-deskside';

/** What to append to an address of Desk, so that the same host has one thing or the other in its page. */
export const searches = {
  deskside: () => '',
  nothing: () => `?${WITHOUT}`,
  naive: (token: string, orgId: string) => `?${WITHOUT}&naive-panel=${token}&organization=${orgId}`,
} as const;

interface Manifest {
  content_scripts: { exclude_globs?: string[] }[];
}

/**
 * Makes a copy of the Chrome build with pages to compare with: same origin, same process, same policy. `blank.html` has a
 * word in it, in `react-hello.html` React writes one. The page script keeps away from addresses that ask for that; the
 * product's own files stay as they are.
 */
export async function buildWithBaselines(copy: string): Promise<ExtensionBuild> {
  const build = readBuild('chrome');
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  cpSync(build.folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  for (const script of manifest.content_scripts) script.exclude_globs = [`*${WITHOUT}*`];
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(copy, 'blank.html'), page('Blank', '<p>Blank</p>'));
  await bundle({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: copy,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL('react-hello.mjs', import.meta.url)),
        formats: ['es'],
        fileName: () => 'react-hello.js',
      },
      minify: true,
    },
  });
  const script = '<div id="root"></div><script type="module" src="/react-hello.js"></script>';
  writeFileSync(join(copy, 'react-hello.html'), page('Hello', script));
  return { ...build, folder: copy };
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}</html>`;
}
