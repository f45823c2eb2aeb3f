import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type PlacedMutant, mutate } from './mutant.ts';

/** What is broken now; of a whole process, because the plugins are made by vitest. */
export const broken: { mutant: PlacedMutant | null } = ((
  globalThis as { brokenNow?: { mutant: PlacedMutant | null } }
).brokenNow ??= {
  mutant: null,
});

/** Gives the mutant in place of its file to whatever asks for that; the file stays as it is. */
export function giveMutant(root: string): Plugin {
  return {
    name: 'deskside:mutant',
    enforce: 'pre',
    load: (id) => {
      const { mutant } = broken;
      const path = id.split('?', 1)[0];
      return mutant && path === join(root, mutant.file) ? mutate(readFileSync(path, 'utf8'), mutant) : null;
    },
  };
}
