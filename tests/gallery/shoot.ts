import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium } from '@playwright/test';
import { preact } from '@preact/preset-vite';
import { build, preview } from 'vite';
import { BULK_STATES } from './bulk-states';
import { DIRECTORY_STATES } from './directory-states';
import { LEDGER_STATES } from './ledger-states';
import { chromiumPath } from './chromium-path';
import { STATES } from './states';

/**
 * Builds the gallery, photographs every state at several widths in light and dark into `.cache/gallery/`, and lets axe
 * look at each. `npx tsx tests/gallery/shoot.ts [state …] [--widths=280,600] [--font=150]`, the last for a user whose font is so many percent; exits with 1 when axe finds something.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = `${ROOT}.cache/gallery-site`;
const PICTURES = `${ROOT}.cache/gallery`;
const HEIGHT = 900;

/** What is done in a state before the picture is taken. */
const STEPS: Record<string, (page: Page) => Promise<void>> = {
  'options-macros': async (page) => page.getByRole('button', { name: 'Edit the macro Close and thank' }).click(),
  'options-suggestions': async (page) => page.getByRole('button', { name: 'Edit the rule for Explorer' }).click(),
  'host-refused': async (page) => page.getByRole('button', { name: 'Allow support.zylker.com' }).click(),
  'options-hosts': async (page) => {
    await page.getByRole('textbox', { name: 'Address at which you open Desk' }).fill('http://helpdesk');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Addresses of Desk' }).scrollIntoViewIfNeeded();
  },
  'earned-window': async (page) => page.getByRole('button', { name: 'When was Bug Hunter earned?' }).click(),
  'earned-failed': async (page) => page.getByRole('button', { name: 'When was Bug Hunter earned?' }).click(),
  'account-open': async (page) => page.getByRole('button', { name: 'Show the badges of 3 contacts' }).click(),
  statuses: async (page) => page.getByRole('button', { name: /^Status: / }).click(),
  'ledger-recognition': async (page) => page.getByRole('region', { name: 'By badge' }).getByText('Early Bird').click(),
  find: async (page) => {
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('ArrowDown');
  },
  picker: async (page) => page.keyboard.press('ArrowDown'),
  'picker-marked': async (page) => {
    await page.getByRole('combobox', { name: 'Search badges' }).waitFor();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowDown']) await page.keyboard.press(key);
    await page.getByRole('textbox', { name: 'Reason (optional)' }).fill('Found the cause before we did');
  },
  'tags-too-long': async (page) =>
    page.keyboard.type(
      'a tag of fifty-three characters, which is more than Desk takes, and longer still than that, so that it is too long',
    ),
  'picker-thousand': async (page) => page.keyboard.type('exp'),
};

async function buildSite(): Promise<void> {
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { 'wxt/browser': `${HERE}browser.ts` } },
    build: { outDir: SITE, emptyOutDir: true, target: ['chrome123', 'firefox140'], modulePreload: false },
  });
}

async function lookAt(browser: Browser, address: string, state: string, width: number, scheme: 'light' | 'dark') {
  const isOptions = state.startsWith('options');
  const context = await browser.newContext({
    viewport: { width: isOptions ? width * 2 : width, height: HEIGHT },
    colorScheme: scheme,
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${address}?state=${state}`);
  await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', `${percent}%`), font);
  await page.waitForTimeout(200);
  await STEPS[state]?.(page);
  await page.waitForTimeout(120);
  await page.screenshot({ path: `${PICTURES}/${state}-${width}-${scheme}.png`, animations: 'disabled' });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px`);
  faults.push(...(await page.evaluate(whatSticksOut)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    faults.push(...nodes.map((node) => `${id}: ${node.html} ${node.any.map((check) => check.message).join(' ')}`));
  }
  await context.close();
  return faults;
}

/** Runs in the page: what can be pressed or typed into and is not whole within the width. */
function whatSticksOut(): string[] {
  const edge = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll('button, a, input, textarea, select')].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = width > 1 && (right > edge || left < -1);
    return isOut ? [`sticks out: ${element.outerHTML.slice(0, 120)}`] : [];
  });
}

const words = process.argv.slice(2);
const chosen = words.filter((word) => !word.startsWith('--'));
const widths = words
  .find((word) => word.startsWith('--widths='))
  ?.slice(9)
  .split(',')
  .map(Number) ?? [320, 360, 420];

const font = Number(words.find((word) => word.startsWith('--font='))?.slice(7) ?? 100);

mkdirSync(PICTURES, { recursive: true });
await buildSite();
const server = await preview({
  root: HERE,
  configFile: false,
  build: { outDir: SITE },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await chromium.launch({ executablePath: chromiumPath() });
let faultCount = 0;
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  for (const state of chosen.length > 0
    ? chosen
    : [...Object.keys({ ...STATES, ...BULK_STATES }), ...LEDGER_STATES, ...DIRECTORY_STATES]) {
    for (const width of widths) {
      for (const scheme of ['light', 'dark'] as const) {
        const faults = await lookAt(browser, address, state, width, scheme);
        faultCount += faults.length;
        for (const fault of faults) console.log(`${state} ${width} ${scheme}: ${fault}`);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(faultCount === 0 ? `Looked at, nothing found. Pictures in ${PICTURES}` : `${faultCount} findings`);
process.exitCode = faultCount === 0 ? 0 : 1;
