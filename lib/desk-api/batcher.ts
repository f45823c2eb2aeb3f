import { problemError } from '../problems/problem';
import { isId } from './scalars';

export interface BatcherParts<T extends { id: string }> {
  /** Most ids in one call. */
  size: number;
  /** Path of the endpoint, for the error of an id that the answer lacks. */
  endpoint: string;
  read: (ids: string[]) => Promise<T[]>;
  /** Runs the job when everybody who wants to ask now has asked. */
  schedule?: (job: () => void) => void;
}

interface Settle<T> {
  resolve: (record: T) => void;
  reject: (reason: unknown) => void;
}

/**
 * Turns questions for single ids into few calls: what is asked within one tick goes out together, `size` ids a call, an
 * id asked for twice is sent once, also while its answer is on its way. Only who asked for an id that the answer lacks
 * gets `notFound`; a failed call fails those who waited for it, and nothing is remembered of it.
 */
export function createBatcher<T extends { id: string }>({
  size,
  endpoint,
  read,
  schedule = (job) => setTimeout(job, 0),
}: BatcherParts<T>): (id: string) => Promise<T> {
  /** Asked for, answered not yet. */
  const asked = new Map<string, Promise<T>>();
  const waiting = new Map<string, Settle<T>>();
  let queued: string[] = [];

  function flush(): void {
    const ids = queued;
    queued = [];
    for (let start = 0; start < ids.length; start += size) void carryOut(ids.slice(start, start + size));
  }

  async function carryOut(ids: string[]): Promise<void> {
    try {
      const found = new Map((await read(ids)).map((record) => [record.id, record]));
      for (const id of ids) {
        const record = found.get(id);
        if (record) waiting.get(id)?.resolve(record);
        else waiting.get(id)?.reject(problemError('notFound', { endpoint }));
      }
    } catch (thrown) {
      for (const id of ids) waiting.get(id)?.reject(thrown);
    } finally {
      for (const id of ids) {
        asked.delete(id);
        waiting.delete(id);
      }
    }
  }

  return async (id) => {
    if (!isId(id)) throw problemError('invalidData', { endpoint });
    let answer = asked.get(id);
    if (!answer) {
      answer = new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      asked.set(id, answer);
      queued.push(id);
      if (queued.length === 1) schedule(flush);
    }
    return await answer;
  };
}
