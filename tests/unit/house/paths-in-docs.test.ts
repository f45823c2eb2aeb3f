import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-imports';

const TOP = new Set(['entrypoints', 'components', 'lib', 'public', 'tests', 'demo', 'docs', 'packaging', '.ci']);
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/**
 * Paths of the checkout that a text names: in code quotes from a top folder on, and as the target of a link. Patterns with
 * `*`, `<` or `…` in them name no single file; a bare file name beside a path means a neighbour, and is left to the reader.
 */
function pathsIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const quoted = [...text.matchAll(/`([\w.-]+\/[^`\s]*)`/g)].map(([, path = '']) => path);
  const ours = quoted.filter((path) => TOP.has(path.split('/')[0] ?? '') && !/[*<…{]/.test(path));
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  const local = linked.filter((target) => !/^\w+:/.test(target)).map((target) => join(page, '..', target));
  return [...ours, ...local];
}

describe('what the docs name', () => {
  it.each(pages)('%s: every path is there', (page) => {
    expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
