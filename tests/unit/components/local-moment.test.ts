import { describe, expect, it } from 'vitest';
import { localText, momentOf } from '../../../components/words/local-moment';

const NOW = Date.parse('2026-03-01T12:00Z');

/** The clock of Berlin in 2026, which is an hour further from the end of March to the end of October; as browsers read it. */
const HOUR = 3_600_000;
const SUMMER = [Date.parse('2026-03-29T01:00Z'), Date.parse('2026-10-25T01:00Z')] as const;
const offset = (at: number) => (at >= SUMMER[0] && at < SUMMER[1] ? 2 * HOUR : HOUR);
const berlin = {
  text: (at: number) => new Date(at + offset(at)).toISOString().slice(0, 16),
  at: (text: string) => {
    const written = Date.parse(`${text}Z`);
    // Of two moments the first; for an hour that is skipped, as it would be without the change.
    const first = [2 * HOUR, HOUR].map((hours) => written - hours).find((at) => at + offset(at) === written);
    return first ?? written - HOUR;
  },
};

describe('a day and time by the clock on the wall', () => {
  it('is the moment it means there, in winter and in summer', () => {
    expect(momentOf('2026-03-28T09:30', NOW, berlin)).toEqual({ at: Date.parse('2026-03-28T08:30Z') });
    expect(momentOf('2026-03-29T09:30', NOW, berlin)).toEqual({ at: Date.parse('2026-03-29T07:30Z') });
  });

  it('is none in the hour that the clocks skip, and the first of the hour that comes twice', () => {
    expect(momentOf('2026-03-29T02:30', NOW, berlin)).toEqual({ fault: 'skipped' });
    expect(momentOf('2026-10-25T02:30', NOW, berlin)).toEqual({ at: Date.parse('2026-10-25T00:30Z') });
  });

  it('is, on this computer, what its own clock shows', () => {
    const at = new Date(2026, 6, 4, 9, 5).getTime();
    expect(localText(at)).toBe('2026-07-04T09:05');
    expect(momentOf('2026-07-04T09:05', NOW)).toEqual({ at });
  });

  it.each([
    ['', 'empty'],
    ['2026-03', 'empty'],
    ['2026-13-40T10:00', 'empty'],
    ['12026-03-04T10:00', 'empty'],
    ['2020-01-01T10:00', 'past'],
  ])('that is no moment to come is told apart: %j is %s', (text, fault) => {
    expect(momentOf(text, NOW)).toEqual({ fault });
  });

  it('that is this very minute is past', () => {
    expect(momentOf(localText(NOW), NOW)).toEqual({ fault: 'past' });
  });

  it('may come with seconds, as some browsers write it', () => {
    expect(momentOf('2026-07-04T09:05:00.000', NOW)).toEqual({ at: new Date(2026, 6, 4, 9, 5).getTime() });
  });
});
