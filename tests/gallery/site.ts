import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { preact } from '@preact/preset-vite';
import { build, preview } from 'vite';
import { BULK_STATES } from './bulk-states';
import { DIRECTORY_STATES } from './directory-states';
import { LEDGER_STATES } from './ledger-states';
import { SAMPLE_PAGE_STATES } from './sample-states';
import { STATES } from './states';
import { sayIn } from '../e2e/support/say';
import { STEPS } from './steps';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = `${ROOT}.cache/gallery-site`;

/** The names of all states, in the order in which they are shown. */
export const ALL_STATES = [
  ...Object.keys({ ...STATES, ...BULK_STATES }),
  ...LEDGER_STATES,
  ...DIRECTORY_STATES,
  ...SAMPLE_PAGE_STATES,
];

/** Builds the gallery and serves it on this machine. @returns its address, and what ends it */
export async function serveGallery(): Promise<{ address: string; close: () => Promise<void> }> {
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { 'wxt/browser': `${HERE}browser.ts` } },
    build: { outDir: SITE, emptyOutDir: true, target: ['chrome123', 'firefox140'], modulePreload: false },
  });
  const server = await preview({
    root: HERE,
    configFile: false,
    build: { outDir: SITE },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: async () => await server.close() };
}

export interface Visit {
  state: string;
  /** A folder of `_locales`, or "pseudo". */
  language: string;
  /** Which theme and density are set, for example "dark-compact". */
  look?: string;
}

/** Opens a state and does in it what has to be done before it is looked at. */
export async function visit(page: Page, address: string, { state, language, look = '' }: Visit): Promise<void> {
  await page.goto(`${address}?state=${state}&lang=${language}&look=${look}`);
  await settled(page);
  const step = STEPS[state];
  if (!step) return;
  await step(page, sayIn(language));
  await settled(page);
}

/** Waits until what was asked for lazily is there and drawn: twice in a row nothing has changed between two frames. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let before = '';
    for (let quiet = 0, frames = 0; quiet < 3 && frames < 100; frames += 1) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
      const now = document.body.innerHTML;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  });
}
