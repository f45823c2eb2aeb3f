import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  fullyParallel: true,
  forbidOnly: true,
  // A test that needs a second try hides a race, so there is none at the desk. A shared machine may stall for seconds;
  // what passed only the second time is named in the tally.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  // Generous, because machines differ; a test that passes never waits for them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000, navigationTimeout: 30_000, screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testMatch: ['e2e/*.spec.ts', 'faults/*.spec.ts'], testIgnore: '*.firefox.spec.ts' },
    // What is named for both runs in both; support/both.ts lets no file use it that is not.
    { name: 'firefox', testMatch: ['e2e/*.firefox.spec.ts', '{e2e,faults}/*.both.spec.ts'] },
  ],
});
