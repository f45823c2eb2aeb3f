import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };

/** Where npm looks for a dependency of a package, the nearest place first. */
function placesOf(name: string, dependent: string): string[] {
  const parts = dependent === '' ? [] : dependent.split('/node_modules/');
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`);
}

describe('package-lock.json', () => {
  // A registry that had not published them all yet once left some out, and "npm ci" refused the result everywhere.
  it('lists every optional package, those for other platforms included', () => {
    const missing = Object.entries(lock.packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) =>
        [...placesOf(name, dependent), `node_modules/${name}`].every((place) => lock.packages[place] === undefined),
      ),
    );
    expect(missing).toEqual([]);
  });
});
