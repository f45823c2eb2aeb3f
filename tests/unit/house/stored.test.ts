import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reachedFrom, root, sourceFiles } from './source-imports';

const DEFINES = /\b(defineItem|defineFamily|defineDatabase|registerKey)(<[^(]*>)?\(/;
/** Where the functions themselves are. */
const MACHINERY = new Set(['lib/storage/item.ts', 'lib/storage/registry.ts']);

it('the worker, which clears at sign-out, knows everything that is stored', () => {
  const worker = reachedFrom('entrypoints/background.ts');
  const defining = sourceFiles('lib', 'components', 'entrypoints').filter(
    (file) => !MACHINERY.has(file) && DEFINES.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(defining.length).toBeGreaterThan(5);
  expect(defining.filter((file) => !worker.has(file))).toEqual([]);
});

it('what becomes of each at sign-out has its reason beside it', () => {
  const policies = sourceFiles('lib').flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(/(.*)\bcleared: '(?:signOut|askedFor|byOwner|never)'(?! \|)/g),
    ].map(([, before = '']) => ({ file, hasReason: /\/\* .{10,} \*\/ $/.test(before) })),
  );
  expect(policies.length).toBeGreaterThan(15);
  expect(policies.filter(({ hasReason }) => !hasReason)).toEqual([]);
});

it('nothing is written past a definition', () => {
  const writers = sourceFiles('lib', 'components', 'entrypoints').filter((file) =>
    /storage\.(local|session|\[\w+\])\.set\(|storage\[\w+\]\.set\(|areaOf\([^)]*\)\.set\(|area\(\)\.set\(|localStorage|createStore\([^)]*'/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(writers).toEqual([
    // Beside the setting itself, for the first paint: names of classes and nothing else.
    'lib/appearance/appearance.ts',
    'lib/appearance/wear.ts',
    'lib/auth/browser-deps.ts',
    'lib/storage/item.ts',
    'lib/storage/session-records.ts',
  ]);
});
