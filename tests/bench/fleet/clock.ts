/** Time that passes only when everything that can happen now has happened; in milliseconds. */
export interface Clock {
  now(): number;
  /** Runs work after so long, unless the function that this gives is called before. */
  after(ms: number, work: () => void): () => void;
  wait(ms: number): Promise<void>;
  /** Lets time pass up to that moment. */
  runTo(moment: number): Promise<void>;
}

interface Due {
  at: number;
  /** Of two that are due at once, the one that was asked for first comes first. */
  turn: number;
  work: (() => void) | null;
}

/** A clock that stands at `start` (epoch milliseconds). */
export function createClock(start: number): Clock {
  const heap: Due[] = [];
  let now = start;
  let turns = 0;

  function after(ms: number, work: () => void): () => void {
    const due: Due = { at: now + Math.max(0, ms), turn: (turns += 1), work };
    push(heap, due);
    return () => {
      due.work = null;
    };
  }

  async function runTo(moment: number): Promise<void> {
    for (let first = heap[0]; first && first.at <= moment; first = heap[0]) {
      pop(heap);
      if (!first.work) continue;
      now = first.at;
      first.work();
      // Promises have all their turns before the next thing is due.
      await new Promise((resolve) => setImmediate(resolve));
    }
    now = moment;
  }

  return { now: () => now, after, wait: (ms) => new Promise((resolve) => void after(ms, resolve)), runTo };
}

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

function push(heap: Due[], due: Due): void {
  let index = heap.length;
  for (;;) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (index === 0 || !parent || isBefore(parent, due)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    let below = 2 * index + 1;
    const [left, right] = [heap[below], heap[below + 1]];
    if (left && right && isBefore(right, left)) below += 1;
    const child = heap[below];
    if (!child || isBefore(last, child)) break;
    heap[index] = child;
    index = below;
  }
  heap[index] = last;
}
