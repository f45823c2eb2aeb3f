/**
 * Licences that what is in the packages may have: all let it be handed out with ours as long as their text goes along. MPL-2.0
 * asks besides that the source of its files can be had, unchanged: the text in the packages says where.
 */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0']);

/**
 * @param {string | undefined} expression a licence by SPDX: `MIT`, `(MIT OR GPL-3.0-or-later)`
 * @returns {boolean} whether one may choose what is allowed; false for anything that is not understood
 */
export function isAllowed(expression) {
  const plain = (expression ?? '').trim().replace(/^\(([^()]*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}

/**
 * The package that a module of a bundle comes from.
 * @param {string} id as the bundler names it: a path, or a name of its own after a NUL
 * @returns {string | undefined} path of the package's folder, or from `node_modules/` on for the bundler's own; undefined for
 * our modules and what plugins make
 */
export function packageOf(id) {
  if (id.startsWith('\0rolldown/')) return 'node_modules/rolldown';
  return id.replaceAll('\\', '/').match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];
}

/** @typedef {{ name: string, version: string, licence: string, source: string, text: string }} Shipped what is told of a package */

/**
 * The text that goes into the packages.
 * @param {Shipped[]} packages
 * @returns {string} a list, one package a line, then the licences one after the other
 * @throws {Error} when one has a licence that is not allowed, or no text of it
 */
export function licencesText(packages) {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, licence, text } of sorted) {
    if (!isAllowed(licence))
      throw new Error(`${name} has the licence "${licence}", which packaging/licences.mjs does not allow.`);
    if (text.trim() === '') throw new Error(`${name} has no licence file, so its licence cannot go along.`);
  }
  const width = Math.max(...sorted.map(({ name, version }) => name.length + version.length + 1));
  const list = sorted.map(({ name, version, licence, source }) =>
    [`${name} ${version}`.padEnd(width), licence.padEnd(10), source].join('  '),
  );
  const texts = sorted.map(
    ({ name, text }) => `${'-'.repeat(72)}\n${name}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`,
  );
  return `Deskside contains parts of these packages, bundled and made smaller, not changed otherwise:\n\n${list.join('\n')}\n\n${texts.join('\n')}`;
}
