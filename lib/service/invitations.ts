import { isUnknownOutcome } from '../problems/unknown-outcome';
import type { ActionProtocol, InvitationOutcome } from '../messages/action-messages';
import { problemOf } from '../problems/problem';
import type { InvitationNote } from '../storage/invitation-items.worker';

export interface InvitationsParts {
  /** What is noted, by id. */
  notes: { get(): Promise<Record<string, InvitationNote>>; set(notes: Record<string, InvitationNote>): Promise<void> };
  /** Whether Desk has the contact as a user of the help center. Throws `DesksideError`. */
  isUser(contactId: string, helpCenterId: string): Promise<boolean>;
  /** Sends the message. Throws `DesksideError`. */
  send(contactId: string, helpCenterId: string): Promise<void>;
  now(): number;
}

/** Which invitation: `id` is made by the page, the same for every try. */
type Invitation = ActionProtocol['contact/invite']['input'];
type Invited = ActionProtocol['contact/invite']['output'];

/** A second window or a second click means the first one. */
const SAME_WITHIN_MS = 60_000;
const MOST_NOTES = 50;

/**
 * Invites people, each invitation at most once: it is a message to a customer. It is noted before it leaves; whoever asks
 * again, a new worker included, finds out whether it arrived. Where that cannot be known, it is said and not sent again.
 */
export function createInvitations({ notes, isUser, send, now }: InvitationsParts) {
  async function note(id: string, change: InvitationNote | null): Promise<void> {
    const { [id]: _former, ...others } = await notes.get();
    const latest = Object.entries(others).sort(([, a], [, b]) => b.at - a.at);
    await notes.set(Object.fromEntries([...(change ? [[id, change] as const] : []), ...latest].slice(0, MOST_NOTES)));
  }

  /** The note of this invitation, or of one to the same place a moment ago. */
  async function earlier({ id, contactId, helpCenterId }: Invitation): Promise<[string, InvitationNote] | undefined> {
    const noted = await notes.get();
    const own = Object.hasOwn(noted, id) ? noted[id] : undefined;
    if (own) return [id, own];
    return Object.entries(noted).find(
      ([, each]) =>
        each.contactId === contactId &&
        each.helpCenterId === helpCenterId &&
        Math.abs(now() - each.at) < SAME_WITHIN_MS,
    );
  }

  /** What became of an invitation that was begun and of which no answer is known. */
  async function lookUp(id: string, begun: InvitationNote): Promise<InvitationOutcome> {
    const isThere = await isUser(begun.contactId, begun.helpCenterId).catch(() => false);
    if (!isThere) return 'unknown';
    await note(id, { ...begun, state: 'sent' });
    return 'sent';
  }

  /** Throws `DesksideError` when Desk refused, or when nothing can be noted: then nothing was sent. */
  return async function invite(invitation: Invitation): Promise<Invited> {
    const { id, contactId, helpCenterId, isAgain } = invitation;
    const before = await earlier(invitation);
    if (before) return { outcome: before[1].state === 'sent' ? 'sent' : await lookUp(...before) };
    const begun: InvitationNote = { contactId, helpCenterId, state: 'sending', at: now() };
    // Notes go with the browser's session; whoever remembers longer than that says so.
    if (isAgain) return { outcome: await lookUp(id, begun) };
    if (await isUser(contactId, helpCenterId)) return { outcome: 'sent', wasThere: true };
    await note(id, begun);
    try {
      await send(contactId, helpCenterId);
    } catch (thrown) {
      if (isUnknownOutcome(problemOf(thrown))) return { outcome: await lookUp(id, begun) };
      await note(id, null);
      throw thrown;
    }
    // The message is out, whether that can be noted or not; `sending` is found out about.
    await note(id, { ...begun, state: 'sent' }).catch(() => undefined);
    return { outcome: 'sent' };
  };
}
