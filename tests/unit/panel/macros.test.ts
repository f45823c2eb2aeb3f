import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type LedgerEntry, withComment } from '../../../lib/ledger/entry';
import type { Macro } from '../../../lib/macros/macro';
import { planOf } from '../../../lib/macros/plan';
import type { MacroWork } from '../../../lib/macros/run';
import { createMacros } from '../../../lib/panel/macros';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { createUndoActions } from '../../../lib/panel/undo';
import { DesksideError, type ProblemKind, problemError } from '../../../lib/problems/problem';
import { ABOUT } from '../../gallery/about';
import { EVERYTHING, THANKS } from '../../gallery/macro-states';
import { badge, helpCenter, ticket } from '../../gallery/records';
import { panelState } from '../../gallery/states';
import { anEntry, anItem } from '../support/ledger-entries';
import { memoryItem } from '../support/memory-item';
import '../support/catalogue';

const ORG = '3981311';
const T = ticket().id;
const KEY = `${ORG}:${T}`;
const soon = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve));

const PLANNED = planOf(
  { ...EVERYTHING, label: null },
  {
    ticket: ticket(),
    holder: { value: helpCenter() },
    statuses: { value: [{ name: 'Closed', type: 'closed' }] },
    badges: { value: [badge(2)] },
    labels: 'loading',
    text: 'Thanks',
  },
);
const ORDER = { ticketId: T, macro: { id: 'all', name: 'Reward' }, parts: PLANNED, about: ABOUT };

/** The entry of an action that is done. */
function doneEntry(id: string, action: string): LedgerEntry {
  const at = { id, person: ABOUT.person, ticket: ABOUT.ticket };
  if (action === 'addNote') {
    return withComment(
      { ...anEntry({ ...at, items: [] }), action: 'addNote' },
      { state: 'written', id: '9' },
      'Thanks',
    );
  }
  if (action === 'awardBadges') return anEntry({ ...at, items: [anItem(badge(2).id, { name: badge(2).name })] });
  const to = { value: 'Closed', name: 'Closed' };
  const step = { is: 'field', field: 'status', from: { value: 'Open', name: 'Open' }, to, outcome: 'changed' } as const;
  return anEntry({ ...at, action: 'setStatus', target: { on: 'ticket', ticketId: T }, items: [step] });
}

type Asked = 'addNote' | 'awardBadges' | 'setStatus';

/** A panel over what is kept on disk, whose worker does everything but what `fails` says. */
function panel({
  kept = new Map<string, MacroWork>(),
  ledger = new Map<string, LedgerEntry>(),
  locks = new Set<string>(),
  watchers = new Set<(work: MacroWork) => void>(),
} = {}) {
  const store = createStore<PanelState>()(() => panelState({}));
  const toasts = createToasts(store);
  /** What an answer waits for. */
  const until: Partial<Record<Asked, Promise<void>>> = {};
  const fails: Partial<Record<Asked, ProblemKind | 'silence' | LedgerEntry>> = {};
  const asked: string[] = [];
  const disk = { isLocked: false, isFull: false };
  const refused = vi.fn();
  const cannotKeep = vi.fn();
  const findEntry = async (id: string) => ledger.get(id) ?? null;
  const macros = memoryItem<Record<string, Macro[]>>({});
  const org = { id: ORG as string | null };
  let ids = 0;
  const made = createMacros(store, {
    orgId: () => org.id,
    made: macros,
    itemOf: (id) => ({
      read: async () => {
        if (disk.isLocked) throw new Error('locked');
        return kept.get(id) ?? { chosen: null, drafts: {} };
      },
      set: async (work) => {
        await soon();
        if (disk.isFull) throw new Error('full');
        kept.set(id, work);
        for (const tell of watchers) tell(work);
      },
      remove: async () => {
        kept.delete(id);
        for (const tell of watchers) tell({ chosen: null, drafts: {} });
      },
      watch: (changed) => watchers.add(changed),
    }),
    toasts,
    runQuietly: async ({ action, actionId }, _records, again) => {
      asked.push(`${action}${again ? ' again' : ''}`);
      const failure = fails[action as Asked];
      await until[action as Asked];
      if (failure === 'silence') return await new Promise(() => undefined);
      if (typeof failure === 'object') ledger.set(actionId, { ...failure, id: actionId });
      if (typeof failure === 'string') throw problemError(failure);
      const entry = ledger.get(actionId) ?? doneEntry(actionId, action);
      ledger.set(actionId, entry);
      return entry;
    },
    findEntry,
    alone: async (name, job) => {
      if (locks.has(name)) return null;
      locks.add(name);
      try {
        return await job();
      } finally {
        locks.delete(name);
      }
    },
    settled: () => undefined,
    refused,
    cannotKeep,
    newId: () => `id-${ledger.size}-${(ids += 1)}`,
  });
  const undoFails = new Set<string>();
  const undone: string[] = [];
  const ask = (async (_name: string, { actionId }: { actionId: string }) => {
    const entry = ledger.get(actionId);
    if (!entry || undoFails.has(entry.action)) throw new DesksideError({ kind: 'forbidden' });
    undone.push(entry.action);
    const after: LedgerEntry = { ...entry, phase: 'undone' };
    ledger.set(actionId, after);
    return after;
  }) as never;
  const nothing = async (): Promise<void> => undefined;
  const undo = createUndoActions(store, {
    ask,
    toasts,
    runAgain: nothing,
    lookAgain: nothing,
    settled: () => undefined,
    findEntry,
    goOnWithMacro: made.actions.goOnWithMacro,
    undone: made.undone,
  });
  const said = () => store.getState().toasts.map(({ message }) => message);
  const toast = () => store.getState().toasts.at(-1);
  return {
    ...made.actions,
    ...undo,
    load: made.load,
    follow: made.follow,
    store,
    fails,
    asked,
    kept,
    ledger,
    locks,
    watchers,
    disk,
    org,
    until,
    macros,
    refused,
    cannotKeep,
    undone,
    undoFails,
    said,
    toast,
  };
}

describe('a macro that is run', () => {
  it('is told in one toast, names whom and what, and leaves nothing begun', async () => {
    const { runMacro, asked, said, toast, kept, editMacro, openMacro } = panel();
    await openMacro(T);
    editMacro(T, 'all', { text: 'Thanks' });
    await runMacro(ORDER);
    await soon();
    await soon();
    expect(asked).toEqual(['addNote', 'awardBadges', 'setStatus']);
    expect(said()).toEqual([`Reward. Done: private note, badge “${badge(2).name}”, and status “Closed”.`]);
    expect(toast()).toMatchObject({ tone: 'success', whom: '→ Lucas Carol (#101)' });
    expect(kept.has(KEY)).toBe(false);
  });

  it('whose text is sent only when it is gone on with keeps the draft until then, and no longer', async () => {
    const { runMacro, fails, editMacro, openMacro, kept, goOnWithMacro } = panel();
    await openMacro(T);
    editMacro(T, 'all', { text: 'Thanks' });
    editMacro(T, 'other', { text: 'Later' });
    fails.addNote = 'forbidden';
    await runMacro(ORDER);
    await vi.waitFor(() => expect(Object.keys(kept.get(KEY)?.drafts ?? {})).toEqual(['all', 'other']));
    delete fails.addNote;
    await goOnWithMacro(T);
    await vi.waitFor(() => expect(Object.keys(kept.get(KEY)?.drafts ?? {})).toEqual(['other']));
  });

  it('is kept, and told to the worker, without the marks that keep names apart on the screen', async () => {
    const { runMacro, fails, kept } = panel();
    fails.addNote = 'forbidden';
    await runMacro({ ...ORDER, macro: { id: 'all', name: 'مكافأة' } });
    const [part] = kept.get(KEY)?.run?.parts ?? [];
    expect(part?.request.reason).toContain('مكافأة');
    expect(JSON.stringify(kept.get(KEY))).not.toMatch(/[\u2066-\u2069]/);
  });

  it('is run once, however often it is asked for, here and in another window', async () => {
    const locks = new Set<string>();
    const one = panel({ locks });
    const two = panel({ locks });
    await Promise.all([one.runMacro(ORDER), one.runMacro(ORDER), two.runMacro(ORDER)]);
    expect(one.asked).toHaveLength(3);
    expect(one.said()).toContain('A macro is under way on this ticket');
    expect(two.asked).toEqual([]);
    expect(two.said()).toEqual(['A macro is under way on this ticket in another window.']);
  });

  it('stops at a refusal, says why and what was not tried, and goes on from there', async () => {
    const { runMacro, fails, asked, toast, tryAgain, said, refused } = panel();
    fails.awardBadges = 'forbidden';
    await runMacro(ORDER);
    expect(asked).toEqual(['addNote', 'awardBadges']);
    expect(toast()).toMatchObject({ tone: 'problem', again: { kind: 'macro', ticketId: T } });
    expect(toast()?.message).toMatch(/Done: private note\. Refused: badge .*Not tried: status “Closed”\.$/);
    expect(refused, 'so that lists can be asked for anew').toHaveBeenCalledOnce();
    delete fails.awardBadges;
    await tryAgain(toast()?.id ?? '');
    expect(asked).toEqual(['addNote', 'awardBadges', 'awardBadges again', 'setStatus']);
    expect(said()).toHaveLength(1);
    expect(toast()?.undo?.before).toHaveLength(2);
  });

  it('of which a part is not known stops there, and says so', async () => {
    const { runMacro, fails, asked, toast, ledger } = panel();
    const pending = [anItem('2', { outcome: 'pending' })];
    fails.awardBadges = anEntry({ phase: 'sending', items: pending });
    await runMacro(ORDER);
    expect(asked).toEqual(['addNote', 'awardBadges']);
    expect(toast()?.message).toContain('Not known whether it was done: badge');
    expect(ledger.size).toBe(2);
  });

  it('whose worker failed to look is told by what the ledger has, not by that failure', async () => {
    const { runMacro, fails, toast, ledger } = panel();
    fails.addNote = 'forbidden';
    const run = runMacro(ORDER);
    await run;
    expect(toast()?.message).toContain('Refused: private note.');
    expect(ledger.size).toBe(0);
    const other = panel();
    other.fails.setStatus = 'timeout';
    await other.runMacro(ORDER);
    expect(other.toast()?.message, 'nothing had left').toContain('Refused: status “Closed”.');
  });
});

describe('the one undo of a macro', () => {
  it('takes all back, the latest first', async () => {
    const { runMacro, undo, undone, toast, said } = panel();
    await runMacro(ORDER);
    await undo(toast()?.id ?? '');
    expect(undone).toEqual(['setStatus', 'awardBadges', 'addNote']);
    expect(said()).toEqual([`Undone: status “Closed”, badge “${badge(2).name}”, and private note.`]);
  });

  it('is done once, however often it is pressed', async () => {
    const { runMacro, undo, undone, toast } = panel();
    await runMacro(ORDER);
    const id = toast()?.id ?? '';
    await Promise.all([undo(id), undo(id)]);
    expect(undone).toHaveLength(3);
  });

  it('that fails for one part takes the others back, and offers that one still', async () => {
    const { runMacro, undo, undone, toast, undoFails, said } = panel();
    await runMacro(ORDER);
    undoFails.add('awardBadges');
    await undo(toast()?.id ?? '');
    expect(undone).toEqual(['setStatus', 'addNote']);
    expect(toast()).toMatchObject({ tone: 'problem', undo: { entry: { action: 'awardBadges' }, running: false } });
    expect(said()[0]).toMatch(/^Undone: status “Closed” and private note\. badge .*Could not be undone\./);
    undoFails.clear();
    await undo(toast()?.id ?? '');
    expect(undone).toEqual(['setStatus', 'addNote', 'awardBadges']);
  });

  it('leaves what somebody else has changed since, and says so', async () => {
    const { runMacro, undo, toast, ledger, said } = panel();
    await runMacro(ORDER);
    for (const [id, entry] of ledger) {
      const steps = entry.steps.map((step) => (step.is === 'field' ? { ...step, undone: 'byOthers' as const } : step));
      ledger.set(id, { ...entry, steps });
    }
    await undo(toast()?.id ?? '');
    expect(said()[0]).toMatch(/^Undone: badge .* and private note\. The status is no longer “Closed”/);
  });

  it('of one that was stopped ends it: the rest is not wanted any more', async () => {
    const { runMacro, fails, undo, toast, store, goOnWithMacro, asked } = panel();
    fails.awardBadges = 'forbidden';
    await runMacro(ORDER);
    await undo(toast()?.id ?? '');
    expect(store.getState().extras.macroWork[T]?.run).toBeUndefined();
    await goOnWithMacro(T);
    expect(asked).toHaveLength(2);
  });
});

describe('a panel that was closed while a macro ran', () => {
  async function closedDuring(action: 'addNote' | 'awardBadges') {
    const first = panel();
    first.fails[action] = 'silence';
    await first.openMacro(T);
    void first.runMacro(ORDER);
    for (let turn = 0; turn < 8; turn += 1) await soon();
    return first;
  }

  it('does nothing more; the next one says what the ledger has, and goes on when told to', async () => {
    const { kept, ledger, editMacro } = await closedDuring('awardBadges');
    editMacro(T, 'all', { text: 'Thanks' });
    await soon();
    const id = kept.get(KEY)?.run?.parts[1]?.request.actionId ?? '';
    ledger.set(id, doneEntry(id, 'awardBadges'));
    const next = panel({ kept, ledger });
    await next.openMacro(T);
    expect(next.asked).toEqual([]);
    expect(next.said()[0]).toMatch(
      /^Stopped halfway\. Reward\. Done: private note and badge .*Not tried: status “Closed”\.$/,
    );
    expect(next.toast()?.undo?.before).toHaveLength(1);
    await vi.waitFor(() => expect(kept.get(KEY)?.drafts, 'its text is sent').toEqual({}));
    await next.tryAgain(next.toast()?.id ?? '');
    expect(next.asked).toEqual(['setStatus']);
  });

  it('what never got as far as the ledger was not tried', async () => {
    const { kept, ledger } = await closedDuring('addNote');
    const next = panel({ kept, ledger });
    await next.openMacro(T);
    expect(next.said()[0]).toContain('Not tried: private note, badge');
    next.leaveMacro(T);
    await soon();
    await soon();
    expect(kept.has(KEY)).toBe(false);
  });

  it('is not told of while it still runs in another window', async () => {
    const { kept, ledger, locks } = await closedDuring('addNote');
    const other = panel({ kept, ledger, locks });
    await other.openMacro(T);
    expect(other.said()).toEqual([]);
  });

  it('and what was over by then is nothing to tell', async () => {
    const { kept, ledger } = await closedDuring('awardBadges');
    for (const { request } of kept.get(KEY)?.run?.parts ?? []) {
      ledger.set(request.actionId, doneEntry(request.actionId, request.action));
    }
    const next = panel({ kept, ledger });
    await next.openMacro(T);
    expect(next.said()).toEqual([]);
    expect(next.store.getState().extras.macroWork[T]?.run).toBeUndefined();
  });
});

describe('two panels on one ticket', () => {
  /** Two panels that have both opened the ticket; the second is told of what the first keeps, or not. */
  async function two(isTold: boolean) {
    const one = panel();
    const other = panel({ ...one, watchers: isTold ? one.watchers : new Set() });
    await one.openMacro(T);
    await other.openMacro(T);
    return { one, other };
  }
  const runIn = ({ store }: ReturnType<typeof panel>) => store.getState().extras.macroWork[T]?.run;

  it('see how far a run is, and that it is over', async () => {
    const { one, other } = await two(true);
    other.editMacro(T, 'all', { text: 'Half a sen' });
    await soon();
    await soon();
    one.fails.awardBadges = 'forbidden';
    const isDone = one.runMacro(ORDER);
    for (let turn = 0; turn < 2; turn += 1) await soon();
    expect(runIn(other)?.parts[0]?.state).toBe('sending');
    await isDone;
    await soon();
    await soon();
    expect(runIn(other)?.parts.map(({ state }) => state)).toEqual(['done', 'refused', 'waiting']);
    expect(other.store.getState().extras.macroWork[T]?.drafts).toHaveProperty('all');
    delete one.fails.awardBadges;
    await one.goOnWithMacro(T);
    await soon();
    await soon();
    expect(runIn(other)).toBeUndefined();
  });

  it('what was stopped in one is not begun anew in the other, which says how far it came', async () => {
    const { one, other } = await two(false);
    one.fails.awardBadges = 'forbidden';
    await one.runMacro(ORDER);
    await soon();
    await other.runMacro(ORDER);
    expect(other.asked).toEqual([]);
    expect(other.said().join(' ')).toMatch(/Nothing was done.*Stopped halfway\. Reward\. Done: private note\./);
    expect(runIn(other)).toBeDefined();
    await other.goOnWithMacro(T);
    expect(other.asked).toEqual(['awardBadges again', 'setStatus']);
  });

  it('what one has left or finished the other does not go on with', async () => {
    const { one, other } = await two(false);
    one.fails.awardBadges = 'forbidden';
    await one.runMacro(ORDER);
    await soon();
    const late = panel({ ...one, watchers: new Set() });
    await late.openMacro(T);
    await soon();
    await soon();
    one.leaveMacro(T);
    await soon();
    await soon();
    await late.goOnWithMacro(T);
    expect(late.asked).toEqual([]);
    expect(late.said().at(-1)).toContain('Nothing was done');
    expect(runIn(late)).toBeUndefined();
    await other.runMacro(ORDER);
    expect(other.asked[0]).toBe('addNote');
  });

  it('one that was closed halfway is told of in the other once that is asked', async () => {
    const { one, other } = await two(true);
    one.fails.addNote = 'silence';
    void one.runMacro(ORDER);
    for (let turn = 0; turn < 4; turn += 1) await soon();
    await other.openMacro(T);
    expect(other.said(), 'it may still be at it').toEqual([]);
    one.locks.clear();
    await other.openMacro(T);
    expect(other.said()[0]).toContain('Stopped halfway.');
  });
});

it.each([null, '77'])('of a run during which the session ends nothing is written anew (then: %s)', async (next) => {
  const { runMacro, openMacro, until, fails, kept, org, said } = panel();
  await openMacro(T);
  let answer = (): void => undefined;
  until.awardBadges = new Promise<void>((resolve) => (answer = resolve));
  const run = runMacro(ORDER);
  await vi.waitFor(() => expect(kept.get(KEY)?.run?.parts[1]?.state).toBe('sending'));
  org.id = next;
  kept.clear();
  fails.setStatus = 'forbidden';
  answer();
  await run;
  await soon();
  await soon();
  expect([...kept.keys()]).toEqual([]);
  expect(said()).toEqual([]);
});

describe('what is changed of a macro for a ticket', () => {
  it('is kept with its ticket, and there again in the next panel', async () => {
    const { openMacro, editMacro, chooseMacro, kept } = panel();
    await openMacro(T);
    chooseMacro(T, 'all');
    editMacro(T, 'all', { text: 'Hel' });
    editMacro(T, 'all', { leftOut: ['badge'] });
    editMacro('77', 'all', { text: 'other' });
    await soon();
    await soon();
    await soon();
    const work = { chosen: 'all', drafts: { all: { text: 'Hel', leftOut: ['badge'] } } };
    expect(kept.get(KEY)).toEqual(work);
    const next = panel({ kept });
    await next.openMacro(T);
    expect(next.store.getState().extras.macroWork[T]).toEqual(work);
  });

  it('before it was read replaces nothing of what was there', async () => {
    const kept = new Map([[KEY, { chosen: 'default', drafts: { default: { text: 'old', leftOut: [] } } }]]);
    const { openMacro, editMacro, store } = panel({ kept });
    const opening = openMacro(T);
    editMacro(T, 'all', { text: 'new' });
    await opening;
    const { drafts } = store.getState().extras.macroWork[T] ?? {};
    expect(drafts).toEqual({ default: { text: 'old', leftOut: [] }, all: { text: 'new', leftOut: [] } });
  });

  it('that cannot be kept is said, and what cannot be read is not written over', async () => {
    const full = panel();
    await full.openMacro(T);
    full.disk.isFull = true;
    full.editMacro(T, 'all', { text: 'x' });
    await soon();
    await soon();
    expect(full.cannotKeep).toHaveBeenCalled();
    const kept = new Map([[KEY, { chosen: 'default', drafts: {} }]]);
    const locked = panel({ kept });
    locked.disk.isLocked = true;
    await locked.openMacro(T);
    locked.editMacro(T, 'all', { text: 'x' });
    await soon();
    expect(locked.cannotKeep).toHaveBeenCalledOnce();
    expect(kept.get(KEY)?.chosen).toBe('default');
  });

  it('of a text that was sent is gone, of one that was refused is not', async () => {
    const { openMacro, editMacro, runMacro, fails, store } = panel();
    await openMacro(T);
    const drafts = () => store.getState().extras.macroWork[T]?.drafts;
    editMacro(T, 'all', { text: 'Thanks' });
    editMacro(T, 'default', { text: 'Another' });
    fails.addNote = 'forbidden';
    await runMacro(ORDER);
    expect(drafts()).toHaveProperty('all');
    delete fails.addNote;
    await runMacro(ORDER);
    expect(drafts()).toEqual({ default: { text: 'Another', leftOut: [] } });
  });
});

it('macros are those of the organization, and follow what the options keep', async () => {
  const { load, follow, macros, store, org } = panel();
  const names = () => store.getState().extras.macros?.map(({ name }) => name);
  macros.arrive({ [ORG]: [EVERYTHING, THANKS], 77: [THANKS] });
  follow();
  await load();
  expect(names()).toEqual([EVERYTHING.name, THANKS.name]);
  macros.arrive({ 77: [EVERYTHING] });
  expect(names()).toEqual(['Close and thank']);
  org.id = null;
  macros.arrive({});
  expect(names()).toBeUndefined();
});
