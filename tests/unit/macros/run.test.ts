import { describe, expect, it } from 'vitest';
import { withComment } from '../../../lib/ledger/entry';
import {
  type MacroRun,
  type PartOutcome,
  type RunPart,
  begunRun,
  carryOut,
  isMacroWork,
  isUnderWay,
  outcomeOf,
} from '../../../lib/macros/run';
import { planOf } from '../../../lib/macros/plan';
import { ABOUT } from '../../gallery/about';
import { EVERYTHING } from '../../gallery/macro-states';
import { LABELS } from '../../gallery/person-states';
import { badge, helpCenter, ticket } from '../../gallery/records';
import { anEntry, anItem } from '../support/ledger-entries';
import '../support/catalogue';

function begun(): MacroRun {
  const planned = planOf(EVERYTHING, {
    ticket: ticket(),
    holder: { value: helpCenter() },
    statuses: { value: [{ name: 'Closed', type: 'closed' }] },
    badges: { value: [badge(2)] },
    labels: { value: LABELS },
    text: 'Thanks',
  });
  let id = 0;
  return begunRun({ id: 'all', name: 'Reward' }, planned, ABOUT, 'Macro “Reward”', () => `id-${(id += 1)}`);
}

/** Carries a run out whose parts end as told; the first that is not told of is done. */
async function carried(run: MacroRun, outcomes: Partial<Record<string, PartOutcome>> = {}) {
  const asked: { part: string; id: string; isAgain: boolean; kept: string[] }[] = [];
  const kept: MacroRun[] = [];
  const after = await carryOut(run, {
    newId: () => 'anew',
    keep: async (now) => void kept.push(now),
    doPart: async ({ part, request }, isAgain) => {
      asked.push({ part, id: request.actionId, isAgain, kept: kept.at(-1)?.parts.map(({ state }) => state) ?? [] });
      return outcomes[part] ?? { state: 'done' };
    },
  });
  return { asked, after, kept, states: after.parts.map(({ state }) => state) };
}

describe('a run', () => {
  it('asks for each part by an id of its own, about whom and where it was begun', () => {
    const { parts } = begun();
    expect(parts.map(({ request }) => request.actionId)).toEqual(['id-1', 'id-2', 'id-3', 'id-4']);
    for (const { request } of parts) {
      expect(request).toMatchObject({ ...ABOUT, reason: 'Macro “Reward”', writeComment: false, runId: null });
      expect(Object.keys(request), 'and the worker is told nothing it does not take').not.toContain('records');
    }
  });

  it('does one part after the other, each kept as begun before it is asked for', async () => {
    const { asked, states, kept } = await carried(begun());
    expect(asked.map(({ part }) => part)).toEqual(['comment', 'badge', 'label', 'status']);
    expect(asked.map((each) => each.kept)).toEqual([
      ['sending', 'waiting', 'waiting', 'waiting'],
      ['done', 'sending', 'waiting', 'waiting'],
      ['done', 'done', 'sending', 'waiting'],
      ['done', 'done', 'done', 'sending'],
    ]);
    expect(states).toEqual(['done', 'done', 'done', 'done']);
    expect(isUnderWay(kept[0] ?? begun())).toBe(true);
    expect(isUnderWay(begun())).toBe(false);
  });

  it.each(['refused', 'unknown'] as const)('stops at the first part that is %s', async (state) => {
    const { asked, states } = await carried(begun(), { badge: { state, problem: { kind: 'forbidden' } } });
    expect(asked.map(({ part }) => part)).toEqual(['comment', 'badge']);
    expect(states).toEqual(['done', state, 'waiting', 'waiting']);
  });

  it('what was so before does not stop it', async () => {
    expect((await carried(begun(), { badge: { state: 'already' } })).states).toEqual([
      'done',
      'already',
      'done',
      'done',
    ]);
  });

  it('gone on with, does only what is left, and what may have been done by the same id', async () => {
    const unknown = await carried(begun(), { badge: { state: 'unknown', problem: { kind: 'timeout' } } });
    const { asked, after } = await carried(unknown.after);
    expect(asked.map(({ part, id, isAgain }) => [part, id, isAgain])).toEqual([
      ['badge', 'id-2', true],
      ['label', 'id-3', false],
      ['status', 'id-4', false],
    ]);
    expect(after.parts[1], 'and the former reason is gone').not.toHaveProperty('problem');
  });

  it('asks by a new id for a change that was refused, and by the same one for a text', async () => {
    const badgeRefused = await carried(begun(), { badge: { state: 'refused' } });
    expect((await carried(badgeRefused.after)).asked[0]).toMatchObject({ part: 'badge', id: 'anew' });
    const textRefused = await carried(begun(), { comment: { state: 'refused' } });
    expect((await carried(textRefused.after)).asked[0]).toMatchObject({ part: 'comment', id: 'id-1', isAgain: true });
  });
});

describe('what became of a part', () => {
  const note = (comment: Parameters<typeof withComment>[1]) =>
    withComment({ ...anEntry({ items: [] }), action: 'addNote' }, comment, 'Thanks');
  const item = (more: Parameters<typeof anItem>[1]) => [anItem('2', more)];

  it.each([
    ['a text that is there', note({ state: 'written', id: '9' }), 'done'],
    ['a text that was refused', note({ state: 'failed', problem: { kind: 'forbidden' } }), 'refused'],
    ['a text of which nobody knows', note({ state: 'failed', problem: { kind: 'timeout' } }), 'unknown'],
    ['a text on its way', note({ state: 'sending' }), 'unknown'],
    ['a text that was taken back', { ...note({ state: 'withdrawn', id: '9' }), phase: 'undone' as const }, 'undone'],
    ['a change that is done', anEntry(), 'done'],
    ['a change that was so before', anEntry({ items: item({ outcome: 'already' }) }), 'already'],
    ['a change that was refused', anEntry({ items: item({ outcome: 'refused' }) }), 'refused'],
    ['a change on its way', anEntry({ items: item({ outcome: 'pending' }), phase: 'sending' }), 'unknown'],
    ['a change that was taken back', anEntry({ phase: 'undone' }), 'undone'],
  ] as const)('%s', (_what, entry, state) => {
    expect(outcomeOf(entry).state).toBe(state);
  });

  it('has a reason where it was refused, though Desk gave none', () => {
    expect(outcomeOf(anEntry({ items: item({ outcome: 'refused' }) })).problem).toEqual({ kind: 'awardRefused' });
  });
});

it('what is stored of a run is trusted only as it was written', async () => {
  const { after } = await carried(begun(), { badge: { state: 'refused', problem: { kind: 'forbidden' } } });
  const work = { chosen: null, drafts: { all: { text: 'x', leftOut: ['badge'] } }, run: after };
  expect(isMacroWork(JSON.parse(JSON.stringify(work)))).toBe(true);
  const part = after.parts[0] as RunPart;
  for (const wrong of [
    { ...part, state: 'finished' },
    { ...part, part: 'followers' },
    { ...part, request: { ...part.request, action: 'constructor' } },
    { ...part, problem: { kind: 'none' } },
  ]) {
    expect(isMacroWork({ ...work, run: { ...after, parts: [wrong] } })).toBe(false);
  }
  expect(isMacroWork({ ...work, drafts: { all: { text: 'x', leftOut: ['everything'] } } })).toBe(false);
});
