import type { Deed, Field, List } from './state.ts';

/** What of a person or ticket is changed, and how. */
export type Change = { of: List; way: 'give' | 'take' } | { of: Field; way: 'set' };

/** What people change with Deskside, as the soak does it. `comment` is an award whose reason goes to the ticket. */
export const CHANGES = {
  award: { of: 'badges', way: 'give' },
  several: { of: 'badges', way: 'give' },
  comment: { of: 'badges', way: 'give' },
  bulk: { of: 'badges', way: 'give' },
  revoke: { of: 'badges', way: 'take' },
  addLabel: { of: 'labels', way: 'give' },
  removeLabel: { of: 'labels', way: 'take' },
  addTag: { of: 'tags', way: 'give' },
  removeTag: { of: 'tags', way: 'take' },
  setStatus: { of: 'status', way: 'set' },
  setPriority: { of: 'priority', way: 'set' },
  assign: { of: 'assignee', way: 'set' },
} as const satisfies Record<string, Change>;
export type ChangeKind = keyof typeof CHANGES;

/** Taking back one action, or a whole run. */
const UNDOS = ['undo', 'undoBulk'] as const;
type Kind = ChangeKind | (typeof UNDOS)[number];

/**
 * How Desk takes the write: at once; with an answer that comes late, or only half; carried out late; carried out after the
 * client has given up (25 s); never carried out and never answered.
 */
export const TIMINGS = ['onTime', 'lateAnswer', 'halfAnswer', 'lateEffect', 'tooLate', 'lost'] as const;
export interface Timing {
  is: (typeof TIMINGS)[number];
  ms: number;
}

/** When the worker is stopped, relative to the write; `anyTime` from the last key on. */
export const MOMENTS = ['beforeCall', 'onArrival', 'carriedOut', 'anyTime'] as const;
export interface Stop {
  at: (typeof MOMENTS)[number];
  /** Milliseconds after that. */
  ms: number;
  /** Milliseconds until the next worker is stopped too; null for once. */
  again: number | null;
}

/** One operation, planned whole: the same seed gives the same ones. */
export interface Operation {
  /** From 1. */
  n: number;
  kind: Kind;
  /** Whom it is about; several in a bulk run. */
  people: readonly string[];
  /** Names of badges, labels or tags, or the one value of a field. */
  items: readonly string[];
  /** Why, for the private comment; null for no comment. */
  reason: string | null;
  /** Which of two writes is slowed and stopped. */
  of: 'change' | 'note';
  timing: Timing;
  stop: Stop | null;
  /** Whether a key opens the list, or undoes; else the mouse. */
  byKey: boolean;
  /** The operation that is undone, and where. */
  undoes: { n: number; where: 'panel' | 'ledger' | 'run' } | null;
  /** What somebody else does to the (first) person: before an undo, or while the list is open. */
  others: readonly Deed[];
}

/** What an operation changes. @throws {Error} for an undo, which only takes back what another one has changed */
export function changeOf({ n, kind }: Operation): Change {
  if (kind === 'undo' || kind === 'undoBulk') throw new Error(`Operation ${n} changes nothing by itself.`);
  return CHANGES[kind];
}

/** The change that takes one back. */
export function wayBack(change: Change): Change {
  return change.way === 'set' ? change : { of: change.of, way: WAY_BACK[change.way] };
}

const WAY_BACK = { give: 'take', take: 'give' } as const;

/** One line for people. */
export function describe({ n, kind, people, items, of, timing, stop, undoes, others }: Operation): string {
  const what = undoes ? `#${undoes.n} in the ${undoes.where}` : items.join(', ');
  const whom = people.length > 1 ? `${people.length} people` : people.join('');
  const late = timing.ms > 0 ? `${timing.is} ${timing.ms} ms` : timing.is;
  const twice = stop === null || stop.again === null ? '' : ` and again ${stop.again} ms later`;
  const stopped = stop ? `stopped ${stop.at} + ${stop.ms} ms${twice}` : 'not stopped';
  const deeds = others
    .map((deed) => `; somebody else: ${deed.does} ${'of' in deed ? `${deed.of} ` : ''}${deed.what}`)
    .join('');
  return `#${n} ${kind} ${what} → ${whom}; ${of === 'note' ? 'the comment ' : ''}${late}; ${stopped}${deeds}`;
}
