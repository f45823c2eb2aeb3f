import { describe, expect, it } from 'vitest';
import { howLong } from '../../../components/words/how-long';
import { initials } from '../../../components/words/initials';
import { localTime } from '../../../components/words/local-time';
import { contrast, readableOn } from '../../../components/words/readable-colour';
import { relativeTime } from '../../../components/words/relative-time';
import { ticketLink } from '../../../components/words/ticket-link';

describe('readable colours', () => {
  it('keeps a colour that can be read', () => {
    expect(readableOn('#0b7a75', '#ffffff')).toBe('#ffffff');
    expect(readableOn('#fff', '#333333')).toBe('#333333');
  });

  it('replaces one that cannot, whatever the background', () => {
    for (let level = 0; level < 256; level += 3) {
      const part = level.toString(16).padStart(2, '0');
      for (const background of [`#${part}${part}${part}`, `#${part}8040`, `#ff${part}00`, `#1030${part}`]) {
        expect(contrast(background, readableOn(background, background))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('knows the extremes', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#abc', '#aabbcc')).toBe(1);
  });
});

describe('how long something has lasted', () => {
  const HOUR = 3_600_000;
  it.each([
    [-5, '0 minutes'],
    [60_000, '1 minute'],
    [HOUR - 1, '59 minutes'],
    [HOUR, '1 hour'],
    [24 * HOUR - 1, '23 hours'],
    [9 * 24 * HOUR, '9 days'],
    [900 * 24 * HOUR, '900 days'],
  ])('%d ms: %s', (ms, words) => expect(howLong(ms)).toBe(words));
});

describe('local time', () => {
  // A Tuesday, 08:35 UTC.
  const now = Date.UTC(2026, 10, 24, 8, 35);

  it.each([
    ['Asia/Kolkata', 'working', '2:05'],
    ['America/Los_Angeles', 'outside', '12:35'],
    ['Europe/London', 'outside', '8:35'],
    ['Europe/Berlin', 'working', '9:35'],
  ])('%s: %s', (timeZone, day, clock) => {
    expect(localTime(timeZone, now)?.day).toBe(day);
    expect(localTime(timeZone, now)?.clock).toContain(clock);
  });

  it('ends the working day at six and knows the weekend', () => {
    expect(localTime('UTC', Date.UTC(2026, 10, 24, 17, 59))?.day).toBe('working');
    expect(localTime('UTC', Date.UTC(2026, 10, 24, 18, 0))?.day).toBe('outside');
    expect(localTime('UTC', Date.UTC(2026, 10, 22, 12, 0))?.day).toBe('weekend');
  });

  it('shows nothing for a zone that does not exist', () => {
    expect(localTime('Mars/Olympus', now)).toBeNull();
    expect(localTime('', now)).toBeNull();
  });
});

describe('relative time', () => {
  it.each([
    [3.4 * 3_600_000, 'in 3 hours'],
    [-2 * 3_600_000, '2 hours ago'],
    [-26 * 3_600_000, 'yesterday'],
    [20_000, 'this minute'],
  ])('%d ms away', (distance, words) => {
    expect(relativeTime(1e12 + distance, 1e12)).toBe(words);
  });
});

describe('initials', () => {
  it.each([
    ['Lucas Carol', 'LC'],
    ['  madonna ', 'M'],
    ['Jean-Luc de la Tour', 'JT'],
    ['山田 太郎', '山太'],
    ['(*) !', '?'],
    ['', '?'],
  ])('%s: %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('ticket link', () => {
  it('is built from where the ticket is, with the portal encoded', () => {
    expect(ticketLink({ kind: 'ticket', dataCentre: 'ca', portal: 'a b', ticketId: '12345' })).toBe(
      'https://desk.zohocloud.ca/agent/a%20b/all/tickets/details/12345',
    );
    expect(ticketLink({ kind: 'contact', dataCentre: 'us', portal: 'zylker', contactId: '12345' })).toBeNull();
    expect(ticketLink({ kind: 'elsewhere' })).toBeNull();
  });
});
