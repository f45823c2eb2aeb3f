import type { LedgerEntry } from '../../lib/ledger/entry';
import { badge } from './records';

export const ORGANIZATION = '3981311';
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

/** The ledger’s states: what is in it, and what is looked at. */
export const LEDGER_RECORDS: Record<string, { entries: LedgerEntry[]; hash: string; isLocked?: true }> = {
  ledger: { entries: Array.from({ length: 20 }, (_, index) => award(index)), hash: '' },
  'ledger-recognition': { entries: Array.from({ length: 20 }, (_, index) => award(index)), hash: '#recognition' },
  'ledger-recognition-none': { entries: [], hash: '#recognition' },
  'ledger-recognition-locked': { entries: [], hash: '#recognition', isLocked: true },
};
export const LEDGER_STATES = Object.keys(LEDGER_RECORDS);
