import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DATA_CENTRES, accountsOrigin, deskOrigin } from '../../lib/desk-page/data-centres';

const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
type Build = keyof typeof BUILDS;

const manifestOf = (build: Build): Record<string, unknown> =>
  JSON.parse(readFileSync(join(BUILDS[build], 'manifest.json'), 'utf8')) as Record<string, unknown>;

const filesOf = (build: Build): { name: string; text: string }[] =>
  readdirSync(BUILDS[build], { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|html|css|json)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

for (const build of Object.keys(BUILDS) as Build[]) {
  test.describe(`the ${build} build`, () => {
    test('asks for what docs/permissions.md explains, and nothing else', () => {
      const manifest = manifestOf(build);
      const panel = build === 'chrome' ? ['sidePanel'] : [];
      expect(new Set(manifest['permissions'] as string[])).toEqual(new Set(['storage', 'identity', ...panel]));
      const hosts = DATA_CENTRES.flatMap((dc) => [`${deskOrigin(dc)}/*`, `${accountsOrigin(dc)}/*`]);
      expect(new Set(manifest['host_permissions'] as string[])).toEqual(new Set(hosts));
      for (const key of ['optional_permissions', 'externally_connectable', 'web_accessible_resources']) {
        expect(manifest[key], key).toBeUndefined();
      }
      const table = readFileSync('docs/permissions.md', 'utf8');
      for (const permission of manifest['permissions'] as string[]) expect(table).toContain(`\`${permission}\``);
    });

    test('runs no inline or foreign code and reaches no foreign host', () => {
      const { extension_pages: policy } = manifestOf(build)['content_security_policy'] as { extension_pages: string };
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      const hosts = /connect-src 'self' ([^;]*);/.exec(policy)?.[1]?.split(' ') ?? [];
      expect(new Set(hosts)).toEqual(new Set(DATA_CENTRES.flatMap((dc) => [deskOrigin(dc), accountsOrigin(dc)])));
      for (const { name, text } of filesOf(build)) {
        if (name.endsWith('.html')) expect(text, name).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
      }
    });

    test('contains no test hook and knows nothing of the demo', () => {
      for (const { name, text } of filesOf(build)) {
        expect(text, name).not.toMatch(/127\.0\.0\.1|localhost|__demo|DEMO_|playwright|vitest/i);
      }
    });

    test('has a fixed id, from which the registered redirect URI follows', () => {
      const manifest = manifestOf(build);
      if (build === 'chrome') expect(manifest['key']).toMatch(/^MII/);
      else
        expect(manifest['browser_specific_settings']).toMatchObject({ gecko: { id: 'deskside@deskside.extension' } });
    });
  });
}
