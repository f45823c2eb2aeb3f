import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type KeptDraft } from '../../../lib/bulk/draft';
import { keepDraft } from '../../../lib/bulk/keep-draft';
import { makeRoom } from '../../../lib/cache/make-room';
import { fullCheck } from '../../gallery/bulk-states';
import { memoryArea } from '../support/memory-area';

const DRAFT: KeptDraft = {
  orgId: '3981311',
  step: 'check',
  draft: { ...EMPTY_DRAFT, text: 'a@x.com' },
  check: fullCheck(),
  checkedFor: 'a@x.com 7',
};

/** A place that is as big as so many characters of JSON, with this much remembered in it. */
function place(size: number, remembered: number) {
  const { area, items } = memoryArea();
  for (let n = 0; n < remembered; n += 1)
    items.set(`cache:v1:1:ticket:${n}`, JSON.stringify({ at: n, value: 'x'.repeat(900) }));
  items.set('session', '"signed in"');
  const used = () => [...items.values()].join('').length;
  const set = async (kept: KeptDraft) => {
    const before = items.get('bulkDraft');
    items.set('bulkDraft', JSON.stringify(kept));
    if (used() <= size) return;
    if (before === undefined) items.delete('bulkDraft');
    else items.set('bulkDraft', before);
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  const kept = () => JSON.parse(items.get('bulkDraft') ?? 'null') as KeptDraft | null;
  return { set, makeRoom: () => makeRoom(area), items, kept };
}

describe('a draft in a full place', () => {
  const whole = JSON.stringify(DRAFT).length;

  it('is kept without anything else when there is room', async () => {
    const roomy = place(1_000_000, 10);
    expect(await keepDraft(roomy, DRAFT)).toBe('all');
    expect([...roomy.items.keys()].filter((key) => key.startsWith('cache:'))).toHaveLength(10);
  });

  it('pushes out what is only remembered, the oldest first and no more than needed', async () => {
    const full = place(whole + 5_000, 10);
    expect(await keepDraft(full, DRAFT)).toBe('all');
    expect(full.kept()).toEqual(DRAFT);
    const left = [...full.items.keys()].filter((key) => key.startsWith('cache:'));
    expect(left).toEqual([
      'cache:v1:1:ticket:5',
      'cache:v1:1:ticket:6',
      'cache:v1:1:ticket:7',
      'cache:v1:1:ticket:8',
      'cache:v1:1:ticket:9',
    ]);
    expect(full.items.has('session')).toBe(true);
  });

  it('makes room again and again until it fits', async () => {
    expect(await keepDraft(place(whole + 100, 10), DRAFT)).toBe('all');
  });

  it('keeps what was typed when the check does not fit', async () => {
    const small = place(1_000, 3);
    expect(await keepDraft(small, DRAFT)).toBe('typed');
    expect(small.kept()).toEqual({ ...DRAFT, step: 'badge', check: null, checkedFor: '' });
  });

  it('says so when nothing can be kept, also when the place cannot be read', async () => {
    expect(await keepDraft(place(10, 3), DRAFT)).toBe('nothing');
    expect(await keepDraft(place(10, 3), { ...DRAFT, check: null })).toBe('nothing');
    const broken = { ...place(10, 3), makeRoom: async () => await Promise.reject(new Error('gone')) };
    expect(await keepDraft(broken, DRAFT)).toBe('nothing');
  });

  it('ends although making room never helps', async () => {
    expect(await keepDraft({ ...place(10, 0), makeRoom: async () => true }, DRAFT)).toBe('nothing');
  });
});
