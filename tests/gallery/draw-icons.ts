import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium-path';

/** Draws `public/icon/*.png` from the sources in `docs/images/`. Run after changing them: `npx tsx tests/gallery/draw-icons.ts`. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The store wants 16 px of air around the mark in the largest one. */
const ICONS = [
  { size: 16, padding: 0, source: 'icon-small' },
  { size: 32, padding: 0, source: 'icon-small' },
  { size: 48, padding: 0, source: 'icon' },
  { size: 128, padding: 16, source: 'icon' },
];

const browser = await chromium.launch({ executablePath: chromiumPath() });
try {
  const page = await browser.newPage();
  for (const { size, padding, source } of ICONS) {
    const drawing = readFileSync(`${ROOT}docs/images/${source}.svg`, 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:${padding}px}svg{display:block;width:${size - 2 * padding}px}</style>${drawing}`,
    );
    await page.screenshot({ path: `${ROOT}public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
