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

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    projects: [
      // Plain logic and network code: Node's own fetch, no page around it.
      { ...shared(), test: { name: 'node', environment: 'node', include: ['tests/{unit,faults}/**/*.test.ts'] } },
      // Views: a file is a `.tsx` test exactly when it renders something.
      { ...shared(), test: { name: 'views', environment: 'happy-dom', include: ['tests/unit/**/*.test.tsx'] } },
    ],
  },
});
