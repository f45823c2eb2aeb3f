import { describe, expect, it } from 'vitest';
import {
  MOST_PARKED,
  type ParkedAward,
  isParkedAward,
  parkedFor,
  withParked,
  withoutParked,
} from '../../../lib/parked/parked-awards';

function parked(change: Partial<ParkedAward> = {}): ParkedAward {
  return { id: 'a', contactId: '200', personName: 'Lucas', badge: { id: '7', name: 'Bug Hunter' }, at: 1, ...change };
}

describe('parked awards', () => {
  it('keep the same badge for the same person once, the latest', () => {
    const list = withParked([parked()], parked({ id: 'b', at: 2 }));
    expect(list.map(({ id }) => id)).toEqual(['b']);
    expect(withParked(list, parked({ id: 'c', contactId: '201' }))).toHaveLength(2);
    expect(withParked(list, parked({ id: 'd', badge: { id: '8', name: 'Mentor' } }))).toHaveLength(2);
  });

  it('are in the order in which they were parked, whatever the clock said: one a year ahead costs no other', () => {
    let list = withParked([], parked({ id: 'ahead', badge: { id: '9', name: 'Nine' }, at: 365 * 86_400_000 }));
    for (let index = 0; index < MOST_PARKED; index += 1) {
      list = withParked(
        list,
        parked({ id: String(index), contactId: String(index % 2), badge: { id: String(index), name: '' } }),
      );
    }
    expect(list).toHaveLength(MOST_PARKED);
    expect(list.map(({ id }) => id)).not.toContain('ahead');
    expect(parkedFor(list, '0')[0]?.id).toBe('0');
  });

  it('never grow without end, in number or in length', () => {
    let list: ParkedAward[] = [];
    for (let index = 0; index < MOST_PARKED + 5; index += 1) {
      list = withParked(list, parked({ id: String(index), contactId: String(index), personName: 'x'.repeat(9_999) }));
    }
    expect(list).toHaveLength(MOST_PARKED);
    expect(list[0]?.id).toBe(String(MOST_PARKED + 4));
    expect(list[0]?.personName).toHaveLength(300);
  });

  it('are found for one person, in the order in which they were meant', () => {
    const list = [parked({ id: 'b' }), parked({ id: 'x', contactId: '201' }), parked({ id: 'a' })];
    expect(parkedFor(list, '200').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(parkedFor(list, null)).toEqual([]);
    expect(withoutParked(list, 'x').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are not trusted in another shape', () => {
    expect(isParkedAward(parked())).toBe(true);
    expect(isParkedAward({ ...parked(), badge: '7' })).toBe(false);
    expect(isParkedAward({ ...parked(), at: 'yesterday' })).toBe(false);
  });
});
