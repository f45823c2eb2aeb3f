import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type BulkPageParts, createBulkPage } from '../../../lib/bulk/bulk-page';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import { verdictsOf } from '../../../lib/bulk/dry-run';
import type { Run } from '../../../lib/bulk/run';
import type { ParkedAward } from '../../../lib/parked/parked-awards';
import { problemError } from '../../../lib/problems/problem';
import { accountState } from '../../gallery/account-states';
import { inviteRow, runOf, runRow, withoutAccounts } from '../../gallery/bulk-states';
import { anEntry, anItem } from '../support/ledger-entries';
import { memoryItem } from '../support/memory-item';
import { settled } from '../support/pretend-records';

const ORG = '3981311';
const CENTER = { id: '1', name: 'Help' };
const given = anEntry({ items: [anItem('7')] });

/** The page at a check with people who have no account; `sent` has what was asked of the worker. */
async function page(left: Partial<BulkPageParts> = {}, invited: () => unknown = () => ({ outcome: 'sent' })) {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const saved: Run[] = [];
  const parked = memoryItem<Record<string, ParkedAward[]>>({ another: [] });
  const made = createBulkPage({
    account: createStore(() => accountState()),
    ask: async (name, input) => {
      sent.push({ name, input: input as Record<string, unknown> });
      if (name === 'contact/invite') return (await invited()) as never;
      if (name === 'record/read') return { value: [CENTER], storedAt: 0 } as never;
      return given;
    },
    store: {
      load: async () => null,
      save: async (run) => void saved.push(run),
      saveHead: async () => undefined,
      saveRow: async () => undefined,
      saveRows: async () => undefined,
      remove: async () => undefined,
    },
    kept: { get: async () => null, set: async () => undefined, makeRoom: async () => false },
    parked,
    ownRun: { get: () => null, set: () => undefined },
    wait: async () => undefined,
    now: () => 5,
    isOnline: () => true,
    isInLedger: async () => false,
    copy: async () => undefined,
    saveFile: () => undefined,
    ...left,
  });
  made.start();
  await vi.waitFor(() => expect(made.store.getState().isReady).toBe(true));
  const check = withoutAccounts();
  made.store.setState({ step: 'check', check, draft: { ...EMPTY_DRAFT, badgeId: '7', badgeName: 'Expert' } });
  const phase = async (wanted: string) =>
    await vi.waitFor(() => expect(made.store.getState().run?.head.phase).toBe(wanted));
  const invitations = () => sent.filter(({ name }) => name === 'contact/invite');
  return { ...made, sent, saved, parked, invitations, phase, verdicts: verdictsOf(check) };
}

describe('inviting from the check', () => {
  it('is a run that is stored before anything leaves, invites and parks, and keeps the turn of the others', async () => {
    const { actions, store, saved, parked, phase, invitations, sent } = await page();
    actions.invite({ people: [1, 4], helpCenter: CENTER });
    await phase('invited');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.head).toMatchObject({ orgId: ORG, phase: 'inviting' });
    expect(saved[0]?.rows.filter(({ invitation }) => invitation).map(({ n }) => n)).toEqual([1, 4]);
    expect(invitations()).toHaveLength(2);
    expect(invitations()[0]?.input).toEqual({
      id: saved[0]?.rows[1]?.invitation?.id,
      contactId: '1892000777',
      helpCenterId: '1',
    });
    const kept = (await parked.get())[ORG];
    expect(kept).toMatchObject([
      { badge: { id: '7', name: 'Expert' }, invitedAt: 5 },
      { contactId: '1892000777', invitedAt: 5 },
    ]);
    expect(store.getState().parked).toEqual(kept);
    expect(sent.some(({ name }) => name === 'action/run')).toBe(false);
    actions.awardRest();
    await phase('ended');
    expect(sent.filter(({ name }) => name === 'action/run')).toHaveLength(1);
  });

  it('pressed three times is once', async () => {
    const { actions, phase, invitations, saved } = await page();
    const wish = { people: [1], helpCenter: CENTER };
    for (let n = 0; n < 3; n += 1) actions.invite(wish);
    await phase('invited');
    await settled();
    expect(saved).toHaveLength(1);
    expect(invitations()).toHaveLength(1);
  });

  it('of nobody begins no run', async () => {
    const { actions, saved, store } = await page();
    actions.invite({ people: [0, 2, 3, 99].filter((n) => n !== 2), helpCenter: CENTER });
    await settled();
    expect(saved).toEqual([]);
    expect(store.getState().run).toBeNull();
  });

  it('while the run cannot be stored sends nothing, and says so', async () => {
    const save = async () => await Promise.reject(new Error('QuotaExceededError'));
    const { actions, invitations, store } = await page({ store: { ...stores, save } });
    actions.invite({ people: [1], helpCenter: CENTER });
    await vi.waitFor(() => expect(store.getState().checkProblem?.kind).toBe('unknown'));
    expect(invitations()).toEqual([]);
    expect(store.getState().run).toBeNull();
  });
});

describe('inviting after a run', () => {
  const skipped = () => runRow(1, { target: null, verdict: 'noAccount', state: 'skipped' });

  it('goes on with the same run, so that there is one report', async () => {
    const run = runOf([runRow(0, { state: 'given' }), skipped()], { orgId: ORG, phase: 'ended' });
    const { actions, store, phase, saved, invitations, parked } = await page({
      store: { ...stores, load: async () => run },
    });
    actions.invite({ people: [0, 1], helpCenter: CENTER });
    await phase('invited');
    expect(store.getState().run?.rows.map(({ state }) => state)).toEqual(['given', 'invited']);
    expect(store.getState().run?.head.id).toBe(run.head.id);
    expect(saved).toEqual([]);
    expect(invitations()).toHaveLength(1);
    actions.undoRun();
    await phase('undone');
    expect(store.getState().run?.rows[1], 'a mail stays sent').toMatchObject({
      state: 'undone',
      invitation: { before: 'invited' },
    });
    expect((await parked.get())[ORG]).toEqual([]);
    expect(store.getState().parked, 'nobody is written to twice').toMatchObject([{ isTakenBack: true, invitedAt: 5 }]);
  });

  it('after a reload looks up what was on its way, and says so to the worker', async () => {
    const run = runOf([inviteRow(0, { state: 'sending' }), inviteRow(1)], { orgId: ORG, phase: 'inviting' });
    const { phase, invitations } = await page({
      store: { ...stores, load: async () => run },
      ownRun: { get: () => run.head.id, set: () => undefined },
    });
    await phase('invited');
    expect(invitations().map(({ input }) => input['isAgain'])).toEqual([true, undefined]);
  });

  it('waits for the user in another tab than the one that ran it', async () => {
    const run = runOf([inviteRow(0), inviteRow(1)], { orgId: ORG, phase: 'inviting' });
    const { store, invitations, actions, phase } = await page({ store: { ...stores, load: async () => run } });
    expect(store.getState().run?.head).toMatchObject({ phase: 'invitePaused', pause: { why: 'interrupted' } });
    expect(invitations()).toEqual([]);
    actions.resume();
    await phase('invited');
    expect(invitations()).toHaveLength(2);
  });

  it('that cannot be stored sends nothing, and says so', async () => {
    const run = runOf(
      [skipped()].map((row) => ({ ...row, n: 0 })),
      { orgId: ORG, phase: 'ended' },
    );
    const saveRows = async () => await Promise.reject(new Error('QuotaExceededError'));
    const { actions, phase, invitations } = await page({ store: { ...stores, load: async () => run, saveRows } });
    actions.invite({ people: [0], helpCenter: CENTER });
    await phase('invitePaused');
    expect(invitations()).toEqual([]);
  });

  it('pauses offline and goes on by itself', async () => {
    let isOnline = false;
    const answer = () => {
      if (!isOnline) throw problemError('offline');
      return { outcome: 'sent' };
    };
    const { actions, phase, cameOnline } = await page({}, answer);
    actions.invite({ people: [1], helpCenter: CENTER });
    await phase('invitePaused');
    isOnline = true;
    cameOnline();
    await phase('invited');
  });
});

const stores: BulkPageParts['store'] = {
  load: async () => null,
  save: async () => undefined,
  saveHead: async () => undefined,
  saveRow: async () => undefined,
  saveRows: async () => undefined,
  remove: async () => undefined,
};

describe('help centers to invite to', () => {
  it('are read once they are wanted, and again when that is asked for', async () => {
    const { actions, store, sent } = await page();
    const read = () => sent.filter(({ name }) => name === 'record/read');
    expect(read()).toEqual([]);
    actions.loadHelpCenters();
    await vi.waitFor(() => expect(store.getState().helpCenters.value).toEqual([CENTER]));
    actions.loadHelpCenters();
    expect(read()).toHaveLength(1);
    actions.loadHelpCenters(true);
    expect(read()).toHaveLength(2);
    await settled();
  });

  it('what is parked meanwhile, in whichever window, is known at once', async () => {
    const { store, parked } = await page();
    const award = { id: 'p', contactId: '9', personName: '', badge: { id: '7', name: '' }, at: 0 };
    parked.arrive({ [ORG]: [award], another: [] });
    expect(store.getState().parked).toEqual([award]);
  });
});
