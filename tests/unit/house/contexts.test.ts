import { describe, expect, it } from 'vitest';
import { importsOf, reachedFrom, sourceFiles } from './source-imports';

/** Where code runs: the background worker, a page of the extension, Zoho's own page in the tab. */
type Context = 'worker' | 'page' | 'desk';

const ENTRYPOINTS: Record<Context, string[]> = {
  worker: ['entrypoints/background.ts'],
  page: sourceFiles('entrypoints').filter((file) => /\/(main\.tsx|first-reads\.ts|appearance\.ts)$/.test(file)),
  desk: ['entrypoints/desk-page.ts'],
};

const BOTH = ['worker', 'page'] as const;

/** Where the files of a folder run, unless their own name says otherwise. */
const FOLDERS: Record<string, readonly Context[]> = {
  components: ['page'],
  'lib/accounts': ['page'],
  'lib/actions': BOTH,
  'lib/administration': ['page'],
  'lib/appearance': ['page'],
  'lib/assignment': ['page'],
  'lib/auth': ['worker'],
  'lib/badges': BOTH,
  'lib/bulk': ['page'],
  'lib/cache': BOTH,
  'lib/credits': ['worker'],
  'lib/desk-api': ['worker'],
  'lib/desk-page': BOTH,
  'lib/diary': BOTH,
  'lib/directory-page': ['page'],
  'lib/fair-play': ['page'],
  'lib/first-steps': ['page'],
  'lib/files': ['page'],
  'lib/http': ['worker'],
  'lib/keys': ['page'],
  'lib/ledger': BOTH,
  'lib/ledger-page': ['page'],
  'lib/macros': ['page'],
  'lib/messages': BOTH,
  'lib/options': ['page'],
  'lib/palette': ['page'],
  'lib/panel': ['page'],
  'lib/parked': ['page'],
  'lib/permissions': BOTH,
  'lib/pictures': ['worker'],
  'lib/policy': BOTH,
  'lib/problems': BOTH,
  'lib/records': BOTH,
  'lib/sample': BOTH,
  'lib/sample-desk': ['page'],
  'lib/service': ['worker'],
  'lib/self-test': ['page'],
  'lib/session': ['worker'],
  'lib/setup': ['page'],
  'lib/storage': BOTH,
  'lib/suggestions': ['page'],
  'lib/text': BOTH,
};

const SUFFIXES: Record<string, readonly Context[]> = {
  '.worker.ts': ['worker'],
  '.page.ts': ['page'],
  '.both.ts': BOTH,
  '.desk.ts': ['desk'],
};

/** Where a file says it runs, by its name or else by its folder. */
function saidContexts(file: string): readonly Context[] {
  const suffix = Object.keys(SUFFIXES).find((end) => file.endsWith(end));
  const folder = Object.keys(FOLDERS).find((name) => file.startsWith(`${name}/`));
  return SUFFIXES[suffix ?? ''] ?? FOLDERS[folder ?? ''] ?? [];
}

const contexts = Object.keys(ENTRYPOINTS) as Context[];
const reached = new Map(contexts.map((context) => [context, reachedFrom(...ENTRYPOINTS[context])]));
const files = sourceFiles('lib', 'components');
const runsIn = (file: string): Context[] => contexts.filter((context) => reached.get(context)?.has(file));

describe('where files run', () => {
  it('is what their names and folders say', () => {
    const wrong = files.flatMap((file) => {
      const said = saidContexts(file).join(' and ');
      const found = runsIn(file).join(' and ');
      return found === '' || found === said ? [] : [`${file}: says ${said || 'nothing'}, runs in ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  it('a name says it only where the folder does not', () => {
    const superfluous = files.filter((file) => {
      const suffix = Object.keys(SUFFIXES).find((end) => file.endsWith(end));
      const folder = Object.keys(FOLDERS).find((name) => file.startsWith(`${name}/`)) ?? '';
      return suffix !== undefined && SUFFIXES[suffix]?.join() === FOLDERS[folder]?.join();
    });
    expect(superfluous).toEqual([]);
  });

  it('every folder is on the list, and the list has no other', () => {
    const folders = new Set(
      files.map((file) =>
        file
          .split('/')
          .slice(0, file.startsWith('lib/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...folders].sort()).toEqual(Object.keys(FOLDERS).sort());
  });
});

describe('imports', () => {
  it('never go round in a circle, not even for types', () => {
    const all = sourceFiles('lib', 'components', 'entrypoints');
    const next = new Map(all.map((file) => [file, [...new Set(importsOf(file).map((each) => each.file))]]));
    expect(circles(next)).toEqual([]);
  });
});

/** Every circle, once, as the files on it. */
function circles(next: Map<string, string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.add(path.slice(start).sort().join(' <-> '));
      return;
    }
    if (done.has(file)) return;
    for (const each of next.get(file) ?? []) walk(each, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found].sort();
}
