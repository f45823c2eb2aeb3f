import { describe, expect, it } from 'vitest';
import { pastAwards } from '../../../lib/fair-play/past-awards';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import { hasFairPlay, isFairPlaySettings, readDomains } from '../../../lib/fair-play/settings';
import { anEntry, anItem } from '../support/ledger-entries';

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
  const entry = (change: Parameters<typeof anEntry>[0]) =>
    anEntry({
      at: 5,
      target: { on: 'person', userId: '100', helpCenterId: '1' },
      person: { name: 'Lucas', contactId: '200' },
      items: [anItem('7')],
      ...change,
    });
  const counted = { badgeId: '7', userId: '100', contactId: '200', at: 5 };
  expect(
    pastAwards([
      entry({}),
      entry({ phase: 'sending', items: [anItem('7', { outcome: 'pending' })] }),
      entry({ phase: 'undone' }),
      entry({ action: 'revokeBadges' }),
      entry({ action: 'addLabels' }),
      entry({
        items: [
          anItem('7', { outcome: 'already' }),
          anItem('7', { outcome: 'refused' }),
          anItem('7', { undone: 'byUs' }),
        ],
      }),
    ]),
  ).toEqual([counted, counted]);
});
