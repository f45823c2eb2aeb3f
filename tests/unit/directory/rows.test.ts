import { describe, expect, it } from 'vitest';
import { moveOf } from '../../../components/directory/list-moves';
import { idsToAsk, isOnline, noLoad } from '../../../lib/directory-page/loads';
import { FIRST_ALLOWED, isAllowed, isWanted, offerOf } from '../../../lib/directory-page/pages';
import { inWords } from '../../../lib/directory-page/permission-words';
import { type DirectoryRow, DIRECTORY, rowOfAgent } from '../../../lib/directory-page/rows';
import { filterTests, mayBeMeant, sift, wholeTests, wordsTest } from '../../../lib/directory-page/sift';
import { NO_FILTERS } from '../../../lib/directory-page/view';
import { press } from '../keys/presses';
import { directoryAgent } from './agents';

const names = (rows: readonly DirectoryRow[]): string => rows.map(({ name }) => name).join(' ');
/** Tuesday, 12:00 in London. */
const TUESDAY_NOON = Date.UTC(2026, 0, 6, 12);

describe('filters that are looked at here', () => {
  const rows = [
    directoryAgent('1', { name: 'There', timeZone: 'Europe/London' }),
    directoryAgent('2', { name: 'Away', timeZone: 'Asia/Tokyo' }),
    directoryAgent('3', { name: 'Nowhere', timeZone: 'Mars/Olympus_Mons' }),
    directoryAgent('4', { name: 'Untold', timeZone: null }),
    directoryAgent('5', { name: 'Working', timeZone: null }),
  ].map(rowOfAgent);
  const there = new Map([
    ['1', true],
    ['2', false],
    ['5', true],
  ]);
  const knowledge = { isOnline: (id: string) => there.get(id) ?? null, now: TUESDAY_NOON };
  const { filters } = DIRECTORY.agents;

  it('keep those of whom it is not known, apart', () => {
    const online = sift(rows, filterTests({ ...NO_FILTERS, isOnline: true }, filters, knowledge));
    expect([names(online.fits), names(online.unknown)]).toEqual(['There Working', 'Nowhere Untold']);
    const inHours = sift(rows, filterTests({ ...NO_FILTERS, isInHours: true }, filters, knowledge));
    expect([names(inHours.fits), names(inHours.unknown)]).toEqual(['There Working', 'Nowhere Untold']);
  });

  it('are out for what is known, whatever else is not', () => {
    const both = { ...NO_FILTERS, isOnline: true, isInHours: true };
    const sifted = sift(
      rows,
      filterTests(both, filters, { ...knowledge, isOnline: (id) => (id === '2' ? null : true) }),
    );
    expect(names(sifted.fits)).toBe('There Nowhere Untold Working');
    expect(names(sifted.unknown), 'night in Tokyo').toBe('');
  });

  it('are not asked of a list that has no such filter', () => {
    expect(filterTests({ ...NO_FILTERS, isOnline: true }, DIRECTORY.roles.filters, knowledge)).toEqual([]);
    expect(wholeTests({ ...NO_FILTERS, state: 'disabled' }, DIRECTORY.roles.filters)).toEqual([]);
  });

  it('tell a closed department from one of which it is not told', () => {
    const department = (name: string, isActive: boolean | null): DirectoryRow => ({
      id: name,
      name,
      about: null,
      of: { kind: 'department', departmentId: '1' },
      isActive,
    });
    const all = [department('Open', true), department('Shut', false), department('Untold', null)];
    const tests = wholeTests(NO_FILTERS, DIRECTORY.departments.filters);
    const { fits, unknown } = sift(all, tests);
    expect([names(fits), names(unknown)]).toEqual(['Open', 'Untold']);
    expect(wholeTests({ ...NO_FILTERS, state: 'all' }, DIRECTORY.departments.filters)).toEqual([]);
  });

  it('find words in any order, in name and address, without accents', () => {
    const found = [
      directoryAgent('1', { name: 'Žofia Żak', email: 'zak@zylker.com' }),
      directoryAgent('2', { name: 'Ann Lee' }),
    ].map(rowOfAgent);
    expect(names(sift(found, wordsTest(['zak', 'zofia'])).fits)).toBe('Žofia Żak');
    expect(names(sift(found, wordsTest(['zak', 'ann'])).fits)).toBe('');
    expect(names(mayBeMeant(found, ' LEE an'))).toBe('Ann Lee');
    expect(mayBeMeant(found, ' ')).toHaveLength(2);
  });
});

describe('how far agents are read', () => {
  const reach = (next: number | null, isFiltered = false, allowed = FIRST_ALLOWED) => ({ next, allowed, isFiltered });

  it('is as far as one scrolls, while a page is cheap', () => {
    expect(isWanted(reach(100), 79, 100)).toBe(false);
    expect(isWanted(reach(100), 80, 100)).toBe(true);
    expect(isWanted(reach(null), 99, 100)).toBe(false);
    expect(isAllowed(reach(2_000))).toBe(true);
    expect(isAllowed(reach(2_100))).toBe(false);
  });

  it('goes on where pages cost more only when somebody says so, and says what they cost', () => {
    expect(offerOf(reach(2_000))).toBeNull();
    const first = offerOf(reach(2_100));
    expect(first).toMatchObject({ agents: 100, credits: 10 });
    expect(isAllowed(reach(9_900, false, first?.allowed))).toBe(true);
    const second = offerOf(reach(10_100, false, first?.allowed));
    expect(second).toMatchObject({ credits: 50 });
    expect(offerOf(reach(null, false, first?.allowed))).toBeNull();
  });

  it('ends sooner where what Desk gives is filtered here, and each asking goes a part further', () => {
    expect(isAllowed(reach(400, true))).toBe(true);
    expect(isAllowed(reach(500, true))).toBe(false);
    const offer = offerOf(reach(500, true));
    expect(offer).toMatchObject({ agents: 1_000, credits: 30 });
    expect(isAllowed(reach(1_400, true, offer?.allowed))).toBe(true);
    expect(isAllowed(reach(1_500, true, offer?.allowed))).toBe(false);
    expect(offerOf(reach(1_500, true, offer?.allowed)), 'up to where a page costs more').toMatchObject({
      agents: 600,
      credits: 18,
    });
  });
});

describe('how busy agents are', () => {
  const known = (at: number, online: boolean | null = true) => ({ load: { ...noLoad('1'), isOnline: online }, at });

  it('is asked of those of whom it is not known by now, fifty at once', () => {
    expect(idsToAsk(['1', '2'], { '1': known(1_000) }, 1_000)).toEqual(['2']);
    expect(idsToAsk(['1'], { '1': known(1_000) }, 61_000)).toEqual(['1']);
    expect(idsToAsk(['1'], { '1': known(9_000) }, 1_000), 'the clock was set back').toEqual(['1']);
    expect(
      idsToAsk(
        Array.from({ length: 80 }, (_, n) => String(n)),
        {},
        0,
      ),
    ).toHaveLength(50);
  });

  it('tells who is there, by what was told last; who is on no list is not said to be away', () => {
    const wanted = { 'whoIsThere:all': { value: { online: ['1', '2'], offline: ['3'] }, at: 500, loading: false } };
    const is = isOnline({ wanted, loads: { '1': known(900, false), '2': known(100, false), '4': known(900, null) } });
    expect(['1', '2', '3', '4', '5'].map(is)).toEqual([false, true, false, null, null]);
  });
});

it('what a profile allows is told in the words that Desk’s names are made of', () => {
  const permissions = { tickets: { closeTicket: true, exportCSV: false, view: true }, help_center: {} };
  expect(inWords(permissions)).toEqual([
    { module: 'Tickets', allowed: ['close ticket', 'view'], refused: ['export CSV'] },
  ]);
});

describe('a key in the list', () => {
  const at = (key: string, active: number, count = 100, more: object = {}, direction = 'ltr') =>
    moveOf(press(key, '', more), { active, count, page: 10, direction });

  it('moves and stops at both ends', () => {
    expect(at('ArrowDown', 4)).toEqual({ to: 5 });
    expect(at('ArrowDown', 99)).toEqual({ to: 99 });
    expect(at('ArrowUp', 0)).toEqual({ to: 0 });
    expect(at('PageDown', 95)).toEqual({ to: 99 });
    expect(at('PageUp', 15)).toEqual({ to: 5 });
    expect([at('Home', 50), at('End', 50)]).toEqual([{ to: 0 }, { to: 99 }]);
    expect(at('End', 0, 0)).toBe('stay');
  });

  it('goes into the row by the arrow that points ahead, which in Arabic is the left one', () => {
    expect(at('ArrowLeft', 1, 100, {}, 'rtl')).toBe('actions');
    expect(at('ArrowRight', 1, 100, {}, 'rtl')).toBeNull();
  });

  it('opens once, goes into the row, or belongs to the search field or the browser', () => {
    expect(at('Enter', 1)).toBe('open');
    expect(at('Enter', 1, 100, { repeat: true })).toBe('stay');
    expect(at('Enter', 0, 0)).toBe('stay');
    expect([at('ArrowRight', 1), at('ArrowLeft', 1)]).toEqual(['actions', null]);
    expect([at('é', 1), at('/', 1)]).toEqual(['search', 'search']);
    expect(at(' ', 1)).toBe('stay');
    expect([at('a', 1, 100, { ctrlKey: true }), at('Tab', 1), at('a', 1, 100, { isComposing: true })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
