import { describe, expect, it, vi } from 'vitest';
import { createAsk } from '../../../lib/messages/ask.page';
import { problemOf } from '../../../lib/problems/problem';

const GONE = new Error('Could not establish connection. Receiving end does not exist.');

/** Asks a worker that does one of these at each try; nothing waits for a clock. */
function asking(...tries: unknown[]) {
  const waits: number[] = [];
  const send = vi.fn(async (_message: unknown) => {
    const next = tries.length > 1 ? tries.shift() : tries[0];
    if (next instanceof Error) throw next;
    return next;
  });
  return { ask: createAsk({ send, wait: async (ms) => void waits.push(ms) }), send, waits };
}

const state = { ok: true, value: { status: 'signedOut' } };

describe('asking the worker', () => {
  it('waits for nothing when it is answered', async () => {
    const { ask, waits } = asking(state);
    expect(await ask('session/get', {})).toEqual({ status: 'signedOut' });
    expect(waits).toEqual([]);
  });

  it('asks a worker that was stopped again, with the same message, each time a little later', async () => {
    const { ask, send, waits } = asking(GONE, undefined, GONE, state);
    expect(await ask('action/undo', { actionId: 'x' })).toEqual({ status: 'signedOut' });
    expect(waits).toEqual([100, 200, 400]);
    expect(new Set(send.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(1);
  });

  it('gives up after five tries, and says what the browser said', async () => {
    const { ask, send, waits } = asking(GONE);
    const problem = problemOf(await ask('session/get', {}).catch((thrown: unknown) => thrown));
    expect(problem).toEqual({ kind: 'workerGone', detail: GONE.message });
    expect(send).toHaveBeenCalledTimes(5);
    expect(waits).toEqual([100, 200, 400, 800]);
  });

  it('tells silence from a sentence of the browser', async () => {
    const { ask } = asking(undefined);
    expect(problemOf(await ask('session/get', {}).catch((thrown: unknown) => thrown)).detail).toBe('No answer');
  });

  it('signs in once: the window belongs to the worker that was stopped, the next one says how far it came', async () => {
    const { ask, send } = asking(GONE, GONE, state);
    expect(await ask('session/signIn', { dataCentre: 'us', clientId: '1', portal: null })).toEqual(state.value);
    expect(send.mock.calls.map(([message]) => (message as { ask: string }).ask)).toEqual([
      'session/signIn',
      'session/get',
      'session/get',
    ]);
  });

  it('a problem is an answer and is not asked again', async () => {
    const { ask, send } = asking({ ok: false, problem: { kind: 'forbidden' } });
    await expect(ask('session/get', {})).rejects.toThrow('forbidden');
    expect(send).toHaveBeenCalledOnce();
  });
});
