import { commentOf, changesIn, type LedgerEntry } from '../../lib/ledger/entry.ts';
import { nameOf } from '../../lib/actions/action.ts';
import type { Expected } from './model.ts';
import type { Operation } from './operation.ts';
import { FIELDS, type Field, type Held, type State } from './state.ts';

/** A write of ours that Desk has carried out, as `writeName` calls it, and on whom. */
export interface Write {
  person: string;
  write: string;
}

/** What the panel shows of a person and of their ticket; a field that it does not show is missing. */
export interface Shown extends Readonly<Partial<Record<Field, string>>> {
  badges: readonly string[];
  labels: readonly string[];
  /** Null where it shows only how many there are: nobody has looked at the tags of this ticket. */
  tags: readonly string[] | null;
  tagCount: number;
  /** Whether a toast offers to undo. */
  offersUndo: boolean;
}

/** Everything that is looked at once an operation has come to rest. */
export interface Seen {
  state: State;
  writes: readonly Write[];
  /** The ledger's entries of the operation, each with whom it is about; of an undo those that it undid. */
  entries: readonly { person: string; entry: LedgerEntry }[];
  /** Null where no panel shows the person. */
  shown: Shown | null;
}

/** Compares what was to come of an operation with Desk, ledger and panel. Empty when all of them agree. */
export function broken(operation: Operation, wanted: State, expected: readonly Expected[], seen: Seen): string[] {
  return [
    ...brokenInDesk(wanted, seen.state),
    ...brokenWrites(expected, seen.writes),
    ...expected.flatMap((each) => brokenInLedger(operation, each, seen.entries)),
    ...(seen.shown ? brokenInPanel(operation, wanted, expected, seen.shown) : []),
  ];
}

const LISTS = ['badges', 'labels', 'tags'] as const;
const FACTS = [...LISTS, ...FIELDS, 'primary', 'notes', 'otherNotes'] as const satisfies (keyof Held)[];

function brokenInDesk(wanted: State, state: State): string[] {
  return Object.entries(wanted).flatMap(([person, held]) =>
    FACTS.filter((fact) => words(state[person]?.[fact]) !== words(held[fact])).map(
      (fact) => `Desk, ${fact} of ${person}: is ${words(state[person]?.[fact])}, should be ${words(held[fact])}`,
    ),
  );
}

/** Each write that was asked for is carried out once, and no other. */
function brokenWrites(expected: readonly Expected[], writes: readonly Write[]): string[] {
  const asked = expected.flatMap(({ person, writes: wanted }) => wanted.map((write) => ({ person, write })));
  const isSame = (one: Write) => (other: Write) => one.person === other.person && one.write === other.write;
  const wrongly = asked.flatMap((each) => {
    const times = writes.filter(isSame(each)).length;
    return times === 1 ? [] : [`written ${times} times instead of once: ${each.write} (${each.person})`];
  });
  const unasked = writes.filter((each) => !asked.some(isSame(each)));
  return [...wrongly, ...unasked.map(({ person, write }) => `written though it should not be: ${write} (${person})`)];
}

function brokenInLedger(operation: Operation, expected: Expected, entries: Seen['entries']): string[] {
  const { person, outcomes, isNone } = expected;
  const found = entries.filter((each) => each.person === person);
  if (found.length !== (isNone ? 0 : 1)) return [`ledger: ${found.length} entries for ${person}`];
  return found.flatMap(({ entry }) => {
    const told = Object.fromEntries(changesIn(entry).map((step) => [nameOf(step), step.outcome]));
    const names = [...new Set([...Object.keys(told), ...(operation.undoes ? [] : Object.keys(outcomes))])];
    const isOther = (name: string): boolean => name in outcomes && told[name] !== outcomes[name];
    const wrong = names.filter((name) => (operation.undoes ? isOther(name) : told[name] !== outcomes[name]));
    return [
      ...wrong.map((name) => `ledger, “${name}” of ${person}: ${told[name]}, should be ${outcomes[name]}`),
      ...brokenPhase(operation, entry),
      ...brokenNote(operation, expected, entry),
    ];
  });
}

function brokenPhase({ undoes }: Operation, { phase, steps }: LedgerEntry): string[] {
  if (phase !== (undoes ? 'undone' : 'done')) return [`ledger: phase ${phase}`];
  const isLeft = changesIn({ steps }).some(({ outcome, undone }) => outcome === 'changed' && undone === undefined);
  return undoes && isLeft ? ['ledger: undone, but something is left'] : [];
}

function brokenNote({ undoes, reason }: Operation, { writes }: Expected, entry: LedgerEntry): string[] {
  const { state } = commentOf(entry);
  if (undoes) return state === 'written' || state === 'sending' ? [`ledger: undone, the comment ${state}`] : [];
  const isWanted = reason !== null && writes.some((write) => write.endsWith(reason));
  return state === (isWanted ? 'written' : 'none') ? [] : [`ledger: the comment is ${state}`];
}

function brokenInPanel({ people, undoes }: Operation, wanted: State, expected: readonly Expected[], shown: Shown) {
  const held = wanted[people[0] ?? ''];
  const isOffered = !undoes && expected.some(({ outcomes }) => Object.values(outcomes).includes('changed'));
  const wrong = (fact: string, shows: unknown, has: unknown): string[] =>
    words(shows) === words(has) ? [] : [`panel, ${fact}: shows ${words(shows)}, should be ${words(has)}`];
  const facts = [...LISTS, ...FIELDS].filter((fact) => shown[fact] !== null);
  return [
    ...(held ? facts.flatMap((fact) => wrong(fact, shown[fact], held[fact])) : []),
    ...(held ? wrong('number of tags', shown.tagCount, held.tags.length) : []),
    ...(shown.offersUndo && !isOffered ? ['panel: offers to undo what is not ours'] : []),
  ];
}

/** Lists in one order, so that they can be compared and read. */
function words(value: unknown): string {
  return Array.isArray(value)
    ? `[${value
        .map(String)
        .toSorted((a, b) => a.localeCompare(b))
        .join(', ')}]`
    : String(value);
}
