import { describe, expect, it } from 'vitest';
import type { PastAward } from '../../../lib/fair-play/past-awards';
import { FAIR_PLAY_OFF, type FairPlaySettings } from '../../../lib/fair-play/fair-play-off';
import { type FairPlayCase, fairPlayWarnings } from '../../../lib/fair-play/warnings';

const NOW = new Date(2026, 10, 21, 15, 0).getTime();
const HOUR = 3_600_000;
const BUG_HUNTER = { id: '7', name: 'Bug Hunter' };
const MENTOR = { id: '8', name: 'Mentor' };

function past(change: Partial<PastAward> = {}): PastAward {
  return { badgeId: '7', userId: '100', contactId: '200', at: NOW - HOUR, ...change };
}

function kindsOf(settings: Partial<FairPlaySettings>, change: Partial<FairPlayCase> = {}) {
  return fairPlayWarnings({
    settings: { ...FAIR_PLAY_OFF, ...settings },
    agent: { id: '1', email: 'Casey@Zylker.com' },
    person: { userId: '100', contactId: '200', email: 'carol@example.com', isAgent: null },
    badges: [BUG_HUNTER],
    history: [],
    now: NOW,
    ...change,
  });
}

const EVERYTHING: Partial<FairPlayCase> = {
  person: { userId: '100', contactId: '200', email: 'casey@zylker.com', isAgent: true },
  history: Array.from({ length: 50 }, () => past()),
};

describe('fair play', () => {
  it('warns of nothing as long as nothing is switched on', () => {
    expect(kindsOf({}, EVERYTHING)).toEqual([]);
  });

  it('knows oneself by the address, however it is written, and by nothing less', () => {
    const person = { userId: '100', contactId: null, email: ' casey@zylker.com', isAgent: null };
    expect(kindsOf({ self: true }, { person })).toEqual([{ kind: 'self' }]);
    expect(kindsOf({ self: true })).toEqual([]);
    expect(kindsOf({ self: true }, { person: { ...person, email: null } })).toEqual([]);
    expect(kindsOf({ self: true }, { person, agent: null })).toEqual([]);
    expect(kindsOf({ self: true }, { person: { ...person, email: '' }, agent: { id: '1', email: '' } })).toEqual([]);
  });

  it('takes for a colleague whom Desk calls a support representative', () => {
    const person = { userId: '100', contactId: null, email: null, isAgent: true };
    expect(kindsOf({ colleagues: true }, { person })).toEqual([{ kind: 'colleague', because: 'desk' }]);
    expect(kindsOf({ colleagues: true }, { person: { ...person, isAgent: null } })).toEqual([]);
  });

  it('never guesses colleagues by the domain, only by those that were entered', () => {
    const person = { userId: '100', contactId: null, email: 'jo@zylker.com', isAgent: false };
    expect(kindsOf({ colleagues: true }, { person })).toEqual([]);
    const settings = { colleagues: true, colleagueDomains: ['zylker.com'] };
    expect(kindsOf(settings, { person })).toEqual([{ kind: 'colleague', because: 'domain' }]);
    expect(kindsOf(settings, { person: { ...person, email: 'jo@notzylker.com' } })).toEqual([]);
  });

  it('says of oneself only once that it is a colleague', () => {
    expect(kindsOf({ self: true, colleagues: true }, EVERYTHING)).toEqual([{ kind: 'self' }]);
    expect(kindsOf({ colleagues: true }, EVERYTHING)).toEqual([{ kind: 'colleague', because: 'desk' }]);
  });

  it('remembers the same badge to the same person until the cool-down is over', () => {
    const settings = { coolDownDays: 7 };
    const at = NOW - 6.9 * 24 * HOUR;
    expect(kindsOf(settings, { history: [past({ at }), past({ at: at - HOUR }), past({ badgeId: '8' })] })).toEqual([
      { kind: 'again', badge: BUG_HUNTER, at, days: 7 },
    ]);
    expect(kindsOf(settings, { history: [past({ at: NOW - 7 * 24 * HOUR })] })).toEqual([]);
    expect(kindsOf(settings, { history: [past({ userId: '101', contactId: '201' })] })).toEqual([]);
  });

  it('an award that a wrong clock timed a year ahead warns of nothing', () => {
    const history = [past({ at: NOW + 365 * 24 * HOUR })];
    expect(kindsOf({ coolDownDays: 7 }, { history })).toEqual([]);
    expect(kindsOf({ dailyAllowance: 1 }, { history })).toEqual([]);
  });

  it('knows the person again under another help-center user', () => {
    expect(kindsOf({ coolDownDays: 7 }, { history: [past({ userId: '999' })] })).toHaveLength(1);
    const nobody = { userId: '100', contactId: null, email: null, isAgent: null };
    const history = [past({ userId: '999', contactId: null })];
    expect(kindsOf({ coolDownDays: 7 }, { person: nobody, history })).toEqual([]);
  });

  it('counts today by the clock on the wall, with the badges about to be given', () => {
    const settings = { dailyAllowance: 3 };
    const yesterday = past({ at: NOW - 16 * HOUR });
    const history = [past(), past({ userId: '5' }), yesterday];
    expect(kindsOf(settings, { history })).toEqual([]);
    expect(kindsOf(settings, { history, badges: [BUG_HUNTER, MENTOR] })).toEqual([
      { kind: 'allowance', given: 2, allowance: 3 },
    ]);
    expect(kindsOf({ dailyAllowance: 0 })).toEqual([{ kind: 'allowance', given: 0, allowance: 0 }]);
    expect(kindsOf(settings, { history: [...history, past()], badges: [] })).toEqual([]);
  });
});
