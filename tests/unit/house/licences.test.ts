import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAllowed } from '../../../packaging/licences.mjs';
import { root } from './source-imports';

interface Locked {
  license?: string;
  dev?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

// What a build really contains is looked at once more while it is built: packaging/third-party.mjs.
it('the product depends on nothing that may not be handed out with it', () => {
  const ofProduct = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
  expect(ofProduct.length).toBeGreaterThan(5);
  expect(ofProduct.filter(([, { license }]) => !isAllowed(license)).map(([place]) => place)).toEqual([]);
});
