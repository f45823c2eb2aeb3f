import { describe, expect, it } from 'vitest';
import { createCreditGate } from '../../../lib/credits/credit-gate';
import { listAgents } from '../../../lib/desk-api/agents';
import { createDeskClient } from '../../../lib/desk-api/client';
import { getOrganizations } from '../../../lib/desk-api/organizations';
import { getTicketMetrics } from '../../../lib/desk-api/ticket-history';
import { getAssociableTeamIds } from '../../../lib/desk-api/teams';
import { problemOf } from '../../../lib/problems/problem';

/** The operations through the real client, where what matters is what goes over the wire. */

function clientAnswering(answer: (request: Request) => Response | Promise<Response>) {
  const sent: Request[] = [];
  const client = createDeskClient({
    tokens: {
      credentials: async () => ({ accessToken: 'stale', dataCentre: 'us' }),
      renew: async () => ({ accessToken: 'fresh', dataCentre: 'us' }),
    },
    orgId: async () => '3981311',
    credits: createCreditGate({ read: async () => null, write: async () => undefined, cap: async () => null }, () => 0),
    wait: async () => undefined,
    isOnline: () => true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return await answer(request);
    },
  });
  return { client, sent };
}

const json = (text: string, status = 200) => new Response(text, { status });

it('organizations are asked for without naming one', async () => {
  const { client, sent } = clientAnswering(() => json('{"data":[]}'));
  await getOrganizations(client);
  expect(sent[0]?.headers.has('orgid')).toBe(false);
});

it('ids of 18 digits keep every digit, written as text or as a number', async () => {
  const { client } = clientAnswering((request) =>
    request.url.endsWith('/metrics')
      ? json('{"agentsHandled":[{"agentId":160200000000068005,"agentName":"Jones"}]}')
      : json('{"teams":[160200000000068005,"160200000000068007",7]}'),
  );
  expect((await getTicketMetrics(client, '7')).agents?.[0]?.id).toBe('160200000000068005');
  expect(await getAssociableTeamIds(client, '7')).toEqual(['160200000000068005', '160200000000068007', '7']);
});

describe('a list that nobody waits for any more', () => {
  const page = JSON.stringify({ data: Array.from({ length: 100 }, (_, index) => ({ id: String(index) })) });

  it('ends as cancelled, while a page is on its way', async () => {
    const leaving = new AbortController();
    const { client, sent } = clientAnswering(async (request) => {
      if (!request.url.includes('from=')) return json(page);
      return await new Promise<Response>((_resolve, reject) => {
        request.signal.addEventListener('abort', () => {
          reject(new DOMException('The operation was aborted.', 'AbortError'));
        });
        leaving.abort();
      });
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of listAgents(client.inManner({ signal: leaving.signal }))) seen.push(id);
    };
    const problem = problemOf(await walk().catch((thrown: unknown) => thrown));
    expect(problem).toEqual({ kind: 'cancelled', endpoint: '/agents' });
    expect(seen).toHaveLength(100);
    expect(sent).toHaveLength(2);
  });

  it('sends nothing more once it was left between two pages', async () => {
    const leaving = new AbortController();
    const { client, sent } = clientAnswering(() => json(page));
    const walk = async () => {
      for await (const { id } of listAgents(client.inManner({ signal: leaving.signal }))) {
        if (id === '99') leaving.abort();
      }
    };
    expect(problemOf(await walk().catch((thrown: unknown) => thrown)).kind).toBe('cancelled');
    expect(sent).toHaveLength(1);
  });
});
