import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licencesText, packageOf } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name of the file inside the packages. */
export const LICENCES_FILE = 'third-party-licences.txt';

/** Folders of all packages of which a line went into this build, which is several of the bundler's. */
const folders = new Set();

/**
 * Notes of which packages something is in the build. What a build leaves out is not handed out.
 * @type {import('vite').Plugin}
 */
export const noteThirdParty = {
  name: 'note-third-party',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(file.modules)) {
        const folder = renderedLength > 0 ? packageOf(id) : undefined;
        if (folder !== undefined) folders.add(folder);
      }
    }
  },
};

/**
 * Writes the licences of what `noteThirdParty` has noted beside the build.
 * @param {string} folder of the finished build
 * @throws {Error} when one of them may not be handed out with ours
 */
export function writeThirdParty(folder) {
  const packages = [...folders].map((path) => describe(path.startsWith('node_modules/') ? join(root, path) : path));
  // A package installed twice in one version is the same for whoever reads this.
  const unique = [...new Map(packages.map((each) => [`${each.name} ${each.version}`, each])).values()];
  writeFileSync(join(folder, LICENCES_FILE), licencesText(unique));
}

/**
 * @param {string} folder of an installed package
 * @returns {import('./licences.mjs').Shipped}
 */
function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder)
    .toSorted()
    .find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const text = file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return {
    name,
    version,
    licence: String(license),
    source: `https://www.npmjs.com/package/${name}/v/${version}`,
    text,
  };
}
