import '../support/catalogue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { recognitionIn } from '../../../lib/ledger-page/recognition';
import { recognitionCsv } from '../../../lib/ledger-page/recognition-csv';
import { createRecognition } from '../../../lib/ledger-page/recognition-page';
import { columnsOf, daysInColumn, startOf } from '../../../lib/ledger-page/recognition-period';
import { anEntry, anItem } from '../support/ledger-entries';

const HERE = '3981311';
let last = 0;
/** An award, later than the one made before it. */
const award = (more: Parameters<typeof anEntry>[0] = {}): LedgerEntry =>
  anEntry({ id: `a${(last += 1)}`, at: last * 1_000, ...more });
const revoke = (more: Parameters<typeof anEntry>[0] = {}): LedgerEntry =>
  award({ action: 'revokeBadges', items: [anItem('2', { way: 'take' })], ...more });
const counts = (entries: LedgerEntry[], orgId: string | null = HERE) => {
  const { standing, takenBack, unknown, people } = recognitionIn(entries, orgId);
  return { standing, takenBack, unknown, people };
};

describe('what counts as awarded', () => {
  it('is what Desk took: not what was refused, held before, or about labels and tickets', () => {
    const entries = [
      award({ items: [anItem('2'), anItem('3', { outcome: 'already' }), anItem('4', { outcome: 'refused' })] }),
      award({ action: 'addLabels' }),
      award({ action: 'addTags', target: { on: 'ticket', ticketId: '42' } }),
    ];
    expect(counts(entries)).toEqual({ standing: 1, takenBack: 0, unknown: 0, people: 1 });
  });

  it.each([
    ['undone by us', award({ phase: 'undone', items: [anItem('2', { undone: 'byUs' })] })],
    ['taken by others before its undo', award({ phase: 'undone', items: [anItem('2', { undone: 'byOthers' })] })],
    ['undone, as an older version of the ledger says it', award({ phase: 'undone' })],
  ])('is not what was %s', (_, entry) => {
    expect(counts([entry])).toEqual({ standing: 0, takenBack: 1, unknown: 0, people: 0 });
  });

  it.each([
    ['an award of which nobody knows whether it arrived', award({ items: [anItem('2', { outcome: 'pending' })] })],
    ['an award whose undo was cut off', award({ phase: 'undoing' })],
  ])('leaves open %s', (_, entry) => {
    expect(counts([entry])).toEqual({ standing: 0, takenBack: 0, unknown: 1, people: 0 });
  });

  it('is not what was revoked later, but what was awarded again after that', () => {
    const [first, taken, again] = [award(), revoke(), award()];
    expect(counts([first, taken])).toMatchObject({ standing: 0, takenBack: 1 });
    // The ledger gives the newest first.
    expect(counts([again, taken, first])).toMatchObject({ standing: 1, takenBack: 1 });
    // Of the second revocation nobody knows; the first one is over.
    const open = revoke({ phase: 'sending', items: [anItem('2', { way: 'take', outcome: 'pending' })] });
    expect(counts([open, again, taken, first])).toMatchObject({ standing: 0, takenBack: 1, unknown: 1 });
  });

  it('stands when the revocation was undone or refused, and is open when that is not known', () => {
    const first = award();
    const taken = (more: Parameters<typeof anItem>[1], phase: LedgerEntry['phase'] = 'done') =>
      counts([first, revoke({ phase, items: [anItem('2', { way: 'take', ...more })] })]);
    expect(taken({ undone: 'byUs' }, 'undone')).toMatchObject({ standing: 1, takenBack: 0 });
    expect(taken({ outcome: 'refused' })).toMatchObject({ standing: 1, takenBack: 0 });
    expect(taken({ outcome: 'already' })).toMatchObject({ standing: 1, takenBack: 0 });
    expect(taken({ outcome: 'pending' }, 'sending')).toMatchObject({ standing: 0, unknown: 1 });
    // Somebody else gave it back meanwhile: ours was taken all the same.
    expect(taken({ undone: 'byOthers' }, 'undone')).toMatchObject({ standing: 0, takenBack: 1 });
  });

  it('is not touched by a revocation of another badge, person, help center or organization', () => {
    const person = (userId: string, helpCenterId: string) => ({
      target: { on: 'person' as const, userId, helpCenterId },
    });
    const first = award();
    const others = [
      revoke({ items: [anItem('3', { way: 'take' })] }),
      revoke(person('8', '1')),
      revoke(person('7', '2')),
      revoke({ orgId: '1' }),
    ];
    expect(counts([first, ...others], null)).toMatchObject({ standing: 1, takenBack: 0 });
  });
});

describe('tallies', () => {
  it('say for each badge to whom and for each person what, the most first, by the latest name', () => {
    const priya = {
      person: { name: 'Priya Nair', contactId: null },
      target: { on: 'person', userId: '8', helpCenterId: '1' },
    } as const;
    const { byBadge, byPerson, people } = recognitionIn(
      [
        award({ items: [anItem('2'), anItem('3', { name: 'Old name' })] }),
        award({ ...priya, items: [anItem('3', { name: 'Helper' })] }),
        award({ items: [anItem('4')], person: { name: 'Lucas Carol-Smith', contactId: '9' } }),
      ],
      HERE,
    );
    expect(people).toBe(2);
    expect(byBadge.map(({ name, count }) => [name, count])).toEqual([
      ['Helper', 2],
      ['Badge 2', 1],
      ['Badge 4', 1],
    ]);
    expect(byBadge[0]?.parts.map(({ name }) => name)).toEqual(['Lucas Carol', 'Priya Nair']);
    expect(byPerson.map(({ name, count, userId }) => [name, count, userId])).toEqual([
      ['Lucas Carol-Smith', 3, '7'],
      ['Priya Nair', 1, '8'],
    ]);
  });

  it('keep people of one name apart, and name nobody by an empty name', () => {
    const user = (userId: string, name: string) =>
      award({ target: { on: 'person', userId, helpCenterId: '1' }, person: { name, contactId: null } });
    const { byPerson } = recognitionIn([user('7', 'Kim'), user('8', 'Kim'), user('9', '')], HERE);
    expect(byPerson.map(({ name, userId }) => [name, userId])).toEqual([
      ['Kim', '8'],
      ['Kim', '7'],
      ['Name unknown (ID ends in 9)', '9'],
    ]);
  });

  it('are of the organization that is asked for, or of all', () => {
    const entries = [award(), award({ orgId: '1' })];
    expect(counts(entries, '1')).toMatchObject({ standing: 1, people: 1 });
    expect(counts(entries, null)).toMatchObject({ standing: 2, people: 2 });
  });
});

describe('the columns of a period', () => {
  const noon = new Date(2026, 2, 31, 12).getTime();

  it('are its days in local time, today the last, with those on which nothing was awarded', () => {
    const at = (day: number, hour: number, minute = 0) =>
      recognitionIn([award({ at: new Date(2026, 2, day, hour, minute).getTime() })], HERE).awards;
    const awards = [...at(31, 0), ...at(30, 23, 59), ...at(30, 0), ...at(25, 0)];
    expect(columnsOf(awards, 7, noon).map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 2, 1]);
    expect(startOf(7, noon)).toBe(new Date(2026, 2, 25).getTime());
    expect(columnsOf(at(24, 23, 59), 7, noon).every(({ count }) => count === 0)).toBe(true);
  });

  it('begin at midnight on both sides of a change of the clocks', () => {
    for (const { from } of columnsOf([], 90, noon)) expect(new Date(from).getHours()).toBe(0);
    expect(columnsOf([], 30, noon)).toHaveLength(30);
  });

  it('are weeks where days could not be told apart, and the last week ends today', () => {
    expect([7, 30, 90, 365].map((period) => daysInColumn(period as 7))).toEqual([1, 1, 1, 7]);
    const columns = columnsOf([], 365, noon);
    expect(columns.at(-1)?.from).toBe(new Date(2026, 2, 25).getTime());
    expect(columns[0]?.from).toBeLessThanOrEqual(startOf(365, noon));
    expect(columns.length).toBe(53);
  });

  it('do not count what was taken back or is not known', () => {
    const { awards } = recognitionIn(
      [award({ at: noon, phase: 'undone' }), award({ at: noon, phase: 'undoing' })],
      HERE,
    );
    expect(columnsOf(awards, 7, noon).at(-1)?.count).toBe(0);
  });
});

describe('recognition as CSV', () => {
  it('has a row for each award with how it stands, and no formula', () => {
    const { awards } = recognitionIn(
      [
        award({ at: Date.UTC(2026, 2, 9, 10), person: { name: '=HYPERLINK(1)', contactId: null }, reason: 'Kind' }),
        award({ at: Date.UTC(2026, 2, 10), phase: 'undone' }),
      ],
      HERE,
    );
    const [head, second, first] = recognitionCsv(awards).split('\r\n');
    expect(head).toBe('When,Badge,Person,Help-center user id,Outcome,Ticket,By,Reason,Organization id');
    expect(first).toBe(`2026-03-09T10:00:00.000Z,Badge 2,"'=HYPERLINK(1)",7,Awarded,101,Casey Morgan,Kind,${HERE}`);
    expect(second).toContain('"Awarded, taken back since"');
  });
});

describe('the recognition page', () => {
  afterEach(() => vi.restoreAllMocks());
  const now = new Date(2026, 2, 31, 12).getTime();

  function page() {
    const lists: { since: number | undefined; answer(entries: LedgerEntry[]): void; fail(): void }[] = [];
    const list = vi.fn(
      ({ since }: { since?: number }) =>
        new Promise<LedgerEntry[]>((resolve, reject) =>
          lists.push({ since, answer: resolve, fail: () => reject(new Error('locked')) }),
        ),
    );
    const saveCsv = vi.fn<(name: string, csv: string) => void>();
    return { ...createRecognition({ ledger: { list }, saveCsv, now: () => now }), lists, saveCsv };
  }

  it('shows nothing of another period, also when its answer comes late', async () => {
    const { store, actions, lists } = page();
    const done = actions.read();
    expect(lists[0]?.since).toBe(startOf(30, now));
    actions.choose(7);
    lists[0]?.answer([award()]);
    await vi.waitFor(() => expect(lists).toHaveLength(2));
    expect(store.getState().entries).toBeNull();
    expect(lists[1]?.since).toBe(startOf(7, now));
    lists[1]?.answer([]);
    await done;
    expect(store.getState().entries).toEqual([]);
    actions.choose(90);
    expect(store.getState().entries).toBeNull();
  });

  it('reads one at a time however often the ledger changes, and once more at the end', async () => {
    const { actions, lists } = page();
    const all = [actions.read(), actions.read(), actions.read()];
    lists[0]?.answer([]);
    await vi.waitFor(() => expect(lists).toHaveLength(2));
    lists[1]?.answer([]);
    await Promise.all(all);
    expect(lists).toHaveLength(2);
  });

  it('says when the ledger cannot be read, and goes on when it can', async () => {
    const { store, actions, lists } = page();
    const first = actions.read();
    lists[0]?.fail();
    await first;
    expect(store.getState()).toMatchObject({ isUnreadable: true, entries: null });
    const second = actions.read();
    lists[1]?.answer([]);
    await second;
    expect(store.getState()).toMatchObject({ isUnreadable: false, entries: [] });
  });

  it('hands out what it shows, of the organization alone', async () => {
    const { actions, lists, saveCsv } = page();
    actions.exportCsv(HERE);
    expect(saveCsv).not.toHaveBeenCalled();
    const done = actions.read();
    lists[0]?.answer([award(), award({ orgId: '1' })]);
    await done;
    actions.exportCsv(HERE);
    expect(saveCsv).toHaveBeenCalledOnce();
    expect(saveCsv.mock.calls[0]?.[0]).toMatch(/^deskside-recognition-2026-03-31\.csv$/);
    expect(saveCsv.mock.calls[0]?.[1].trim().split('\r\n')).toHaveLength(2);
  });
});
