import { describe, expect, it, vi } from 'vitest';
import { type CreditState, createCreditGate } from '../../../lib/credits/credit-gate';
import { createDeskClient } from '../../../lib/desk-api/client';
import { pathOf } from '../../../lib/desk-api/path';
import { problemError, problemOf } from '../../../lib/problems/problem';

/** Credits without end, but for the pause that Zoho may order. */
function openCredits(now: () => number) {
  let state: CreditState | null = null;
  let cap: number | null = null;
  const gate = createCreditGate(
    { read: async () => state, write: async (next) => void (state = next), cap: async () => cap },
    now,
    (work) => work(),
  );
  return { gate, state: () => state, setCap: (next: number) => (cap = next) };
}

type Reply = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> } | 'fail';

/** A client against scripted replies; the last reply is repeated. */
function clientWith(replies: Reply[], more: { online?: boolean; now?: () => number } = {}) {
  const sent: Request[] = [];
  const credits = openCredits(more.now ?? Date.now);
  const wait = vi.fn(async (_ms: number) => undefined);
  const renew = vi.fn(async () => ({ accessToken: 'fresh', dataCentre: 'us' as const }));
  const client = createDeskClient({
    tokens: { credentials: async () => ({ accessToken: 'stale', dataCentre: 'us' }), renew },
    orgId: async () => '3981311',
    credits: credits.gate,
    wait,
    isOnline: () => more.online ?? true,
    ...(more.now ? { now: more.now } : {}),
    fetch: async (input, init) => {
      sent.push(new Request(input, init));
      const reply = replies[Math.min(sent.length, replies.length) - 1] ?? 'fail';
      if (reply === 'fail') throw new TypeError('Failed to fetch');
      const { status = 200, body, text = body === undefined ? null : JSON.stringify(body), headers = {} } = reply;
      return new Response(status === 204 ? null : text, { status, headers });
    },
  });
  return { client, sent, renew, credits, wait };
}

/** A client of an organization that refuses every call for crowding, until it answers. */
function crowded(more: { wait?: (ms: number) => Promise<void>; now?: () => number } = {}) {
  const sent: Request[] = [];
  let isAnswering = false;
  const access = { accessToken: 't', dataCentre: 'us' as const };
  const client = createDeskClient({
    tokens: { credentials: async () => access, renew: async () => access },
    orgId: async () => '1',
    credits: openCredits(Date.now).gate,
    wait: async () => undefined,
    isOnline: () => true,
    ...more,
    fetch: async (input, init) => {
      sent.push(new Request(input, init));
      return isAnswering ? new Response('{}') : new Response('{"errorCode":"TOO_MANY_REQUESTS"}', { status: 429 });
    },
  });
  const triesOf = async (request: Parameters<typeof client.call>[0]): Promise<number> => {
    sent.length = 0;
    await problemIn(client.call(request));
    return sent.length;
  };
  return { client, sent, answers: (yes: boolean) => (isAnswering = yes), triesOf };
}

const problemIn = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown));

describe('one call', () => {
  it('goes to the API of the data centre with token and organization', async () => {
    const { client, sent } = clientWith([{ body: { id: '1' } }]);
    await client.call({ path: '/tickets/1', query: { include: 'contacts' } });
    expect(sent[0]?.url).toBe('https://desk.zoho.com/api/v1/tickets/1?include=contacts');
    expect(sent[0]?.headers.get('authorization')).toBe('Zoho-oauthtoken stale');
    expect(sent[0]?.headers.get('orgid')).toBe('3981311');
    expect(sent[0]?.redirect).toBe('error');
    expect(sent[0]?.credentials).toBe('omit');
  });

  it('gives null for 204 and for an empty 200', async () => {
    expect(await clientWith([{ status: 204 }]).client.call({ path: '/badges' })).toBeNull();
    expect(await clientWith([{ text: '' }]).client.call({ path: '/badges' })).toBeNull();
  });

  it.each([
    ['an HTML page', '<html><body>Sign in</body></html>'],
    ['truncated JSON', '{"data":[{"id":'],
  ])('%s is a bad answer, named by endpoint and without its text', async (_name, text) => {
    const problem = await problemIn(clientWith([{ text }]).client.call({ path: '/badges' }));
    expect(problem).toEqual({ kind: 'badAnswer', endpoint: '/badges', status: 200 });
  });
});

describe('an address that the browser holds back because it failed again and again', () => {
  it('is not taken for a broken connection, and nothing leaves', async () => {
    const { client, sent, wait } = clientWith([{ status: 500 }], { now: () => 1_790_000_000_000 });
    for (let n = 0; n < 7; n += 1) await problemIn(client.call({ path: '/tickets/1' }));
    const { length } = sent;
    wait.mockClear();
    const problem = await problemIn(client.call({ path: '/tickets/1' }));
    expect(problem).toMatchObject({ kind: 'serverError', endpoint: '/tickets/1', retryAt: expect.any(Number) });
    expect(sent).toHaveLength(length);
    expect(wait, 'there is nothing to wait for').not.toHaveBeenCalled();
  });
});

describe('a token that is no longer good', () => {
  it('is renewed once and the call replayed once', async () => {
    const { client, sent, renew } = clientWith([
      { status: 401, body: { errorCode: 'INVALID_OAUTH' } },
      { body: { ok: 1 } },
    ]);
    expect(await client.call({ path: '/myinfo' })).toEqual({ ok: 1 });
    expect(renew).toHaveBeenCalledExactlyOnceWith('stale');
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual([
      'Zoho-oauthtoken stale',
      'Zoho-oauthtoken fresh',
    ]);
  });

  it('stops after one replay', async () => {
    const { client, sent } = clientWith([{ status: 401, body: { errorCode: 'INVALID_OAUTH' } }]);
    expect((await problemIn(client.call({ path: '/myinfo' }))).kind).toBe('unauthorized');
    expect(sent).toHaveLength(2);
  });

  it('hands on why it could not be renewed', async () => {
    const { client, renew } = clientWith([{ status: 401, body: { errorCode: 'INVALID_OAUTH' } }]);
    renew.mockRejectedValue(problemError('signInThrottled'));
    expect((await problemIn(client.call({ path: '/myinfo' }))).kind).toBe('signInThrottled');
  });
});

describe('an error inside a 200', () => {
  const refused: Reply = { body: { errorCode: 'UNPROCESSABLE_ENTITY', message: 'The ticket is locked.' } };

  it('is thrown as that error, for reads and writes, and nothing is sent again', async () => {
    for (const method of ['GET', 'PATCH'] as const) {
      const { client, sent } = clientWith([refused]);
      expect(await problemIn(client.call({ path: '/tickets/1', method }))).toEqual({
        kind: 'unprocessable',
        endpoint: '/tickets/1',
        status: 200,
        detail: 'The ticket is locked.',
      });
      expect(sent).toHaveLength(1);
    }
  });

  it('renews a token that is refused in this way, once', async () => {
    const { client, sent, renew } = clientWith([{ body: { errorCode: 'INVALID_OAUTH' } }, { body: { ok: 1 } }]);
    expect(await client.call({ path: '/myinfo' })).toEqual({ ok: 1 });
    expect(renew).toHaveBeenCalledExactlyOnceWith('stale');
    expect(sent).toHaveLength(2);
    const again = clientWith([{ body: { errorCode: 'INVALID_OAUTH' } }]);
    expect((await problemIn(again.client.call({ path: '/myinfo' }))).kind).toBe('unauthorized');
    expect(again.sent).toHaveLength(2);
  });

  it('does not renew a token over a 403, whatever its code', async () => {
    const { client, renew } = clientWith([{ status: 403, body: { errorCode: 'UNAUTHORIZED', message: 'No' } }]);
    expect((await problemIn(client.call({ path: '/myinfo' }))).kind).toBe('unauthorized');
    expect(renew).not.toHaveBeenCalled();
  });

  it('holds all calls back when it says that the credits are used up', async () => {
    const { client, sent } = clientWith([{ body: { errorCode: 'THRESHOLD_EXCEEDED' } }, { body: [] }], {
      now: () => 1,
    });
    expect((await problemIn(client.call({ path: '/badges' }))).kind).toBe('creditsUsedUp');
    expect((await problemIn(client.call({ path: '/labels' }))).kind).toBe('creditsUsedUp');
    expect(sent).toHaveLength(1);
  });

  it('is left to the caller where a mass action names one for each record', async () => {
    const body = { results: [{ id: '1', success: false, errors: { errorCode: 'FORBIDDEN' } }] };
    expect(await clientWith([{ body }]).client.call({ path: '/x', method: 'POST', body: {} })).toEqual(body);
  });
});

describe('when Desk is not well', () => {
  it('reads are tried three times, writes once', async () => {
    const broken: Reply = { status: 503, body: { errorCode: 'INTERNAL_SERVER_ERROR' } };
    const read = clientWith([broken]);
    expect((await problemIn(read.client.call({ path: '/badges' }))).kind).toBe('serverError');
    expect(read.sent).toHaveLength(3);
    const write = clientWith([broken]);
    await problemIn(write.client.call({ path: '/users/1/badges/associate', method: 'POST', body: {} }));
    expect(write.sent).toHaveLength(1);
  });

  it('what failed so before is tried once, until it is answered; what somebody asked for by a click as ever', async () => {
    const broken: Reply = { status: 503, body: {} };
    let now = 1_000_000;
    const { client, sent } = clientWith(
      [broken, broken, broken, broken, broken, broken, broken, { body: {} }, broken],
      {
        now: () => (now += 60_000),
      },
    );
    const triesOf = async (request: Parameters<typeof client.call>[0]): Promise<number> => {
      const { length } = sent;
      await problemIn(client.call(request));
      return sent.length - length;
    };
    expect(await triesOf({ path: '/tickets/1' })).toBe(3);
    expect(await triesOf({ path: '/tickets/1' })).toBe(1);
    expect(await triesOf({ path: '/tickets/1', isExplicit: true })).toBe(3);
    expect(await triesOf({ path: '/tickets/1' }), 'answered').toBe(1);
    expect(await triesOf({ path: '/tickets/1' })).toBe(3);
    expect(await triesOf({ path: '/tickets/2' }), 'another').toBe(3);
  });

  it('what the browser holds back for long is told at once, even if somebody asked for it by a click', async () => {
    const { client, sent, wait } = clientWith([{ status: 503, body: {} }], { now: () => 1_000_000 });
    const ask = { path: '/tickets/1', isExplicit: true };
    for (let times = 0; times < 3; times += 1) await problemIn(client.call(ask));
    const { length } = sent;
    wait.mockClear();
    const problem = await problemIn(client.call(ask));
    expect(problem).toMatchObject({ kind: 'serverError', retryAt: expect.any(Number) });
    expect({ sent: sent.length - length, waits: wait.mock.calls.length }).toEqual({ sent: 0, waits: 0 });
  });

  it('too many simultaneous calls: tried again, writes too, as nothing was done', async () => {
    const busy: Reply = { status: 429, body: { errorCode: 'TOO_MANY_REQUESTS' } };
    const { client, sent } = clientWith([busy, busy, { body: { done: true } }]);
    expect(await client.call({ path: '/x', method: 'POST', body: {} })).toEqual({ done: true });
    expect(sent).toHaveLength(3);
  });

  describe('a crowd', () => {
    const busy: Reply = { status: 429, body: { errorCode: 'TOO_MANY_REQUESTS' } };
    const refused = { kind: 'tooManyRequests' };

    it('a view’s read is tried three times, what somebody asked for by a click eight times, a write six times', async () => {
      for (const [request, tries] of [
        [{ path: '/tickets/1' }, 3],
        [{ path: '/tickets/1', isExplicit: true }, 8],
        [{ path: '/x', method: 'POST', body: {} }, 6],
      ] as const) {
        const { client, sent } = clientWith([busy]);
        expect(await problemIn(client.call(request))).toMatchObject(refused);
        expect(sent).toHaveLength(tries);
      }
    });

    it('waits any time up to a growing one, a moment at first, eight seconds at most', async () => {
      const { client, wait } = clientWith([busy]);
      vi.spyOn(Math, 'random').mockReturnValue(1);
      await problemIn(client.call({ path: '/tickets/1', isExplicit: true }));
      vi.restoreAllMocks();
      expect(wait.mock.calls.flat()).toEqual([300, 600, 1_200, 2_400, 4_800, 8_000, 8_000]);
    });

    it('waits for the moment that Desk names, where it is near', async () => {
      const { client, wait } = clientWith([{ ...busy, headers: { 'retry-after': '1' } }, { body: {} }], {
        now: () => 0,
      });
      vi.spyOn(Math, 'random').mockReturnValue(0);
      await client.call({ path: '/tickets/1' });
      vi.restoreAllMocks();
      expect(wait.mock.calls.flat()).toEqual([1_000]);
    });

    it('after a read was given up, the next is tried once, until one is answered; clicks and writes as ever', async () => {
      const { client, answers, triesOf } = crowded();
      expect(await triesOf({ path: '/tickets/1' })).toBe(3);
      expect(await triesOf({ path: '/tickets/2' })).toBe(1);
      expect(await triesOf({ path: '/x', method: 'POST', body: {} })).toBe(6);
      expect(await triesOf({ path: '/tickets/2', isExplicit: true })).toBe(8);
      expect(await triesOf({ path: '/tickets/2', isExplicit: true })).toBe(8);
      answers(true);
      await client.call({ path: '/tickets/3' });
      answers(false);
      expect(await triesOf({ path: '/tickets/2' })).toBe(4);
    });

    it('a view that has had an answer a moment ago tries oftener at short waits, to become whole; later as any other', async () => {
      let now = 1_000_000;
      const wait = vi.fn(async (_ms: number) => undefined);
      const { client, answers, triesOf } = crowded({ wait, now: () => now });
      answers(true);
      await client.call({ path: '/tickets/1' });
      answers(false);
      vi.spyOn(Math, 'random').mockReturnValue(1);
      expect(await triesOf({ path: '/contacts/2/helpCenters' })).toBe(4);
      expect(wait.mock.calls.flat()).toEqual([300, 300, 300]);
      vi.restoreAllMocks();
      answers(true);
      await client.call({ path: '/tickets/1' });
      answers(false);
      now += 5_000;
      expect(await triesOf({ path: '/tickets/2' })).toBe(3);
    });

    it('a call that nobody waits for any more gives its place back at once', async () => {
      const { client, sent, answers } = crowded({ wait: () => new Promise(() => undefined) });
      const left = new AbortController();
      const views = [1, 2, 3].map((n) => problemIn(client.call({ path: `/tickets/${n}`, signal: left.signal })));
      await vi.waitFor(() => expect(sent).toHaveLength(3));
      answers(true);
      const next = client.call({ path: '/tickets/4' });
      left.abort();
      expect(await Promise.all(views)).toMatchObject(Array.from({ length: 3 }, () => ({ kind: 'cancelled' })));
      expect(await next).toEqual({});
      expect(sent).toHaveLength(4);
    });
  });

  it('credits used up: not one more request before the time Zoho names', async () => {
    let now = 1_000_000;
    const { client, sent } = clientWith(
      [{ status: 429, body: { errorCode: 'THRESHOLD_EXCEEDED' }, headers: { 'retry-after': '60' } }, { body: [] }],
      { now: () => now },
    );
    expect(await problemIn(client.call({ path: '/badges' }))).toMatchObject({
      kind: 'creditsUsedUp',
      retryAt: 1_060_000,
    });
    expect((await problemIn(client.call({ path: '/labels' }))).kind).toBe('creditsUsedUp');
    expect(sent).toHaveLength(1);
    now += 60_001;
    await client.call({ path: '/badges' });
    expect(sent).toHaveLength(2);
  });

  it('no network is told apart from a server out of reach', async () => {
    const post = { path: '/x', method: 'POST', body: {} } as const;
    expect((await problemIn(clientWith(['fail']).client.call(post))).kind).toBe('network');
    expect((await problemIn(clientWith(['fail'], { online: false }).client.call(post))).kind).toBe('offline');
  });
});

describe('credits', () => {
  it('are counted by what Desk says a call cost, else by estimate', async () => {
    const headers = { 'X-Rate-Limit-Request-Weight-v3': '3', 'X-Rate-Limit-Remaining-v3': '99000' };
    const { client, credits } = clientWith([{ body: [], headers }, { body: { id: '1' } }]);
    await client.call({ path: '/badges' });
    await vi.waitFor(() => expect(credits.state()).toMatchObject({ spent: 3, remaining: 99_000 }));
    await client.call({ path: '/tickets/1892000000042034' });
    await vi.waitFor(() => expect(credits.state()).toMatchObject({ spent: 4, remaining: 98_999 }));
  });

  it('beyond the daily cap only what the user asks for is sent', async () => {
    const { client, sent, credits } = clientWith([{ body: [] }]);
    credits.setCap(3);
    await client.call({ path: '/badges' });
    expect((await problemIn(client.call({ path: '/badges' }))).kind).toBe('capReached');
    expect(sent).toHaveLength(1);
    await client.call({ path: '/badges', isExplicit: true });
    await client.call({ path: '/users/1/badges/associate', method: 'POST', body: {} });
    expect(sent).toHaveLength(3);
  });

  it('counts of calls side by side are not lost', async () => {
    const { client, credits } = clientWith([{ body: { id: '1' } }]);
    await Promise.all(Array.from({ length: 20 }, () => client.call({ path: '/tickets/1892000000042034' })));
    await vi.waitFor(() => expect(credits.state()?.spent).toBe(20));
  });
});

it('a call nobody waits for any more is not sent', async () => {
  const { client, sent } = clientWith([{ body: {} }]);
  const left = AbortSignal.abort();
  expect((await problemIn(client.call({ path: '/tickets/1', signal: left }))).kind).toBe('cancelled');
  expect(sent).toHaveLength(0);
});

it('twenty calls refused with 401 at once are all replayed with the renewed token', async () => {
  let renewals = 0;
  let renewing: Promise<{ accessToken: string; dataCentre: 'us' }> | null = null;
  let token = 'stale';
  const client = createDeskClient({
    tokens: {
      credentials: async () => ({ accessToken: token, dataCentre: 'us' }),
      renew: (rejected) => {
        if (rejected !== token) return Promise.resolve({ accessToken: token, dataCentre: 'us' });
        renewing ??= Promise.resolve().then(() => {
          renewals += 1;
          token = 'fresh';
          return { accessToken: token, dataCentre: 'us' as const };
        });
        return renewing;
      },
    },
    orgId: async () => '1',
    credits: openCredits(Date.now).gate,
    isOnline: () => true,
    fetch: async (input, init) =>
      new Request(input, init).headers.get('authorization') === 'Zoho-oauthtoken fresh'
        ? new Response('{"ok":true}')
        : new Response('{"errorCode":"INVALID_OAUTH"}', { status: 401 }),
  });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => client.call({ path: `/tickets/${n}` })));
  expect(answers).toHaveLength(20);
  expect(renewals).toBe(1);
});

it('runs at most three calls at once, what the user waits for before pictures', async () => {
  const waiting: (() => void)[] = [];
  const order: string[] = [];
  const client = createDeskClient({
    tokens: {
      credentials: async () => ({ accessToken: 't', dataCentre: 'us' }),
      renew: async () => ({ accessToken: 't', dataCentre: 'us' }),
    },
    orgId: async () => '1',
    credits: openCredits(Date.now).gate,
    isOnline: () => true,
    fetch: async (input) => {
      order.push(new Request(input).url.split('/').pop() ?? '');
      await new Promise<void>((resolve) => waiting.push(resolve));
      return new Response('{}');
    },
  });
  const calls = ['a', 'b', 'c'].map((name) => client.call({ path: `/${name}` }));
  calls.push(client.call({ path: '/picture', priority: 'background' }), client.call({ path: '/ticket' }));
  await vi.waitFor(() => expect(waiting).toHaveLength(3));
  expect(order).toEqual(['a', 'b', 'c']);
  waiting[0]?.();
  await vi.waitFor(() => expect(order).toEqual(['a', 'b', 'c', 'ticket']));
  for (let index = 1; index < 5; index += 1) {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(index));
    waiting[index]?.();
  }
  await Promise.all(calls);
});

describe('paths', () => {
  it('are built from ids', () => {
    expect(pathOf`/users/${'24073000002957051'}/badges`).toBe('/users/24073000002957051/badges');
  });

  it.each(['', '..', '1/../2', '%2e%2e', '-1', '1 ', '1'.repeat(20), '１２'])('and from nothing else: %j', (value) => {
    expect(() => pathOf`/users/${value}/badges`).toThrow();
  });
});
