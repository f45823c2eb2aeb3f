import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDeskClient } from '../../../lib/desk-api/client';
import { problemOf } from '../../../lib/problems/problem';
import { endlessBody, silentBody } from '../support/endless-body';

const POST = { path: '/users/1/badges/associate', method: 'POST', body: {} } as const;
const GET = { path: '/badges' } as const;
const NOW = 1_700_000_000_000;

afterEach(() => void vi.restoreAllMocks());

/** A client whose every request is answered by `reply`; what it waits for is noted and passes at once. */
function clientWith(reply: (signal: AbortSignal, nth: number) => Response) {
  let sent = 0;
  const waits: number[] = [];
  const client = createDeskClient({
    tokens: {
      credentials: async () => ({ accessToken: 't', dataCentre: 'us' }),
      renew: async () => ({ accessToken: 't', dataCentre: 'us' }),
    },
    orgId: async () => '1',
    credits: { pass: async () => undefined, count: async () => undefined, pause: async () => undefined },
    wait: async (ms) => void waits.push(ms),
    now: () => NOW,
    isOnline: () => true,
    fetch: async (_input, init) => {
      sent += 1;
      // The signal itself: one that a Request derives from it is lost with the Request, whenever memory is tidied up.
      return reply(init?.signal ?? AbortSignal.abort(), sent);
    },
  });
  const problemIn = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown));
  return { client, waits, sent: () => sent, problemIn };
}

describe('an answer without an end', () => {
  it.each(['call', 'bytes'] as const)('%s: is given up after five million bytes', async (way) => {
    const { body, read } = endlessBody(100_000);
    const { client, problemIn } = clientWith(() => new Response(body));
    expect(await problemIn(client[way](GET))).toEqual({ kind: 'badAnswer', endpoint: '/badges', status: 200 });
    expect(read).toMatchObject({ isCancelled: true });
    expect(read.bytes).toBeLessThan(5_500_000);
  });

  it('of a refusal is given up sooner, and the refusal stands', async () => {
    const { body, read } = endlessBody(10_000);
    const { client, problemIn } = clientWith(() => new Response(body, { status: 422 }));
    expect(await problemIn(client.call(GET))).toMatchObject({ kind: 'unprocessable', status: 422 });
    expect(read).toMatchObject({ isCancelled: true });
    expect(read.bytes).toBeLessThan(150_000);
  });

  it.each([200, 422])('that is slow ends with our time limit, HTTP %i', async (status) => {
    const limit = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const { client, problemIn, sent } = clientWith((signal) => new Response(silentBody(signal), { status }));
    const problem = problemIn(client.call(GET));
    await vi.waitFor(() => expect(sent()).toBe(1));
    limit.abort(new DOMException('', 'TimeoutError'));
    expect((await problem).kind).toBe({ 200: 'timeout', 422: 'unprocessable' }[status]);
  });
});

describe('a server that names a time', () => {
  const unwell = (retryAfter: string) => () =>
    new Response('<html></html>', { status: 503, headers: { 'retry-after': retryAfter } });

  it.each(['20', new Date(NOW + 20_000).toUTCString()])(
    'far off: is not waited for, and the time is told: %s',
    async (header) => {
      const { client, problemIn, sent } = clientWith(unwell(header));
      expect(await problemIn(client.call(GET))).toMatchObject({ kind: 'serverError', retryAt: NOW + 20_000 });
      expect(sent()).toBe(1);
    },
  );

  it('at once: is asked again as ever', async () => {
    const { client, problemIn, sent } = clientWith(unwell('0'));
    await problemIn(client.call(GET));
    expect(sent()).toBe(3);
  });

  it('with too many calls: is not waited for either', async () => {
    const crowded = { status: 429, headers: { 'retry-after': '20' } };
    const { client, problemIn, sent, waits } = clientWith(
      () => new Response('{"errorCode":"TOO_MANY_REQUESTS"}', crowded),
    );
    expect(await problemIn(client.call(GET))).toMatchObject({ kind: 'tooManyRequests', retryAt: NOW + 20_000 });
    expect([sent(), waits]).toEqual([1, []]);
  });
});

describe('a 429 from something before Desk', () => {
  it.each(['<html>Slow down</html>', '{"error":"rate limited"}', '{"errorCode":"GATEWAY_LIMIT"}', ''])(
    'does not send a write again; what became of it has to be looked up: %s',
    async (text) => {
      const { client, problemIn, sent } = clientWith(() => new Response(text, { status: 429 }));
      expect((await problemIn(client.call(POST))).kind).toBe('badAnswer');
      expect(sent()).toBe(1);
    },
  );

  it('is waited for by a read', async () => {
    const { client, sent } = clientWith((_signal, nth) =>
      nth < 3 ? new Response('<html></html>', { status: 429 }) : new Response('[]'),
    );
    expect(await client.call(GET)).toEqual([]);
    expect(sent()).toBe(3);
  });
});

it('waits any time between none and all of a growing span, so that not all come back together', async () => {
  const crowded = () => new Response('{"errorCode":"TOO_MANY_REQUESTS"}', { status: 429 });
  for (const [chance, spans] of [
    [0, [0, 0, 0, 0, 0]],
    [1, [300, 600, 1_200, 2_400, 4_800]],
  ] as const) {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const { client, waits, problemIn } = clientWith(crowded);
    await problemIn(client.call(POST));
    expect(waits).toEqual(spans);
  }
});
