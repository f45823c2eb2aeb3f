import type { VNode } from 'preact';
import { LedgerApp } from '../../components/ledger/LedgerApp';
import type { LedgerEntry } from '../../lib/ledger/entry';
import { createLedgerPage } from '../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../lib/ledger-page/recognition-page';
import { LEDGER_RECORDS, ORGANIZATION } from './ledger-states';

/** The ledger's page in one of its states, over entries that cannot be changed. */
export function showLedger(name: string): VNode {
  const { entries, hash, isLocked } = LEDGER_RECORDS[name] ?? { entries: [], hash: '' };
  history.replaceState(null, '', `${location.search}${hash}`);
  const fixed = new Error('Nothing is changed here.');
  const refuse = async (): Promise<never> => Promise.reject(fixed);
  const ledger = {
    list: async ({ fits }: { fits?: (entry: LedgerEntry) => boolean }) =>
      isLocked ? await refuse() : entries.filter((entry) => fits?.(entry) ?? true),
    clear: refuse,
    purge: refuse,
  };
  const parts = {
    ledger: ledger as unknown as Parameters<typeof createLedgerPage>[0]['ledger'],
    saveCsv: () => undefined,
  };
  const page = createLedgerPage({ ...parts, undo: refuse, writeComment: refuse, keepDays: async () => undefined });
  page.store.setState({ place: { orgId: ORGANIZATION, dataCentre: 'us', portal: 'zylker' } });
  void page.actions.read();
  return <LedgerApp page={page} recognition={createRecognition(parts)} />;
}
