import { type Random, randomFrom } from '../../demo/world/random.ts';
import { type Done, type Model, REFUSED_BADGE, play } from './model.ts';
import { CHANGES, MOMENTS, type ChangeKind, type Operation, type Stop, type Timing, changeOf } from './operation.ts';
import { type Deed, EMPTY, FIELDS, type Field, type Held, type State, heldBy } from './state.ts';

/** What can be given, and to whom. */
export interface Cast {
  /** Those whose tickets are opened. */
  people: readonly string[];
  /** Those who are awarded many at a time. */
  crowd: readonly string[];
  badges: readonly string[];
  labels: readonly string[];
  tags: readonly string[];
  /** The values of each field of a ticket. */
  fields: Readonly<Record<Field, readonly string[]>>;
}

/** Of so many operations one waits out the time in which a write may still land, which is half a minute. */
const SLOW_EVERY = 15;
const BULK_EVERY = 20;
/** From here on the panel would hide some behind a button. */
const MOST_BADGES = 9;

/**
 * Plans operations, their stops and how Desk takes them. The same seed, count, cast and beginning give the same plan.
 *
 * @param beginning what Desk holds before the first one
 */
export function makePlan(seed: string, count: number, cast: Cast, beginning: State): Operation[] {
  const random = randomFrom(`soak ${seed}`);
  const plan: Operation[] = [];
  let model: Model = { state: beginning, done: [] };
  let bulks = 0;
  const add = (operation: Operation): void => {
    plan.push(operation);
    ({ model } = play(model, operation));
  };
  while (plan.length < count) {
    const n = plan.length + 1;
    if (n > (bulks + 0.5) * BULK_EVERY) {
      bulks += 1;
      add(bulkRun(random, n, cast, model.state));
      add(undoBulk(random, n + 1, n));
      continue;
    }
    add(change(random, n, cast, model));
    const last = model.done.at(-1);
    if (last && canBeUndone(last) && random.chance(0.6)) add(undo(random, n + 1, cast, model.state, last, 'latest'));
    else if (random.chance(0.15)) {
      const older = random.some(
        model.done.filter((each) => isUntouched(each, model.done)),
        1,
      );
      for (const each of older) add(undo(random, n + 1, cast, model.state, each, 'older'));
    }
  }
  return plan.slice(0, count);
}

const plain = { reason: null, of: 'change', byKey: false, undoes: null, others: [] } as const;

function change(random: Random, n: number, cast: Cast, { state, done }: Model): Operation {
  const person = random.pick(cast.people);
  const held = heldBy(state, person);
  const free = cast.badges.filter((badge) => !held.badges.includes(badge));
  const kinds = possibleKinds(held);
  const unseen = kinds.filter((each) => done.every(({ operation }) => operation.kind !== each));
  const kind = random.pick(unseen.length > 0 && random.chance(0.5) ? unseen : kinds);
  const base = { ...plain, n, kind, people: [person], byKey: random.chance(0.4), ...delivery(random, n) };
  switch (kind) {
    case 'several': {
      const items = random.some(free, 2 + random.integer(2));
      if (random.chance(0.2)) items.push(REFUSED_BADGE);
      // Somebody else is faster with one of them.
      const others: Deed[] = random.chance(0.25) ? [{ does: 'give', of: 'badges', what: items[0] ?? '' }] : [];
      return { ...base, items, others };
    }
    case 'comment': {
      const items = random.some(free, 1);
      return { ...base, items, reason: `soak ${n} ${random.integer(1e6)}`, of: random.chance(0.7) ? 'note' : 'change' };
    }
    case 'revoke':
      return { ...base, items: random.some(held.badges, 1) };
    case 'addLabel':
      return {
        ...base,
        items: random.some(
          cast.labels.filter((label) => !held.labels.includes(label)),
          1,
        ),
      };
    case 'removeLabel':
      return { ...base, items: random.some(held.labels, 1) };
    case 'addTag':
    case 'removeTag': {
      const { way } = CHANGES[kind];
      const free = { give: cast.tags.filter((tag) => !held.tags.includes(tag)), take: held.tags }[way];
      const items = random.some(free, 1);
      // Somebody else is faster.
      const others: Deed[] = random.chance(0.2) ? [{ does: way, of: 'tags', what: items[0] ?? '' }] : [];
      return { ...base, items, others };
    }
    case 'setStatus':
    case 'setPriority':
    case 'assign':
      return { ...base, ...fieldChange(random, CHANGES[kind].of, cast, held) };
    case 'award':
      return { ...base, items: random.some(free, 1) };
  }
}

/** Another value for a field, of which somebody else may be faster, or be at another field. */
function fieldChange(
  random: Random,
  field: Field,
  cast: Cast,
  held: Held,
): Pick<Operation, 'items' | 'others'> & Partial<Operation> {
  const [item = '', theirs = ''] = random.some(
    cast.fields[field].filter((value) => value !== held[field]),
    2,
  );
  const items = [item];
  if (random.chance(0.15)) {
    // Nothing is sent, so that there is nothing to slow or to stop.
    const calm = { timing: { is: 'onTime', ms: 0 }, stop: null } as const;
    return { ...calm, items, others: [{ does: 'set', of: field, what: theirs }] };
  }
  if (random.chance(0.1)) return { items, others: [{ does: 'set', of: field, what: item }] };
  return { items, others: random.chance(0.15) ? [otherField(random, field, cast, held)] : [] };
}

/** Somebody else gives another field than that one another value. */
function otherField(random: Random, field: Field, cast: Cast, held: Held): Deed {
  const of = random.pick(FIELDS.filter((each) => each !== field));
  return { does: 'set', of, what: anotherValue(random, of, cast, held) };
}

/** A value that the field does not have, which may be none. */
function anotherValue(random: Random, field: Field, cast: Cast, held: Held): string {
  const values = field === 'status' ? cast.fields.status : [...cast.fields[field], EMPTY];
  return random.pick(values.filter((value) => value !== held[field]));
}

/** What is done in the panel. */
type PanelKind = Exclude<ChangeKind, 'bulk'>;

function possibleKinds({ badges, labels, tags }: Held): PanelKind[] {
  const kinds: PanelKind[] = ['setStatus', 'setPriority', 'assign', 'addLabel', 'addTag'];
  if (badges.length <= MOST_BADGES - 4) kinds.push('award', 'award', 'several', 'comment', 'comment');
  if (badges.length > 1) kinds.push('revoke');
  if (labels.length > 0) kinds.push('removeLabel');
  if (tags.length > 0) kinds.push('removeTag');
  return kinds;
}

function undo(random: Random, n: number, cast: Cast, state: State, done: Done, which: 'latest' | 'older'): Operation {
  const { operation } = done;
  const [person = ''] = operation.people;
  const others = random.chance(0.35) ? [meanwhile(random, cast, heldBy(state, person), done)] : [];
  const where = which === 'older' || random.chance(0.35) ? 'ledger' : 'panel';
  const base = { ...plain, n, kind: 'undo', people: [person], items: [], ...delivery(random, n) } as const;
  const of = operation.reason !== null && random.chance(0.3) ? 'note' : 'change';
  return { ...base, of, byKey: random.chance(0.4), undoes: { n: operation.n, where }, others };
}

/** What somebody else does between an action and its undo: to the very thing, or to another that undo must keep. */
function meanwhile(random: Random, cast: Cast, held: Held, { operation, changed }: Done): Deed {
  const isSame = random.chance(0.5);
  if (operation.reason !== null) return { does: isSame ? 'deleteNote' : 'sameWords', what: operation.reason };
  const undone = changeOf(operation);
  if (undone.way === 'set') {
    if (!isSame) return otherField(random, undone.of, cast, held);
    return { does: 'set', of: undone.of, what: anotherValue(random, undone.of, cast, held) };
  }
  const { of, way } = undone;
  const [item = ''] = Object.values(changed)[0] ?? [];
  const free = cast[of].filter((each) => !held[of].includes(each) && !operation.items.includes(each));
  if (isSame || free.length === 0) return { does: way === 'give' ? 'take' : 'give', of, what: item };
  return { does: 'give', of, what: random.pick(free) };
}

function bulkRun(random: Random, n: number, { crowd, badges }: Cast, state: State): Operation {
  const people = random.some(crowd, 3 + random.integer(3));
  const items = random.some(
    badges.filter((badge) => people.every((one) => !heldBy(state, one).badges.includes(badge))),
    1,
  );
  return { ...plain, n, kind: 'bulk', people, items, timing: swift(random), stop: stop(random) };
}

function undoBulk(random: Random, n: number, run: number): Operation {
  const timing = swift(random);
  return {
    ...plain,
    n,
    kind: 'undoBulk',
    people: [],
    items: [],
    timing,
    stop: stop(random),
    undoes: { n: run, where: 'run' },
  };
}

/** How Desk takes the write, and when the worker is stopped. */
function delivery(random: Random, n: number): { timing: Timing; stop: Stop | null } {
  if (n % SLOW_EVERY === Math.floor(SLOW_EVERY / 2)) {
    const isLost = random.chance(0.6);
    const timing: Timing = isLost ? { is: 'lost', ms: 0 } : { is: 'tooLate', ms: 25_500 + random.integer(2_000) };
    // Stopped before it got there it would not be lost.
    const moment: Stop = { at: 'onArrival', ms: random.integer(500), again: null };
    return { timing, stop: random.chance(0.5) ? moment : null };
  }
  return { timing: swift(random), stop: random.chance(0.75) ? stop(random) : null };
}

function swift(random: Random): Timing {
  const ms = 300 + random.integer(3_500);
  if (random.chance(0.3)) return { is: 'onTime', ms: 0 };
  if (random.chance(0.15)) return { is: 'halfAnswer', ms: 0 };
  return { is: random.chance(0.6) ? 'lateEffect' : 'lateAnswer', ms };
}

function stop(random: Random): Stop {
  const at = random.pick(MOMENTS);
  return {
    at,
    ms: random.integer(at === 'anyTime' ? 1_500 : 300),
    again: random.chance(0.12) ? 100 + random.integer(1_500) : null,
  };
}

function canBeUndone({ changed, isUndone }: Done): boolean {
  return !isUndone && Object.values(changed).some((items) => items.length > 0);
}

/** Whether nothing that came later has to do with what an action has changed, so that it is clear whose it is. */
function isUntouched(record: Done, all: readonly Done[]): boolean {
  const { operation } = record;
  if (!canBeUndone(record) || operation.kind === 'bulk') return false;
  const [person = ''] = operation.people;
  const { of, way } = changeOf(operation);
  return all.every(({ operation: other }) => {
    if (other.n <= operation.n || !other.people.includes(person)) return true;
    const isField = way === 'set' && changeOf(other).of === of;
    return !isField && !other.items.some((item) => operation.items.includes(item));
  });
}
