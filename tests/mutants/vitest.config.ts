import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { giveMutant } from './broken-file.ts';

const root = base.root ?? process.cwd();

/** The tests of `tests/vitest.config.ts`, with one thing broken at a time. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: (base.test?.projects ?? []).map((project) =>
      typeof project === 'object' && 'plugins' in project
        ? {
            ...project,
            plugins: [giveMutant(root), ...(project.plugins ?? [])],
            // A thread for each file; what a mutant makes wait for ever is noticed soon enough.
            test: { ...project.test, isolate: true, testTimeout: 10_000 },
          }
        : project,
    ),
  },
});
