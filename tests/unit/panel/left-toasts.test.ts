import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import type { ActionRequest } from '../../../lib/actions/request';
import { createDispatch } from '../../../lib/panel/dispatch';
import { leaveToasts, takeToasts } from '../../../lib/panel/left-toasts';
import type { PanelState, Toast } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { memberWish } from '../../../lib/panel/wish';
import { problemError } from '../../../lib/problems/problem';
import { beOf } from '../../../lib/storage/sign-in-id';
import { helpCenter } from '../../gallery/records';
import { entry, panelState } from '../../gallery/states';
import '../support/catalogue';

const { userId, helpCenterId } = helpCenter();
const TOAST: Toast = { id: 't', tone: 'problem', message: 'Not awarded' };
const UNTIL = { ...TOAST, tone: 'info', until: Date.now() + 5_000 } as const;

// Files of one thread share modules.
afterEach(() => beOf(''));
beforeEach(() => {
  fakeBrowser.reset();
  beOf('');
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 7 } as never);
});

/** A panel whose worker answers as the test says. */
function panel() {
  const store = createStore<PanelState>()(() => panelState());
  const toasts = createToasts(store);
  const answer = vi.fn<(name: string, input: { actionId: string }) => Promise<unknown>>();
  const ask = (async (name: string, input: { actionId: string }) => await answer(name, input)) as never;
  const dispatch = createDispatch(store, { ask, toasts, settled: () => undefined });
  return { store, toasts, answer, ...dispatch, said: () => store.getState().toasts.map(({ message }) => message) };
}

describe('what a panel leaves to itself', () => {
  it('is there once, for the same organization and sign-in', async () => {
    const left = { orgId: '1', toasts: [TOAST], underWay: [] };
    await leaveToasts(left);
    beOf('0a1b2c3d');
    expect(await takeToasts('1')).toBeNull();
    beOf('');
    expect(await takeToasts('1')).toEqual(left);
    expect(await takeToasts('1')).toBeNull();
    await leaveToasts(left);
    expect(await takeToasts('2'), 'of another organization').toBeNull();
    expect(await takeToasts('1'), 'and gone with it').toBeNull();
  });

  it('may be out of reach: then there is nothing', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('x'));
    expect(await takeToasts('1')).toBeNull();
  });

  it('toasts stand for what is left of their time, and none longer than it was to', () => {
    const { store, toasts } = panel();
    for (const toast of [TOAST, UNTIL, { ...UNTIL, until: Date.now() - 1 }, { ...UNTIL, until: Date.now() + 60_000 }]) {
      toasts.restore(toast);
    }
    const standing = store.getState().toasts;
    expect(standing.map(({ until }) => until)).toEqual([undefined, UNTIL.until]);
    expect(standing.every(({ id }) => id !== TOAST.id)).toBe(true);
  });
});

describe('an action on its way when the panel leaves', () => {
  const wish = memberWish('awardBadges', { userId, helpCenterId }, [{ id: '2', name: 'Translator' }]);

  it('is known until it is answered', async () => {
    const { run, underWay, answer } = panel();
    let answered = (_entry: unknown): void => undefined;
    answer.mockImplementation(async () => await new Promise((resolve) => (answered = resolve)));
    const running = run(wish);
    await vi.waitFor(() => expect(underWay()).toHaveLength(1));
    answered({ ...entry, steps: [] });
    await running;
    expect(underWay()).toEqual([]);
  });

  it('is looked up on return, and never sent again', async () => {
    const request = await requested();
    const { takeUp, answer, store } = panel();
    answer.mockResolvedValue(entry);
    await takeUp({ request, records: [] });
    expect(answer.mock.calls.map(([name, { actionId }]) => [name, actionId])).toEqual([
      ['action/settle', request.actionId],
    ]);
    expect(store.getState().pending).toEqual([]);
    expect(store.getState().toasts.length).toBeGreaterThan(0);
  });

  it('of which nothing can be learned is said to be unknown, with the way to look once more', async () => {
    const request = await requested();
    const { takeUp, answer, store, underWay } = panel();
    answer.mockRejectedValue(problemError('notFound'));
    await takeUp({ request, records: [] });
    expect(store.getState().toasts).toMatchObject([{ tone: 'problem', again: { kind: 'look', request } }]);
    expect([store.getState().pending, underWay()]).toEqual([[], []]);
  });

  async function requested(): Promise<ActionRequest> {
    const { run, answer } = panel();
    answer.mockResolvedValue(entry);
    await run(wish);
    return answer.mock.calls[0]?.[1] as unknown as ActionRequest;
  }
});
