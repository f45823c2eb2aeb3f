import { afterEach, describe, expect, it, vi } from 'vitest';
import { ticketId } from '../../../lib/sample-desk/ids';
import { createSamplePage } from '../../../lib/sample-desk/sample-page';
import { SAMPLE_ORGANIZATION } from '../../../lib/sample/sample';
import type { SampleAnswer, SampleRequest } from '../../../lib/sample/sample-messages';
import { FIRST_SIGN_IN, beOf, pageSignIn } from '../../../lib/storage/sign-in-id';
import { problemError } from '../../../lib/problems/problem';

afterEach(() => beOf(FIRST_SIGN_IN));

const CLOSE: SampleRequest = {
  sample: {
    method: 'PATCH',
    path: `/api/v1/tickets/${ticketId(1)}`,
    headers: {
      authorization: 'Zoho-oauthtoken sample',
      orgid: SAMPLE_ORGANIZATION,
      'content-type': 'application/json',
    },
    body: '{"status":"Closed"}',
  },
};

/** A page of the sample in a browser that does as it is told. */
function page({ hasPlace = true, finds = true }: { hasPlace?: boolean; finds?: boolean } = {}) {
  let hear: (request: SampleRequest) => Promise<SampleAnswer> | null = () => null;
  let changed: (all: readonly { id: string }[]) => void = () => undefined;
  let free = (): void => undefined;
  const place = new Promise<void>((resolve) => (free = resolve));
  let begun = 0;
  const asked: [name: string, signIn: string][] = [];
  const ask = vi.fn(async (name: string) => {
    asked.push([name, pageSignIn()]);
    begun += 1;
    return { signIn: `ffff000${begun}` };
  });
  const sample = createSamplePage({
    ask,
    takePlace: async () => hasPlace,
    waitForPlace: async () => await place,
    goThere: async () => finds,
    signIns: { watch: (listener) => (changed = listener) },
    hear: (answer) => (hear = answer),
    now: () => Date.UTC(2026, 10, 27),
  });
  return {
    ...sample,
    ask,
    asked,
    say: (request: SampleRequest) => hear(request),
    list: (...ids: string[]) => changed(ids.map((id) => ({ id }))),
    free: () => free(),
  };
}

describe('the page of the sample', () => {
  it('answers the worker before it is known under which name, and is of that sign-in from then on', async () => {
    const { begin, say, ask, store } = page();
    expect(say({ sample: null })).toBeNull();
    ask.mockImplementationOnce(async () => {
      expect(await say({ sample: null })).toMatchObject({ status: 204 });
      return { signIn: 'ffff0007' };
    });
    await begin();
    expect(store.getState()).toMatchObject({ phase: 'open', changes: 0 });
    expect(pageSignIn()).toBe('ffff0007');
  });

  it('shows what was written, and not what was only read', async () => {
    const { begin, say, store } = page();
    await begin();
    await say({ sample: { ...(CLOSE.sample as NonNullable<SampleRequest['sample']>), method: 'GET', body: '' } });
    expect(store.getState()).toMatchObject({ changes: 0 });
    expect(await say(CLOSE)).toMatchObject({ status: 200 });
    expect(store.getState()).toMatchObject({ changes: 1 });
  });

  it('is over when its sign-in is: whoever asks then is answered nothing', async () => {
    const { begin, say, list, store } = page();
    await begin();
    list('ffff0001', 'b');
    expect(store.getState().phase).toBe('open');
    list('b');
    expect(store.getState()).toEqual({ phase: 'left' });
    expect(say(CLOSE)).toBeNull();
    expect(pageSignIn()).toBe(FIRST_SIGN_IN);
  });

  it('begins again afresh once it was left', async () => {
    const { begin, say, list, store } = page();
    await begin();
    await say(CLOSE);
    list();
    await begin();
    const state = store.getState();
    expect(state.phase === 'open' && state.world.tickets.get(ticketId(1))?.status).toBe('Open');
    expect(pageSignIn()).toBe('ffff0002');
  });

  it('asked twice at once begins once', async () => {
    const { begin, asked } = page();
    await Promise.all([begin(), begin()]);
    expect(asked).toEqual([['session/sample', FIRST_SIGN_IN]]);
  });

  it('ends the sample, in its name, when the page goes; one that is not open ends nothing', async () => {
    const { begin, end, asked } = page();
    end();
    expect(asked).toEqual([]);
    await begin();
    end();
    expect(asked.at(-1)).toEqual(['session/leave', 'ffff0001']);
  });

  it('leads to the page that has the sample already, and begins none', async () => {
    const { begin, asked, store } = page({ hasPlace: false });
    await begin();
    expect(store.getState()).toEqual({ phase: 'elsewhere' });
    expect(asked).toEqual([]);
  });

  it('where that is not found, waits until the place is free', async () => {
    const { begin, free, store, asked } = page({ hasPlace: false, finds: false });
    const begins = begin();
    await Promise.resolve();
    expect(asked).toEqual([]);
    free();
    await begins;
    expect(store.getState().phase).toBe('open');
  });

  it('says so when it cannot begin, and can be tried again', async () => {
    const { begin, ask, say, store } = page();
    ask.mockRejectedValueOnce(problemError('workerGone'));
    await begin();
    expect(store.getState()).toEqual({ phase: 'failed' });
    expect(say(CLOSE)).toBeNull();
    await begin();
    expect(store.getState().phase).toBe('open');
  });
});
