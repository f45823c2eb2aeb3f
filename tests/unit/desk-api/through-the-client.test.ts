import { describe, expect, it } from 'vitest';
import { createCreditGate } from '../../../lib/credits/credit-gate';
import { listAgents } from '../../../lib/desk-api/agents';
import { createDeskClient } from '../../../lib/desk-api/client';
import { uploadMyPhoto } from '../../../lib/desk-api/my-settings';
import { getOrganizations, updateOrganizationFavicon } from '../../../lib/desk-api/organizations';
import { getTicketResolution } from '../../../lib/desk-api/ticket-resolution';
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

describe('an upload', () => {
  const photo = new File(['picture'], 'me.png', { type: 'image/png' });

  it('goes out as multipart with its file, also after the token was renewed', async () => {
    const { client, sent } = clientAnswering((request) =>
      request.headers.get('authorization')?.endsWith('stale')
        ? json('{"errorCode":"INVALID_OAUTH"}', 401)
        : json('{"photoURL":"https://desk.zoho.com/api/v1/agents/7/photo?orgId=1"}'),
    );
    expect(await uploadMyPhoto(client, photo)).toEqual({
      photoUrl: 'https://desk.zoho.com/api/v1/agents/7/photo?orgId=1',
    });
    expect(sent).toHaveLength(2);
    for (const request of sent) {
      expect(request.method).toBe('POST');
      expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
      const part = (await request.formData()).get('userPhoto');
      expect(part).toBeInstanceOf(File);
      expect(await (part as File).text()).toBe('picture');
    }
  });

  it('is not sent again when its outcome is unknown', async () => {
    const { client, sent } = clientAnswering(() => json('', 503));
    await expect(updateOrganizationFavicon(client, '7', photo)).rejects.toThrow('serverError');
    expect(sent).toHaveLength(1);
  });
});

it('organizations are asked for without naming one', async () => {
  const { client, sent } = clientAnswering(() => json('{"data":[]}'));
  await getOrganizations(client);
  expect(sent[0]?.headers.has('orgid')).toBe(false);
});

it('ids of 18 digits keep every digit, written as text or as a number', async () => {
  const { client } = clientAnswering((request) =>
    request.url.endsWith('/resolution')
      ? json('{"content":"x","author":{"id":160200000000068005,"lastName":"Jones"}}')
      : json('{"teams":[160200000000068005,"160200000000068007",7]}'),
  );
  expect((await getTicketResolution(client, '7')).author?.id).toBe('160200000000068005');
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
