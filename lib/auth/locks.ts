import type { WithLock } from './deps';

/**
 * One piece of work at a time. With the browser's lock manager that holds for all contexts of the extension, and a lock
 * goes free when its context dies; without one it holds for this context only.
 */
export function createLock(name: string, locks: Pick<LockManager, 'request'> | undefined): WithLock {
  if (locks) return async (work) => await locks.request(name, work);
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
