import { expect, it } from 'vitest';
import { ledgerOfPage } from '../../../lib/ledger-page/of-this-page';
import { SAMPLE_ORGANIZATION } from '../../../lib/sample/sample';
import { anEntry } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

async function mixed() {
  const { ledger } = memoryLedger();
  for (const orgId of ['1', '2', SAMPLE_ORGANIZATION]) await ledger.save(anEntry({ id: `of ${orgId}`, orgId }));
  const idsFor = async (signIn: string, fits?: (entry: { id: string }) => boolean): Promise<string[]> =>
    (await ledgerOfPage(ledger, signIn).list({ limit: 9, ...(fits && { fits }) })).map(({ id }) => id).toSorted();
  return { ledger, idsFor };
}

it('a page of the sample sees what was done in the sample, every other what was done elsewhere', async () => {
  const { idsFor } = await mixed();
  expect(await idsFor('ffff0001')).toEqual([`of ${SAMPLE_ORGANIZATION}`]);
  expect(await idsFor('')).toEqual(['of 1', 'of 2']);
  expect(await idsFor('b', ({ id }) => id === 'of 2')).toEqual(['of 2']);
});

it('clearing it from a page of the sample leaves everybody else’s', async () => {
  const { ledger, idsFor } = await mixed();
  await ledgerOfPage(ledger, 'ffff0001').clear();
  expect(await idsFor('')).toEqual(['of 1', 'of 2']);
  expect(await idsFor('ffff0001')).toEqual([]);
});
