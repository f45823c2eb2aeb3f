import type { Screen } from './screen.ts';

/** Every key of the storage areas and of the databases, with its area or database, as a page of the extension sees them. */
export async function allThatIsStored(page: Screen): Promise<string[]> {
  return await page.evaluate(async () => {
    type Areas = Record<string, { get(key: null): Promise<object> }>;
    const { chrome } = globalThis as unknown as { chrome: { storage: Areas } };
    const found: string[] = [];
    for (const area of ['local', 'session']) {
      const all = (await chrome.storage[area]?.get(null)) ?? {};
      found.push(...Object.keys(all).map((key) => `${area} ${key}`));
    }
    const settled = async <T>(request: IDBRequest<T>): Promise<T> =>
      await new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const keys = await settled(database.transaction(store).objectStore(store).getAllKeys());
        found.push(...keys.map((key) => `${name} ${store} ${JSON.stringify(key)}`));
      }
      database.close();
    }
    return found.sort();
  });
}

/** What this browser's diary tells of errors nobody foresaw, latest first: for a test to say which it was. */
export async function unforeseen(page: Screen): Promise<string[]> {
  return await page.evaluate(async () => {
    interface Entry {
      place: string;
      name: string;
      message: string;
    }
    type Session = { get(key: string): Promise<{ diary?: Entry[] }> };
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: Session } } };
    const { diary = [] } = await chrome.storage.session.get('diary');
    return diary.map(({ place, name, message }) => `${place}: ${name}: ${message}`);
  });
}
