import { ALONE } from '../support/alone';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient } from '../../../lib/desk-api/client';
import { createDeskService } from '../../../lib/service/desk-service';
import type { Session } from '../../../lib/session/session';
import type { SessionState } from '../../../lib/session/session-state';
import { memoryArea } from '../support/memory-area';
import { memoryItem } from '../support/memory-item';
import { memoryLedger } from '../support/memory-ledger';

const ORGANIZATION = { id: '3981311', name: 'Zylker', portal: 'zylker', edition: null };
const SIGNED_IN: SessionState = { status: 'signedIn', dataCentre: 'us', organization: ORGANIZATION, agent: null };
const PHOTO = 'https://desk.zoho.com/api/v1/agents/42/photo?orgId=1';

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 10, height: 10, close: () => undefined }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
      convertToBlob = async () => new Blob(['png']);
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** The worker's answers to a page that wants pictures, and what Desk was asked for them. */
function pictures(state: SessionState) {
  const bytes = vi.fn(async () => new Blob(['bytes'], { type: 'image/png' }));
  const client = { bytes, inManner: () => client } as unknown as DeskClient;
  const { handlers } = createDeskService({
    ...ALONE,
    client,
    session: { known: async () => state, orgId: async () => ORGANIZATION.id } as unknown as Session,
    cache: createCache(memoryArea().area),
    learned: () => memoryItem(null),
    ledger: memoryLedger().ledger,
    badgeForms: { get: async () => null, set: async () => undefined },
  });
  return { bytes, picture: async (url: string) => (await handlers['picture/get']({ url })).dataUrl };
}

describe('a picture for a page', () => {
  it('is asked of the organization that is signed in, once a day', async () => {
    const { bytes, picture } = pictures(SIGNED_IN);
    expect(await picture(PHOTO)).toBe(`data:image/png;base64,${btoa('png')}`);
    expect(await picture(PHOTO)).toBe(`data:image/png;base64,${btoa('png')}`);
    expect(bytes).toHaveBeenCalledExactlyOnceWith({
      path: '/agents/42/photo',
      query: { orgId: ORGANIZATION.id, fileSize: 'THUMBNAIL' },
    });
  });

  it.each([
    ['another host', 'https://evil.example/api/v1/agents/42/photo'],
    ['another data centre', 'https://desk.zoho.eu/api/v1/agents/42/photo'],
  ])('of %s is none, and nobody is asked', async (_what, url) => {
    const { bytes, picture } = pictures(SIGNED_IN);
    expect(await picture(url)).toBeNull();
    expect(bytes).not.toHaveBeenCalled();
  });

  it.each<SessionState>([{ status: 'signedOut' }, { status: 'signingIn' }])(
    'while nobody is signed in is none, and nobody is asked: $status',
    async (state) => {
      const { bytes, picture } = pictures(state);
      expect(await picture(PHOTO)).toBeNull();
      expect(bytes).not.toHaveBeenCalled();
    },
  );
});
