import { estimateCredits } from '../../../lib/credits/estimate.both';
import type { Random } from '../../../demo/world/random.ts';
import type { Clock } from './clock.ts';
import { recordAt } from './records.ts';

/** When Desk is not to be had, in milliseconds of the clock: `down` answers 503, `cut` answers nothing at all. */
export interface Trouble {
  is: 'down' | 'cut';
  from: number;
  to: number;
}

export interface OrganizationParts {
  clock: Clock;
  random: Random;
  /** Calls that may run at the same time, of everybody together. */
  atOnce: number;
  /**
   * One that lets calls wait for a place and refuses none, and takes those of the view first that was opened first: what the
   * limit itself allows, with nothing idle and nobody overtaken. No real Desk does, nor knows of views.
   */
  isPatient?: boolean;
  trouble?: Trouble;
}

/** Milliseconds to Desk and back. */
const WAY_MS = 60;
/** How long Desk works on a call: half of them longer than this, in milliseconds, one in twenty more than 2.3 times that. */
const WORK_MS = 180;
const SPREAD = 0.5;

/** Everything that an organization's calls are judged by. */
export function createOrganization({ clock, random, atOnce, isPatient = false, trouble }: OrganizationParts) {
  const counts = { calls: 0, refused: 0, failed: 0, credits: 0, peak: 0 };
  /** Answered calls by second of the clock, for the plots. */
  const answered = new Map<number, number>();
  const waiting: { rank: number; go: () => void }[] = [];
  let inFlight = 0;

  const isIn = (is: Trouble['is']): boolean =>
    trouble?.is === is && clock.now() >= trouble.from && clock.now() < trouble.to;

  function leave(): void {
    const first = waiting.reduce<number>(
      (best, { rank }, index) => (rank < (waiting[best]?.rank ?? 0) ? index : best),
      0,
    );
    const [next] = waiting.splice(first, 1);
    if (next) next.go();
    else inFlight -= 1;
  }

  async function enter(rank: number): Promise<boolean> {
    if (inFlight >= atOnce) {
      if (!isPatient) return false;
      await new Promise<void>((resolve) => void waiting.push({ rank, go: resolve }));
      return true;
    }
    inFlight += 1;
    counts.peak = Math.max(counts.peak, inFlight);
    return true;
  }

  /** The work on one call, in milliseconds: log-normal, as server times are. */
  function work(): number {
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    return WORK_MS * Math.exp(SPREAD * normal);
  }

  async function answer(path: string, rank: number): Promise<Response> {
    counts.calls += 1;
    await clock.wait(WAY_MS / 2);
    if (isIn('cut')) {
      counts.failed += 1;
      throw new TypeError('Failed to fetch');
    }
    if (isIn('down')) {
      counts.failed += 1;
      await clock.wait(WAY_MS / 2);
      return replied(503, { errorCode: 'INTERNAL_SERVER_ERROR', message: 'Down.' });
    }
    if (!(await enter(rank))) {
      counts.refused += 1;
      await clock.wait(WAY_MS / 2);
      return replied(429, { errorCode: 'TOO_MANY_REQUESTS', message: 'Too many concurrent API calls.' });
    }
    await clock.wait(work());
    leave();
    const credits = estimateCredits({ method: 'GET', path });
    counts.credits += credits;
    const second = Math.floor(clock.now() / 1000);
    answered.set(second, (answered.get(second) ?? 0) + 1);
    await clock.wait(WAY_MS / 2);
    const body = recordAt(path);
    return replied(body === undefined ? 404 : 200, body ?? { errorCode: 'URL_NOT_FOUND' }, credits);
  }

  /** What one agent calls; `openedAt`: when the view was opened that the calls are for. */
  const fetchOf =
    (openedAt: () => number): typeof fetch =>
    async (input, init) => {
      const path = new URL(input instanceof Request ? input.url : input).pathname.replace('/api/v1', '');
      const signal = init?.signal;
      const answering = answer(path, openedAt());
      if (!signal) return await answering;
      return await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        answering.then(resolve, reject);
      });
    };

  return { fetchOf, counts, answered };
}

/** An answer as far as the client looks at it, read without any turn but those of promises. */
function replied(status: number, body: unknown, credits?: number): Response {
  const headers = new Map([['content-type', 'application/json']]);
  if (credits !== undefined) headers.set('x-rate-limit-request-weight-v3', String(credits));
  const text = JSON.stringify(body);
  let isRead = false;
  const reader = {
    read: async () => {
      const done = isRead;
      isRead = true;
      return done ? { done } : { done, value: new TextEncoder().encode(text) };
    },
    cancel: async () => undefined,
  };
  return {
    status,
    ok: status < 400,
    headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null },
    body: { getReader: () => reader, cancel: async () => undefined },
  } as unknown as Response;
}

export type Organization = ReturnType<typeof createOrganization>;
