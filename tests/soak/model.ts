import { type Change, type Operation, changeOf, wayBack } from './operation.ts';
import { EMPTY, type Held, type State, afterDeed, changed, heldBy, withItem, without } from './state.ts';

/** A badge that nobody may give: Desk refuses it and nothing else of the same call. */
export const REFUSED_BADGE = 'Staff Pick';

type Outcome = 'changed' | 'already' | 'refused';

/** What one operation is to come to for one person. */
export interface Expected {
  person: string;
  /** By name, as the ledger is to tell it. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** Writes that are to be carried out, each once. */
  writes: readonly string[];
  /** Nothing reached the ledger: it was seen before that somebody else had changed the field. */
  isNone?: true;
}

/** What is kept of an operation, to undo it by. */
export interface Done {
  operation: Operation;
  /** What it changed, for each person. */
  changed: Readonly<Record<string, readonly string[]>>;
  /** The value that the field had before; of a list, the label that was the primary one. */
  from: string | null;
  isUndone: boolean;
}

/** What is known of the world, and what has been done in it. */
export interface Model {
  state: State;
  done: readonly Done[];
}

export interface Turn {
  /** The model after it. */
  model: Model;
  expected: readonly Expected[];
}

/** How a write is called in what is expected and in what is seen. */
export function writeName(way: 'give' | 'take', what: string): string {
  return `${way} ${what}`;
}

/** The same for a field of a ticket, or whatever a change of the ticket calls one. */
export function fieldWriteName(field: string, value: string): string {
  return `set ${field} ${value}`;
}

/** What an operation is to come to. Pure: planner and checker both walk through the operations with it. */
export function play(model: Model, operation: Operation): Turn {
  return operation.undoes ? playUndo(model, operation) : playChange(model, operation);
}

/** Whether the write never arrives: nobody sends it again unless the worker that sent it is gone, or a run goes on. */
function isLostForGood({ timing, stop, of, kind }: Operation): boolean {
  return timing.is === 'lost' && stop === null && of === 'change' && kind !== 'bulk';
}

function playChange(model: Model, operation: Operation): Turn {
  const { people, items, reason, others } = operation;
  const change = changeOf(operation);
  const [first = ''] = people;
  let state = others.reduce((before, deed) => afterDeed(before, first, deed), model.state);
  const from = change.way === 'set' ? heldBy(model.state, first)[change.of] : heldBy(state, first).primary;
  // The panel has seen what was there before; neither that nor what it wants is there now.
  const isOvertaken = change.way === 'set' && ![from, ...items].includes(heldBy(state, first)[change.of]);
  const expected = people.map((person): Expected => {
    if (isOvertaken) return { person, outcomes: {}, writes: [], isNone: true };
    const held = heldBy(state, person);
    const outcomeOf = (item: string): Outcome => {
      if (isSo(held, change, item)) return 'already';
      return item === REFUSED_BADGE || isLostForGood(operation) ? 'refused' : 'changed';
    };
    const outcomes = Object.fromEntries(items.map((item) => [item, outcomeOf(item)]));
    const own = items.filter((item) => outcomes[item] === 'changed');
    const notes = reason !== null && own.length > 0 ? [reason] : [];
    state = changed(state, person, (before) => ({
      ...withAll(before, change, own, null),
      notes: [...before.notes, ...notes],
    }));
    return { person, outcomes, writes: [...own.map((what) => nameOf(change, what)), ...notes.map(noteGiven)] };
  });
  const ownOf = ({ outcomes }: Expected): string[] => items.filter((item) => outcomes[item] === 'changed');
  const own = Object.fromEntries(expected.map((each) => [each.person, ownOf(each)]));
  const record: Done = { operation, changed: own, from, isUndone: false };
  return { model: { state, done: [...model.done, record] }, expected };
}

function playUndo(model: Model, operation: Operation): Turn {
  const record = model.done.find((each) => each.operation.n === operation.undoes?.n);
  if (!record) throw new Error(`There is no operation ${operation.undoes?.n} to undo.`);
  const { operation: undone, from } = record;
  const change = changeOf(undone);
  const back = wayBack(change);
  const [first = ''] = undone.people;
  let state = operation.others.reduce((before, deed) => afterDeed(before, first, deed), model.state);
  const expected = Object.entries(record.changed).map(([person, items]): Expected => {
    const held = heldBy(state, person);
    // What somebody else has changed meanwhile is left.
    const own = items
      .filter((item) => isSo(held, change, item))
      .map((item) => (back.way === 'set' ? (from ?? EMPTY) : item));
    const notes = held.notes.filter((note) => note === undone.reason);
    state = changed(state, person, (before) => ({
      ...withAll(before, back, own, from),
      notes: before.notes.filter((note) => note !== undone.reason),
    }));
    const writes = [...own.map((what) => nameOf(back, what)), ...notes.map((what) => writeName('take', what))];
    return { person, outcomes: Object.fromEntries(items.map((item) => [item, 'changed' as const])), writes };
  });
  const done = model.done.map((each) => (each === record ? { ...each, isUndone: true } : each));
  return { model: { state, done }, expected };
}

/** Whether what a change wants is so. */
function isSo(held: Held, change: Change, item: string): boolean {
  if (change.way === 'set') return held[change.of] === item;
  return held[change.of].includes(item) === (change.way === 'give');
}

function nameOf(change: Change, what: string): string {
  return change.way === 'set' ? fieldWriteName(change.of, what) : writeName(change.way, what);
}

function noteGiven(reason: string): string {
  return writeName('give', reason);
}

/** @param primary the label that is to be the primary one again, if no other one has become it */
function withAll(held: Held, change: Change, items: readonly string[], primary: string | null): Held {
  return items.reduce((so, item) => withOne(so, change, item, primary), held);
}

function withOne(held: Held, change: Change, item: string, primary: string | null): Held {
  if (change.way === 'set') return { ...held, [change.of]: item };
  const { of, way } = change;
  const list = way === 'give' ? withItem(held[of], item) : without(held[of], item);
  if (of !== 'labels') return { ...held, [of]: list };
  if (way === 'take') return { ...held, labels: list, primary: held.primary === item ? null : held.primary };
  return { ...held, labels: list, primary: held.primary ?? (primary === item ? item : null) };
}
