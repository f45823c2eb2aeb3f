import type { FieldValue } from '../actions/action';
import type { TeamWish } from '../actions/specs';
import type { FullTeam } from '../desk-api/records/team';
import { displayText } from '../text/display-text';

/** A member by id and name. */
export interface Member {
  id: string;
  name: string;
}

/** A team as somebody has edited it, and how it was when they began. */
export interface TeamDraft {
  was: Pick<FullTeam, 'name' | 'description' | 'agentIds'>;
  name: string;
  description: string;
  join: readonly Member[];
  leave: readonly Member[];
}

/** A draft in which nothing is another yet. */
export function draftOf({ name, description, agentIds }: FullTeam): TeamDraft {
  return { was: { name, description, agentIds }, name, description: description ?? '', join: [], leave: [] };
}

/** What a draft asks for: only what is another than it was. Null where that is nothing, or the name is empty. */
export function wishOf({ was, name, description, join, leave }: TeamDraft): TeamWish | null {
  const newName = name.trim();
  const newText = description.trim();
  const isRenamed = newName !== was.name;
  const isDescribed = newText !== (was.description ?? '');
  if (newName === '' || (!isRenamed && !isDescribed && join.length + leave.length === 0)) return null;
  return {
    ...(isRenamed && { name: { from: valueOf(was.name), to: valueOf(newName) } }),
    ...(isDescribed && { description: { from: valueOf(was.description ?? ''), to: valueOf(newText) } }),
    join: join.map(plain),
    leave: leave.map(plain),
  };
}

/** Somebody joins; who was to leave stays. */
export function withMember(draft: TeamDraft, member: Member): TeamDraft {
  if (draft.leave.some(({ id }) => id === member.id)) return { ...draft, leave: without(draft.leave, member) };
  const isIn = draft.was.agentIds?.includes(member.id) === true || draft.join.some(({ id }) => id === member.id);
  return isIn ? draft : { ...draft, join: [...draft.join, member] };
}

/** Somebody leaves; who was to join does not. */
export function withoutMember(draft: TeamDraft, member: Member): TeamDraft {
  if (draft.join.some(({ id }) => id === member.id)) return { ...draft, join: without(draft.join, member) };
  const isLeaving = draft.leave.some(({ id }) => id === member.id);
  return isLeaving ? draft : { ...draft, leave: [...draft.leave, member] };
}

/** How many were added one by one once this is done; null where Desk does not tell of them. */
export function countAfter({ was, join, leave }: TeamDraft): number | null {
  return was.agentIds === null ? null : was.agentIds.length + join.length - leave.length;
}

function without(members: readonly Member[], { id }: Member): Member[] {
  return members.filter((each) => each.id !== id);
}

function plain({ id, name }: Member): Member {
  return { id, name: displayText(name, 300) };
}

function valueOf(text: string): FieldValue {
  return { value: text === '' ? null : text, name: text };
}
