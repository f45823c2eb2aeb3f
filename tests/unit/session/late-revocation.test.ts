import { ALONE } from '../support/alone';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Auth, GrantSummary } from '../../../lib/auth';
import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient } from '../../../lib/desk-api/client';
import { problemError } from '../../../lib/problems/problem';
import { createSession } from '../../../lib/session/session';
import { sessionItem } from '../../../lib/storage/items';
import { memoryArea } from '../support/memory-area';
import { settled } from '../support/pretend-records';

const GRANT: GrantSummary = {
  id: 'grant-1',
  dataCentre: 'eu',
  accountsOrigin: 'https://accounts.zoho.eu',
  clientId: '1000.A',
};

beforeEach(() => fakeBrowser.reset());

it('Zoho’s late word on a sign-out says nothing about whoever has signed in since', async () => {
  let grant: GrantSummary | null = GRANT;
  let revoke = (_isRevoked: boolean): void => undefined;
  const auth = {
    hasGrant: async () => grant,
    signIn: async () => (grant = { ...GRANT, id: 'grant-2' }),
    signOut: async () => {
      grant = null;
      return { revoked: new Promise<boolean>((resolve) => (revoke = resolve)) };
    },
  } as unknown as Auth;
  const client = {
    call: async ({ path }: { path: string }) => {
      if (path !== '/accessibleOrganizations') throw problemError('notFound', { endpoint: path });
      return { data: [{ id: '3981311', companyName: 'Zylker' }] };
    },
  } as unknown as DeskClient;
  const cache = createCache(memoryArea().area);
  const session = createSession({
    ...ALONE,
    auth,
    client,
    clientWith: () => client,
    cache,
    forgetRecords: async () => undefined,
  });

  await session.signOut({ records: 'keep' });
  await session.signIn({ dataCentre: 'eu', clientId: '1000.A', portal: null });
  revoke(false);
  await settled();
  expect(await sessionItem.get()).toMatchObject({ status: 'signedIn', organization: { id: '3981311' } });
});
