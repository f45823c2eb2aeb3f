import type { VNode } from 'preact';
import { LedgerApp } from '../../components/ledger/LedgerApp';
import type { Ledger } from '../../lib/ledger/ledger';
import { createLedgerPage } from '../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../lib/ledger-page/recognition-page';
import { LEDGER_RECORDS, ORGANIZATION } from './ledger-states';

/** The ledger's page in one of its states, over entries that cannot be changed. */
export function showLedger(name: string): VNode {
  const { entries, hash, isLocked } = LEDGER_RECORDS[name] ?? { entries: [], hash: '' };
  history.replaceState(null, '', `${location.search}${hash}`);
  const fixed = new Error('Nothing is changed here.');
  const refuse = async (): Promise<never> => Promise.reject(fixed);
  const list: Ledger['list'] = async ({ fits, before, since = 0, until = Number.POSITIVE_INFINITY, limit }) => {
    if (isLocked) return await refuse();
    const older = entries.slice(before ? entries.findIndex(({ id }) => id === before.id) + 1 : 0);
    return older.filter((entry) => entry.at >= since && entry.at < until && (fits?.(entry) ?? true)).slice(0, limit);
  };
  const ledger = { list, clear: refuse, purge: refuse } as unknown as Ledger;
  const parts = { ledger, saveCsv: () => undefined };
  const page = createLedgerPage({ ...parts, undo: refuse, writeComment: refuse, keepDays: async () => undefined });
  page.store.setState({ place: { orgId: ORGANIZATION, dataCentre: 'us', portal: 'zylker' } });
  void page.actions.read();
  return <LedgerApp page={page} recognition={createRecognition(parts)} />;
}
