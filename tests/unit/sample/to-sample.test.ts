import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SampleAnswer, SampleRequest } from '../../../lib/sample/sample-messages';
import { isSampleThere, toSample } from '../../../lib/sample/to-sample.worker';

const ASKED = 'https://sample.invalid/api/v1/tickets/1?include=contacts';

/** The page of the sample, as far as the worker knows it. */
function pageThat(answers: (request: SampleRequest) => Promise<SampleAnswer | undefined>): void {
  fakeBrowser.runtime.onMessage.addListener(answers as never);
}

const network = vi.fn(async () => new Response('from a host'));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', network);
});
afterEach(() => {
  vi.unstubAllGlobals();
  network.mockClear();
});

describe('what is asked of the sample', () => {
  it('goes to its page with all that a host would be sent, and to no network', async () => {
    const heard: SampleRequest[] = [];
    pageThat(async (request) => {
      heard.push(request);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: { text: '{"id":"1"}' } };
    });
    const headers = { authorization: 'Zoho-oauthtoken sample', orgId: '0100' };
    const response = await toSample(() => undefined)(ASKED, { method: 'PATCH', headers, body: '{"status":"Closed"}' });
    expect(await response.json()).toEqual({ id: '1' });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(heard).toEqual([
      {
        sample: {
          method: 'PATCH',
          path: '/api/v1/tickets/1?include=contacts',
          headers: { authorization: 'Zoho-oauthtoken sample', orgid: '0100' },
          body: '{"status":"Closed"}',
        },
      },
    ]);
    expect(network).not.toHaveBeenCalled();
  });

  it('may be answered with nothing, with a refusal, and with bytes', async () => {
    const answers: SampleAnswer[] = [
      { status: 204, headers: {}, body: null },
      { status: 403, headers: {}, body: { text: '{"errorCode":"FORBIDDEN"}' } },
      { status: 200, headers: { 'content-type': 'image/png' }, body: { base64: btoa('\u0089PNG') } },
    ];
    pageThat(async () => answers.shift());
    const ask = toSample(() => undefined);
    expect(await (await ask(ASKED)).text()).toBe('');
    expect((await ask(ASKED)).status).toBe(403);
    expect([...new Uint8Array(await (await ask(ASKED)).arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('without its page is refused, and whoever made it is told that the page is gone', async () => {
    const gone = vi.fn();
    await expect(toSample(gone)(ASKED)).rejects.toThrow('signedOut');
    expect(gone).toHaveBeenCalledOnce();
    expect(network).not.toHaveBeenCalled();
  });

  it('is not waited for longer than whoever asks waits', async () => {
    pageThat(async () => await new Promise(() => undefined));
    const ended = new AbortController();
    const asked = toSample(() => undefined)(ASKED, { signal: ended.signal });
    ended.abort(new DOMException('late', 'TimeoutError'));
    await expect(asked).rejects.toThrow('late');
  });
});

describe('whether its page is there', () => {
  it('is what it says itself', async () => {
    expect(await isSampleThere()).toBe(false);
    pageThat(async () => ({ status: 204, headers: {}, body: null }));
    expect(await isSampleThere()).toBe(true);
  });

  it('other pages of ours, which answer nothing, are not it', async () => {
    pageThat(async () => undefined);
    expect(await isSampleThere()).toBe(false);
  });
});
