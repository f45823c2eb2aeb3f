import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { createDispatch } from '../../../lib/panel/dispatch';
import type { PanelState, Toast } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { createUndoActions } from '../../../lib/panel/undo';
import { memberWish } from '../../../lib/panel/wish';
import { problemError } from '../../../lib/problems/problem';
import { badge, helpCenter } from '../../gallery/records';
import { entry, panelState } from '../../gallery/states';
import '../support/catalogue';

const UNDOABLE: Toast = { id: 't1', tone: 'success', message: 'Done', undo: { entry, running: false } };
const COMMENT: Toast = {
  id: 't2',
  tone: 'problem',
  message: 'x',
  again: { kind: 'comment', actionId: 'a1', running: false },
};

beforeEach(() => fakeBrowser.reset());

/** A panel with these toasts, whose worker answers by hand. */
function panel(toasts: Toast[], change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState({ toasts, ...change }));
  const asked: { name: string; input: unknown; answer: (value: unknown) => void; refuse: (thrown: Error) => void }[] =
    [];
  const ask = (async (name: string, input: unknown) =>
    await new Promise((answer, refuse) => asked.push({ name, input, answer, refuse }))) as never;
  const made = createToasts(store);
  const dispatch = createDispatch(store, { ask, toasts: made, settled: () => undefined });
  const settled = (): void => undefined;
  const actions = createUndoActions(store, { ask, toasts: made, ...dispatch, settled, findEntry: async () => null });
  return { store, asked, ...dispatch, ...actions };
}

describe('an undo', () => {
  it('is asked for once, however often it is pressed', async () => {
    const { undo, asked } = panel([UNDOABLE]);
    void undo('t1');
    void undo('t1');
    expect(asked.map(({ name }) => name)).toEqual(['action/undo']);
  });

  it('that failed says why, and is offered still', async () => {
    const { undo, asked, store } = panel([UNDOABLE]);
    const first = undo('t1');
    asked[0]?.refuse(problemError('forbidden'));
    await first;
    expect(store.getState().toasts).toMatchObject([{ id: 't1', tone: 'problem', undo: { running: false } }]);
    void undo('t1');
    expect(asked).toHaveLength(2);
  });
});

describe('a comment that could not be written', () => {
  it('is tried again once, however often that is pressed', async () => {
    const { tryAgain, asked } = panel([COMMENT]);
    void tryAgain('t2');
    void tryAgain('t2');
    expect(asked.map(({ name, input }) => [name, input])).toEqual([['action/comment', { actionId: 'a1' }]]);
  });
});

describe('an award', () => {
  it('asks for no comment where there is no ticket to write it on', () => {
    const { run, asked } = panel([], { ticket: { loading: false } });
    const { userId, helpCenterId } = helpCenter();
    const wish = memberWish('awardBadges', { userId, helpCenterId }, [badge(1)]);
    void run({ ...wish, reason: 'Found the bug', writeComment: true });
    expect(asked[0]?.input).toMatchObject({ ticket: null, reason: 'Found the bug', writeComment: false });
  });
});
