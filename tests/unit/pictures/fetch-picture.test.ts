import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskClient } from '../../../lib/desk-api/client';
import { fetchPicture } from '../../../lib/pictures/fetch-picture';
import { problemError } from '../../../lib/problems/problem';
import { endlessBody, silentBody } from '../support/endless-body';

const SOURCE = { kind: 'public', url: 'https://desk.zoho.com/portal/api/publicImages/1' } as const;
const NO_CLIENT = {} as DeskClient;
const PNG = { headers: { 'content-type': 'image/png' } };

const decoded = vi.fn(async (_bytes: Blob) => ({ width: 200, height: 100, close: () => undefined }));
class Canvas {
  readonly size: string;
  constructor(width: number, height: number) {
    this.size = `${width}x${height}`;
  }
  getContext = () => null;
  convertToBlob = async () => new Blob([this.size]);
}

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', decoded);
  vi.stubGlobal('OffscreenCanvas', Canvas);
});
afterEach(() => {
  decoded.mockClear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a picture', () => {
  it('is asked for without cookies, drawn anew and small', async () => {
    const request = vi.fn(async (_input: unknown, _init?: RequestInit) => new Response('bytes', PNG));
    expect(await fetchPicture(SOURCE, NO_CLIENT, request)).toBe(`data:image/png;base64,${btoa('96x48')}`);
    expect(request.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('without an end is given up after two million bytes', async () => {
    const { body, read } = endlessBody(100_000);
    expect(await fetchPicture(SOURCE, NO_CLIENT, async () => new Response(body, PNG))).toBeNull();
    expect(read).toMatchObject({ isCancelled: true });
    expect(read.bytes).toBeLessThan(2_500_000);
  });

  it('that is slow to its last byte ends with a time limit', async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const picture = fetchPicture(
      SOURCE,
      NO_CLIENT,
      async (_input, init) => new Response(silentBody(init?.signal), PNG),
    );
    limit.abort();
    expect(await picture).toBeNull();
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
  });

  it('refused is none', async () => {
    expect(await fetchPicture(SOURCE, NO_CLIENT, async () => new Response('', { status: 404, ...PNG }))).toBeNull();
    expect(decoded).not.toHaveBeenCalled();
  });

  it.each(['image/svg+xml', 'text/html', 'image/pngx', ''])('of another type is not even decoded: %j', async (type) => {
    const answer = new Response('x', { headers: { 'content-type': type } });
    expect(await fetchPicture(SOURCE, NO_CLIENT, async () => answer)).toBeNull();
    expect(decoded).not.toHaveBeenCalled();
  });

  it('of the API that is too large, or not to be had now, is no answer for good', async () => {
    const source = { kind: 'agentPhoto', agentId: '1', orgId: '2' } as const;
    const large = { bytes: async () => new Blob([new Uint8Array(2_000_001)], { type: 'image/png' }) };
    expect(await fetchPicture(source, large as unknown as DeskClient)).toBeNull();
    const offline = { bytes: () => Promise.reject(problemError('offline')) };
    await expect(fetchPicture(source, offline as unknown as DeskClient)).rejects.toThrow('offline');
    const gone = { bytes: () => Promise.reject(problemError('notFound')) };
    expect(await fetchPicture(source, gone as unknown as DeskClient)).toBeNull();
  });

  it.each([
    [
      { kind: 'agentPhoto', agentId: '1', orgId: '2' },
      { path: '/agents/1/photo', query: { orgId: '2', fileSize: 'THUMBNAIL' } },
    ],
    [
      { kind: 'contactPhoto', contactId: '1', orgId: '2' },
      { path: '/contacts/1/photo', query: { orgId: '2' } },
    ],
  ] as const)('of the API is asked for in our organization: %j', async (source, asked) => {
    const bytes = vi.fn<DeskClient['bytes']>(async () => new Blob([], { type: 'text/html' }));
    await fetchPicture(source, { bytes } as unknown as DeskClient);
    expect(bytes).toHaveBeenCalledExactlyOnceWith(asked);
  });
});
