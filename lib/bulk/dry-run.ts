import type { Holder } from '../desk-api/records';
import type { Problem } from '../problems/problem';
import { type Candidate, type ContactName, type Found, type InputRow, keyText } from './person-key.both';

/** One person of the check: what was named, what Desk found, and what the user decided. */
export interface CheckRow extends InputRow {
  /** Null until Desk has been asked. */
  found: Found | null;
  /** The one chosen among several. */
  chosenUserId: string | null;
  /** The contact chosen among several without an account. */
  chosenContactId?: string;
  /** The user took them off the list. */
  isLeftOut: boolean;
  /** Why looking up this one failed. */
  problem?: Problem;
}

/** In the order in which they are shown: what needs a decision first. */
export const VERDICTS = [
  'several',
  'failed',
  'willReceive',
  'alreadyHas',
  'inactive',
  'severalContacts',
  'noAccount',
  'notFound',
  'samePerson',
  'leftOut',
  'checking',
] as const;
/** What will become of a person when the run starts. */
export type Verdict = (typeof VERDICTS)[number];

export interface Check {
  rows: CheckRow[];
  /** Whether a help-center user holds the badge, by user id. */
  held: Record<string, boolean>;
  /** There are more people than Desk has told; nothing is known of them. */
  isPart?: true;
}

/** A check of these people of whom nothing is known yet. */
export function newCheck(rows: InputRow[]): Check {
  return { rows: rows.map((row) => ({ ...row, found: null, chosenUserId: null, isLeftOut: false })), held: {} };
}

/** A check with what an earlier one has found out about the same people: what is known costs no credits again. */
export function withKnown(check: Check, { rows, held }: Check): Check {
  const known = new Map(rows.filter(({ found, problem }) => found && !problem).map((row) => [keyText(row.key), row]));
  const merged = check.rows.map((row) => {
    const before = row.found ? undefined : known.get(keyText(row.key));
    if (!before) return row;
    const { found, chosenUserId, chosenContactId } = before;
    return { ...row, found, chosenUserId, ...(chosenContactId !== undefined && { chosenContactId }) };
  });
  return { rows: merged, held: { ...held, ...check.held } };
}

/** The help-center user a row stands for: the only candidate where there is no doubt, or the chosen one. */
export function recipientOf({ found, chosenUserId }: CheckRow): Candidate | null {
  const candidates = found?.candidates ?? [];
  if (candidates.length === 1 && !found?.mustChoose) return candidates[0] ?? null;
  return candidates.find(({ userId }) => userId === chosenUserId) ?? null;
}

/** The contact a row stands for where nobody has a help-center user: the only one, or the chosen one; null in doubt. */
export function contactOf({ found, chosenContactId }: CheckRow): ContactName | null {
  if (!found?.severalContacts) return found?.contact ?? null;
  return found.severalContacts.find(({ id }) => id === chosenContactId) ?? null;
}

/** The address a row's person is written to: theirs, else the pasted one; null for none that is known. */
export function emailOf(row: CheckRow): string | null {
  const email = recipientOf(row)?.email ?? contactOf(row)?.email;
  return email ?? (row.key.kind === 'email' ? row.key.value : null);
}

/** The verdict of every row, in the rows' order. Of several rows with one person only the first counts. */
export function verdictsOf({ rows, held }: Check): Verdict[] {
  const taken = new Set<string>();
  return rows.map((row) => verdictOf(row, held, taken));
}

function verdictOf(row: CheckRow, held: Record<string, boolean>, taken: Set<string>): Verdict {
  if (row.isLeftOut) return 'leftOut';
  if (row.problem) return 'failed';
  if (!row.found) return 'checking';
  const recipient = recipientOf(row);
  if (!recipient) return row.found.candidates.length > 0 ? 'several' : withoutUser(row, taken);
  if (taken.has(recipient.userId)) return 'samePerson';
  taken.add(recipient.userId);
  if (!recipient.isActive) return 'inactive';
  if (!Object.hasOwn(held, recipient.userId)) return 'checking';
  return held[recipient.userId] ? 'alreadyHas' : 'willReceive';
}

/** Of somebody who has no help-center user. One contact in two rows is one person: nobody is invited twice. */
function withoutUser(row: CheckRow, taken: Set<string>): Verdict {
  if (!row.found?.contact) return 'notFound';
  const contact = contactOf(row);
  if (!contact) return 'severalContacts';
  const name = `contact ${contact.id}`;
  if (taken.has(name)) return 'samePerson';
  taken.add(name);
  return 'noAccount';
}

/** How many rows have each verdict. */
export function countVerdicts(verdicts: Verdict[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** Positions of the rows that have to be looked up, or looked up again. */
export function rowsToFind({ rows }: Check): number[] {
  return rows.flatMap((row, index) => (row.found === null && !row.isLeftOut ? [index] : []));
}

/** The people of whom it is not known yet whether they hold the badge, each once. */
export function holdersToAsk(check: Check): Holder[] {
  const holders = new Map<string, Holder>();
  for (const row of check.rows) {
    const recipient = recipientOf(row);
    if (!recipient?.isActive || row.isLeftOut || row.problem || Object.hasOwn(check.held, recipient.userId)) continue;
    holders.set(recipient.userId, { userId: recipient.userId, helpCenterId: recipient.helpCenterId });
  }
  return [...holders.values()];
}

/** Changes one row. */
export function changeRow(check: Check, at: number, change: Partial<CheckRow>): Check {
  return { ...check, rows: check.rows.map((row, index) => (index === at ? { ...row, ...change } : row)) };
}

/** Chooses, wherever it is open, the one candidate that is in this help center. */
export function chooseByHelpCenter(check: Check, helpCenterName: string): Check {
  const rows = check.rows.map((row) => {
    if ((row.found?.candidates.length ?? 0) < 2 || row.chosenUserId !== null) return row;
    const there = row.found?.candidates.filter(({ helpCenterNames }) => helpCenterNames.includes(helpCenterName)) ?? [];
    return there.length === 1 ? { ...row, chosenUserId: there[0]?.userId ?? null } : row;
  });
  return { ...check, rows };
}
