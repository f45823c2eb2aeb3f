import { type Change, createPersonChanges } from '../actions/person-changes.worker';
import { createTicketNotes } from '../actions/ticket-notes.worker';
import { badgeCollection } from '../badges/badge-collection.worker';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import type { Badge } from '../desk-api/records';
import { createTicketComment, deleteTicketComment, listTicketComments } from '../desk-api/ticket-comments';
import { labelCollection } from '../labels/label-collection';
import type { LedgerEntry } from '../ledger/entry';
import type { Ledger } from '../ledger/ledger';
import type { LabelChoice } from '../messages/action-messages';
import type { Handlers } from '../messages/serve.worker';
import type { Session } from '../session/session';
import type { Reader } from './reader';
import type { createSerializer } from './serialize';

export interface ActionHandlersParts {
  client: DeskClient;
  session: Session;
  reader: Reader;
  ledger: Ledger;
  serialize: ReturnType<typeof createSerializer>;
  /** Runs a badge or label call in the form of the paths that the organization answers to. */
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
}

/** How many of a ticket's comments are looked through for one of ours. */
const LATEST = 50;

type ActionHandlers = Pick<Handlers, 'badges/change' | 'labels/change' | 'action/undo' | 'action/comment'>;

/** Changes to a person, one after the other for each person. */
export function createActionHandlers(parts: ActionHandlersParts): ActionHandlers {
  const { client, session, reader, ledger, serialize, inForm } = parts;

  const notes = createTicketNotes(
    {
      write: async (ticketId, content) =>
        (await createTicketComment(client, ticketId, { content, isPublic: false, contentType: 'plainText' })).id,
      latest: async (ticketId) =>
        await listTicketComments(client.inManner({ isExplicit: true }), ticketId, {
          include: ['plainText'],
          sortBy: '-commentedTime',
        }).collect(LATEST),
      remove: async (ticketId, commentId) => await deleteTicketComment(client, ticketId, commentId),
    },
    ledger,
  );

  const badges = badgeCollection({
    client,
    inForm,
    remember: async ({ userId }, held) => await reader.write('badges', userId, held),
    catalogue: async () => await reader.cached<Badge[]>('catalogue', 'all', []),
  });

  const labels = (helpCenterId: string) =>
    labelCollection({
      client,
      held: async (holder) => await inForm((paths) => paths.labels(client.inManner({ isExplicit: true }), holder)),
      remember: async ({ userId }, held) => await reader.write('labels', userId, held),
      catalogue: async () => await reader.cached<LabelChoice[]>('labelCatalogue', helpCenterId, []),
    });

  async function changesOf(helpCenterId: string) {
    const orgId = await session.orgId();
    const state = await session.get();
    const agent = state.status === 'signedIn' ? state.agent : null;
    const by = agent && { id: agent.id, name: agent.name };
    return createPersonChanges({ orgId, by, badges, labels: labels(helpCenterId), notes, ledger });
  }

  async function change(request: Change): Promise<LedgerEntry> {
    return await serialize(request.userId, async () => await (await changesOf(request.helpCenterId)).change(request));
  }

  async function again(what: 'undo' | 'comment', actionId: string): Promise<LedgerEntry> {
    const holder = (await ledger.find(actionId))?.holder;
    return await serialize(
      holder?.userId ?? actionId,
      async () => await (await changesOf(holder?.helpCenterId ?? ''))[what](actionId),
    );
  }

  return {
    'badges/change': change,
    'labels/change': change,
    'action/undo': async ({ actionId }) => await again('undo', actionId),
    'action/comment': async ({ actionId }) => await again('comment', actionId),
  };
}
