/** What one person and their ticket hold in Desk, as far as Deskside changes it; by name, in no order. */
export interface Held {
  badges: readonly string[];
  labels: readonly string[];
  /** The primary one of the labels. */
  primary: string | null;
  /** Null for people of bulk runs, whose tickets nobody looks at. */
  status: string | null;
  /** Reasons that our private comments on the ticket give; one that is there twice is listed twice. */
  notes: readonly string[];
  /** How many other comments the ticket has. */
  otherNotes: number;
}

/** Everybody the soak looks at, by the name on screen. */
export type State = Readonly<Record<string, Held>>;

/** Something that somebody else does in Desk. */
export type Deed =
  | { does: 'giveBadge' | 'takeBadge' | 'giveLabel' | 'takeLabel' | 'setStatus'; what: string }
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
export function afterDeed(state: State, person: string, { does, what }: Deed): State {
  return changed(state, person, (held) => {
    switch (does) {
      case 'giveBadge':
        return { badges: withItem(held.badges, what) };
      case 'takeBadge':
        return { badges: without(held.badges, what) };
      case 'giveLabel':
        return { labels: withItem(held.labels, what) };
      case 'takeLabel':
        return { labels: without(held.labels, what), primary: held.primary === what ? null : held.primary };
      case 'setStatus':
        return { status: what };
      case 'deleteNote':
        return { notes: without(held.notes, what) };
      case 'sameWords':
        return { otherNotes: held.otherNotes + 1 };
    }
  });
}
