import { type Browser, type Page, chromium, expect, test } from '@playwright/test';
import { axeFindings, headingFaults, outOfSight, smallTargets } from '../gallery/barriers';
import { chromiumPath } from '../gallery/chromium-path';
import { cutTexts } from '../gallery/cut-texts';
import { directionFaults } from '../gallery/direction';
import { ALL_STATES, serveGallery, visit } from '../gallery/site';

// One after the other, in one browser: the gallery is built once.
test.describe.configure({ mode: 'default' });

/** Pages that fill a tab, which a panel does not. */
const WIDE = /^(?:options|bulk|ledger|directory)/;
const HEIGHT = 900;

/**
 * The states that are looked at: all when the environment has `EVERY_STATE`, which takes minutes, else the first of each kind,
 * `picker` of `picker`, `picker-error`, `picker-marked` …
 */
const STATES: readonly string[] = process.env['EVERY_STATE']
  ? ALL_STATES
  : Object.values(Object.fromEntries(ALL_STATES.toReversed().map((state) => [state.split('-')[0], state])));

/** What is made of more than one kind of text: names, numbers and addresses in sentences, lists and lines of values. */
const IN_ARABIC: ReadonlySet<string> = new Set(
  'ticket account card-agent find folds who-full palette picker macro parked-offer toasts allow-tickets options-hosts bulk-who ledger directory'.split(
    ' ',
  ),
);

/** Everything that is in somebody's way in one state, each line with where and how it was looked at. */
async function barriersIn(page: Page, address: string, state: string): Promise<string[]> {
  const found: string[] = [];
  const add = (how: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${state}, ${how}: ${line}`));
  const width = WIDE.test(state) ? 720 : 360;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: HEIGHT });
  await visit(page, address, { state, language: 'en' });
  add('light', await axeFindings(page));
  add('headings', await headingFaults(page));
  add('targets', await smallTargets(page));
  add('direction', await directionFaults(page));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  // Nothing but colours is another in the dark.
  add('dark', await axeFindings(page, ['color-contrast']));
  // What has room here has it in every language: texts are a third longer.
  await visit(page, address, { state, language: 'pseudo' });
  add('longer texts', await cutTexts(page));
  // 1280 px at 400 % are 320; a side panel may be as narrow as 250.
  for (const narrow of [320, 250]) {
    await page.setViewportSize({ width: narrow, height: HEIGHT });
    add(`${narrow} px`, await outOfSight(page));
    add(`longer texts, ${narrow} px`, await cutTexts(page));
  }
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  add('text of 200 %', await outOfSight(page));
  if (IN_ARABIC.has(state)) {
    await page.setViewportSize({ width: WIDE.test(state) ? width : 250, height: HEIGHT });
    await visit(page, address, { state, language: 'ar' });
    add('Arabic', await directionFaults(page));
  }
  return found;
}

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

test.beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), chromium.launch({ executablePath: chromiumPath() })]);
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

test('a state of each kind, in both themes: axe, targets of 24 px, headings in order, nothing out of sight or cut, names read from their own side', async () => {
  test.setTimeout(600_000);
  const found: string[] = [];
  const left = [...STATES];
  const lane = async (): Promise<void> => {
    const page = await browser.newPage();
    for (let state = left.shift(); state !== undefined; state = left.shift()) {
      found.push(...(await barriersIn(page, gallery.address, state)));
    }
    await page.close();
  };
  // Each waits much of its time for its page to be still.
  await Promise.all([lane(), lane(), lane()]);
  expect(found).toEqual([]);
});

test('in forced colours the focus, the marked row and who is there can be told', async () => {
  const page = await browser.newPage({ forcedColors: 'active', viewport: { width: 360, height: HEIGHT } });
  await visit(page, gallery.address, { state: 'picker', language: 'en' });
  const marked = page.locator('[role=option][data-active=true]').first();
  await expect(marked).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('[role=option]:not([data-active=true])').first()).toHaveCSS('outline-style', 'none');

  await visit(page, gallery.address, { state: 'who-full', language: 'en' });
  const fills = await page.locator('.presence').evaluateAll((dots) => {
    const looks = dots.map(
      (dot) => [(dot as HTMLElement).dataset['is'], getComputedStyle(dot).backgroundColor] as const,
    );
    return { online: looks.find(([is]) => is === 'online')?.[1], others: looks.filter(([is]) => is !== 'online') };
  });
  expect(fills.others.length, 'somebody who is not online').toBeGreaterThan(0);
  for (const [is, fill] of fills.others) expect(fill, is).not.toBe(fills.online);

  await visit(page, gallery.address, { state: 'ticket', language: 'en' });
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus-visible')).toHaveCSS('outline-style', 'solid');
  await page.close();
});

test('nothing moves where the user wants less motion', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 360, height: HEIGHT } });
  for (const state of ['loading', 'ticket', 'picker', 'card-agent', 'comment']) {
    await visit(page, gallery.address, { state, language: 'en' });
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((each) => each.playState === 'running')
        .map(({ effect }) => (effect as KeyframeEffect).target?.className),
    );
    expect(moving, state).toEqual([]);
  }
  await page.close();
});
