import ky, { HTTPError, type KyInstance } from 'ky';
import type { Credentials, TokenSource } from '../auth/types';
import { deskOrigin } from '../desk-page/data-centres';
import { DesksideError, problemError } from '../problems/problem';
import { problemOfAnswer } from './api-problem';
import { parseLossless } from './json';
import { type Priority, createQueue } from './queue';

/** One call. `path` is what follows `/api/v1` and is built with `pathOf`, never taken from outside. */
export interface DeskRequest {
  path: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | boolean>;
  body?: unknown;
  priority?: Priority;
  /** False for the organization discovery, which comes before the organization is known. */
  withOrganization?: boolean;
}

export interface DeskClientOptions {
  tokens: TokenSource;
  /** The organization of the session. Throws `signedOut` when there is none. */
  orgId(): Promise<string>;
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
}

/** Longest wait for one answer, in milliseconds: a worker is stopped after 30 s without an event. */
const TIMEOUT_MS = 25_000;
/** How many calls run at once. */
const WIDTH = 3;
/** Tries against "too many simultaneous calls", which answers before anything was done, so writes may be sent again. */
const CONCURRENCY_TRIES = 3;
const LONGEST_BODY = 5_000_000;

/**
 * The one way to the Desk REST API: token, organization, queue, time limit, one replay after a 401, and every failure a
 * `DesksideError`. Reads are tried again by ky (twice, 5xx and network); writes never are.
 */
export function createDeskClient(options: DeskClientOptions): DeskClient {
  const { tokens, orgId, now = Date.now, isOnline = () => navigator.onLine } = options;
  const wait = options.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const http = ky.create({
    ...(options.fetch ? { fetch: options.fetch } : {}),
    timeout: false, // ky's own limit ends with the headers; the signal below covers the body too
    retry: {
      limit: 2,
      methods: ['get'],
      statusCodes: [500, 502, 503, 504],
      delay: (attempt) => 300 * 2 ** (attempt - 1) * (0.5 + Math.random()),
    },
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error', // the token must not follow a redirect to another host
    referrerPolicy: 'no-referrer',
  });
  const enqueue = createQueue(WIDTH);
  /** Epoch milliseconds until which Zoho has told us not to ask. */
  let pausedUntil = 0;

  async function exchange(request: DeskRequest): Promise<Response> {
    if (now() < pausedUntil) throw problemError('creditsUsedUp', { endpoint: request.path, retryAt: pausedUntil });
    const credentials = await tokens.credentials();
    const first = await send(http, request, credentials);
    if (first.status !== 401) return first;
    const renewed = await tokens.renew(credentials.accessToken);
    return await send(http, request, renewed);
  }

  async function send(instance: KyInstance, request: DeskRequest, credentials: Credentials): Promise<Response> {
    const url = new URL(`/api/v1${request.path}`, deskOrigin(credentials.dataCentre));
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, String(value));
    const headers: Record<string, string> = { authorization: `Zoho-oauthtoken ${credentials.accessToken}` };
    if (request.withOrganization !== false) headers['orgId'] = await orgId();
    try {
      return await instance(url, {
        method: request.method ?? 'GET',
        headers,
        ...(request.body === undefined ? {} : { json: request.body }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (thrown) {
      if (thrown instanceof HTTPError) return thrown.response;
      throw transportProblem(thrown, request.path, isOnline());
    }
  }

  async function settled(request: DeskRequest): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await exchange(request);
      if (response.ok) return response;
      const problem = problemOfAnswer({
        endpoint: request.path,
        status: response.status,
        body: await errorBody(response),
        retryAfter: response.headers.get('retry-after'),
        now: now(),
      });
      if (problem.kind === 'creditsUsedUp') pausedUntil = problem.retryAt ?? now() + 60_000;
      if (problem.kind !== 'tooManyRequests' || attempt >= CONCURRENCY_TRIES) throw new DesksideError(problem);
      await wait(250 * 2 ** attempt * (0.5 + Math.random()));
    }
  }

  return {
    call: (request) =>
      enqueue(async () => {
        const response = await settled(request);
        return await jsonOf(response, request.path, isOnline());
      }, request.priority),
    bytes: (request) => enqueue(async () => await (await settled(request)).blob(), request.priority),
  };
}

async function errorBody(response: Response): Promise<unknown> {
  try {
    return parseLossless(await response.text());
  } catch {
    return undefined;
  }
}

/** The JSON of a good answer. Throws `badAnswer` for an HTML page, truncated or oversized JSON; raw text stays inside. */
async function jsonOf(response: Response, endpoint: string, online: boolean): Promise<unknown> {
  let body: string;
  try {
    body = await response.text();
  } catch (thrown) {
    throw transportProblem(thrown, endpoint, online);
  }
  if (response.status === 204 || body.trim() === '') return null;
  if (body.length > LONGEST_BODY) throw problemError('badAnswer', { endpoint, status: response.status });
  try {
    return parseLossless(body);
  } catch (thrown) {
    throw problemError('badAnswer', { endpoint, status: response.status }, thrown);
  }
}

function transportProblem(thrown: unknown, endpoint: string, online: boolean): DesksideError {
  if (thrown instanceof DesksideError) return thrown;
  if (thrown instanceof DOMException && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')) {
    return problemError('timeout', { endpoint }, thrown);
  }
  return problemError(online ? 'network' : 'offline', { endpoint }, thrown);
}
