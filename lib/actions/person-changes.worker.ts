import type { ActionKind, LedgerEntry, LedgerItem } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import type { BadgesChange, LabelsChange } from '../messages/action-messages';
import { DesksideError, problemError } from '../problems/problem';
import { type Collection, isAmong } from './collection.worker';
import type { TicketNotes } from './ticket-notes.worker';
import { writeItems } from './write-items.worker';

export type Change = BadgesChange | LabelsChange;

export interface ChangesParts {
  orgId: string;
  /** Who is signed in, as far as Desk has told. */
  by: LedgerEntry['by'];
  badges: Collection;
  labels: Collection;
  notes: TicketNotes;
  ledger: Ledger;
  now?: () => number;
}

/** Whether an action of this kind gives something; its undo then takes it, and the other way round. */
function gives(kind: ActionKind): boolean {
  return kind === 'awardBadges' || kind === 'addLabels';
}

/**
 * What an agent can change about a person: one write each, never repeated blindly, undone exactly. The ledger has the
 * action before the write leaves, so that a worker stopped at any point leaves behind what the next one needs.
 */
export function createPersonChanges(parts: ChangesParts) {
  const { orgId, by, badges, labels, notes, ledger, now = Date.now } = parts;
  const collectionOf = (kind: ActionKind): Collection =>
    kind === 'awardBadges' || kind === 'revokeBadges' ? badges : labels;

  /**
   * Gives or takes the items, then writes the private comment if one is wanted. Asked again with the same action id it
   * finds out what happened and does what is missing. Throws `DesksideError` when nothing was changed because the call as
   * a whole was refused; single refusals are in the entry, and so is a comment that could not be written.
   */
  async function change(request: Change): Promise<LedgerEntry> {
    const earlier = await ledger.find(request.actionId);
    if (earlier && earlier.orgId !== orgId) throw problemError('notFound');
    const entry = earlier && earlier.phase !== 'sending' ? earlier : await changeItems(request, earlier);
    const isWanted = 'writeComment' in request && request.writeComment && entry.phase === 'done';
    return isWanted && ['none', 'sending'].includes(entry.comment.state) ? await notes.write(entry) : entry;
  }

  async function changeItems(request: Change, earlier: LedgerEntry | null): Promise<LedgerEntry> {
    const collection = collectionOf(request.kind);
    const entry = earlier ?? begun(request);
    const before = await collection.held(entry.holder);
    const items = entry.items.map((item): LedgerItem => {
      const held = before.find(({ id }) => id === item.id);
      if (item.outcome !== 'pending') return item;
      // A call of an earlier worker that got as far as sending is the one that made it so.
      if ((held !== undefined) === gives(entry.kind)) return { ...item, outcome: earlier ? 'changed' : 'already' };
      return held?.isPrimary ? { ...item, wasPrimary: true } : item;
    });
    const pending = items.filter(({ outcome }) => outcome === 'pending');
    if (pending.length === 0) {
      await collection.remember(entry.holder, before);
      return await ledger.save({ ...entry, items, phase: 'done' });
    }

    await ledger.save({ ...entry, items, phase: 'sending' });
    const way = gives(entry.kind) ? 'give' : 'take';
    const written = await writeItems({ collection, holder: entry.holder, way, items: pending, before });
    const done = await ledger.save({ ...entry, items: merged(items, written.items), phase: 'done' });
    if (written.failure && !done.items.some(({ outcome }) => outcome === 'changed')) {
      throw new DesksideError(written.failure);
    }
    return done;
  }

  function begun(request: Change): LedgerEntry {
    const { actionId, userId, helpCenterId, kind, person, ticket, runId } = request;
    const items = new Map(request.items.map(({ id, name }) => [id, { id, name, outcome: 'pending' as const }]));
    const reason = 'reason' in request ? (request.reason?.trim() ?? '') : '';
    return {
      version: 1,
      id: actionId,
      at: now(),
      orgId,
      by,
      kind,
      holder: { userId, helpCenterId },
      person,
      ticket,
      items: [...items.values()],
      reason: reason === '' ? null : reason,
      comment: { state: 'none' },
      phase: 'sending',
      runId,
    };
  }

  /**
   * Takes back exactly what an action changed, and its comment. What the person had before stays, what somebody else has
   * taken back meanwhile counts as undone. Asked again it does what is missing; a second time is nothing. Throws
   * `DesksideError`; `notFound` when the ledger does not know the action, it changed nothing, or it belongs to another
   * organization.
   */
  async function undo(actionId: string): Promise<LedgerEntry> {
    const known = await ledger.find(actionId);
    if (!known || known.orgId !== orgId) throw problemError('notFound');
    if (known.phase === 'undone') return known;

    const collection = collectionOf(known.kind);
    const isGiven = gives(known.kind);
    const before = await collection.held(known.holder);
    // Stopped while it was being sent: what is so now is what it did.
    const items = known.items.map((item): LedgerItem => {
      if (item.outcome !== 'pending') return item;
      if (isAmong(before, item) === isGiven) return { ...item, outcome: 'changed' };
      return { ...item, outcome: 'refused', problem: { kind: 'workerGone' } };
    });
    if (!items.some(({ outcome }) => outcome === 'changed')) {
      if (known.phase === 'sending') await ledger.save({ ...known, items, phase: 'done' });
      throw problemError('notFound');
    }

    const left = items.filter(({ outcome, undone }) => outcome === 'changed' && undone !== true);
    const own = left.filter((item) => isAmong(before, item) === isGiven);
    // Of an undo that was stopped halfway nobody can tell whether it was us.
    const isSure = known.phase !== 'undoing';
    const gone = undone(items, not(left, own), isSure ? { undoneByOthers: true } : {});
    let entry = await ledger.save({ ...known, items: gone, phase: 'undoing' });
    if (own.length === 0) await collection.remember(entry.holder, before);
    else {
      const way = isGiven ? 'take' : 'give';
      const written = await writeItems({ collection, holder: entry.holder, way, items: own, before });
      const refused = written.items.filter(({ outcome }) => outcome === 'refused');
      entry = await ledger.save({
        ...entry,
        items: undone(entry.items, not(own, refused)),
        phase: refused.length > 0 ? 'done' : 'undoing',
      });
      const [first] = refused;
      if (first) throw new DesksideError(first.problem ?? { kind: 'unknown' });
    }
    try {
      return await ledger.save({ ...entry, comment: await notes.withdraw(entry), phase: 'undone' });
    } catch (thrown) {
      await ledger.save({ ...entry, phase: 'done' });
      throw thrown;
    }
  }

  /**
   * Tries again to write the comment of an action whose first try failed; whether it failed again is in the entry. Throws
   * `notFound` when the action is unknown, undone, or of another organization.
   */
  async function comment(actionId: string): Promise<LedgerEntry> {
    const entry = await ledger.find(actionId);
    if (!entry || entry.orgId !== orgId || entry.phase !== 'done') throw problemError('notFound');
    return ['failed', 'sending'].includes(entry.comment.state) ? await notes.write(entry) : entry;
  }

  return { change, undo, comment };
}

function merged(items: LedgerItem[], settled: LedgerItem[]): LedgerItem[] {
  return items.map((item) => settled.find(({ id }) => id === item.id) ?? item);
}

function not(items: LedgerItem[], others: LedgerItem[]): LedgerItem[] {
  return items.filter((item) => !isAmong(others, item));
}

function undone(items: LedgerItem[], those: LedgerItem[], more: Partial<LedgerItem> = {}): LedgerItem[] {
  return items.map((item) => (isAmong(those, item) ? { ...item, ...more, undone: true } : item));
}
