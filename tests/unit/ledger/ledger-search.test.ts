import { expect, it } from 'vitest';
import { matchesQuery } from '../../../lib/ledger-page/ledger-search';
import { anEntry, anItem } from '../support/ledger-entries';

const entry = anEntry({
  person: { name: 'Işık O’Hara', contactId: '9' },
  items: [anItem('2', { name: 'Große Hilfe' })],
  reason: 'Sup\u00adporter of the month',
});

it.each(['isik', 'IŞIK', "o'hara", 'grosse isik', 'supporter', '#101 casey', '', ' \u200b '])(
  'finds an entry by "%s"',
  (query) => {
    expect(matchesQuery(entry, query)).toBe(true);
  },
);

it.each(['grosse zebra', '#102', 'ishik'])('does not find it by "%s"', (query) => {
  expect(matchesQuery(entry, query)).toBe(false);
});

it.each([
  ['person', 'lucas'],
  ['badge', 'badge 2'],
  ['agent', 'MORGAN'],
  ['ticket', '#101'],
  ['reason, without accents', 'resume'],
  ['two words from two places', 'carol casey'],
])('searches by %s', (_, query) => {
  expect(matchesQuery(anEntry({ reason: 'Wrote a résumé' }), query)).toBe(true);
  const other = anEntry({ by: null, ticket: null, person: { name: 'X', contactId: null }, items: [anItem('3')] });
  expect(matchesQuery(other, query)).toBe(false);
});
