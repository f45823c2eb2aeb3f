import type { Page, Worker } from '@playwright/test';

interface Counting {
  operations?: string[];
  chrome: { storage: Record<string, Record<string, (...given: unknown[]) => unknown>> };
}

/** Begins to note, anew, what a page or the worker asks of storage areas and databases, each with what it is about. */
export async function watchStorage(context: Page | Worker): Promise<void> {
  await (context as Page).evaluate(() => {
    const place = globalThis as unknown as Counting;
    const isWatched = place.operations !== undefined;
    place.operations = [];
    if (isWatched) return;
    const note = (what: string): void => void place.operations?.push(what);
    for (const area of ['session', 'local']) {
      for (const name of ['get', 'set', 'remove', 'getKeys']) {
        const real = place.chrome.storage[area]?.[name]?.bind(place.chrome.storage[area]);
        if (!real) continue;
        Object.assign(place.chrome.storage[area] ?? {}, {
          [name]: (...given: unknown[]): unknown => {
            const about = name === 'set' ? Object.keys(given[0] as object) : given[0];
            note(`${area}.${name} ${JSON.stringify(about)}`);
            return real(...given);
          },
        });
      }
    }
    const real = Reflect.get(IDBDatabase.prototype, 'transaction') as (...given: unknown[]) => IDBTransaction;
    IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given: unknown[]) {
      note(`${this.name} ${typeof given[1] === 'string' ? given[1] : 'readonly'}`);
      return real.apply(this, given);
    } as IDBDatabase['transaction'];
  });
}

/** What was asked since `watchStorage`. */
export async function storageOperations(context: Page | Worker): Promise<string[]> {
  return await (context as Page).evaluate(() => (globalThis as unknown as Counting).operations ?? []);
}
