import { expect, it } from 'vitest';
import { creditDay } from '../../../lib/credits/credit-day';
import { type CreditState, createCreditGate } from '../../../lib/credits/credit-gate';
import { estimateCredits } from '../../../lib/credits/estimate.both';
import { problemOf } from '../../../lib/problems/problem';
import { settled } from '../support/pretend-records';

it.each([
  ['one record', 'GET', '/tickets/1892000000042034', {}, 1],
  ['myself', 'GET', '/myinfo', {}, 1],
  ['a create', 'POST', '/users/1/badges/associate', {}, 1],
  ['a list', 'GET', '/users/1/badges', { from: 1 }, 3],
  ['a deeper page', 'GET', '/tickets', { from: 2001 }, 10],
  ['a far page', 'GET', '/tickets', { from: 10_001 }, 50],
  ['the farthest page', 'GET', '/tickets', { from: 100_001 }, 100],
  ['a count', 'GET', '/agents/count', {}, 50],
  ['a count by name', 'GET', '/ticketsCount', {}, 50],
  ['a delete', 'DELETE', '/tickets/1/comments/2', {}, 6],
  ['many at once', 'POST', '/closeTickets', {}, 25],
])('%s is estimated by the public table', (_name, method, path, query, credits) => {
  expect(estimateCredits({ method, path, query })).toBe(credits);
});

it("a day begins at midnight of the data centre, not of the agent's desk", () => {
  const moment = Date.UTC(2026, 0, 1, 20, 0);
  expect(creditDay(moment, 'us')).toBe('2026-01-01');
  expect(creditDay(moment, 'in')).toBe('2026-01-02');
});

const account = { orgId: '1', dataCentre: 'us' } as const;
const shape = { method: 'GET', path: '/badges' };

function gateAt(start: number) {
  let now = start;
  let state: CreditState | null = null;
  const store = {
    read: async () => state,
    write: async (next: CreditState) => void (state = next),
    cap: async () => 5,
  };
  const later: (() => void)[] = [];
  const soon = (work: () => void): void => void later.push(work);
  async function stored(): Promise<CreditState | null> {
    for (const work of later.splice(0)) work();
    await settled();
    return state;
  }
  return { open: () => createCreditGate(store, () => now, soon), stored, pass: (ms: number) => (now += ms) };
}

it('a new day begins at zero, another organization too', async () => {
  const { open, stored, pass } = gateAt(Date.UTC(2026, 0, 1, 20));
  const gate = open();
  await gate.count(account, shape, new Headers());
  await gate.count({ ...account, orgId: '2' }, shape, new Headers());
  expect(await stored()).toMatchObject({ orgId: '2', spent: 3 });
  pass(24 * 3_600_000);
  await gate.count({ ...account, orgId: '2' }, shape, new Headers());
  expect((await stored())?.spent).toBe(3);
});

it('a pause that Zoho ordered survives the worker and ends when Zoho said', async () => {
  const start = Date.UTC(2026, 0, 1, 20);
  const { open, pass } = gateAt(start);
  await open().pause(account, start + 60_000);
  const next = open();
  const refused: unknown = await next
    .pass(account, { path: '/badges', isExplicit: true })
    .catch((error: unknown) => error);
  expect(problemOf(refused)).toMatchObject({ kind: 'creditsUsedUp', retryAt: start + 60_000 });
  pass(60_000);
  await expect(next.pass(account, { path: '/badges', isExplicit: true })).resolves.toBeUndefined();
});

it('ignores headers that are no numbers', async () => {
  const { open, stored } = gateAt(Date.UTC(2026, 0, 1, 20));
  const headers = new Headers({ 'X-Rate-Limit-Request-Weight-v3': '-5', 'X-Rate-Limit-Remaining-v3': 'many' });
  await open().count(account, shape, headers);
  expect(await stored()).toMatchObject({ spent: 3, remaining: null });
});
