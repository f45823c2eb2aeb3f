import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type BulkPageParts, createBulkPage } from '../../../lib/bulk/bulk-page';
import { EMPTY_DRAFT, type KeptDraft } from '../../../lib/bulk/draft';
import { parsePeople } from '../../../lib/bulk/parse-input';
import type { Run } from '../../../lib/bulk/run';
import type { ParkedAward } from '../../../lib/parked/parked-awards';
import { problemError } from '../../../lib/problems/problem';
import { accountState } from '../../gallery/account-states';
import { fullCheck, runOf, runRow } from '../../gallery/bulk-states';
import { memoryItem } from '../support/memory-item';

const ORG = '3981311';

/** The page over pretended worker and storage; `answers` says what each message gives. */
function page(answers: Record<string, (input: never) => unknown>, left: Partial<BulkPageParts> = {}) {
  let kept: KeptDraft | null = null;
  const asked: string[] = [];
  const parts: BulkPageParts = {
    account: createStore(() => accountState()),
    ask: async (name, input) => {
      asked.push(name);
      const answer = answers[name];
      if (!answer) throw problemError('unknown');
      return (await answer(input as never)) as never;
    },
    store: {
      load: async () => null,
      save: async () => undefined,
      saveHead: async () => undefined,
      saveRow: async () => undefined,
      saveRows: async () => undefined,
      remove: vi.fn(async () => undefined),
    },
    kept: {
      get: async () => kept,
      set: async (draft) => {
        kept = draft;
      },
      makeRoom: async () => false,
    },
    parked: memoryItem<Record<string, ParkedAward[]>>({}),
    ownRun: { get: () => null, set: () => undefined },
    wait: async () => undefined,
    now: () => 0,
    isOnline: () => true,
    isInLedger: async () => false,
    copy: vi.fn(async () => undefined),
    saveFile: vi.fn(),
    ...left,
  };
  const made = createBulkPage(parts);
  return { ...made, parts, asked, kept: () => kept };
}

const nowhere = { set: async () => undefined, makeRoom: async () => false };
const nobody = { as: null, contact: null, candidates: [] };

describe('the page', () => {
  it('looks up only who is new when the list grows, and only holders when the badge changes', async () => {
    const known = fullCheck(2).rows.slice(2, 4);
    const byEmail = new Map(known.map(({ key, found }) => [key.value, found]));
    const sizes: number[] = [];
    const { store, actions, start, asked } = page({
      'bulk/find': ({ keys }: { keys: { value: string }[] }) => {
        sizes.push(keys.length);
        return keys.map(({ value }) => ({ found: byEmail.get(value) ?? nobody }));
      },
      'bulk/held': ({ holders }: { holders: unknown[] }) => holders.map(() => false),
    });
    start();
    await vi.waitFor(() => expect(store.getState().isReady).toBe(true));
    const idle = () =>
      vi.waitFor(() => expect(store.getState()).toMatchObject({ isChecking: false, checkProblem: null }));
    const [first, second] = known.map(({ text }) => text);
    actions.edit({ text: first ?? '', badgeId: '7', badgeName: 'Expert' });
    actions.startCheck();
    await idle();
    actions.edit({ text: `${first}\n${second}` });
    actions.startCheck();
    await idle();
    expect(sizes).toEqual([1, 1]);
    actions.edit({ badgeId: '8' });
    actions.startCheck();
    await idle();
    expect(sizes).toEqual([1, 1]);
    expect(asked.filter((name) => name === 'bulk/held')).toHaveLength(3);
    expect(asked).not.toContain('action/run');
  });

  it('keeps what was typed and found for the same organization only', async () => {
    const draft: KeptDraft = {
      orgId: 'another',
      step: 'check',
      draft: { ...EMPTY_DRAFT, text: 'secret' },
      check: null,
      checkedFor: '',
    };
    const theirs = page({}, { kept: { ...nowhere, get: async () => draft } });
    theirs.start();
    await vi.waitFor(() => expect(theirs.store.getState().isReady).toBe(true));
    expect(theirs.store.getState().draft.text).toBe('');
    const ours = page({}, { kept: { ...nowhere, get: async () => ({ ...draft, orgId: ORG }) } });
    ours.start();
    await vi.waitFor(() => expect(ours.store.getState().draft.text).toBe('secret'));
  });

  it('says when what is typed cannot be kept, and keeps it again once there is room', async () => {
    let isFull = true;
    const set = async () => {
      if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
    };
    const { store, actions, start } = page({}, { kept: { ...nowhere, get: async () => null, set } });
    start();
    await vi.waitFor(() => expect(store.getState().isReady).toBe(true));
    actions.edit({ text: 'a@x.com' });
    await vi.waitFor(() => expect(store.getState().keptPart).toBe('nothing'));
    isFull = false;
    actions.edit({ text: 'a@x.com\nb@x.com' });
    await vi.waitFor(() => expect(store.getState().keptPart).toBe('all'));
  });

  it('looks up only who is in the chosen column, and anew when another is chosen', async () => {
    const asked: string[] = [];
    const { store, actions, start } = page({
      'bulk/find': ({ keys }: { keys: { value: string }[] }) =>
        keys.map(({ value }) => {
          asked.push(value);
          return { found: nobody };
        }),
    });
    start();
    await vi.waitFor(() => expect(store.getState().isReady).toBe(true));
    const text = 'Requester Email;Agent Email\na@x.com;b@x.com';
    const check = async (column: number) => {
      const of = parsePeople(text).question?.of ?? '';
      actions.edit({ text, badgeId: '7', column: { of, column } });
      actions.startCheck();
      await vi.waitFor(() => expect(store.getState().isChecking).toBe(false));
    };
    await check(0);
    expect(asked).toEqual(['a@x.com']);
    await check(1);
    expect(store.getState().check?.rows.map(({ key }) => key.value)).toEqual(['b@x.com']);
  });

  it('keeps the lists that are there in sight while one is read again', async () => {
    const value = { labels: [], departments: [{ id: '7', name: 'IT' }], problems: { labels: { kind: 'forbidden' } } };
    let answer = (): unknown => value;
    const { store, actions, start } = page({ 'bulk/choices': () => answer() });
    start();
    await vi.waitFor(() => expect(store.getState().isReady).toBe(true));
    actions.edit({ source: 'label' });
    await vi.waitFor(() => expect(store.getState().choices).toMatchObject({ value, loading: false }));
    const waiting: ((value: unknown) => void)[] = [];
    answer = () => new Promise((resolve) => waiting.push(resolve));
    actions.loadChoices(true);
    expect(store.getState().choices).toMatchObject({ value, loading: true });
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting[0]?.({ ...value, problems: {} });
    await vi.waitFor(() => expect(store.getState().choices.value?.problems).toEqual({}));
  });

  it('goes on by itself after a reload of the tab that ran it, and asks first in any other', async () => {
    const run: Run = runOf([runRow(0, { state: 'sending' }), runRow(1)], { orgId: ORG });
    const load = async () => run;
    const change = () => ({ items: [{ id: '7', name: '', outcome: 'changed' }] });
    const own = page({ 'action/run': change }, { ownRun: { get: () => run.head.id, set: () => undefined } });
    own.parts.store.load = load;
    own.start();
    await vi.waitFor(() => expect(own.store.getState().run?.head.phase).toBe('ended'));
    const other = page({ 'action/run': change });
    other.parts.store.load = load;
    other.start();
    await vi.waitFor(() => expect(other.store.getState().isReady).toBe(true));
    expect(other.store.getState().run?.head).toMatchObject({ phase: 'paused', pause: { why: 'interrupted' } });
    expect(other.asked).toEqual([]);
  });

  it('stops a check at a problem and takes it up where it was', async () => {
    let isDown = true;
    const { store, actions, start } = page({
      'bulk/find': ({ keys }: { keys: unknown[] }) => {
        if (isDown) throw problemError('network');
        return keys.map(() => ({ found: nobody }));
      },
    });
    start();
    await vi.waitFor(() => expect(store.getState().isReady).toBe(true));
    actions.edit({ text: 'a@x.com', badgeId: '7' });
    actions.startCheck();
    await vi.waitFor(() => expect(store.getState().checkProblem?.kind).toBe('network'));
    isDown = false;
    actions.startCheck();
    await vi.waitFor(() => expect(store.getState().check?.rows[0]?.found).toEqual(nobody));
    expect(store.getState().checkProblem).toBeNull();
  });
});
