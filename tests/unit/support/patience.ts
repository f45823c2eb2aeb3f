import { vi } from 'vitest';

/**
 * How long a test waits for what must come, in milliseconds. A test that passes never waits for so long; on a machine that
 * stalls, a second, which vitest and Testing Library give of themselves, is not enough.
 */
const PATIENCE_MS = 20_000;

const waitFor = vi.waitFor.bind(vi);
// Tests that share modules share `vi`, too.
if (!('isPatient' in vi)) {
  Object.assign(vi, {
    isPatient: true,
    waitFor: ((callback, options) => {
      const given = typeof options === 'number' ? { timeout: options } : options;
      return waitFor(callback, { timeout: PATIENCE_MS, interval: 5, ...given });
    }) satisfies typeof vi.waitFor,
  });
}
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
