import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium } from '@playwright/test';
import { chromiumPath } from './chromium-path';
import { galleryPage } from './page-html';
import { ALL_STATES, serveGallery, visit } from './site';

/**
 * `npm run gallery`: photographs every state in light and dark, at three widths and in three languages, and writes the page that
 * shows them, `docs/gallery/index.html`. With names of states after `--` only those. The pictures are not kept in git: they
 * are some four thousand, and anybody can make them.
 */
const FOLDER = fileURLToPath(new URL('../../docs/gallery/', import.meta.url));
const WIDTHS = [250, 360, 420];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'de', 'ar'];
const HEIGHT = 760;
/** Pages that fill a tab are looked at in one twice as wide. */
const WIDE = /^(?:options|bulk|ledger|directory|sample-page)/;

async function photograph(page: Page, address: string, state: string, language: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width: WIDE.test(state) ? width * 2 : width, height: HEIGHT });
    await visit(page, address, { state, language });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const path = `${FOLDER}pictures/${[state, language, width, colorScheme].join('.')}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: 70, animations: 'disabled' });
    }
  }
}

async function inOneLanguage(browser: Browser, address: string, states: string[], language: string): Promise<void> {
  const page = await browser.newPage();
  for (const state of states) await photograph(page, address, state, language);
  await page.close();
}

const asked = process.argv.slice(2);
const states = asked.length > 0 ? ALL_STATES.filter((state) => asked.includes(state)) : ALL_STATES;
rmSync(`${FOLDER}pictures`, { recursive: true, force: true });
mkdirSync(`${FOLDER}pictures`, { recursive: true });
const { address, close } = await serveGallery();
const browser = await chromium.launch({ executablePath: chromiumPath() });
try {
  await Promise.all(LANGUAGES.map(async (language) => await inOneLanguage(browser, address, states, language)));
} finally {
  await browser.close();
  await close();
}
writeFileSync(`${FOLDER}index.html`, galleryPage({ states, widths: WIDTHS, themes: THEMES, languages: LANGUAGES }));
const count = states.length * WIDTHS.length * THEMES.length * LANGUAGES.length;
console.log(`${count} pictures of ${states.length} states: ${FOLDER}index.html`);
