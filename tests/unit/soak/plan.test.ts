import { describe, expect, it } from 'vitest';
import { type Model, play } from '../../soak/model.ts';
import { CHANGES, MOMENTS, changeOf, type Operation } from '../../soak/operation.ts';
import { makePlan } from '../../soak/plan.ts';
import { type Deed, FIELDS } from '../../soak/state.ts';
import { BEGINNING, CAST } from './cast.ts';

const seeds = ['1', '2', '3', '4', '5'];
/** One plan has not each of the rarer things. */
const manySeeds = Array.from({ length: 40 }, (_, index) => String(index + 1));
const planOf = (seed: string) => makePlan(seed, 60, CAST, BEGINNING);

/** Whether somebody else did something to what the operation has changed, not to another one of the list. */
function isAbout(deed: Deed, { kind, items }: Operation): boolean {
  return kind === 'setStatus' || kind === 'setPriority' || kind === 'assign' || items.includes(deed.what);
}

describe('the plan of a soak', () => {
  it('is the same for the same seed, and another one for another seed', () => {
    expect(planOf('7')).toEqual(planOf('7'));
    expect(planOf('7')).not.toEqual(planOf('8'));
  });

  it.each(seeds)('has everything that people do, stopped at every moment (seed %s)', (seed) => {
    const plan = planOf(seed);
    expect(plan.map(({ n }) => n)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set([...Object.keys(CHANGES), 'undo', 'undoBulk']));
    expect(new Set(plan.flatMap(({ stop }) => stop?.at ?? []))).toEqual(new Set(MOMENTS));
    expect(plan.filter(({ stop }) => stop !== null).length).toBeGreaterThan(30);
    expect(plan.some(({ others }) => others.length > 0)).toBe(true);
  });

  it('undoes each kind, also after somebody else has been at the very thing, or at something beside it', () => {
    const undone = new Set<string>();
    for (const seed of manySeeds) {
      const plan = planOf(seed);
      for (const { undoes, others } of plan) {
        const first = plan.find(({ n }) => n === undoes?.n);
        if (!first || first.kind === 'bulk') continue;
        const { of } = changeOf(first);
        const isSame = others.some((deed) => !('of' in deed) || (deed.of === of && isAbout(deed, first)));
        undone.add(`${first.kind}, ${others.length === 0 ? 'alone' : isSame ? 'the same' : 'beside it'}`);
      }
    }
    for (const kind of Object.keys(CHANGES).filter((each) => each !== 'bulk' && each !== 'comment')) {
      for (const after of ['alone', 'the same', 'beside it']) expect(undone).toContain(`${kind}, ${after}`);
    }
  });

  it('has somebody else be faster with each field and with tags', () => {
    const plan = manySeeds.flatMap(planOf);
    for (const field of FIELDS) {
      const own = plan.filter(({ kind }) => kind !== 'undo' && kind !== 'undoBulk' && CHANGES[kind].of === field);
      const deeds = own.flatMap(({ items, others }) => others.map((deed) => ({ deed, wanted: items[0] })));
      const same = deeds.filter(({ deed }) => 'of' in deed && deed.of === field);
      expect(same.some(({ deed, wanted }) => deed.what !== wanted)).toBe(true);
    }
    expect(plan.some(({ kind, others }) => kind === 'addTag' && others.length > 0)).toBe(true);
    expect(plan.some(({ kind, others }) => kind === 'removeTag' && others.length > 0)).toBe(true);
  });

  it.each(seeds)('waits out the time in which a write may land only now and then (seed %s)', (seed) => {
    const slow = planOf(seed).filter(({ timing }) => timing.is === 'lost' || timing.is === 'tooLate');
    expect(slow.length).toBeGreaterThan(1);
    expect(slow.length).toBeLessThan(6);
  });

  it.each(seeds)('can be played through, and undoes nothing twice (seed %s)', (seed) => {
    let model: Model = { state: BEGINNING, done: [] };
    const undone = planOf(seed).flatMap((operation) => {
      ({ model } = play(model, operation));
      return operation.undoes?.n ?? [];
    });
    expect(new Set(undone).size).toBe(undone.length);
  });
});
