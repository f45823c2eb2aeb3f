import { describe, expect, it } from 'vitest';
import { createParking, parkedIn } from '../../../lib/bulk/parking';
import { MOST_PARKED, type ParkedAward } from '../../../lib/parked/parked-awards';
import { memoryItem } from '../support/memory-item';

const award = (n: number, change: Partial<ParkedAward> = {}): ParkedAward => ({
  id: `a${n}`,
  contactId: String(n),
  personName: 'Priya',
  badge: { id: '7', name: 'Expert' },
  at: n,
  ...change,
});

function place(list: ParkedAward[] = []) {
  const item = memoryItem<Record<string, ParkedAward[]>>({ own: list, another: [award(99)] });
  return { item, park: createParking(item), own: async () => parkedIn(await item.get(), 'own') };
}

describe('parking for many', () => {
  it('loses none of those that are parked at once, and touches no other organization', async () => {
    const { item, park, own } = place([award(0)]);
    await Promise.all([1, 2, 3, 4].map((n) => park('own', award(n))));
    expect((await own()).map(({ id }) => id)).toEqual(['a4', 'a3', 'a2', 'a1', 'a0']);
    expect(parkedIn(await item.get(), 'another')).toEqual([award(99)]);
    expect(parkedIn(await item.get(), 'constructor')).toEqual([]);
  });

  it('writes once for once, and adds that the person was invited', async () => {
    const { item, park, own } = place([award(1, { id: 'former', at: 0 })]);
    await park('own', award(1));
    expect(item.set).not.toHaveBeenCalled();
    await park('own', award(1, { invitedAt: 5 }));
    expect(await own()).toEqual([award(1, { id: 'former', at: 0, invitedAt: 5 })]);
    await park('own', award(1));
    await park('own', award(1, { invitedAt: 9 }));
    expect(await own(), 'when they were invited first stays').toMatchObject([{ invitedAt: 5 }]);
    expect(item.set).toHaveBeenCalledTimes(1);
  });

  it('throws none out that is parked already: then it rejects, and who is there already still is no problem', async () => {
    const full = Array.from({ length: MOST_PARKED }, (_, n) => award(n));
    const { park, own } = place(full);
    await expect(park('own', award(MOST_PARKED))).rejects.toThrow();
    expect(await own()).toEqual(full);
    await park('own', award(3, { invitedAt: 5 }));
    expect(await own()).toHaveLength(MOST_PARKED);
  });

  it('goes on after one that could not be kept', async () => {
    const { item, park, own } = place();
    item.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(park('own', award(1))).rejects.toThrow('quota');
    await park('own', award(2));
    expect((await own()).map(({ id }) => id)).toEqual(['a2']);
  });
});
