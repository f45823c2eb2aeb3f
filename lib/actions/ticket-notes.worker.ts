import { type LedgerComment, type LedgerEntry, commentOf, commentText, withComment } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { problemOf } from '../problems/problem';
import { isSameNote, noteText } from './note-text.worker';
import { isUnknownOutcome } from './outcome.worker';

/** A comment as it is found on a ticket. */
export interface FoundNote {
  id: string;
  content: string;
  plainText: string | null;
  isPublic: boolean;
  commenterId: string | null;
  /** Epoch milliseconds. */
  commentedAt: number | null;
}

/** What the private comments need of Desk; every call throws `DesksideError`. */
export interface NoteDesk {
  /** Writes a private comment and gives its id. */
  write(ticketId: string, text: string): Promise<string>;
  /** The latest comments of a ticket. */
  latest(ticketId: string): Promise<FoundNote[]>;
  remove(ticketId: string, commentId: string): Promise<void>;
}

/** How far this machine's clock may be ahead of Desk's before a comment is taken for an older one, in milliseconds. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/** Private comments that tell of an action: written once, looked for before they are written again, withdrawn by undo. */
export function createTicketNotes(desk: NoteDesk, ledger: Ledger) {
  /**
   * Writes the comment of an action, if it has anything to tell, and keeps in the ledger how that went; never throws for
   * Desk's refusal, because the action itself stands.
   */
  async function write(entry: LedgerEntry): Promise<LedgerEntry> {
    const text = commentText(entry) ?? noteText(entry);
    if (text === null || !entry.ticket) return entry;
    const ticketId = entry.ticket.id;
    const before = commentOf(entry);
    if (mayBeThere(before)) {
      try {
        const id = await find(entry, ticketId, text);
        if (id !== null) return await keep({ state: 'written', id });
      } catch {
        // As long as nobody could look, it must not be written again.
        return await keep({ state: 'failed', problem: before.problem ?? { kind: 'workerGone' } });
      }
    }
    await keep({ state: 'sending' });
    try {
      return await keep({ state: 'written', id: await desk.write(ticketId, text) });
    } catch (thrown) {
      const problem = problemOf(thrown);
      const id = isUnknownOutcome(problem) ? await find(entry, ticketId, text).catch(() => null) : null;
      return await keep(id === null ? { state: 'failed', problem } : { state: 'written', id });
    }

    async function keep(comment: LedgerComment): Promise<LedgerEntry> {
      return await ledger.save(withComment(entry, comment, text ?? ''));
    }
  }

  /** Takes the comment back if it is there, and gives what is then to be kept of it. Throws `DesksideError`. */
  async function withdraw(entry: LedgerEntry): Promise<LedgerComment> {
    const { ticket } = entry;
    const comment = commentOf(entry);
    const text = commentText(entry) ?? noteText(entry);
    if (!ticket || text === null) return comment;
    const mayExist = comment.state === 'written' || mayBeThere(comment);
    if (!mayExist) return comment;
    const id = comment.id ?? (await find(entry, ticket.id, text));
    if (id === null) return { state: 'none' };
    try {
      await desk.remove(ticket.id, id);
    } catch (thrown) {
      if (problemOf(thrown).kind !== 'notFound') throw thrown; // Somebody else has deleted it already.
    }
    return { state: 'withdrawn', id };
  }

  async function find(entry: LedgerEntry, ticketId: string, text: string): Promise<string | null> {
    const found = (await desk.latest(ticketId)).find(
      ({ content, plainText, isPublic, commenterId, commentedAt }) =>
        !isPublic &&
        (isSameNote(content, text) || isSameNote(plainText ?? '', text)) &&
        (entry.by === null || commenterId === null || commenterId === entry.by.id) &&
        (commentedAt === null || commentedAt >= entry.at - CLOCK_TOLERANCE_MS),
    );
    return found?.id ?? null;
  }

  return { write, withdraw };
}

export type TicketNotes = ReturnType<typeof createTicketNotes>;

/** Whether a comment that is not known to be written may have been. */
function mayBeThere({ state, problem }: LedgerComment): boolean {
  return state === 'sending' || (state === 'failed' && problem !== undefined && isUnknownOutcome(problem));
}
