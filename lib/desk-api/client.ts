import type { Credentials, TokenSource } from '../auth/types';
import type { CreditGate } from '../credits/credit-gate';
import { deskOrigin } from '../desk-page/data-centres';
import { bodyUpTo, textUpTo } from '../http/body-up-to';
import { GUARDED } from '../http/guarded';
import { withHolds } from '../http/held-back';
import { DesksideError, type Problem, problemError } from '../problems/problem';
import { problemInside, problemOfAnswer, retryMoment } from './api-problem';
import { parseLossless } from './json';
import { type Priority, createQueue, placesIn } from './queue';

/** One call. `path` is what follows `/api/v1` and is built with `pathOf`, never taken from outside. */
export interface DeskRequest extends CallManner {
  path: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | boolean>;
  body?: unknown;
  /** False for the organization discovery, which comes before the organization is known. */
  withOrganization?: boolean;
}

/** How a call is made, apart from what it asks. */
export interface CallManner {
  priority?: Priority;
  /** Ends the call when nobody waits for it any more. */
  signal?: AbortSignal;
  /** True when the user asked for just this; such calls pass the user's daily cap. Writes always do. */
  isExplicit?: boolean;
}

export interface DeskClientOptions {
  tokens: TokenSource;
  /** The organization of the session. Throws `signedOut` when there is none. */
  orgId(): Promise<string>;
  /** Its edition, as Desk calls it; null where that is not known. */
  edition?: () => Promise<string | null>;
  credits: CreditGate;
  fetch?: typeof fetch;
  now?: () => number;
  /** Waits that many milliseconds. */
  wait?: (ms: number) => Promise<void>;
  /** False when the browser knows that it has no network. */
  isOnline?: () => boolean;
}

export interface DeskClient {
  /** Calls Desk and gives the parsed body; null for 204 and other empty answers. Throws `DesksideError`. */
  call(request: DeskRequest): Promise<unknown>;
  /** Fetches bytes from the Desk host with the token, for photos that need it. Throws `DesksideError`. */
  bytes(request: DeskRequest): Promise<Blob>;
  /** The same client, whose calls are made in this manner unless they say otherwise. */
  inManner(manner: CallManner): DeskClient;
}

/** Longest wait for one answer, in milliseconds: a worker is stopped after 30 s without an event. */
const TIMEOUT_MS = 25_000;
/** Tries against "too many simultaneous calls", which answers before anything was done, so writes may be sent again. */
const WRITE_TRIES = 6;
/** The same for what somebody has asked for by a click, and waits for. */
const TRIES_BY_HAND = 8;
/** The same for a view's reads: few at first, more while this browser has had an answer a moment ago. */
const VIEW_TRIES = 3;
const TRIES_WHEN_SERVED = 4;
const SERVED_MS = 5_000;
/** How long the first of the waits between them is at most, in milliseconds: most calls take less, and leave a place then. */
const FIRST_JITTER_MS = 300;
/** No wait between them is longer, in milliseconds: a worker is stopped after 30 s without an event. */
const LONGEST_JITTER_MS = 8_000;
/** Bytes of an answer; a page of a hundred full records has less than one million. */
const LARGEST_BODY = 5_000_000;
/** Bytes of a refusal, which is a code and a sentence. */
const LARGEST_REFUSAL = 100_000;
/** Milliseconds that a call may rest where Desk names a time; who waits for it is told of a longer one. */
const LONGEST_REST_MS = 2_000;

/** How often a read is tried again, and after about how long, in milliseconds, at first. */
const RETRIES = 2;
const FIRST_RETRY_MS = 500;
/** Troubles of a server that pass by themselves. */
const PASSING: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/**
 * The one way to the Desk REST API: token, organization, credits, queue, time limit, one replay after a 401, and every
 * failure a `DesksideError`. Reads are tried again (twice, 5xx and network); writes never are.
 */
export function createDeskClient(options: DeskClientOptions): DeskClient {
  const { tokens, credits, now = Date.now, isOnline = () => navigator.onLine } = options;
  const wait = options.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const fetchWhenLetGo = withHolds(async (url, init) => await (options.fetch ?? fetch)(url, init), { now, wait });
  const queue = createQueue();
  /** How often a read was refused for crowding since one was last answered, whichever it was. */
  let refusals = 0;
  /** When that was, epoch milliseconds. */
  let answeredAt = -Infinity;
  /** Paths that the server could not answer when they were last asked for, however often. */
  const down = new Set<string>();
  const isFarOff = (moment: number | null | undefined): boolean => (moment ?? 0) - now() > LONGEST_REST_MS;

  /** What one request brings, with the token renewed once if it is refused. */
  async function exchange<T>(request: DeskRequest, read: ReadAnswer<T>): Promise<T> {
    const orgId = request.withOrganization === false ? null : await options.orgId();
    const sent = await tokens.credentials();
    const account = orgId === null ? null : { orgId, dataCentre: sent.dataCentre };
    const isExplicit = request.isExplicit === true || isWrite(request);
    if (account) await credits.pass(account, { path: request.path, isExplicit });
    if (account && options.edition) queue.allow(placesIn(await options.edition()));
    const first = await send(request, sent, orgId);
    let outcome = first.status === 401 ? null : await outcomeOf(first);
    if (outcome === null || (first.ok && outcome.problem?.kind === 'unauthorized')) {
      outcome = await outcomeOf(await send(request, await tokens.renew(sent.accessToken), orgId));
    }
    if (outcome.problem === null) return outcome.value;
    const { problem } = outcome;
    if (problem.kind === 'creditsUsedUp' && account) {
      // No time, or one that is over by our clock, which may be wrong: a minute is no nuisance to either side.
      const named = problem.retryAt ?? 0;
      problem.retryAt = named > now() ? named : now() + 60_000;
      await credits.pause(account, problem.retryAt);
    }
    throw new DesksideError(problem);

    /** Counts the answer, then reads it: a good one may hold an error all the same. */
    async function outcomeOf(response: Response): Promise<{ problem: Problem } | { problem: null; value: T }> {
      const { method = 'GET', path, query } = request;
      if (account) await credits.count(account, { method, path, ...(query ? { query } : {}) }, response.headers);
      const { status, headers } = response;
      const retryAfter = headers.get('retry-after');
      const answer = { endpoint: path, status, retryAfter, now: now(), isWrite: method !== 'GET' };
      if (!response.ok) return { problem: problemOfAnswer({ ...answer, body: await errorBody(response) }) };
      const value = await read(response, request, isOnline());
      const problem = problemInside({ ...answer, body: value });
      return problem ? { problem } : { problem, value };
    }
  }

  async function send(request: DeskRequest, credentials: Credentials, orgId: string | null): Promise<Response> {
    const url = new URL(`/api/v1${request.path}`, deskOrigin(credentials.dataCentre));
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, String(value));
    const method = request.method ?? 'GET';
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(request.signal ? [request.signal] : [])]);
    const init: RequestInit = {
      method,
      headers: {
        authorization: `Zoho-oauthtoken ${credentials.accessToken}`,
        ...(orgId === null ? {} : { orgId }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal,
      ...GUARDED,
    };
    for (let attempt = 1; ; attempt += 1) {
      // Each failure makes the browser hold back the address for longer: one that was down is tried once by itself.
      const isLast = method !== 'GET' || attempt > (down.has(request.path) && !request.isExplicit ? 0 : RETRIES);
      let moment: number | null = null;
      try {
        const response = await fetchWhenLetGo(url, init);
        moment = retryMoment(response.headers.get('retry-after'), now()) ?? null;
        const isPassing = PASSING.has(response.status);
        if (!isPassing) down.delete(request.path);
        else if (isLast) down.add(request.path);
        if (isLast || !isPassing || isFarOff(moment)) return response;
        await response.body?.cancel();
      } catch (thrown) {
        const isHeldBack = thrown instanceof DesksideError;
        if (isLast || isHeldBack || signal.aborted) throw transportProblem(thrown, request, isOnline());
      }
      await rest(Math.max(fullJitter(FIRST_RETRY_MS, attempt), (moment ?? 0) - now()), signal);
      if (signal.aborted) throw transportProblem(signal.reason, request, isOnline());
    }
  }

  /**
   * One place in the queue: too many calls at once makes the queue narrower and the call wait its turn again. A read that
   * nobody asked for by hand is not tried for long while others are refused too: its view asks again, less often. Whoever
   * was served a moment ago tries oftener, at the same short waits: a view that is begun is made whole, instead of many halves.
   */
  async function settled<T>(request: DeskRequest, read: ReadAnswer<T>): Promise<T> {
    const isByHand = request.isExplicit === true && !isWrite(request);
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (request.signal?.aborted) throw problemError('cancelled', { endpoint: request.path });
        const value = await exchange(request, read);
        refusals = 0;
        answeredAt = now();
        return value;
      } catch (thrown) {
        if (!(thrown instanceof DesksideError) || thrown.problem.kind !== 'tooManyRequests') throw thrown;
        queue.narrow();
        refusals = Math.max(refusals, attempt);
        const isOfView = !isByHand && !isWrite(request);
        const isServed = isOfView && now() - answeredAt < SERVED_MS;
        const tries = isServed ? TRIES_WHEN_SERVED : isOfView ? VIEW_TRIES : isByHand ? TRIES_BY_HAND : WRITE_TRIES;
        const { retryAt = 0 } = thrown.problem;
        if ((isOfView ? refusals : attempt) >= tries || isFarOff(retryAt)) throw thrown;
        const jitter = Math.min(fullJitter(FIRST_JITTER_MS, isServed ? 1 : attempt), LONGEST_JITTER_MS);
        await rest(Math.max(jitter, retryAt - now()), request.signal);
      }
    }
  }

  /** Waits, but not for an answer that nobody wants any more. */
  async function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([wait(ms), ended]);
  }

  function clientIn(manner: CallManner): DeskClient {
    return {
      call: async (given) => {
        const request = { ...manner, ...given };
        return await queue.run(async () => await settled(request, jsonOf), request.priority);
      },
      bytes: async (given) => {
        const request = { ...manner, ...given };
        return await queue.run(async () => await settled(request, blobOf), request.priority);
      },
      inManner: (more) => clientIn({ ...manner, ...more }),
    };
  }

  return clientIn({});
}

/** Reads the body of a good answer. Throws `DesksideError`. */
type ReadAnswer<T> = (response: Response, request: DeskRequest, online: boolean) => Promise<T>;

/** Any wait is as likely as another, so that a thousand agents who were refused together do not come back together. */
function fullJitter(ms: number, attempt: number): number {
  return ms * 2 ** (attempt - 1) * Math.random();
}

function isWrite({ method = 'GET' }: DeskRequest): boolean {
  return method !== 'GET';
}

async function errorBody(response: Response): Promise<unknown> {
  try {
    return parseLossless((await textUpTo(LARGEST_REFUSAL, response)) ?? '');
  } catch {
    return undefined;
  }
}

/** The JSON of a good answer. Throws `badAnswer` for an HTML page, truncated or oversized JSON; raw text stays inside. */
async function jsonOf(response: Response, request: DeskRequest, online: boolean): Promise<unknown> {
  const body = await wholeOf(textUpTo, response, request, online);
  if (response.status === 204 || body.trim() === '') return null;
  try {
    return parseLossless(body);
  } catch (thrown) {
    throw problemError('badAnswer', { endpoint: request.path, status: response.status }, thrown);
  }
}

const blobOf: ReadAnswer<Blob> = async (...answer) => await wholeOf(bodyUpTo, ...answer);

/** The body of a good answer. Throws `badAnswer` for an oversized one. */
async function wholeOf<T>(
  bodyAs: (limit: number, response: Response) => Promise<T | null>,
  ...[response, request, online]: Parameters<ReadAnswer<T>>
): Promise<T> {
  try {
    const body = await bodyAs(LARGEST_BODY, response);
    if (body !== null) return body;
  } catch (thrown) {
    throw transportProblem(thrown, request, online);
  }
  throw problemError('badAnswer', { endpoint: request.path, status: response.status });
}

function transportProblem(thrown: unknown, request: DeskRequest, online: boolean): DesksideError {
  const endpoint = request.path;
  if (thrown instanceof DesksideError) return new DesksideError({ endpoint, ...thrown.problem });
  if (request.signal?.aborted) return problemError('cancelled', { endpoint }, thrown);
  if (thrown instanceof DOMException && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')) {
    return problemError('timeout', { endpoint }, thrown);
  }
  return problemError(online ? 'network' : 'offline', { endpoint }, thrown);
}
