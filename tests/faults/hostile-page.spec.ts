import { DEMO_RECORDS } from '../../demo/desk.ts';
import { ticketPath } from '../e2e/support/desk.ts';
import { stored } from './support/extension-page.ts';
import { expect, panelOn101, test } from './support/panel-on-101.ts';

/** What a hostile page puts in place of what scripts use, before any other script runs in it; it notes each call of them. */
function overwriteEverything(): void {
  const heard: unknown[] = [];
  Object.assign(globalThis, { heard });
  // The page's own scripts break over it, which is the page's affair.
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (event) => event.preventDefault());
  const spoil =
    (name: string) =>
    (...given: unknown[]): never => {
      heard.push(name, ...given.map(String));
      throw new Error(`${name} is spoilt`);
    };
  document.querySelector = spoil('querySelector');
  JSON.stringify = spoil('stringify');
  Object.assign(RegExp.prototype, { exec: spoil('exec') });
  Object.assign(String.prototype, { trim: spoil('trim') });
  Object.assign(globalThis, {
    setTimeout: spoil('setTimeout'),
    fetch: spoil('fetch'),
    AbortController: spoil('abort'),
  });
  Reflect.defineProperty(Object.getPrototypeOf({}), 'report', { set: spoil('report'), get: () => undefined });
  Object.defineProperty(Node.prototype, 'textContent', { get: () => '#666 Forged' });
}

test('M5: a page that overwrites what scripts use changes nothing of what our script on it reads, and hears nothing', async ({
  extension,
}) => {
  const { tickets } = DEMO_RECORDS;
  const { panel } = await panelOn101(extension);
  const tab = await extension.context.newPage();
  await tab.addInitScript(overwriteEverything);
  await tab.goto(`https://desk.zoho.com${ticketPath(tickets.second)}`);
  // The page cannot draw its own header any more; ours looks for it by its own means, and finds what is written there.
  await tab.evaluate(() => {
    const header = document.createElement('b');
    header.className = 'zd_v2-ticketsubject-ticketIdText';
    header.append('#123');
    document.body.append(header);
  });
  // A hint is kept for each tab.
  const hints = async (): Promise<unknown[]> => {
    const all = Object.entries(await stored(panel.screen, 'session'));
    return all.flatMap(([key, value]) => (key.startsWith('hint:') ? [value] : []));
  };
  await expect
    .poll(hints)
    .toContainEqual(expect.objectContaining({ ticketId: tickets.second, number: expect.stringMatching(/^#?123$/) }));
  await expect(panel.region('Ticket')).toContainText('#123');
  const heard = await tab.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  expect(heard.filter((each) => /deskside|ticketsubject/.test(String(each)))).toEqual([]);
});

/** Every way from text to markup or script that a page has; each gives the name of what it threw, or "ran". */
function trySinks(): Record<string, string> {
  const attempt = (way: () => unknown): string => {
    try {
      way();
      return 'ran';
    } catch (thrown) {
      return thrown instanceof Error ? thrown.name : 'threw';
    }
  };
  const markup = '<img src=x onerror="globalThis.attacked = true">';
  const element = document.createElement('div');
  const script = document.createElement('script');
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): void };
  };
  return {
    innerHTML: attempt(() => (element.innerHTML = markup)),
    outerHTML: attempt(() => (document.body.appendChild(element).outerHTML = markup)),
    insertAdjacentHTML: attempt(() => element.insertAdjacentHTML('beforeend', markup)),
    contextualFragment: attempt(() => document.createRange().createContextualFragment(markup)),
    parser: attempt(() => new DOMParser().parseFromString(markup, 'text/html')),
    'text of a script': attempt(() => (script.text = 'globalThis.attacked = true')),
    'source of a script': attempt(() => (script.src = 'https://evil.example/x.js')),
    'a policy': attempt(() => trustedTypes.createPolicy('default', { createHTML: (text: string) => text })),
  };
}

test('M7: in a page of ours no text becomes markup or script, and no policy can be made that lets it', async ({
  extension,
}) => {
  const said: string[] = [];
  extension.context.on('console', (message) => said.push(message.text()));
  extension.context.on('weberror', (error) => said.push(error.error().message));
  const { panel } = await panelOn101(extension);
  await panel.award('rap');
  await expect(panel.button('Undo')).toBeVisible();
  for (const name of ['options', 'ledger', 'bulk', 'directory']) {
    const page = await extension.openPage(`${name}.html`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.close();
  }
  expect(
    said.filter((text) => /trusted|security policy/i.test(text)),
    'the product needs none of it',
  ).toEqual([]);

  const outcomes = await panel.screen.evaluate(trySinks);
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(['TypeError']));
  expect(await panel.screen.evaluate(() => 'attacked' in globalThis)).toBe(false);
});
