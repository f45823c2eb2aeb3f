import type { WantedNote } from './action';
import { type LedgerComment, type LedgerEntry, changesIn, commentOf, commentText, withComment } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import { problemError, problemOf } from '../problems/problem';
import { type Clock, lookUntilLanded, sentAt } from './landing.worker';
import { isSameNote, noteText } from './note-text.worker';
import { isUnknownOutcome } from '../problems/unknown-outcome';

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

/** What comments need of Desk; every call throws `DesksideError`. */
export interface NoteDesk {
  /** Writes a comment and gives its id. */
  write(ticketId: string, note: WantedNote): Promise<string>;
  /** One comment as it is now. */
  read(ticketId: string, commentId: string): Promise<FoundNote>;
  /** The latest comments of a ticket. */
  latest(ticketId: string): Promise<FoundNote[]>;
  remove(ticketId: string, commentId: string): Promise<void>;
}

/** More entries than anybody makes around one comment. */
const MOST_OTHERS = 1_000;
/** How far this machine's clock may be ahead of Desk's before a comment is taken for an older one, in milliseconds. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/**
 * Comments on tickets: written once, looked for before they are written again, withdrawn by undo. The private ones that
 * tell of an action end with a mark of it, so that no other comment with the same words is ever taken for it; an agent's
 * own words are left as they are, and told from the same words of another entry by its id.
 */
export function createTicketNotes(desk: NoteDesk, ledger: Ledger, clock: Clock) {
  /**
   * Writes the comment of an action, if it has anything to tell, and keeps in the ledger how that went; never throws for
   * Desk's refusal, because the action itself stands.
   */
  async function write(entry: LedgerEntry, wanted?: WantedNote): Promise<LedgerEntry> {
    const text = commentText(entry) ?? wanted?.text ?? markedText(entry);
    if (text === null || !entry.ticket) return entry;
    const ticketId = entry.ticket.id;
    const before = commentOf(entry);
    const isPublic = wanted?.isPublic ?? before.isPublic === true;
    const isAgain = mayBeThere(before);
    if (isAgain) {
      try {
        const words = commentText(entry) ?? noteText(entry) ?? text;
        const look = async (): Promise<string[]> => await find(entry, ticketId, { text: words, isPublic });
        const [id] = await lookUntilLanded(sentAt(entry), clock, look, (ids) => ids.length > 0);
        if (id !== undefined) return await keep({ state: 'written', id });
      } catch {
        // As long as nobody could look, it must not be written again.
        return await keep({ state: 'failed', problem: before.problem ?? { kind: 'workerGone' } });
      }
    }
    const sent = await keep({ state: 'sending' }, clock.now());
    try {
      return await keep({ state: 'written', id: await desk.write(ticketId, { text, isPublic }) });
    } catch (thrown) {
      const problem = problemOf(thrown);
      const [id] = isUnknownOutcome(problem) ? await find(sent, ticketId, { text, isPublic }).catch(() => []) : [];
      return await keep(id === undefined ? { state: 'failed', problem } : { state: 'written', id });
    }

    async function keep(comment: LedgerComment, sentAt = entry.sentAt): Promise<LedgerEntry> {
      const more = { ...(isAgain ? { mayBeTwice: true } : {}), ...(isPublic ? { isPublic } : {}) };
      const kept = withComment(entry, { ...comment, ...more }, text ?? '');
      return await ledger.save(sentAt === undefined ? kept : { ...kept, sentAt });
    }
  }

  /**
   * Takes the comment back, all copies of it, and gives what is then to be kept of it. Throws `DesksideError`;
   * `changedMeanwhile` when somebody has rewritten it since, which then stays as it is.
   */
  async function withdraw(entry: LedgerEntry): Promise<LedgerComment> {
    const { ticket } = entry;
    const comment = commentOf(entry);
    const text = commentText(entry) ?? noteText(entry);
    if (!ticket || text === null) return comment;
    const isOpen = mayBeThere(comment);
    if (comment.state !== 'written' && !isOpen) return comment;
    const note = { text, isPublic: comment.isPublic === true };
    const isOwnWords = changesIn(entry).length === 0;
    const ids = new Set(comment.id === undefined ? [] : [comment.id]);
    if (isOpen || comment.mayBeTwice === true || comment.id === undefined) {
      const look = async (): Promise<string[]> => await find(entry, ticket.id, note);
      const since = isOpen ? sentAt(entry) : 0;
      for (const id of await lookUntilLanded(since, clock, look, (found) => found.length > 0)) ids.add(id);
    }
    for (const id of ids) {
      try {
        // An agent's own words may have become somebody's, rewritten; those that tell of an action go with it.
        if (isOwnWords && !isSame(await desk.read(ticket.id, id), note)) throw problemError('changedMeanwhile');
        await desk.remove(ticket.id, id);
      } catch (thrown) {
        if (problemOf(thrown).kind !== 'notFound') throw thrown; // Somebody else has deleted it already.
      }
    }
    const [first] = ids;
    const seen = note.isPublic ? { isPublic: true } : {};
    return first === undefined ? { state: 'none' } : { state: 'withdrawn', id: first, ...seen };
  }

  /** Ids of the comments on a ticket that are this action's. Throws `DesksideError`. */
  async function find(entry: LedgerEntry, ticketId: string, note: WantedNote): Promise<string[]> {
    const { text } = note;
    const found = (await desk.latest(ticketId)).filter(
      (each) =>
        isSame(each, note) &&
        (entry.by === null || each.commenterId === null || each.commenterId === entry.by.id) &&
        (each.commentedAt === null || each.commentedAt >= entry.at - CLOCK_TOLERANCE_MS),
    );
    const ids = found.map(({ id }) => id);
    if (text.endsWith(markOf(entry))) return ids;
    // Without a mark, as agents and an older version wrote it: what another action has written with the same words is not ours.
    const others = new Set(await idsOfOthers(entry));
    return ids.filter((id) => !others.has(id));
  }

  async function idsOfOthers(entry: LedgerEntry): Promise<string[]> {
    const entries = await ledger.list({ since: entry.at - CLOCK_TOLERANCE_MS, limit: MOST_OTHERS });
    return entries.filter(({ id }) => id !== entry.id).flatMap((other) => commentOf(other).id ?? []);
  }

  return { write, withdraw };
}

export type TicketNotes = ReturnType<typeof createTicketNotes>;

/** Whether a comment is the one that was written, or still is. */
function isSame({ content, plainText, isPublic }: FoundNote, note: WantedNote): boolean {
  return isPublic === note.isPublic && (isSameNote(content, note.text) || isSameNote(plainText ?? '', note.text));
}

/** The text of a comment with the mark by which it is found again; null when there is nothing to tell. */
function markedText(entry: LedgerEntry): string | null {
  const text = noteText(entry);
  return text === null ? null : `${text} ${markOf(entry)}`;
}

/** What no other comment has in it; readable, because what is written to a ticket is read by people. */
function markOf({ id }: LedgerEntry): string {
  return `(Deskside ${id.slice(0, 8)})`;
}

/** Whether a comment that is not known to be written may have been. */
function mayBeThere({ state, problem }: LedgerComment): boolean {
  return state === 'sending' || (state === 'failed' && problem !== undefined && isUnknownOutcome(problem));
}
