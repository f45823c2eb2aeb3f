import { type Locator, test as base, expect as playwrightExpect } from '@playwright/test';
import { inChromium } from './chromium.ts';
import { type DeskFixtures, deskFixtures } from './desk.ts';
import type { Extension } from './extension.ts';
import { inFirefox } from './firefox.ts';
import type { Item } from './screen.ts';

type PlaywrightExpect = typeof playwrightExpect;

/** Playwright's `expect`, for what a screen of either browser shows, and for values as ever. */
interface Expect extends Pick<PlaywrightExpect, keyof PlaywrightExpect> {
  (actual: Item, message?: string): ReturnType<typeof playwrightExpect<Locator>>;
  <T>(actual: T, message?: string): ReturnType<typeof playwrightExpect<T>>;
}

/** The same assertions in both browsers: our Firefox driver's locators answer Playwright's own `expect`. */
export const expect = playwrightExpect as unknown as Expect;

interface BothFixtures extends DeskFixtures {
  extension: Extension;
}

/**
 * A test that runs in Chromium and, the same, in Firefox. Its file is named `*.both.spec.ts`, by which Playwright's
 * configuration gives it to both browsers.
 */
export const test = base.extend<BothFixtures>({
  ...deskFixtures,
  extension: async ({ desk }, use, info) => {
    const { project, file } = info;
    if (!file.endsWith('.both.spec.ts'))
      throw new Error(`${file} runs in one browser only, unless it is *.both.spec.ts.`);
    if (project.name === 'firefox') await inFirefox(desk, use, info);
    else if (project.name === 'chromium') await inChromium(desk, use);
    else throw new Error(`No browser is known for the project ${project.name}.`);
  },
});
