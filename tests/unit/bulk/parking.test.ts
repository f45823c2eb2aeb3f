import { describe, expect, it } from 'vitest';
import { createParking, idsParked, invitedAt, isParkedFor, knownIn, parkedIn } from '../../../lib/bulk/parking';
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
  return { item, ...createParking(item), own: async () => parkedIn(await item.get(), 'own') };
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

describe('taking back what was parked', () => {
  it('takes those with these ids, of that organization, and writes nothing where none is there', async () => {
    const { item, unpark, own, idsIn } = place([award(0), award(1), award(2)]);
    await unpark('own', new Set(['a1', 'a99']));
    expect((await own()).map(({ id }) => id)).toEqual(['a0', 'a2']);
    expect([...(await idsIn('own'))]).toEqual(['a0', 'a2']);
    expect(parkedIn(await item.get(), 'another')).toEqual([award(99)]);
    expect(Object.keys(await item.get()), 'of nobody who was not invited').toEqual(['own', 'another']);
    await unpark('own', new Set(['a1']));
    expect(item.set).toHaveBeenCalledTimes(1);
  });

  it('knows of who was invited that they were, so that nobody is written to twice, and that nothing waits for them', async () => {
    const { item, park, unpark, own } = place([award(1, { invitedAt: 5 })]);
    await unpark('own', new Set(['a1']));
    expect(await own()).toEqual([]);
    const known = knownIn(await item.get(), 'own');
    expect(invitedAt(known, '1')).toBe(5);
    expect(isParkedFor(known, '1', '7')).toBe(false);
    expect(idsParked(known).size).toBe(0);
    expect(knownIn(await item.get(), 'another')).toEqual([award(99)]);
    await park('own', award(1, { id: 'anew' }));
    expect(isParkedFor(knownIn(await item.get(), 'own'), '1', '7')).toBe(true);
    expect(invitedAt(knownIn(await item.get(), 'own'), '1'), 'parked anew').toBe(5);
  });

  it('is refused where it cannot be read, and takes its turn with what is parked meanwhile', async () => {
    const { item, park, unpark, idsIn, own } = place([award(0)]);
    item.read.mockRejectedValueOnce(new Error('broken'));
    await expect(unpark('own', new Set(['a0']))).rejects.toThrow('broken');
    item.read.mockRejectedValueOnce(new Error('broken'));
    await expect(idsIn('own'), 'unknown is not none').rejects.toThrow('broken');
    await Promise.all([park('own', award(1)), unpark('own', new Set(['a0'])), park('own', award(2))]);
    expect((await own()).map(({ id }) => id)).toEqual(['a2', 'a1']);
  });
});
