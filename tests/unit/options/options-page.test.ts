import type { StepResult } from '../../../lib/self-test/self-test';
import { describe, expect, it, vi } from 'vitest';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import { type Macro, defaultMacro } from '../../../lib/macros/macro';
import { browserName, diagnosticsText } from '../../../lib/options/diagnostics';
import { createOptionsPage } from '../../../lib/options/options-page';
import { seePerson } from '../../../lib/options/see-person';
import { problemError } from '../../../lib/problems/problem';
import { DEFAULT_SUGGESTIONS } from '../../../lib/suggestions/rules';
import { badge, helpCenter, label } from '../../gallery/records';
import { LUCAS_SEEN } from '../../gallery/options-states';
import '../support/catalogue';
import { memoryItem } from '../support/memory-item';

const DESK = 'https://desk.zoho.com/agent/zylker';
const TICKET = `${DESK}/all/tickets/details/1892000000042034`;
const FACTS = { totalTickets: 9, closedTickets: 8, escalatedTickets: 0, happinessGood: 90, happinessBad: 1 };

/** A worker that answers these messages, and what it was asked. */
function worker(answers: Record<string, unknown>) {
  const ask = vi.fn(async (_name: string, { resource }: { resource: string; key: unknown }) => {
    if (!(resource in answers)) throw problemError('notFound');
    return { value: answers[resource], at: 0 };
  });
  return { ask, see: (url?: string) => seePerson(ask as never, url, 'us') };
}

const ALL = {
  ticket: { contactId: '7', contact: { name: 'Lucas Carol' } },
  contact: { id: '8', name: 'Priya Nair' },
  facts: FACTS,
  catalogue: [badge(0), badge(1)],
  helpCenters: [helpCenter()],
  badges: [badge(0)],
  labels: [label('VIP', null)],
};

describe('who stands behind the Desk tab', () => {
  it('of a ticket: its requester, with all that rules look at', async () => {
    expect(await worker(ALL).see(TICKET)).toEqual({
      name: 'Lucas Carol',
      facts: { ...FACTS, badgesHeld: 1, labelsHeld: 1 },
      catalogue: ALL.catalogue,
      held: new Set([badge(0).id]),
    });
  });

  it('of a contact: that one', async () => {
    const { see, ask } = worker(ALL);
    expect(await see(`${DESK}/all/contacts/details/1892000000042032`)).toMatchObject({ name: 'Priya Nair' });
    expect(ask).toHaveBeenCalledWith('record/read', { resource: 'facts', key: { contactId: '8' } });
  });

  it('somebody without an account: what they hold is unknown, not none', async () => {
    const { see } = worker({ ...ALL, helpCenters: [] });
    expect((await see(TICKET))?.facts).toMatchObject({ badgesHeld: null, labelsHeld: null });
  });

  it.each([
    ['no Desk', 'https://example.com/'],
    ['another data centre', TICKET.replace('.com', '.eu')],
    ['nothing known', undefined],
  ])('nobody, and nothing is asked: %s', async (_name, url) => {
    const { see, ask } = worker(ALL);
    expect(await see(url)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  it('nobody behind a ticket without a contact', async () => {
    expect(await worker({ ...ALL, ticket: { contactId: null, contact: null } }).see(TICKET)).toBeNull();
  });
});

/** Macros of another organization are stored already. */
function macrosKept() {
  const item = memoryItem<Record<string, Macro[]>>({ 77: [defaultMacro()] });
  return { ...item, read: vi.fn(item.get) };
}

/** The page over what is stored. */
function page(seen = vi.fn(async () => (LUCAS_SEEN.state === 'seen' ? LUCAS_SEEN.person : null))) {
  const kept = {
    fairPlay: memoryItem({ ...FAIR_PLAY_OFF, self: true }),
    suggestions: memoryItem(DEFAULT_SUGGESTIONS),
    singleKeys: memoryItem(true),
    countOnIcon: memoryItem(true),
    macros: macrosKept(),
  };
  const key = { keys: { 'award-badge': 'Alt+Shift+D', 'open-palette': null }, canOpen: false, address: 'about:addons' };
  const told = vi.fn(async () => ({ version: '1', browser: 'Chrome 140', headers: null, entries: [] }));
  const tested = vi.fn(async (tell: (result: StepResult) => void) => {
    tell({ step: 'signIn', outcome: 'passed' });
    await Promise.resolve();
    tell({ step: 'badges', outcome: 'unknown' });
  });
  const made = createOptionsPage({
    kept,
    readKeySettings: async () => key,
    openKeySettings: () => undefined,
    readPrivateWindows: async () => true,
    seePerson: seen,
    readDiagnostics: told,
    runSelfTest: tested,
  });
  return { ...made, kept, seen, told, tested, state: made.store.getState };
}

describe('the self-test', () => {
  it('is run once however often it is asked for, tells step by step, and goes with the session', async () => {
    const { actions, state, tested, forget } = page();
    const [first, second] = [actions.testConnection(), actions.testConnection()];
    expect(state().selfTest).toEqual({ results: [{ step: 'signIn', outcome: 'passed' }], isRunning: true });
    await Promise.all([first, second]);
    expect(state().selfTest).toMatchObject({ isRunning: false, results: [{ step: 'signIn' }, { step: 'badges' }] });
    expect(tested).toHaveBeenCalledTimes(1);
    await actions.testConnection();
    expect(tested).toHaveBeenCalledTimes(2);
    forget();
    expect(state().selfTest).toBeNull();
  });
});

describe('the options', () => {
  it('show what is stored, follow it, and keep what is set', async () => {
    const { start, state, kept, actions } = page();
    await start();
    expect(state()).toMatchObject({ fairPlay: { self: true }, suggestions: DEFAULT_SUGGESTIONS, singleKeys: true });
    kept.fairPlay.arrive(FAIR_PLAY_OFF);
    expect(state().fairPlay.self).toBe(false);
    actions.setSuggestions({ rules: [] });
    actions.setFairPlay({ ...FAIR_PLAY_OFF, colleagues: true });
    actions.setSingleKeys(false);
    expect(await kept.singleKeys.get()).toBe(false);
    kept.singleKeys.arrive(true);
    expect(state().singleKeys).toBe(true);
    expect(await kept.suggestions.get()).toEqual({ rules: [] });
    expect(await kept.fairPlay.get()).toMatchObject({ colleagues: true });
  });

  it('have what the toolbar icon tells and where Deskside is let in, and keep the former', async () => {
    const { start, state, kept, actions } = page();
    expect(state()).toMatchObject({ countOnIcon: null, isInPrivateWindows: null });
    await start();
    await actions.loadPrivateWindows();
    expect(state()).toMatchObject({ countOnIcon: true, isInPrivateWindows: true });
    actions.setCountOnIcon(false);
    expect(state().countOnIcon).toBe(false);
    expect(await kept.countOnIcon.get()).toBe(false);
    kept.countOnIcon.arrive(true);
    expect(state().countOnIcon).toBe(true);
  });

  it('look at nobody by themselves, once when asked to, and forget with the session', async () => {
    const { start, state, actions, seen, forget } = page();
    await start();
    expect(seen).not.toHaveBeenCalled();
    const both = [actions.showPreview(), actions.showPreview()];
    expect(state().preview.state).toBe('reading');
    await Promise.all(both);
    expect(seen).toHaveBeenCalledOnce();
    expect(state().preview).toEqual(LUCAS_SEEN);
    forget();
    expect(state().preview).toEqual({ state: 'none' });
  });

  it('tell nobody from not readable', async () => {
    const nobody = page(vi.fn(async () => null));
    await nobody.actions.showPreview();
    expect(nobody.state().preview).toEqual({ state: 'nobody' });
    const failed = page(vi.fn(async () => await Promise.reject(problemError('offline'))));
    await failed.actions.showPreview();
    expect(failed.state().preview).toEqual({ state: 'failed' });
  });

  it('show the key that the browser has', async () => {
    const { actions, state } = page();
    await actions.loadKeySettings();
    expect(state().keySettings?.keys).toEqual({ 'award-badge': 'Alt+Shift+D', 'open-palette': null });
  });
});

describe('macros in the options', () => {
  const MINE = { ...defaultMacro(), id: 'mine', name: 'Reward' };

  it('are kept for their organization, and those of others stay', async () => {
    const { start, state, actions, kept } = page();
    await start();
    await actions.setMacros('3981311', [MINE]);
    expect(await kept.macros.get()).toEqual({ 77: [defaultMacro()], 3981311: [MINE] });
    kept.macros.arrive({});
    expect(state().macros).toEqual({});
  });

  it('that cannot be kept, or would write over what cannot be read, are still there, and it is said', async () => {
    const { start, state, actions, kept } = page();
    await start();
    kept.macros.read.mockRejectedValueOnce(new Error('locked'));
    await actions.setMacros('3981311', [MINE]);
    expect(kept.macros.set).not.toHaveBeenCalled();
    expect(state()).toMatchObject({ macrosNotKept: true, macros: { 3981311: [MINE] } });
    await actions.setMacros('3981311', [MINE]);
    expect(state().macrosNotKept).toBe(false);
  });
});

describe('diagnostics', () => {
  it('are read when they are wanted, and stay where the worker does not answer', async () => {
    const { actions, state, told } = page();
    expect(state().diagnostics).toBeNull();
    await actions.loadDiagnostics();
    expect(state().diagnostics).toMatchObject({ browser: 'Chrome 140' });
    told.mockRejectedValueOnce(problemError('workerGone'));
    await actions.loadDiagnostics();
    expect(state().diagnostics).toMatchObject({ browser: 'Chrome 140' });
  });

  it.each([
    [
      'Chrome 140',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    ],
    ['Edge 141', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/141.0.3537.57'],
    ['Firefox 147', 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0'],
    ['?', 'something else'],
  ])('name the browser, and nothing that tells machines apart: %s', (name, userAgent) => {
    expect(browserName(userAgent)).toBe(name);
  });

  it('are copied as plain lines, whatever an error has in its name', () => {
    const entry = {
      at: 0,
      place: 'worker',
      name: 'TypeError',
      message: 'x\u202Ey',
      stack: 'at a\nat b',
      times: 2,
    } as const;
    const text = diagnosticsText({
      version: '1.2.3',
      browser: 'Chrome 140',
      headers: { found: 3, missed: 1 },
      entries: [entry],
    });
    expect(text.split('\n')).toEqual([
      'Deskside 1.2.3',
      'Chrome 140',
      'Headers found: 3, missed: 1',
      'Policies: none',
      'Problems: 1',
      '1970-01-01T00:00:00.000Z worker TypeError: x y (2)',
      'at a',
      'at b',
    ]);
  });

  it('name the policies and what is wrong with them, and tell no value of any', () => {
    const text = diagnosticsText({
      version: '1.2.3',
      browser: 'Chrome 140',
      headers: null,
      entries: [],
      policy: { values: { clientIds: ['1000.X'], dailyCredits: 5 }, flaws: [{ name: 'x\u202Ey', is: 'unknownName' }] },
    });
    expect(text).toContain('Policies: clientIds, dailyCredits\nPolicy x y: unknownName');
    expect(text).not.toContain('1000.X');
  });
});
