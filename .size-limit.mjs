import { existsSync, readFileSync } from 'node:fs';

const build = '.output/chrome-mv3';

/**
 * Everything that a page loads before it can paint: its script and what that imports; styles are not code.
 * @param {string} page
 */
function firstLoadOf(page) {
  if (!existsSync(`${build}/${page}`)) return [`${build}/${page}`];
  const html = readFileSync(`${build}/${page}`, 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => build + path);
  return [...new Set(assets.filter((path) => path.endsWith('.js')))];
}

const gzip = { gzip: true, brotli: false };

export default [
  { name: 'page script, raw', path: `${build}/desk-page.js`, limit: '2 KB', gzip: false, brotli: false },
  { name: 'panel, code of the first load, gzip', path: firstLoadOf('sidepanel.html'), limit: '30.2 KB', ...gzip },
  { name: 'worker, gzip', path: `${build}/background.js`, limit: '63.6 KB', ...gzip },
];
