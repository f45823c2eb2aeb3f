import type { Holder } from '../desk-api/records';
import type { Reader } from './reader';

interface AskedFor {
  view: string;
  orgId: string;
  portal: string | null;
  rested?: Promise<void> | undefined;
}

/** Ends what was asked ahead for users who are none of these. */
export type EndOthers = (confirmed?: readonly { userId: string }[]) => void;

/**
 * Asks for badges and labels of the users that a contact is likely to have, so that they are there, or on their way, when
 * Desk has said who its users are. Nothing comes of an answer here: it lies in the cache until the rules of the view want it.
 * A wrong guess costs up to two calls a user, a right one none.
 */
export function askAhead(
  { read, leave }: Pick<Reader, 'read' | 'leave'>,
  users: Promise<readonly Holder[]>,
  { view, orgId, portal, rested }: AskedFor,
  isOver: () => boolean,
): EndOthers {
  /** Who waits for what was asked for a user, by user. */
  const waiting = new Map<string, string>();

  async function ask(): Promise<void> {
    for (const holder of await users) {
      if (isOver()) return;
      const reader = `${view} ${holder.userId}`;
      waiting.set(holder.userId, reader);
      for (const resource of ['badges', 'labels'] as const) {
        // Whoever shows it will ask, and be told what is wrong.
        void read(resource, holder, { view: reader, orgId, portal, rested }).catch(() => undefined);
      }
    }
  }
  void ask().catch(() => undefined);

  return (confirmed = []) => {
    for (const [userId, reader] of waiting) {
      if (confirmed.some((user) => user.userId === userId)) continue;
      waiting.delete(userId);
      leave(reader);
    }
  };
}
