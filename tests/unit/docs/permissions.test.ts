import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config';
import { DATA_CENTRES, vanityHosts } from '../../../lib/desk-page/data-centres';

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions: string[];
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

const { manifest } = config as unknown as { manifest(env: { browser: string }): Manifest };
const [chrome, firefox] = [manifest({ browser: 'chrome' }), manifest({ browser: 'firefox' })];
const asked = [...new Set([...chrome.permissions, ...firefox.permissions])].toSorted();

/** The first cells of the tables of a page. */
const firstCells = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `') || /^\| [a-z]/.test(line))
    .map((line) => line.split('|')[1]?.trim() ?? '');

/** Names of API permissions in code quotes: those that are no addresses, scopes or kinds of data. */
const permissionsIn = (cells: readonly string[]): string[] =>
  [...new Set(cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+(?:[A-Z][a-z]+)*)`/g)].map(([, name = '']) => name)))]
    .filter((name) => name !== 'sidebar_action')
    .toSorted();

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

describe('what the manifest asks for', () => {
  it('is what docs/permissions.md gives reasons for, and nothing else', () => {
    expect(permissionsIn(firstCells('docs/permissions.md'))).toEqual(asked);
  });

  it('is what the store is told', () => {
    expect(permissionsIn(firstCells('docs/store/chrome.md'))).toEqual(asked);
  });

  it('are as many hosts as the page says, and any other only by a click', () => {
    const cells = firstCells('docs/permissions.md');
    const vanity = DATA_CENTRES.filter((each) => vanityHosts(each).length > 0).length;
    const [all = '', below = ''] = [WORDS[DATA_CENTRES.length], WORDS[vanity]];
    for (const host of ['desk', 'accounts']) {
      expect(cells).toContain(`\`https://${host}.zoho.…/*\`, ${all} data centres`);
    }
    expect(cells).toContain(`\`https://*.zohodesk.…/*\`, ${below} data centres`);
    expect(chrome.host_permissions).toHaveLength(2 * DATA_CENTRES.length + vanity);
    expect(cells).toContain(`\`${chrome.optional_host_permissions.join('')}\`, optional`);
  });

  it.each(['docs/permissions.md', 'docs/store/firefox.md'])('of kinds of data in Firefox is what %s names', (file) => {
    const kinds = firefox.browser_specific_settings?.gecko.data_collection_permissions.required ?? [];
    expect(kinds.length).toBeGreaterThan(0);
    const page = readFileSync(file, 'utf8');
    expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  });
});
