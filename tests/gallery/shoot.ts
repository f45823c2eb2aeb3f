import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from './chromium-path';
import { cutTexts } from './cut-texts';
import { directionFaults } from './direction';
import { ALL_STATES, serveGallery, visit } from './site';

/**
 * Photographs every state at several widths in light and dark into `.cache/gallery/`, and lets axe look at each:
 * `npx tsx tests/gallery/shoot.ts state … [--widths=280,600] [--lang=de] [--themes=light] [--font=150] [--look=dark-compact]
 * [--see=forced|contrast]`; `all` in place of the states for every one, which takes half an hour. The look is what is set in the options, what is seen what is set in the system. The language is a folder of
 * `_locales`, or "pseudo": longer texts with marks at their ends, where a cut one is a finding. Exits with 1 when something is found.
 */
const PICTURES = fileURLToPath(new URL('../../.cache/gallery', import.meta.url));
const HEIGHT = 900;

const words = process.argv.slice(2);
const chosen = words.filter((word) => !word.startsWith('--'));
const setting = (name: string, otherwise: string): string =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const widths = setting('widths', '320,360,420').split(',').map(Number);
const font = Number(setting('font', '100'));
const language = setting('lang', 'en');
const look = setting('look', '');
const see = setting('see', '');
const themes = (['light', 'dark'] as const).filter((theme) => setting('themes', 'light,dark').includes(theme));

const SETTINGS = ['widths', 'font', 'lang', 'look', 'see', 'themes'];
const unknown = words.filter((word) =>
  word.startsWith('--')
    ? !SETTINGS.includes(word.slice(2).split('=')[0] ?? '')
    : word !== 'all' && !ALL_STATES.includes(word),
);
if (chosen.length === 0 || unknown.length > 0) {
  const why = unknown.length > 0 ? `Not known: ${unknown.join(', ')}.` : 'Name states, or "all" for every one.';
  console.error(
    `${why}\nSettings: ${SETTINGS.map((name) => `--${name}=`).join(' ')}\nStates: ${ALL_STATES.join(', ')}`,
  );
  process.exit(2);
}

async function lookAt(browser: Browser, address: string, state: string, width: number, scheme: 'light' | 'dark') {
  const isOptions = state.startsWith('options');
  const context = await browser.newContext({
    viewport: { width: isOptions ? width * 2 : width, height: HEIGHT },
    colorScheme: scheme,
    deviceScaleFactor: 2,
    forcedColors: see === 'forced' ? 'active' : 'none',
    contrast: see === 'contrast' ? 'more' : 'no-preference',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await visit(page, address, { state, language, look });
  const name = [state, width, scheme, ...[language, look, see].filter((word) => word !== '' && word !== 'en')].join(
    '-',
  );
  await page.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled' });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px`);
  faults.push(...(await page.evaluate(whatSticksOut)));
  faults.push(...(await directionFaults(page)));
  if (language === 'pseudo') faults.push(...(await cutTexts(page)).map((text) => `cut: ${text}`));
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

mkdirSync(PICTURES, { recursive: true });
const { address, close } = await serveGallery();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // As the browser's own setting: `em` in a media query follows it too.
  args: [`--blink-settings=defaultFontSize=${(16 * font) / 100}`],
});
let faultCount = 0;
try {
  for (const state of chosen.includes('all') ? ALL_STATES : chosen) {
    for (const width of widths) {
      for (const scheme of themes) {
        const faults = await lookAt(browser, address, state, width, scheme);
        faultCount += faults.length;
        for (const fault of faults) console.log(`${state} ${width} ${scheme}: ${fault}`);
      }
    }
  }
} finally {
  await browser.close();
  await close();
}
console.log(faultCount === 0 ? `Looked at, nothing found. Pictures in ${PICTURES}` : `${faultCount} findings`);
process.exitCode = faultCount === 0 ? 0 : 1;
