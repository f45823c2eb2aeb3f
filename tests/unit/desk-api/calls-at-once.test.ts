import { expect, it } from 'vitest';
import { createDeskClient } from '../../../lib/desk-api/client';
import { settled } from '../support/pretend-records';

/** A client whose calls are answered by hand. */
function clientIn(edition: string | null) {
  const answers: ((response: Response) => void)[] = [];
  const access = { accessToken: 't', dataCentre: 'us' as const };
  const client = createDeskClient({
    tokens: { credentials: async () => access, renew: async () => access },
    orgId: async () => '1',
    edition: async () => edition,
    credits: { pass: async () => undefined, count: async () => undefined, pause: async () => undefined },
    wait: () => new Promise(() => undefined),
    isOnline: () => true,
    fetch: () => new Promise((resolve) => answers.push(resolve)),
  });
  return {
    answers,
    ask: (calls: number): void => {
      for (let id = 1; id <= calls; id += 1) void client.call({ path: `/tickets/${id}` }).catch(() => undefined);
    },
  };
}

it.each([
  [null, 3],
  ['FREE', 3],
  ['PROFESSIONAL', 5],
  ['ENTERPRISE', 6],
])('in the edition %s so many calls leave at once: %i', async (edition, places) => {
  const { answers, ask } = clientIn(edition);
  ask(10);
  await settled();
  expect(answers).toHaveLength(places);
});

it('after a refusal for crowding there are fewer, whatever the edition allows', async () => {
  const { answers, ask } = clientIn('ENTERPRISE');
  ask(6);
  await settled();
  answers[0]?.(new Response('{"errorCode":"TOO_MANY_REQUESTS"}', { status: 429 }));
  for (const answer of answers.slice(1)) answer(new Response('{}'));
  await settled();
  ask(10);
  await settled();
  // The one that was refused waits in its place, and of three places two are left.
  expect(answers).toHaveLength(8);
});
