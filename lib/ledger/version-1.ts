import { type MemberStep, OUTCOMES, type Settled } from '../actions/action';
import type { Problem } from '../problems/problem';
import { type Guard, isListOf, isObject, isOneOf, isText, isUndefinedOr } from '../storage/guards';
import { COMMENT_STATES, type LedgerComment, type LedgerEntry, madeStep } from './entry';
import { commonFields, mayBeFlag, mayBeProblem } from './entry-guards';

/*
 * Entries as Deskside 0.1 kept them: badges and labels only, the comment beside the items. They are on people's disks and
 * stay readable, and what they tell of can be undone, until they are as old as the user lets entries become.
 */

const KINDS = ['awardBadges', 'revokeBadges', 'addLabels', 'removeLabels'] as const;

interface Item {
  id: string;
  name: string;
  outcome: (typeof OUTCOMES)[number];
  problem: Problem | undefined;
  undone: boolean | undefined;
  undoneByOthers: boolean | undefined;
  wasPrimary: boolean | undefined;
}

interface EntryOfVersion1 extends Pick<
  LedgerEntry,
  'id' | 'at' | 'orgId' | 'by' | 'person' | 'ticket' | 'reason' | 'phase' | 'runId'
> {
  version: 1;
  kind: (typeof KINDS)[number];
  holder: { userId: string; helpCenterId: string };
  items: Item[];
  comment: { state: LedgerComment['state']; id: string | undefined; problem: Problem | undefined };
}

const isVersion1: Guard<1> = (value): value is 1 => value === 1;

const isEntryOfVersion1: Guard<EntryOfVersion1> = isObject<EntryOfVersion1>({
  ...commonFields,
  version: isVersion1,
  kind: isOneOf(KINDS),
  holder: isObject({ userId: isText, helpCenterId: isText }),
  items: isListOf(
    isObject<Item>({
      id: isText,
      name: isText,
      outcome: isOneOf(OUTCOMES),
      problem: mayBeProblem,
      undone: mayBeFlag,
      undoneByOthers: mayBeFlag,
      wasPrimary: mayBeFlag,
    }),
  ),
  comment: isObject({ state: isOneOf(COMMENT_STATES), id: isUndefinedOr(isText), problem: mayBeProblem }),
});

const WAY = { awardBadges: 'give', revokeBadges: 'take', addLabels: 'give', removeLabels: 'take' } as const;

/** An entry that version 1 wrote, as one of today; null for anything else. */
export function fromVersion1(value: unknown): LedgerEntry | null {
  if (!isEntryOfVersion1(value)) return null;
  const { id, at, orgId, by, kind, holder, person, ticket, items, reason, comment, phase, runId } = value;
  const changes = items.map((item) => stepOf(item, WAY[kind]));
  // The text was not kept; where it is needed to find the comment again, it is worded anew from the entry.
  const made = madeStep(
    {
      state: comment.state,
      ...(comment.id === undefined ? {} : { id: comment.id }),
      ...(comment.problem === undefined ? {} : { problem: comment.problem }),
    },
    '',
  );
  return {
    version: 2,
    id,
    at,
    orgId,
    by,
    action: kind,
    target: { on: 'person', userId: holder.userId, helpCenterId: holder.helpCenterId },
    person,
    ticket,
    steps: made ? [...changes, made] : changes,
    reason,
    phase,
    runId,
  };
}

function stepOf(item: Item, way: MemberStep['way']): Settled<MemberStep> {
  const { id, name, outcome, problem, undone, undoneByOthers, wasPrimary } = item;
  return {
    is: 'member',
    way,
    id,
    name,
    outcome,
    ...(problem === undefined ? {} : { problem }),
    ...(wasPrimary === true ? { wasPrimary } : {}),
    ...(undone === true ? { undone: undoneByOthers === true ? 'byOthers' : 'byUs' } : {}),
  };
}
