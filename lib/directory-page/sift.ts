import { localHours } from '../assignment/local-hours';
import { searchableOf } from '../text/fit.page';
import type { DirectoryRow, FilterName } from './rows';
import type { Filters } from './view';

/** Whether a row passes; null where that is not known. */
type Test = (row: DirectoryRow) => boolean | null;

export interface Sifted {
  /** Those that pass. */
  fits: readonly DirectoryRow[];
  /** Those of which it is not known: they are not told to be out. */
  unknown: readonly DirectoryRow[];
}

/** Parts the rows that pass every test from those that may; the rest is out. Each keeps its order. */
export function sift(rows: readonly DirectoryRow[], tests: readonly Test[]): Sifted {
  if (tests.length === 0) return { fits: rows, unknown: [] };
  const fits: DirectoryRow[] = [];
  const unknown: DirectoryRow[] = [];
  for (const row of rows) {
    let isKnown = true;
    const isOut = tests.some((test) => {
      const passes = test(row);
      if (passes === null) isKnown = false;
      return passes === false;
    });
    if (!isOut) (isKnown ? fits : unknown).push(row);
  }
  return { fits, unknown };
}

/** What is known of agents beside what the list tells. */
export interface Knowledge {
  /** Whether an agent is there; null where that is not known. */
  isOnline(agentId: string): boolean | null;
  /** Epoch milliseconds. */
  now: number;
}

/** Who is in their working hours by their own clock, and who is there without one that is known. */
function inHours({ isOnline, now }: Knowledge): Test {
  const known = new Map<string, boolean | null>();
  return ({ agent }) => {
    if (!agent) return null;
    const { timeZone } = agent;
    if (timeZone !== null) {
      if (!known.has(timeZone)) known.set(timeZone, localHours(timeZone, now)?.isOpen ?? null);
      const isOpen = known.get(timeZone) ?? null;
      if (isOpen !== null) return isOpen;
    }
    return isOnline(agent.id) || null;
  };
}

/** What of the filters is looked at here, since Desk cannot be asked for it. */
export function filterTests(filters: Filters, names: readonly FilterName[], knowledge: Knowledge): Test[] {
  const tests: Test[] = [];
  const has = (name: FilterName): boolean => names.includes(name);
  if (filters.isOnline && has('isOnline')) tests.push(({ id }) => knowledge.isOnline(id));
  if (filters.isInHours && has('isInHours')) tests.push(inHours(knowledge));
  return tests;
}

/** What is looked at here of a list that is there whole. */
export function wholeTests({ state, departmentId }: Filters, names: readonly FilterName[]): Test[] {
  const tests: Test[] = [];
  if (names.includes('state') && state !== 'all') {
    tests.push(({ isActive = null }) => (isActive === null ? null : isActive === (state === 'active')));
  }
  if (names.includes('departmentId') && departmentId !== null) {
    tests.push((row) => (row.departmentId ? row.departmentId === departmentId : null));
  }
  return tests;
}

/** Who has all of these words, folded, in name or second line. */
export function wordsTest(words: readonly string[]): Test[] {
  if (words.length === 0) return [];
  return [
    (row) => {
      const { name, about } = searchableOf(row, (of) => ({ name: of.name, about: of.about ?? '' }));
      return words.every((word) => name.includes(word) || about.includes(word));
    },
  ];
}

/** The rows that may be meant while Desk is being asked: cheap, for tens of thousands with every letter. */
export function mayBeMeant(rows: readonly DirectoryRow[], typed: string): readonly DirectoryRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const has = (text: string | null, word: string): boolean => text?.toLowerCase().includes(word) ?? false;
  return rows.filter(({ name, about }) => words.every((word) => has(name, word) || has(about, word)));
}
