import { describe, expect, it } from 'vitest';
import { kindBy, noteOf } from '../../../lib/panel/module-kinds';

describe('what is noted of a module that an organization has named itself', () => {
  it.each(['ticket', 'contact', 'account'] as const)('its kind, once one record was a %s', (kind) => {
    expect(kindBy(noteOf(undefined, kind, '1'), '2')).toBe(kind);
  });

  it('nothing yet: Desk has to be asked', () => {
    expect(kindBy(undefined, '1')).toBe('unknown');
    expect(kindBy('something from another time', '1')).toBe('unknown');
  });

  it('that one record was nothing we know holds for that record: it may be a ticket that was deleted', () => {
    const noted = noteOf(undefined, 'none', '1');
    expect(kindBy(noted, '1')).toBe('none');
    expect(kindBy(noted, '2')).toBe('unknown');
    expect(noteOf(noted, 'none', '1'), 'the same one again').toBe(noted);
  });

  it('that two were holds for all; one that is known after all puts it right', () => {
    const noted = noteOf(noteOf(undefined, 'none', '1'), 'none', '2');
    expect(kindBy(noted, '3')).toBe('none');
    expect(noteOf(noted, 'none', '3')).toBe(noted);
    expect(kindBy(noteOf(noted, 'ticket', '3'), '4')).toBe('ticket');
  });
});
