import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DATA_CENTRES } from '../../demo/hosts.ts';
import { readBuild, root } from '../../demo/starter/extension-build.ts';

const zoho = DATA_CENTRES.flatMap(({ accountsHost, deskHost }) => [
  `https://${accountsHost}/*`,
  `https://${deskHost}/*`,
]);
const below = DATA_CENTRES.flatMap(({ vanityDomain }) => (vanityDomain === null ? [] : [`https://*.${vanityDomain}`]));

for (const target of ['chrome', 'firefox'] as const) {
  test(`the ${target} build asks for nothing beyond what it needs`, () => {
    const { folder } = readBuild(target);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string[]>;

    const permissions = ['identity', 'scripting', 'storage', ...(target === 'chrome' ? ['sidePanel'] : [])];
    expect(manifest['permissions']?.toSorted()).toEqual(permissions.toSorted());
    expect(manifest['host_permissions']?.toSorted()).toEqual([...zoho, ...below.map((at) => `${at}/*`)].toSorted());
    // Any one host can be asked for by a click; none is given before.
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(Object.keys(manifest)).not.toContain('optional_permissions');
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
  });

  test(`the ${target} build has its script on Desk and the agents’ pages below zohodesk, and nowhere else`, () => {
    const { folder } = readBuild(target);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      content_scripts: { matches: string[]; js: string[] }[];
    };
    const pages = below.flatMap((at) => [`${at}/agent/*`, `${at}/support/*`]);
    const desk = zoho.filter((pattern) => pattern.startsWith('https://desk.'));
    expect(manifest.content_scripts.map(({ js }) => js)).toEqual([['desk-page.js']]);
    expect(manifest.content_scripts[0]?.matches.toSorted()).toEqual([...desk, ...pages].toSorted());
  });

  test(`the ${target} build runs its own scripts only, and connects to nobody but Zoho`, () => {
    const { folder } = readBuild(target);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      content_security_policy: { extension_pages: string };
    };
    const directives = manifest.content_security_policy.extension_pages.split(';').map((each) => each.trim());
    const policy = new Map(directives.map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const own of ['script-src', 'style-src']) expect(policy.get(own)).toEqual(["'self'"]);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'blob:']);
    const hosts = zoho.map((pattern) => pattern.slice(0, -2));
    expect(policy.get('connect-src')?.toSorted()).toEqual(["'self'", ...hosts].toSorted());
    for (const none of ['base-uri', 'form-action', 'frame-ancestors', 'trusted-types']) {
      expect(policy.get(none)).toEqual(["'none'"]);
    }
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(manifest.content_security_policy, 'one policy, for every page').toEqual({
      extension_pages: expect.any(String),
    });
  });

  test(`the ${target} build knows nothing of the demo or of tests`, () => {
    const { folder } = readBuild(target);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|html|json)$/.test(name),
    );
    expect(files).toContain('background.js');
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect.soft(text.match(/127\.0\.0\.1|__demo|DEMODESKSIDE|zylker|playwright/i)?.[0], name).toBeUndefined();
    }
  });

  test(`the ${target} build brings the licences of what others wrote in it`, () => {
    const { folder } = readBuild(target);
    const text = readFileSync(join(folder, 'third-party-licences.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const [name, version] of Object.entries(dependencies)) expect.soft(text).toContain(`\n${name} ${version} `);
    expect(text).not.toContain(root);
  });
}

test('the stores are told the reason of each permission, and what Firefox says of data', () => {
  const told = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
  for (const target of ['chrome', 'firefox'] as const) {
    const manifest = JSON.parse(readFileSync(join(readBuild(target).folder, 'manifest.json'), 'utf8')) as {
      permissions: string[];
      optional_host_permissions: string[];
      browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
    };
    for (const permission of [...manifest.permissions, ...manifest.optional_host_permissions]) {
      expect.soft(told('store/chrome.md')).toContain(`\`${permission}\``);
      expect.soft(told('permissions.md')).toContain(`\`${permission}\``);
    }
    for (const kind of manifest.browser_specific_settings?.gecko.data_collection_permissions.required ?? []) {
      expect.soft(told('store/firefox.md')).toContain(`\`${kind}\``);
    }
  }
});
