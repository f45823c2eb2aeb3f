import { describe, expect, it, vi } from 'vitest';
import { withHolds } from '../../../lib/http/held-back';
import { DesksideError } from '../../../lib/problems/problem';

const ADDRESS = 'https://desk.zoho.com/api/v1/tickets/1';
const MINUTE = 60_000;

/** A clock that is moved by whoever waits. */
function createClock() {
  let at = 1_790_000_000_000;
  const waits: number[] = [];
  return {
    now: () => at,
    wait: async (ms: number) => {
      waits.push(ms);
      at += ms;
    },
    pass: (ms: number) => {
      at += ms;
    },
    waits,
  };
}

/**
 * Chromium's own rule, written from its documentation of a back-off entry: a failure lengthens the hold of that address, a
 * good answer makes one failure good, and of every hold up to two fifths are left out by chance.
 */
function createBrowser(now: () => number, chance: () => number) {
  const entries = new Map<string, { count: number; release: number }>();
  return {
    isHeld: (address: string) => now() < (entries.get(address)?.release ?? 0),
    heard: (address: string, status: number) => {
      const { count, release } = entries.get(address) ?? { count: 0, release: 0 };
      if (![500, 503, 509].includes(status)) {
        entries.set(address, { count: Math.max(0, count - 1), release: Math.max(release, now()) });
        return;
      }
      const full = count < 2 ? 0 : Math.min(700 * 1.4 ** (count - 2), 15 * MINUTE);
      entries.set(address, { count: count + 1, release: Math.max(release, now() + full * (1 - 0.4 * chance())) });
    },
  };
}

/** A fetch that answers what it is told to, and what has left. */
function createServer() {
  const clock = createClock();
  const left: string[] = [];
  let status = 200;
  const ask = withHolds(async (url) => {
    left.push(String(url));
    return new Response(null, { status });
  }, clock);
  const answer = async (next: number, url = ADDRESS): Promise<number> => {
    status = next;
    return (await ask(url)).status;
  };
  return { clock, left, answer };
}

describe('a server that fails again and again', () => {
  it.each([500, 503, 509])(
    'HTTP %i: the fourth request leaves only after 700 ms, the fifth after 980',
    async (status) => {
      const { clock, left, answer } = createServer();
      for (let n = 0; n < 3; n += 1) await answer(status);
      expect(clock.waits).toEqual([]);
      await answer(status);
      await answer(status);
      expect(clock.waits.map(Math.round)).toEqual([700, 980]);
      expect(left).toHaveLength(5);
    },
  );

  it.each([502, 504, 429, 401, 404])('HTTP %i holds nothing back', async (status) => {
    const { clock, answer } = createServer();
    for (let n = 0; n < 12; n += 1) await answer(status);
    expect(clock.waits).toEqual([]);
  });

  it('waits only for what is left of the hold', async () => {
    const { clock, answer } = createServer();
    for (let n = 0; n < 3; n += 1) await answer(500);
    clock.pass(600);
    await answer(200);
    expect(clock.waits).toEqual([100]);
  });

  it('a longer hold than two seconds is told with its end, and nothing leaves', async () => {
    const { clock, left, answer } = createServer();
    for (let n = 0; n < 7; n += 1) await answer(500);
    const refused = await answer(200).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(DesksideError);
    const { problem } = refused as DesksideError;
    expect(problem.kind).toBe('serverError');
    expect(left).toHaveLength(7);
    clock.pass((problem.retryAt ?? 0) - clock.now());
    expect(await answer(200)).toBe(200);
  });

  it('a good answer makes one failure good', async () => {
    const { clock, answer } = createServer();
    for (const status of [500, 500, 200, 500, 200, 500]) await answer(status);
    await answer(200);
    expect(clock.waits).toEqual([]);
  });

  it('a good answer to what had left before ends no hold', async () => {
    const clock = createClock();
    const answers: ((status: number) => void)[] = [];
    const ask = withHolds(async () => {
      const status = await new Promise<number>((resolve) => answers.push(resolve));
      return new Response(null, { status });
    }, clock);
    const asked = Array.from({ length: 4 }, async () => await ask(ADDRESS));
    for (const status of [500, 500, 500, 200]) answers.shift()?.(status);
    await Promise.all(asked);
    const next = ask(ADDRESS);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.(200);
    await next;
    expect(clock.waits).toEqual([700]);
  });

  it('another record, another host and another query are judged by their address', async () => {
    const { clock, answer } = createServer();
    for (let n = 0; n < 3; n += 1) await answer(500, `${ADDRESS}?include=team`);
    await answer(200, 'https://desk.zoho.com/api/v1/tickets/2');
    await answer(200, 'https://desk.zoho.eu/api/v1/tickets/1');
    expect(clock.waits).toEqual([]);
    await answer(200, ADDRESS.toUpperCase().replace('HTTPS', 'https'));
    expect(clock.waits).toEqual([700]);
  });

  it('failures are forgotten a quarter of an hour after the last hold', async () => {
    const { clock, answer } = createServer();
    for (let n = 0; n < 6; n += 1) await answer(500);
    clock.pass(20 * MINUTE);
    clock.waits.length = 0;
    for (let n = 0; n < 3; n += 1) await answer(500);
    expect(clock.waits).toEqual([]);
  });

  it('a clock that is set back keeps nobody waiting', async () => {
    const { clock, answer } = createServer();
    for (let n = 0; n < 4; n += 1) await answer(500);
    clock.waits.length = 0;
    clock.pass(-60 * MINUTE);
    expect(await answer(200)).toBe(200);
    expect(clock.waits).toEqual([]);
  });
});

it('nothing is ever sent that the browser would refuse to send, whatever a server answers and when it is asked', async () => {
  let seed = 42;
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const clock = createClock();
  const browser = createBrowser(clock.now, chance);
  let sent = 0;
  const ask = withHolds(async (url) => {
    const address = String(url);
    expect(browser.isHeld(address), `request ${sent}`).toBe(false);
    sent += 1;
    const status = chance() < 0.6 ? 500 : 200;
    clock.pass(chance() * 50);
    browser.heard(address, status);
    return new Response(null, { status });
  }, clock);
  for (let n = 0; n < 3_000; n += 1) {
    await ask(`${ADDRESS}${Math.floor(chance() * 3)}`).catch(() => undefined);
    clock.pass(chance() < 0.02 ? 20 * MINUTE : chance() * 900);
  }
  expect(sent).toBeGreaterThan(300);
});
