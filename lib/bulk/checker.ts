import type { Ask } from '../messages/protocol';
import type { Problem } from '../problems/problem';
import { CHUNK } from './cost.both';
import { type Check, holdersToAsk, newCheck, rowsToFind } from './dry-run';
import type { Draft } from './draft';
import type { Candidate } from './person-key.both';
import { parsePeople } from './parse-input';
import { parseTickets } from './parse-tickets';
import type { BulkChoices } from '../messages/bulk-messages';

/** The people a draft names, as a check of whom little is known yet. Throws `DesksideError`. */
export async function gatherPeople(draft: Draft, choices: BulkChoices | null, ask: Ask): Promise<Check> {
  switch (draft.source) {
    case 'paste':
      return newCheck(parsePeople(draft.text, draft.column).rows);
    case 'label':
      return await gatherByLabel(draft, choices, ask);
    case 'group':
      return await gatherByGroup(draft, choices, ask);
    case 'tickets':
      switch (draft.ticketsBy) {
        case 'paste':
          return newCheck(parseTickets(draft.ticketText).rows);
        case 'filter':
          return await gatherByFilter(draft, ask);
      }
  }
}

async function gatherByLabel({ labelId }: Draft, choices: BulkChoices | null, ask: Ask): Promise<Check> {
  const label = choices?.labels.find(({ id }) => id === labelId);
  if (!label) return newCheck([]);
  const users = await ask('bulk/labelUsers', { labelId: label.id, helpCenterId: label.helpCenterId });
  return checkOf(users);
}

async function gatherByGroup({ groupId }: Draft, choices: BulkChoices | null, ask: Ask): Promise<Check> {
  const group = choices?.groups.find(({ id }) => id === groupId);
  if (!group) return newCheck([]);
  const { users, isPart } = await ask('bulk/groupUsers', { groupId: group.id, helpCenterId: group.helpCenterId });
  const isMore = group.userCount === null ? isPart : users.length < group.userCount;
  return isMore ? { ...checkOf(users), isPart: true } : checkOf(users);
}

/** Of people of whom Desk has told who they are, but not what they hold. */
function checkOf(users: readonly Candidate[]): Check {
  const rows = users.map((user) => ({
    line: 0,
    text: user.name,
    key: { kind: 'id' as const, value: user.userId },
    found: { as: 'user' as const, contact: null, candidates: [user] },
    chosenUserId: null,
    isLeftOut: false,
  }));
  return { rows, held: {} };
}

async function gatherByFilter({ departmentId, status, atMost }: Draft, ask: Ask): Promise<Check> {
  const filter = { departmentId, status: status.trim() === '' ? null : status.trim(), atMost };
  const requesters = await ask('bulk/requesters', filter);
  return newCheck(
    requesters.map(({ contactId, name }) => ({ line: 0, text: name, key: { kind: 'contact', value: contactId } })),
  );
}

export interface CheckerParts {
  ask: Ask;
  badgeId: string;
  /** The check as it is now, with what the user has decided meanwhile. */
  read(): Check;
  write(check: Check): void;
  isStopped(): boolean;
}

/**
 * Completes a check, a few people at a time: first who they are, then who holds the badge. What is known is not asked
 * again, so that it can be stopped and taken up anywhere. Throws the `DesksideError` that stopped it.
 */
export async function completeCheck({ ask, badgeId, read, write, isStopped }: CheckerParts): Promise<void> {
  for (;;) {
    const positions = rowsToFind(read()).slice(0, CHUNK);
    if (positions.length === 0 || isStopped()) break;
    const keys = positions.flatMap((at) => read().rows[at]?.key ?? []);
    const findings = await ask('bulk/find', { keys });
    const check = read();
    const rows = [...check.rows];
    for (const [index, at] of positions.entries()) {
      const row = rows[at];
      const finding = findings[index];
      if (!row || !finding) continue;
      const nobody = { as: null, contact: null, candidates: [] };
      if ('found' in finding) rows[at] = { ...row, found: finding.found };
      else rows[at] = { ...row, found: nobody, problem: finding.problem };
    }
    write({ ...check, rows });
  }
  for (;;) {
    const holders = holdersToAsk(read()).slice(0, CHUNK);
    if (holders.length === 0 || isStopped()) return;
    const answers = await ask('bulk/held', { badgeId, holders });
    const check = read();
    const held = { ...check.held };
    const unread = new Set<string>();
    for (const [index, { userId }] of holders.entries()) {
      const answer = answers[index];
      if (typeof answer === 'boolean') held[userId] = answer;
      else unread.add(userId);
    }
    write(unread.size === 0 ? { ...check, held } : { ...check, rows: markUnread(check, unread), held });
  }
}

/** Whoever's badges cannot be read is not awarded blindly. */
function markUnread({ rows }: Check, unread: ReadonlySet<string>): Check['rows'] {
  const problem: Problem = { kind: 'forbidden' };
  return rows.map((row) =>
    row.found?.candidates.some(({ userId }) => unread.has(userId)) ? { ...row, problem } : row,
  );
}
