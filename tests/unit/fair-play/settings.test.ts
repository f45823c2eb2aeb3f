import { describe, expect, it } from 'vitest';
import { pastAwards } from '../../../lib/fair-play/past-awards';
import { FAIR_PLAY_OFF, hasFairPlay, isFairPlaySettings, readDomains } from '../../../lib/fair-play/settings.both';
import type { LedgerEntry } from '../../../lib/ledger/entry';

describe('fair play settings', () => {
  it('are off at first', () => {
    expect(isFairPlaySettings(FAIR_PLAY_OFF)).toBe(true);
    expect(hasFairPlay(FAIR_PLAY_OFF)).toBe(false);
    expect(hasFairPlay({ ...FAIR_PLAY_OFF, colleagueDomains: ['zylker.com'] })).toBe(false);
    expect(hasFairPlay({ ...FAIR_PLAY_OFF, dailyAllowance: 0 })).toBe(true);
  });

  it.each([
    ['a missing field', { self: true }],
    ['a limit that is no number', { ...FAIR_PLAY_OFF, coolDownDays: '7' }],
    ['a negative limit', { ...FAIR_PLAY_OFF, dailyAllowance: -1 }],
    ['a domain that is none', { ...FAIR_PLAY_OFF, colleagueDomains: ['*'] }],
    ['endless domains', { ...FAIR_PLAY_OFF, colleagueDomains: Array(51).fill('a.de') }],
    ['nothing', null],
  ])('refuse %s', (_name, value) => expect(isFairPlaySettings(value)).toBe(false));

  it('read domains as people write them', () => {
    expect(readDomains(' @Zylker.com, partner.example;zylker.com\nbücher.de ')).toEqual({
      domains: ['zylker.com', 'partner.example', 'bücher.de'],
      wrong: [],
    });
    expect(readDomains('localhost, a..b, -x.de, ok.de')).toEqual({
      domains: ['ok.de'],
      wrong: ['localhost', 'a..b', '-x.de'],
    });
    expect(readDomains('')).toEqual({ domains: [], wrong: [] });
  });
});

it('awards that count are those that changed something and were not taken back', () => {
  const entry = (change: Partial<LedgerEntry>): LedgerEntry => ({
    version: 1,
    id: 'a',
    at: 5,
    orgId: '1',
    by: null,
    kind: 'awardBadges',
    holder: { userId: '100', helpCenterId: '1' },
    person: { name: 'Lucas', contactId: '200' },
    ticket: null,
    items: [{ id: '7', name: 'Bug Hunter', outcome: 'changed' }],
    reason: null,
    comment: { state: 'none' },
    phase: 'done',
    runId: null,
    ...change,
  });
  const counted = { badgeId: '7', userId: '100', contactId: '200', at: 5 };
  const item = { id: '7', name: 'Bug Hunter' };
  expect(
    pastAwards([
      entry({}),
      entry({ phase: 'sending', items: [{ ...item, outcome: 'pending' }] }),
      entry({ phase: 'undone' }),
      entry({ kind: 'revokeBadges' }),
      entry({ kind: 'addLabels' }),
      entry({
        items: [
          { ...item, outcome: 'already' },
          { ...item, outcome: 'refused' },
          { ...item, outcome: 'changed', undone: true },
        ],
      }),
    ]),
  ).toEqual([counted, counted]);
});
