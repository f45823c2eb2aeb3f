/** What of a person or their ticket is a list that things are given to and taken from. */
export type List = 'badges' | 'labels' | 'tags';

/** The fields of a ticket that the soak gives other values. */
export const FIELDS = ['status', 'priority', 'assignee'] as const;
export type Field = (typeof FIELDS)[number];

/** What the panel calls the value of a field that is empty. */
export const EMPTY = 'none';

/**
 * What one person and their ticket hold in Desk, as far as Deskside changes it; by name, in no order. Fields of a ticket
 * are `EMPTY` for people of bulk runs, whose tickets nobody looks at.
 */
export interface Held extends Readonly<Record<Field, string>> {
  badges: readonly string[];
  labels: readonly string[];
  /** The primary one of the labels. */
  primary: string | null;
  tags: readonly string[];
  /** Reasons that our private comments on the ticket give; one that is there twice is listed twice. */
  notes: readonly string[];
  /** How many other comments the ticket has. */
  otherNotes: number;
}

/** Everybody the soak looks at, by the name on screen. */
export type State = Readonly<Record<string, Held>>;

/** Something that somebody else does in Desk. */
export type Deed =
  | { does: 'give' | 'take'; of: List; what: string }
  | { does: 'set'; of: Field; what: string }
  /** Deletes the comment with this reason; writes one that has the same words. */
  | { does: 'deleteNote' | 'sameWords'; what: string };

export function without(list: readonly string[], item: string): string[] {
  return list.filter((each) => each !== item);
}

export function withItem(list: readonly string[], item: string): string[] {
  return [...without(list, item), item];
}

/** The state with another person in it. @throws {Error} when nobody is called that */
export function changed(state: State, person: string, change: (held: Held) => Partial<Held>): State {
  const held = heldBy(state, person);
  return { ...state, [person]: { ...held, ...change(held) } };
}

/** @throws {Error} when nobody is called that */
export function heldBy(state: State, person: string): Held {
  const held = state[person];
  if (!held) throw new Error(`The soak knows nobody called ${person}.`);
  return held;
}

/** What Desk holds once somebody else has done that. */
export function afterDeed(state: State, person: string, deed: Deed): State {
  return changed(state, person, (held) => {
    switch (deed.does) {
      case 'give':
        return { [deed.of]: withItem(held[deed.of], deed.what) };
      case 'take': {
        const isPrimary = deed.of === 'labels' && held.primary === deed.what;
        return { [deed.of]: without(held[deed.of], deed.what), ...(isPrimary && { primary: null }) };
      }
      case 'set':
        return { [deed.of]: deed.what };
      case 'deleteNote':
        return { notes: without(held.notes, deed.what) };
      case 'sameWords':
        return { otherNotes: held.otherNotes + 1 };
    }
  });
}
