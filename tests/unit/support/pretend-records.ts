import { type Problem, DesksideError } from '../../../lib/problems/problem';

/** Records as Desk would answer them, by `resource:id`; what is missing is not found. Every read is in `asked`. */
export function pretendRecords(records: Record<string, unknown>) {
  const problems = new Map<string, Problem>();
  const gates = new Map<string, Promise<void>>();
  const asked: string[] = [];
  return {
    records,
    asked,
    fails: (id: string, problem: Problem) => void problems.set(id, problem),
    mends: (id: string) => void problems.delete(id),
    /** The answer for a record waits until the function that this gives is called. */
    holds: (id: string): (() => void) => {
      let open = (): void => undefined;
      gates.set(id, new Promise((resolve) => (open = resolve)));
      return () => {
        gates.delete(id);
        open();
      };
    },
    read: async (id: string, signal?: AbortSignal): Promise<unknown> => {
      asked.push(id);
      // As it was when the request came in: a late answer is an old one.
      const value = structuredClone(records[id]);
      const problem = problems.get(id);
      await Promise.race([gates.get(id), ended(signal)]);
      if (problem) throw new DesksideError(problem);
      if (value === undefined) throw new DesksideError({ kind: 'notFound' });
      return value;
    },
  };
}

export type PretendRecords = ReturnType<typeof pretendRecords>;

async function ended(signal?: AbortSignal): Promise<void> {
  await new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

/** Once nothing moves any more that does not wait for somebody; what Node's other threads work at included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    // They take their work in order: what was begun before, an action's id say, is done by then.
    if (turn % 5 === 0) await Promise.all(THREADS.map(async () => await crypto.subtle.digest('SHA-256', ONE_BYTE)));
  }
}

/** As many as Node has unless told otherwise. */
const THREADS = [1, 2, 3, 4];
const ONE_BYTE = new Uint8Array(1);
