import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionEntries, sourceEntries, withoutKey } from '../../../packaging/contents.mjs';
import { root } from '../house/source-imports';

describe('what goes into a package', () => {
  it('is the build, without what systems hide in folders and without the key of Chrome’s manifest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
    try {
      mkdirSync(join(folder, 'icon'));
      writeFileSync(join(folder, 'manifest.json'), '{"name":"Deskside","key":"MIIB","version":"1.2.3"}');
      for (const name of ['icon/16.png', '.DS_Store', 'icon/.DS_Store']) writeFileSync(join(folder, name), name);
      const entries = extensionEntries(folder);
      expect(entries.map(({ name }) => name).toSorted()).toEqual(['icon/16.png', 'manifest.json']);
      const manifest = entries.find(({ name }) => name === 'manifest.json');
      expect(manifest?.content.toString()).toBe('{"name":"Deskside","version":"1.2.3"}');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is Firefox’s manifest as it was built', () => {
    const built = '{"name":"ä","browser_specific_settings":{"gecko":{"id":"a@b"}}}';
    expect(withoutKey(Buffer.from(built)).toString()).toBe(built);
  });
});

describe('the source archive', () => {
  const entries = sourceEntries(root);
  const names = new Set(entries.map(({ name }) => name));

  it('has what the build and its commands need, and no tests, pictures or docs of ours', () => {
    for (const needed of ['package-lock.json', '.npmrc', 'wxt.config.ts', 'packaging/main.mjs', 'LICENSE']) {
      expect(names).toContain(needed);
    }
    expect([...names].filter((name) => /^(tests|docs|\.git|node_modules|\.output|\.env)/.test(name))).toEqual([]);
  });

  it('has every file that one of its files imports', () => {
    const missing = entries.flatMap(({ name, content }) => {
      if (!/\.(ts|tsx|mjs)$/.test(name)) return [];
      const imports = [...content.toString().matchAll(/(?:from|import\(|^import) ?'(\.{1,2}\/[^']+)'/gm)];
      return imports.flatMap(([, path = '']) => {
        const target = posix.join(posix.dirname(name), path);
        const found = ['', '.ts', '.tsx', '/index.ts', '.d.ts'].some((end) => names.has(target + end));
        return found ? [] : [`${name}: ${path}`];
      });
    });
    expect(missing).toEqual([]);
  });

  it('tells reviewers the system, Node and the commands', () => {
    const readme = entries.find(({ name }) => name === 'README.md')?.content.toString() ?? '';
    for (const told of [/Ubuntu/, /Node\.js \d\d/, /npm ci/, /npm run build-for-amo/, /\.output\/packages/]) {
      expect(readme).toMatch(told);
    }
  });
});
