/** Runs jobs with the same key one after the other, so that two quick clicks on one person cannot overtake each other. */
export function createSerializer() {
  const last = new Map<string, Promise<unknown>>();

  return async function serialize<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(job, job);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
