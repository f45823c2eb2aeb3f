import type { HelpCenterChoice } from '../records/values';
import { actionIdOf } from './action-id';
import { type Check, type Verdict, contactOf, emailOf } from './dry-run';
import { type KnownAward, invitedAt, isParkedFor } from './parking';
import type { Run, RunInvitation, RunRow } from './run';

/** Somebody without a help-center account, for whom something can be done. */
export interface WithoutAccount {
  /** Position in the check and in the run. */
  n: number;
  name: string;
  email: string | null;
  contactId: string;
  /** This badge waits for them already. */
  isParked: boolean;
  /** When they were invited from this browser, epoch milliseconds; null: not from here, as far as is known. */
  invitedAt: number | null;
}

/** What the user wants for those without an account. */
export interface InviteWish {
  /** Positions, as in `WithoutAccount`. */
  people: number[];
  /** Null: nobody is written to, the badge is only parked. */
  helpCenter: HelpCenterChoice | null;
}

/** Whether an invitation can go to somebody: there has to be an address, and nobody is written to a second time. */
export function canInvite({ email, invitedAt: at }: Pick<WithoutAccount, 'email' | 'invitedAt'>): boolean {
  return email !== null && at === null;
}

/** Those of a check who have no account, each once; who is in doubt is not among them. */
export function withoutAccountIn(
  check: Check,
  verdicts: readonly Verdict[],
  parked: readonly KnownAward[],
  badgeId: string,
): WithoutAccount[] {
  return check.rows.flatMap((row, n) => {
    const contact = verdicts[n] === 'noAccount' ? contactOf(row) : null;
    if (!contact) return [];
    const { id, name } = contact;
    return [known(n, { name: name || row.text, contactId: id }, emailOf(row), parked, badgeId)];
  });
}

/** Those of a run who have no account, and for whom more can be done than was. */
export function withoutAccountLeft({ head, rows }: Run, parked: readonly KnownAward[]): WithoutAccount[] {
  return rows.flatMap(({ n, person: { name, contactId }, email, state, verdict, invitation }) => {
    const isLeft = state === 'skipped' || (state === 'parked' && !invitation?.wasThere);
    if (verdict !== 'noAccount' || contactId === null || !isLeft) return [];
    const person = known(n, { name, contactId }, email, parked, head.badge.id);
    return state === 'parked' && !canInvite(person) ? [] : [person];
  });
}

function known(
  n: number,
  { name, contactId }: { name: string; contactId: string },
  email: string | null,
  parked: readonly KnownAward[],
  badgeId: string,
): WithoutAccount {
  return {
    n,
    name,
    email,
    contactId,
    isParked: isParkedFor(parked, contactId, badgeId),
    invitedAt: invitedAt(parked, contactId),
  };
}

/**
 * The rows of a run that change by a wish. Each person has one invitation in a run, whoever asks for it and however often;
 * who is not among those for whom something can be done stays as they are.
 */
export async function planInvitations(
  run: Run,
  { people, helpCenter }: InviteWish,
  parked: readonly KnownAward[],
): Promise<RunRow[]> {
  const wanted = new Set(people);
  const planned = withoutAccountLeft(run, parked).map(async (person): Promise<RunRow | null> => {
    const row = run.rows[person.n];
    if (!row || !wanted.has(person.n)) return null;
    const id = row.invitation?.id ?? (await actionIdOf(run.head.id, `contact ${person.contactId}`, 1));
    const { problem: _before, ...rest } = row;
    const invitation: RunInvitation = { id, contactId: person.contactId, ...whereTo(person, helpCenter) };
    if (row.invitation?.isParked) invitation.isParked = true;
    return { ...rest, state: 'pending', invitation };
  });
  return (await Promise.all(planned)).filter((row) => row !== null);
}

function whereTo(
  person: WithoutAccount,
  helpCenter: HelpCenterChoice | null,
): Pick<RunInvitation, 'helpCenter' | 'onlyParked'> {
  if (helpCenter === null) return { helpCenter: null };
  if (person.email === null) return { helpCenter: null, onlyParked: 'noEmail' };
  if (person.invitedAt !== null) return { helpCenter: null, onlyParked: 'invitedBefore' };
  return { helpCenter: { id: helpCenter.id, name: helpCenter.name } };
}
