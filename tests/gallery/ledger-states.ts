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

/** A bulk run of one badge for so many people, half a day ago. */
const run = (count: number): LedgerEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...award(0),
    person: { name: `${NAMES[index % NAMES.length]}`, contactId: null },
    id: `r${index}`,
    at: Date.now() - 12 * HOUR - index * 1000,
    ticket: null,
    runId: 'run-1',
    target: { on: 'person' as const, userId: String(1892000000095000 + index), helpCenterId: '1' },
  }));

const MANY = Array.from({ length: 20 }, (_, index) => award(index));

/** A run that was taken back from some: the newest three are undone, one of them by somebody else. */
const HALF_UNDONE = run(8).map((entry, index): LedgerEntry => {
  if (index > 2) return entry;
  const undone = index === 1 ? ('byOthers' as const) : ('byUs' as const);
  return { ...entry, phase: 'undone', steps: entry.steps.map((step) => ({ ...step, undone })) };
});
const newestFirst = (entries: LedgerEntry[]): LedgerEntry[] => entries.toSorted((a, b) => b.at - a.at);
/** What lies under the run of half a day ago. */
const FEW = MANY.slice(3, 7);
const NAMELESS: LedgerEntry[] = MANY.map((entry, index) =>
  index % 2 === 0 ? { ...entry, person: { name: '', contactId: null } } : entry,
);

/** The ledger’s states: what is in it, and what is looked at. */
export const LEDGER_RECORDS: Record<string, { entries: LedgerEntry[]; hash: string; isLocked?: true }> = {
  ledger: { entries: newestFirst([...MANY, ...run(30)]), hash: '' },
  'ledger-run': { entries: newestFirst([...FEW, ...run(30)]), hash: '' },
  'ledger-run-open': { entries: newestFirst([...FEW, ...run(8)]), hash: '' },
  'ledger-run-half-undone': { entries: newestFirst([...FEW, ...HALF_UNDONE]), hash: '' },
  'ledger-run-asked': { entries: newestFirst([...FEW, ...run(30)]), hash: '' },
  'ledger-nameless': { entries: NAMELESS, hash: `#actions?person=1892000000091000` },
  'ledger-filtered': { entries: MANY, hash: `#actions?badge=${badge(0).id}` },
  'ledger-nothing-fits': { entries: MANY, hash: '#actions?day=2020-02-29' },
  'ledger-empty': { entries: [], hash: '' },
  'ledger-recognition': { entries: Array.from({ length: 20 }, (_, index) => award(index)), hash: '#recognition' },
  'ledger-recognition-none': { entries: [], hash: '#recognition' },
  'ledger-recognition-locked': { entries: [], hash: '#recognition', isLocked: true },
};
export const LEDGER_STATES = Object.keys(LEDGER_RECORDS);
