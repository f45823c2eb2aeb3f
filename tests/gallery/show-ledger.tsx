import type { VNode } from 'preact';
import { LedgerApp } from '../../components/ledger/LedgerApp';
import type { LedgerEntry } from '../../lib/ledger/entry';
import { createLedgerPage } from '../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../lib/ledger-page/recognition-page';
import { badge } from './records';

const ORGANIZATION = '3981311';
const HOUR = 60 * 60 * 1000;
const NAMES = [
  'Lucas Carol',
  'Priya Nair',
  'Kim',
  'Kim',
  'Maximilian-Alexander von Hohenstein-Wittelsbach der Jüngere',
  'محمد عبد الرحمن',
];

/** An award of the seed's own choosing, the later the smaller the number. */
function award(index: number): LedgerEntry {
  const who = (index * 5 + Math.floor(index / 2)) % NAMES.length;
  const { id, name } = badge((index * 7) % 9);
  return {
    version: 2,
    id: `a${index}`,
    at: Date.now() - index * index * 1.7 * HOUR - HOUR,
    orgId: ORGANIZATION,
    by: { id: '5', name: 'Casey Morgan' },
    action: 'awardBadges',
    target: { on: 'person', userId: String(1892000000091000 + who), helpCenterId: '1' },
    person: { name: NAMES[who] ?? '', contactId: null },
    ticket: { id: '42', number: String(101 + index) },
    steps: [
      {
        is: 'member',
        way: 'give',
        id,
        name,
        outcome: index === 4 ? 'pending' : 'changed',
        ...(index === 6 ? { undone: 'byUs' as const } : {}),
      },
    ],
    reason: index % 3 === 0 ? 'Answered in the spring community week' : null,
    phase: 'done',
    runId: null,
  };
}

const STATES: Record<string, { entries: LedgerEntry[]; hash: string; isLocked?: true }> = {
  ledger: { entries: Array.from({ length: 20 }, (_, index) => award(index)), hash: '' },
  'ledger-recognition': { entries: Array.from({ length: 20 }, (_, index) => award(index)), hash: '#recognition' },
  'ledger-recognition-none': { entries: [], hash: '#recognition' },
  'ledger-recognition-locked': { entries: [], hash: '#recognition', isLocked: true },
};
export const LEDGER_STATES = Object.keys(STATES);

/** The ledger's page in one of its states, over entries that cannot be changed. */
export function showLedger(name: string): VNode {
  const { entries, hash, isLocked } = STATES[name] ?? { entries: [], hash: '' };
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
