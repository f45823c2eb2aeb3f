import { expect, it } from 'vitest';
import { changesIn } from '../../../lib/ledger/entry';
import { readEntry } from '../../../lib/ledger/read-entry';
import { anEntry } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

it('an action whose place in the table holds another one is not found: it would be undone in its stead', async () => {
  const { ledger, table } = memoryLedger();
  await ledger.save(anEntry());
  await table.put([['id:b2', [...(await table.range('at:', 'at;', 1))].map(([key]) => key)[0]]]);
  expect(await ledger.find('b2')).toBeNull();
  expect(await ledger.find('a1')).toEqual(anEntry());
});

it('clearing takes along what could not be written', async () => {
  const { ledger, breaks } = memoryLedger();
  breaks(true);
  await ledger.save(anEntry());
  expect(await ledger.find('a1')).toEqual(anEntry());
  breaks(false);
  await ledger.clear();
  expect(await ledger.find('a1')).toBeNull();
});

it.each([
  ['awardBadges', 'give'],
  ['revokeBadges', 'take'],
  ['addLabels', 'give'],
  ['removeLabels', 'take'],
])('of version 1, %s was to %s', (kind, way) => {
  const stored = {
    version: 1,
    id: 'a1',
    at: 1_000,
    orgId: '3981311',
    by: null,
    kind,
    holder: { userId: '7', helpCenterId: '1' },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: null,
    items: [{ id: '2', name: 'Badge 2', outcome: 'changed' }],
    reason: null,
    comment: { state: 'none' },
    phase: 'done',
    runId: null,
  };
  const entry = readEntry(stored);
  expect(entry && changesIn(entry)).toMatchObject([{ way, id: '2' }]);
});
