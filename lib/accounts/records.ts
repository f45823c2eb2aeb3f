import { browser } from 'wxt/browser';
import '../storage/databases';
import '../storage/person-keys';
import { type Policy, registered } from '../storage/registry';

const isAskedFor = ({ cleared }: Policy): boolean => cleared === 'askedFor';

/** Whether anything is kept that belongs to this computer and not to the session. Rejects when it cannot be read. */
export async function hasRecords(): Promise<boolean> {
  const { keys, databases } = registered();
  const counts = await Promise.all(databases.filter(isAskedFor).map(async ({ count }) => await count()));
  const stored = await Promise.all(
    keys.filter(isAskedFor).map(async ({ area, key }) => await browser.storage[area].get(key)),
  );
  return (
    counts.some((count) => count > 0) ||
    stored.some((values) => Object.values(values).some((value) => value !== undefined && value !== null))
  );
}
