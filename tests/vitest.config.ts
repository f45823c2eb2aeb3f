import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What every project below shares; plugins are made per project because WXT's keep state. */
const shared = () => ({
  root,
  plugins: [WxtVitest({ root, mode: 'test' }), preact()],
});

/** What the tests of every project share. */
const patience = {
  setupFiles: ['tests/unit/support/patience.ts', 'tests/unit/support/no-catalogue.ts'],
  expect: { poll: { timeout: 20_000, interval: 5 } },
  // On a busy machine a second becomes ten; a test that hangs is found all the same.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // As in the browsers: none at the desk; what passed only the second time in CI is named in the tally.
  retry: process.env['CI'] ? 1 : 0,
};

/** Stands in for whole modules, which those that share modules with others cannot. */
const WITH_MOCKS = ['tests/unit/auth/browser-wiring.test.ts'];

/** Tests that start a demo Desk: seconds each, where the others take milliseconds. */
const WITH_DESK = ['tests/faults/**/*.test.ts', 'tests/unit/demo/**/*.test.ts'];

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    // Left to itself it keeps one core free, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Plain logic and network code: Node's own fetch, no page around it.
      {
        ...shared(),
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          pool: 'threads',
          // Threads that keep their modules: most of the time went into loading these anew for each file.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...WITH_DESK, ...WITH_MOCKS],
        },
      },
      // What talks to a demo Desk of its own over sockets.
      {
        ...shared(),
        test: { ...patience, name: 'desk', environment: 'node', pool: 'threads', isolate: false, include: WITH_DESK },
      },
      { ...shared(), test: { ...patience, name: 'mocks', environment: 'node', include: WITH_MOCKS } },
      // Views: a file is a `.tsx` test exactly when it renders something.
      {
        ...shared(),
        test: { ...patience, name: 'views', environment: 'happy-dom', include: ['tests/unit/**/*.test.tsx'] },
      },
    ],
  },
});
