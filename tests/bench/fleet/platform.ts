import type { Random } from '../../../demo/world/random.ts';
import type { Clock } from './clock.ts';

/** The bytes of an answer: Node's own takes turns of its own, which the clock would not wait for. */
class PlainBlob {
  readonly #parts: readonly Uint8Array[];
  readonly type = 'application/json';

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  async text(): Promise<string> {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}

interface Setting {
  clock: Clock;
  random: Pick<Random, 'next'>;
  /** No call ends for taking too long. */
  isEndless: boolean;
}

/**
 * Runs work while chance is the seeded one and time limits go by the clock: the product has both from the platform. What
 * was there before is put back.
 */
export async function onPlatform<T>({ clock, random, isEndless }: Setting, work: () => Promise<T>): Promise<T> {
  const before = { random: Math.random, timeout: AbortSignal.timeout, any: AbortSignal.any, blob: globalThis.Blob };
  Math.random = random.next;
  AbortSignal.timeout = (ms) => {
    const limit = new AbortController();
    if (!isEndless) clock.after(ms, () => limit.abort(new DOMException('Too late.', 'TimeoutError')));
    return limit.signal;
  };
  // Node's own keeps every signal for as long as its sources live, which here is for ever.
  AbortSignal.any = (signals) => {
    const joined = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) joined.abort(signal.reason);
      else signal.addEventListener('abort', () => joined.abort(signal.reason), { once: true });
    }
    return joined.signal;
  };
  globalThis.Blob = PlainBlob as unknown as typeof Blob;
  try {
    return await work();
  } finally {
    Math.random = before.random;
    AbortSignal.timeout = before.timeout;
    AbortSignal.any = before.any;
    globalThis.Blob = before.blob;
  }
}
