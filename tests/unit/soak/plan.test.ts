import { describe, expect, it } from 'vitest';
import { type Model, play } from '../../soak/model.ts';
import { CHANGES, MOMENTS } from '../../soak/operation.ts';
import { makePlan } from '../../soak/plan.ts';
import { BEGINNING, CAST } from './cast.ts';

const seeds = ['1', '2', '3', '4', '5'];
const planOf = (seed: string) => makePlan(seed, 60, CAST, BEGINNING);

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
