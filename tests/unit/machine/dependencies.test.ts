import { describe, expect, it } from 'vitest';
import { isAtLeast, isInstalled } from '../../../demo/machine/dependencies.mjs';

describe('isInstalled', () => {
  const lock = { packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } };

  it('is true when npm recorded the locked versions', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/one': { version: '1.0.0' } } })).toBe(true);
  });

  it('is false when a package is missing, has another version, or nothing was installed', () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false);
    expect(isInstalled(lock, { packages: { 'node_modules/one': { version: '1.0.1' } } })).toBe(false);
    expect(isInstalled(lock, null)).toBe(false);
  });

  it('does not miss optional packages, which npm leaves out on other platforms', () => {
    const withOptional = {
      packages: { ...lock.packages, 'node_modules/mac-only': { version: '2.0.0', optional: true } },
    };
    expect(isInstalled(withOptional, { packages: { 'node_modules/one': { version: '1.0.0' } } })).toBe(true);
  });
});

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.9.0', '20.19', false],
    ['22.0.0', '20.19', true],
    ['18.20.4', '20.19', false],
  ])('%s against %s: %s', (version, minimum, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected);
  });
});
