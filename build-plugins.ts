import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * The bundler has minified already, one pass over each statement. What becomes unused or constant by that, only a second
 * tool finds: 2 % of the worker and of the panel.
 */
export const minifiedAgain: Plugin = {
  name: 'minified-again',
  async generateBundle({ format }, files) {
    const options = { ecma: 2020, module: format === 'es', compress: { passes: 3 } } as const;
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = (await minify(file.code, options)).code ?? file.code;
    }
  },
};

/** The bundler's own helper is made for the web: with its many cases it was 0.7 KB (gzip) of what stands before the first paint. */
const PRELOAD = `
const asked = {};
const style = (href) => (asked[href] ??= document.querySelector('link[href="/' + href + '"]') || new Promise((done) =>
  document.head.append(Object.assign(document.createElement('link'),
    { rel: 'stylesheet', href: '/' + href, onload: done, onerror: done }))));
export const __vitePreload = async (load, styles = []) => (await Promise.all([load(), ...styles.map(style)]))[0];
`;

/** Fetches the styles of what comes later along with it; where they cannot be had, it is shown without. */
export const smallPreload: Plugin = {
  name: 'small-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? PRELOAD : null),
};

/** Files of an extension change with its version: no name has to tell one content from another. */
export function plainNames<T extends Rolldown.OutputOptions>(options: T): T {
  return { ...options, chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' };
}
