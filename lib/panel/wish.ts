import type { About } from '../actions/request';
import type { ActionId, ActionShapes, InputOf, Members, TargetOf } from '../actions/specs';
import { displayText } from '../text/display-text';
import type { Member } from './pending';

/** Something the user wants done. */
export interface WishFor<TId extends ActionId> {
  action: TId;
  target: TargetOf<TId>;
  input: InputOf<TId>;
  /** Whom it is about and where, as it was when the user chose; without it, as it is on screen now. */
  about?: About;
  reason?: string;
  /** Whether the reason is also written to the ticket as a private comment. */
  writeComment?: boolean;
  /** The records of what is given, to show them before the worker has answered. */
  records?: readonly Member[];
}
export type Wish<TId extends ActionId = ActionId> = { [TEach in TId]: WishFor<TEach> }[TId];

/** The actions that give something to help-center users, or take it from them. */
type MemberActionId = {
  [TId in ActionId]: ActionShapes[TId] extends { on: 'person'; input: Members } ? TId : never;
}[ActionId];

const LONGEST_NAME = 300;

/** Badges or labels as an action takes them along. */
export function membersOf(records: readonly { id: string; name: string }[]): { items: { id: string; name: string }[] } {
  return { items: records.map(({ id, name }) => ({ id, name: displayText(name, LONGEST_NAME) })) };
}

/** The wish to give or take badges or labels of a help-center user. */
export function memberWish(
  action: MemberActionId,
  { userId, helpCenterId }: { userId: string; helpCenterId: string },
  records: readonly { id: string; name: string }[],
): Wish<typeof action> {
  return { action, target: { on: 'person', userId, helpCenterId }, input: membersOf(records), records };
}
