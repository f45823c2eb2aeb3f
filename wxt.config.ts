import { preact } from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { minifiedAgain, plainNames, smallPreload } from './build-plugins';
import { DATA_CENTRES, accountsOrigin, deskOrigin, vanityHosts } from './lib/desk-page/data-centres';
import { noteThirdParty, writeThirdParty } from './packaging/third-party.mjs';

// The key fixes the Chrome extension id, and with it the redirect URI that admins register at Zoho.
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6UvWPrQ+DXdOuKBwH3/6tQkMvTwj4HqJS6zgMWAIJDywL49rsGj67nZzdLPl25hQ/zDMt5oZf4RCFir1U4kLRap8OWd7NxZ+AuBx4kYwKHKXfqw99M9v2CzVNMXHFXfMZNMywSZ8Q/N739R6YPARLJuyhj+BB0hTtkTcX72QoS3od7QS/7BTzOjqexeTWDYnXqJc7zAhDa5RTi+fHMqVOUBRofdjAeCE41PP4AGR7IRXRJogmRwK2DViTqASduN2ti17P1/55wMmeUrt7NsjXCvjo96REeH2yMJBXEHipSh2oIetT5PBwELNkmohkZ37U+ZYoX2zSJwvAdvdfNtKMwIDAQAB';
const FIREFOX_ID = 'deskside@deskside.extension';

const vanityOrigins = DATA_CENTRES.flatMap(vanityHosts).map((host) => `https://${host}`);
const zohoHosts = [
  ...DATA_CENTRES.flatMap((dc) => [`${deskOrigin(dc)}/*`, `${accountsOrigin(dc)}/*`]),
  ...vanityOrigins.map((origin) => `${origin}/*`),
];
/** Below zohodesk the agents' pages only: the help center there is the customers' own place. */
const deskPages = [
  ...DATA_CENTRES.map((dc) => `${deskOrigin(dc)}/*`),
  ...vanityOrigins.flatMap((origin) => [`${origin}/agent/*`, `${origin}/support/*`]),
];

const PANEL = '/entrypoints/sidepanel/main.tsx';

/**
 * What the panel loads before it can paint goes into one chunk, from which other pages take what they need too. In pieces, one
 * for each set of pages, the same code compresses worse (1.2 KB of 30) and takes more requests.
 */
const oneCommonChunk: Plugin = {
  name: 'one-common-chunk',
  outputOptions: (options) => {
    if (options.format === 'iife') return options; // Worker and page script are one file each.
    const name = (id: string, graph: ModuleGraph): string | null =>
      isOfPanel(id, graph) && !id.endsWith(PANEL) ? 'common' : null;
    return { ...plainNames(options), codeSplitting: { groups: [{ name }] } };
  },
};

/**
 * What comes later needs its styles named before it, not the scripts it imports: those lie on the same disk, and their names
 * alone were half a kilobyte of what stands before the first paint.
 */
const resolveDependencies = (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] =>
  hostType === 'html' ? files : files.filter((file) => file.endsWith('.css'));

/**
 * What pages use of the extension API both browsers give as promises by themselves: there the polyfill would be 3 KB before
 * the first paint that change nothing. The worker has it, which answers messages with promises.
 */
function nativeApiInPages(): Plugin {
  const id = '\0native-extension-api';
  let isOfPages = false;
  return {
    name: 'native-api-in-pages',
    enforce: 'pre',
    buildStart: ({ input }: { input?: unknown }) => {
      isOfPages = Object.values(input ?? {}).some((file) => String(file).endsWith('.html'));
    },
    resolveId: (source) => (isOfPages && source === 'webextension-polyfill' ? id : null),
    load: (loaded) =>
      loaded === id ? 'export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;' : null,
  };
}

type ModuleGraph = { getModuleInfo(id: string): Rolldown.ModuleInfo | null };

/** Whether the panel loads a module before it can paint, and not later. */
function isOfPanel(id: string, graph: ModuleGraph): boolean {
  const seen = new Set([id]);
  for (const each of seen) for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return [...seen].some((each) => each.endsWith(PANEL));
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // What `npx wxt` serves while one works has more in it, and is handed to nobody.
    'build:done': ({ config }) => (config.command === 'build' ? writeThirdParty(config.outDir) : undefined),
  },
  vite: () => ({
    plugins: [preact(), nativeApiInPages(), smallPreload, oneCommonChunk, minifiedAgain, noteThirdParty],
    // Only needed where browsers do not know modulepreload.
    // The oldest browsers of the manifest, so that light-dark() stays as it is written.
    build: { modulePreload: { polyfill: false, resolveDependencies }, target: ['chrome123', 'firefox140'] },
    // Lets a company hand out a build with its own client: DESKSIDE_CLIENT_ID and DESKSIDE_DATA_CENTRE at build time.
    envPrefix: ['WXT_', 'VITE_', 'DESKSIDE_'],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Deskside',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` puts the page script on an organization's own host, once the user has allowed exactly that one.
    permissions: ['storage', 'identity', 'scripting', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: zohoHosts,
    optional_host_permissions: ['https://*/*'],
    // Hand-written, because WXT's content-script wrapper alone is larger than the page script may be.
    content_scripts: [{ matches: deskPages, js: ['desk-page.js'], run_at: 'document_start' }],
    ...(browser === 'chrome' ? { storage: { managed_schema: 'managed-schema.json' } } : {}),
    action: { default_title: '__MSG_actionTitle__', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    // Chrome gives no key that it has itself: Alt+Shift+B is its bookmarks bar, Alt+Shift+W its tab groups.
    commands: {
      'award-badge': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandAward__' },
      'open-palette': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPalette__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        `connect-src 'self' ${DATA_CENTRES.flatMap((dc) => [deskOrigin(dc), accountsOrigin(dc)]).join(' ')}; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        // No view writes markup or makes script of text, and so no policy is needed that could: docs/decisions/trusted-types.md.
        "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    ...(browser === 'chrome'
      ? { key: CHROME_KEY, minimum_chrome_version: '123' }
      : {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: [
                  'authenticationInfo',
                  'personallyIdentifyingInfo',
                  'personalCommunications',
                  'websiteContent',
                ],
              },
            },
          },
        }),
  }),
});
