import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, sourceFiles } from './source-imports';

/** A message in one of the interfaces of `lib/messages/`: `'ticket/get': { input: … }`. */
const DECLARED = /^ {2}'([a-zA-Z]+\/[a-zA-Z]+)': \{\s*input:/gm;

const textOf = (...folders: string[]): string =>
  sourceFiles(...folders)
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

const names = [...textOf('lib/messages').matchAll(DECLARED)].map(([, name]) => name ?? '');
const handlers = textOf('lib/service');
const tests = sourceFiles('tests/unit', 'tests/faults', 'tests/e2e')
  .filter((file) => !file.startsWith('tests/unit/house/'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

it('finds the messages', () => {
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

it('every message has a handler in the worker', () => {
  expect(names.filter((name) => !handlers.includes(`'${name}':`))).toEqual([]);
});

it('every message is named by a test', () => {
  expect(names.filter((name) => !tests.includes(`'${name}'`))).toEqual([]);
});
