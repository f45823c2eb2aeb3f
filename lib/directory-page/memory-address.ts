import type { DirectoryParts } from './directory-page';

/** What the directory needs of a page, where it has no address of its own: over the panel, whose views have none. */
export function memoryAddress(): Pick<DirectoryParts, 'address' | 'after' | 'now'> {
  let here = '';
  return {
    address: {
      get: () => here,
      set: (address) => {
        here = address;
      },
      watch: () => () => undefined,
    },
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    now: Date.now,
  };
}
