import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/**
 * The bundler has minified already, one pass over each statement. What becomes unused or constant by that, only a second
 * tool finds: 2 % of the worker and of the panel.
 */
export const minifiedAgain: Plugin = {
  name: 'minified-again',
  async generateBundle({ format }, files) {
    const options = { ecma: 2020, module: format === 'es', compress: { passes: 3 } } as const;
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = withoutEmptyPreloads((await minify(file.code, options)).code ?? file.code);
    }
    exportByOwnNames(files);
  },
};

/** What has no styles to wait for is imported as it stands in the source. */
function withoutEmptyPreloads(code: string): string {
  return code
    .replaceAll(/async\(\)=>\{let\{[^{}]*\}=await\((import\("[^"]+"\))\);return\{[^{}]*\}\}/g, '()=>$1')
    .replaceAll(/[\w$]+\(\(\)=>(import\("[^"]+"\)),\[\]\)/g, '$1');
}

/**
 * Other chunks take from a shared one what it calls by a name of its own, instead of by a second name that only the list of
 * its exports knows: with 150 of them in the panel's first chunk that is 300 bytes (gzip).
 */
function exportByOwnNames(files: Bundle): void {
  const chunks = Object.values(files).filter((file) => file.type === 'chunk');
  for (const chunk of chunks) {
    const list = /export\{([^}]*)\};?\s*$/.exec(chunk.code);
    const file = chunk.fileName.split('/').at(-1);
    const isTakenWhole = chunks.some(({ code }) => code.includes(`import("./${file}")`));
    if (!list?.[1] || chunk.isEntry || chunk.isDynamicEntry || isTakenWhole) continue;
    const ownNames = new Map<string, string>();
    for (const each of list[1].split(',')) {
      const [own = '', theirs = own] = each.split(' as ');
      ownNames.set(theirs, own);
    }
    const ownName = (name: string): string => ownNames.get(name) ?? name;
    chunk.code = `${chunk.code.slice(0, list.index)}export{${[...new Set([...ownNames.keys()].map(ownName))].join(',')}};`;
    for (const other of chunks) {
      other.code = other.code.replaceAll(
        /import\{([^}]*)\}from"\.\/([^"]+)"/g,
        (statement: string, names: string, from: string) => {
          if (from !== file) return statement;
          const taken = names.split(',').map((each) => {
            const [theirs = '', here = theirs] = each.split(' as ');
            return ownName(theirs) === here ? here : `${ownName(theirs)} as ${here}`;
          });
          return `import{${taken.join(',')}}from"./${from}"`;
        },
      );
    }
  }
}

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
