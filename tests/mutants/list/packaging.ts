import type { Target } from '../mutant';

/** What is handed out: what may be in it, and that anybody can make it again. */
export const PACKAGING: readonly Target[] = [
  {
    file: 'packaging/licences.mjs',
    tests: ['tests/unit/packaging/licences.test.ts'],
    mutants: [
      { protects: 'all of several licences are allowed', find: '.every((name)', put: '.some((name)' },
      { protects: 'a licence that may not go along', find: 'if (!isAllowed(licence))', put: 'if (false)' },
      { protects: 'no licence without its text', find: "text.trim() === ''", put: "text === ''" },
    ],
  },
  {
    file: 'packaging/zip.mjs',
    tests: ['tests/unit/packaging/zip.test.ts'],
    mutants: [
      { protects: 'no time of the build', find: '{ date: NO_TIME, createFolders', put: '{ createFolders' },
      { protects: 'one order', find: 'one.name < other.name ? -1 : 1', put: '0' },
      { protects: 'no entries for folders', find: 'createFolders: false', put: 'createFolders: true' },
    ],
  },
  {
    file: 'packaging/contents.mjs',
    tests: ['tests/unit/packaging/contents.test.ts'],
    mutants: [
      { protects: 'no key, which the store refuses', find: "name === 'manifest.json' ?", put: 'false ?' },
      { protects: 'nothing hidden', find: "if (entry.name.startsWith('.')) return [];", put: '' },
    ],
  },
  {
    file: 'packaging/verify.mjs',
    tests: ['tests/unit/packaging/verify.test.ts'],
    mutants: [
      { protects: 'nothing is not equal', find: 'if (names.length === 0)', put: 'if (false)' },
      { protects: 'what is missing is not equal', find: 'lines.push(`${name} is in one', put: '(`${name} is in one' },
    ],
  },
  {
    file: 'packaging/advisories.mjs',
    tests: ['tests/unit/packaging/licences.test.ts'],
    mutants: [
      {
        protects: 'not asked is not none',
        find: '    return { known: false,',
        put: '    return { known: true, advisories: [],',
      },
    ],
  },
];
