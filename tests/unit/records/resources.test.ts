import { describe, expect, it } from 'vitest';
import { createReaders } from '../../../lib/records/readers.worker';
import {
  MOST_IDS,
  RESOURCES,
  RESOURCE_NAMES,
  idOf,
  idsOf,
  isFresh,
  isKeyOf,
  keyOf,
} from '../../../lib/records/resources';

describe('records', () => {
  it.each(RESOURCE_NAMES)('the worker can read %s', (resource) => {
    expect(createReaders((call) => call({} as never))[resource]).toBeTypeOf('function');
  });

  it('are remembered by their own id, whatever else is needed to ask for them', () => {
    expect(idOf('ticket', { ticketId: '42' })).toBe('42');
    expect(idOf('badges', { helpCenterId: '1', userId: '71' })).toBe('71');
    expect(idOf('catalogue', {})).toBe('all');
  });

  it('take their ids out of what has more', () => {
    expect(keyOf('badges', { userId: '71', helpCenterId: '1', helpCenterName: 'Zylker' } as never)).toEqual({
      userId: '71',
      helpCenterId: '1',
    });
  });

  it.each([
    ['exactly their ids', { userId: '71', helpCenterId: '1' }, true],
    ['an id too few', { userId: '71' }, false],
    ['an id too many', { userId: '71', helpCenterId: '1', contactId: '2' }, false],
    ['an id of another name', { userId: '71', contactId: '2' }, false],
  ])('are asked for by %s', (_what, ids, isRight) => {
    expect(isKeyOf('badges', ids as never)).toBe(isRight);
  });

  it('are asked for by several ids only where they take several, in an order of their own', () => {
    expect(isKeyOf('agentLoads', { agentIds: '1,2' })).toBe(true);
    expect(isKeyOf('ticket', { ticketId: '1,2' })).toBe(false);
    expect(idsOf(['3', '1', '3', '2'])).toBe('1,2,3');
    expect(idsOf(['3', '1', '2'], 2)).toBe('1,3');
    expect(idsOf(Array.from({ length: 80 }, (_, index) => String(index))).split(',')).toHaveLength(MOST_IDS);
  });

  it('are fresh for as long as is declared, and not if they come from the future', () => {
    const { freshMs } = RESOURCES.ticket;
    expect(isFresh('ticket', 1_000, 1_000)).toBe(true);
    expect(isFresh('ticket', 1_000, 1_000 + freshMs - 1)).toBe(true);
    expect(isFresh('ticket', 1_000, 1_000 + freshMs)).toBe(false);
    expect(isFresh('ticket', 1_001, 1_000)).toBe(false);
  });
});
