import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config';
import { DATA_CENTRES, deskOrigin } from '../../../lib/desk-page/data-centres';
import { readSetUp } from '../../../lib/setup/set-up';
import { ADMIN_PAGES, renderAdminPage } from '../../docs/admin-pages';
import { creditsOfDay, shiftIn, ticketsFor } from '../../docs/agents-day';
import { filled } from '../../docs/page-parts';

const text = (file: string): string => readFileSync(file, 'utf8');
const pages = readdirSync('docs/admins').map((name) => `docs/admins/${name}`);

const texts = JSON.parse(text('public/_locales/en/messages.json')) as Record<string, { message: string }>;

/** Words on screens of others: Zoho's console, consent page and account, the editors of policies. */
const OF_OTHERS = [
  'Accept',
  'Add client',
  'Administrative Templates, Google, Google Chrome, Extensions, Extension management settings',
  'Administrative Templates, Microsoft Edge, Extensions',
  'Client Secret',
  'Connected apps',
  'Create',
  'Create now',
  'Get started',
  'Mobile-based Applications',
  'Settings',
  'Use the same OAuth credentials for all data centers',
];

interface Manifest {
  minimum_chrome_version: string;
  browser_specific_settings: { gecko: { id: string; strict_min_version: string } };
}

/** What stands in a page between fences of a language. */
const fenced = (file: string, language: string): string[] =>
  [...text(file).matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\n *\`\`\``, 'g'))].map(([, code = '']) => code);

describe('the pages for administrators', () => {
  it.each(Object.keys(ADMIN_PAGES))('%s says what the code says; if not, run: npx tsx tests/docs/admins.ts', (file) => {
    expect(text(file)).toBe(renderAdminPage(file, text(file)));
  });

  it('begin at a page that leads to each of them', () => {
    const index = text('docs/admins/README.md');
    const others = pages.map((page) => page.replace('docs/admins/', '')).filter((name) => name !== 'README.md');
    expect(others.length).toBeGreaterThan(2);
    expect(others.filter((name) => !index.includes(`](${name})`))).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const anchorsOf = (file: string): string[] =>
      [...text(file).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
    const all = [...pages, 'docs/security.md', 'docs/permissions.md', 'docs/privacy-policy.md'];
    const links = all.flatMap((page) =>
      [...text(page).matchAll(/\]\(([\w./-]*)#([\w-]+)\)/g)].map(([, file = '', anchor = '']) => ({
        page: file === '' ? page : new URL(file, `file:///${page}`).pathname.slice(1),
        anchor,
      })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ page, anchor }) => !anchorsOf(page).includes(anchor))).toEqual([]);
  });

  it('have examples of policies for installing it that can be read, for the ids and browsers of the manifest', () => {
    const { manifest } = config as unknown as { manifest(env: { browser: string }): Manifest };
    const chrome = manifest({ browser: 'chrome' });
    const { gecko } = manifest({ browser: 'firefox' }).browser_specific_settings;
    const json = fenced('docs/admins/roll-out.md', 'json').map((code) => JSON.parse(code) as object);
    const reg = fenced('docs/admins/roll-out.md', 'reg')
      .map((code) => /"ExtensionSettings"=("(?:[^"\\]|\\.)*")/.exec(code)?.[1] ?? '')
      .map((quoted) => JSON.parse(JSON.parse(quoted) as string) as object);
    const ids = [...json, ...reg].flatMap((each) => {
      const { policies = each, ExtensionSettings = policies } = each as Record<string, object>;
      return Object.keys('ExtensionSettings' in policies ? (policies.ExtensionSettings as object) : ExtensionSettings);
    });
    expect(text('docs/admins/roll-out.md')).toContain(
      `Chrome or Edge ${chrome.minimum_chrome_version}, Firefox ${Number.parseInt(gecko.strict_min_version, 10)}, or newer`,
    );
    expect(ids.toSorted()).toEqual([...Array.from({ length: 3 }, () => 'EXTENSION_ID'), gecko.id].toSorted());
  });

  it('show the message for the team word for word, and the sign-in form can read it', () => {
    const [shown = ''] = fenced('docs/admins/set-up.md', 'text');
    const message = shown.replaceAll(/^ +/gm, '');
    const read = readSetUp(message);
    expect(read).toEqual({ clientId: expect.stringMatching(/^1000\./), dataCentre: 'eu' });
    const { clientId } = read as { clientId: string };
    const template = texts['teamText']?.message ?? '';
    expect(message).toBe(template.replaceAll('$1', clientId).replaceAll('$2', deskOrigin('eu')));
  });

  it('call what is on screen as it is called there', () => {
    const words = ['README', 'set-up', 'roll-out', 'troubleshooting'].flatMap((page) =>
      [...text(`docs/admins/${page}.md`).matchAll(/(?<![\w`])_([A-Z][^_|`]*)_(?!\w)/g)].map(([, word = '']) => word),
    );
    const ours = new Set(Object.values(texts).map(({ message }) => message));
    expect(words.filter((word) => ours.has(word)).length).toBeGreaterThan(10);
    expect([...new Set(words)].filter((word) => !ours.has(word)).toSorted()).toEqual(OF_OTHERS.toSorted());
  });

  it('have a row for every data centre', () => {
    const setUp = text('docs/admins/set-up.md');
    expect(DATA_CENTRES.filter((each) => !setUp.includes(`| \`${each}\` | \`${deskOrigin(each)}\``))).toEqual([]);
  });
});

describe('a page with parts that are made', () => {
  it('keeps what stands around them, and takes them anew', () => {
    const page = 'Before\n\n<!-- a -->\nold\n<!-- /a -->\n\nAfter\n';
    const once = filled(page, 'a', ['new']);
    expect(once).toBe('Before\n\n<!-- a -->\n\nnew\n\n<!-- /a -->\n\nAfter\n');
    expect(filled(once, 'a', ['new'])).toBe(once);
  });

  it('without a place for one is said to be so', () => {
    expect(() => filled('Before <!-- /a --> <!-- a -->', 'a', [])).toThrow('<!-- a -->');
  });
});

describe('an agent’s day in credits', () => {
  const shift = { tickets: 100, credits: 800, calls: 300 };

  it('is that of the shift for opening, and what is done besides', () => {
    const { reading, doing, all } = creditsOfDay(100, shift);
    expect(reading).toBe(800);
    expect(doing).toBeGreaterThan(0);
    expect(all).toBe(reading + doing);
  });

  it('tells how many tickets a sum of credits is enough for', () => {
    const day = creditsOfDay(40, shift).all;
    expect(ticketsFor(day * 300, 300, shift)).toBe(40);
    expect(ticketsFor(day * 300 - 1, 300, shift)).toBe(39);
    expect(ticketsFor(0, 300, shift)).toBe(0);
  });

  it('is read off the page of the simulation, which has to tell it', () => {
    expect(shiftIn(text('docs/scale.md')).tickets).toBeGreaterThan(50);
    expect(() => shiftIn('An agent who opens tickets spends credits.')).toThrow('shift');
  });
});
