import { type Clock, leftToLand, sentAt } from '../actions/landing.worker';
import { WORKER_ACTIONS } from '../actions/registry.worker';
import { createRunner } from '../actions/run-action.worker';
import { createTicketNotes } from '../actions/ticket-notes.worker';
import { createUndo } from '../actions/undo-action.worker';
import type { ActionTools } from '../actions/worker-action.worker';
import { targetKey } from '../actions/target';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import {
  createTicketComment,
  deleteTicketComment,
  getTicketComment,
  listTicketComments,
} from '../desk-api/ticket-comments';
import type { ActionRequest } from '../actions/request';
import type { Ledger } from '../ledger/ledger';
import type { Handlers } from '../messages/serve.worker';
import { isActionForbidden } from '../policy/forbidden';
import { type ReadPolicy, readNoPolicy } from '../policy/managed-policy.worker';
import { problemError } from '../problems/problem';
import type { Session } from '../session/session';
import type { Reader } from './reader';
import { checkSamePerson } from './same-person';
import type { createSerializer } from './serialize';

export interface ActionHandlersParts {
  client: DeskClient;
  session: Session;
  reader: Reader;
  ledger: Ledger;
  serialize: ReturnType<typeof createSerializer>;
  /** Runs a badge or label call in the form of the paths that the organization answers to. */
  inForm<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T>;
  clock: Clock;
  /** What the organization's administrator allows; without it nothing is forbidden. */
  policy?: ReadPolicy | undefined;
}

/** How many of a ticket's comments are looked through for one of ours. */
const LATEST = 50;

type ActionHandlers = Pick<Handlers, 'action/run' | 'action/settle' | 'action/undo' | 'action/comment'>;

/** Actions of every kind, one after the other for each target. */
export function createActionHandlers(parts: ActionHandlersParts) {
  const { client, session, reader, ledger, serialize, inForm, clock, policy = readNoPolicy } = parts;

  const notes = createTicketNotes(
    {
      write: async (ticketId, { text: content, isPublic }) =>
        (await createTicketComment(client, ticketId, { content, isPublic, contentType: 'plainText' })).id,
      read: async (ticketId, commentId) =>
        await getTicketComment(client.inManner({ isExplicit: true }), ticketId, commentId),
      latest: async (ticketId) =>
        await listTicketComments(client.inManner({ isExplicit: true }), ticketId, {
          include: ['plainText'],
          sortBy: '-commentedTime',
        }).collect(LATEST),
      remove: async (ticketId, commentId) => await deleteTicketComment(client, ticketId, commentId),
    },
    ledger,
    clock,
  );

  const tools: ActionTools = {
    desk: client,
    asking: client.inManner({ isExplicit: true }),
    me: async () => (await agent())?.id ?? null,
    inForm,
    remember: reader.write,
    cached: reader.cached,
  };

  async function agent() {
    const state = await session.get();
    return state.status === 'signedIn' ? state.agent : null;
  }

  /** Whoever is signed in now does it. */
  async function signedIn() {
    const orgId = await session.orgId();
    const me = await agent();
    const by = me && { id: me.id, name: me.name };
    return { orgId, by, halves: WORKER_ACTIONS, tools, notes, ledger, clock };
  }

  /**
   * Throws `byPolicy` where a policy forbids it. What the ledger has already was allowed when it was sent: asked again, it is
   * looked up.
   */
  async function checkAllowed(request: ActionRequest): Promise<void> {
    if (!isActionForbidden((await policy()).values, request)) return;
    if ((await ledger.find(request.actionId)) === null) throw problemError('byPolicy');
  }

  /** Runs what concerns an earlier action after whatever is under way for its target. */
  async function afterOthers<T>(actionId: string, job: () => Promise<T>): Promise<T> {
    const entry = await ledger.find(actionId);
    return await serialize(entry ? targetKey(entry.target) : actionId, job);
  }

  /**
   * Looks up what was left open for a target, by its key, once it must have landed: nobody may be waiting for it any more.
   * Whoever still is comes first. Costs no call where nothing was left, and never rejects.
   */
  async function settleLeft(target: string): Promise<void> {
    const left = await ledger.leftOpen(target).catch(() => []);
    for (const entry of left) {
      void clock
        .wait(Math.max(0, leftToLand(sentAt(entry), clock.now())))
        .then(async () => await handlers['action/settle']({ actionId: entry.id }))
        .catch(() => undefined); // It stays open, to be looked up the next time.
    }
  }

  const handlers: ActionHandlers = {
    'action/run': async (request) =>
      await serialize(targetKey(request.target), async () => {
        await checkAllowed(request);
        await checkSamePerson(reader, request);
        return await createRunner(await signedIn()).run(request);
      }),
    'action/settle': async ({ actionId }) =>
      await afterOthers(actionId, async () => await createRunner(await signedIn()).settle(actionId)),
    'action/undo': async ({ actionId }) =>
      await afterOthers(actionId, async () => await createUndo(await signedIn())(actionId)),
    'action/comment': async ({ actionId }) =>
      await afterOthers(actionId, async () => {
        if ((await policy()).values.allowComments === false) throw problemError('byPolicy');
        return await createRunner(await signedIn()).comment(actionId);
      }),
  };
  return { handlers, settleLeft };
}
