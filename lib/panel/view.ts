import type { Part } from './part';
import type { StoreApi } from 'zustand/vanilla';
import type { Contact, ContactHelpCenter, Holder, Ticket } from '../desk-api/records';
import type { PageContext } from '../desk-page/page-context';
import { readRecord } from '../records/read-record.page';
import { moduleKindsItem } from '../storage/items';
import { emptyHolder, IDLE } from './initial-state';
import type { HolderParts, PanelState, PartName } from './panel-state';
import { type ViewDeps, createPartLoader, theWorld } from './part-loader';
import { explainedBy } from './wrong-organization';

type Store = StoreApi<PanelState>;
type ViewPart = Exclude<PartName, 'catalogue'>;

/**
 * Assembles what the panel shows for one context. Each part is loaded as soon as the id it hangs on is known and stands
 * on its own: one that fails leaves its neighbours alone.
 */
export function openView(
  store: Store,
  context: PageContext,
  orgId: string,
  portal: string | null,
  deps: ViewDeps = theWorld,
) {
  const { ask } = deps;
  const loader = createPartLoader(orgId, deps);
  /** What was last asked for each part, so that "Retry" can ask again and the same id is not asked twice. */
  const asked = new Map<string, { id: string; run(refresh: boolean): void }>();

  function part(name: ViewPart, id: string, run: (refresh: boolean) => void): void {
    if (asked.get(name)?.id === id) return;
    asked.set(name, { id, run });
    run(false);
  }

  function updater<TName extends ViewPart>(name: TName) {
    return (change: (before: PanelState[TName]) => PanelState[TName]): void => {
      store.setState((state) => ({ [name]: change(state[name]) }));
    };
  }

  function known<TName extends ViewPart>(name: TName, value: PanelState[TName]['value']): void {
    asked.set(name, { id: '', run: () => undefined });
    const at = store.getState().ticket.at;
    store.setState({ [name]: { value, loading: false, ...(at === undefined ? {} : { at }) } } as Partial<PanelState>);
  }

  function showTicket(ticketId: string, otherwise?: () => void): void {
    part('ticket', ticketId, (refresh) => {
      void loader
        .load<Ticket>(
          {
            resource: 'ticket',
            id: ticketId,
            ask: (reading) => readRecord('ticket', { ticketId }, reading, ask),
            update: updater('ticket'),
            arrived: followTicket,
          },
          refresh,
        )
        .then(() => {
          const { problem } = store.getState().ticket;
          if (!loader.isOpen() || problem?.kind !== 'notFound') return;
          if (otherwise) return otherwise();
          store.setState(({ ticket }) => ({ ticket: { ...ticket, problem: explainedBy(context, portal, problem) } }));
        });
    });
  }

  function followTicket(ticket: Ticket): void {
    if (ticket.contactId) showContact(ticket.contactId, ticket.contact);
    else {
      asked.delete('requester');
      store.setState({ requester: IDLE });
      known('helpCenters', []);
    }
    if (ticket.assigneeId) showAgent(ticket.assigneeId, ticket.assignee);
    else known('assignee', null);
    if (ticket.team?.name) known('team', { ...ticket.team, description: null, memberCount: null });
    else if (ticket.teamId) showTeam(ticket.teamId);
    else known('team', null);
    if (ticket.department?.name) known('department', ticket.department);
    else if (ticket.departmentId) showDepartment(ticket.departmentId);
    else known('department', null);
  }

  /** The ticket's own copy of the contact is enough for the panel; without it one more call is spent. */
  function showContact(contactId: string, summary: Contact | null): void {
    if (summary?.name || summary?.email) known('requester', summary);
    else {
      part('requester', contactId, (refresh) => {
        void loader.load(
          {
            resource: 'contact',
            id: contactId,
            ask: (reading) => readRecord('contact', { contactId }, reading, ask),
            update: updater('requester'),
          },
          refresh,
        );
      });
    }
    part('helpCenters', contactId, (refresh) => {
      void loader.load<ContactHelpCenter[]>(
        {
          resource: 'helpCenters',
          id: contactId,
          ask: (reading) => readRecord('helpCenters', { contactId }, reading, ask),
          update: updater('helpCenters'),
          arrived: (rows) => {
            for (const { userId, helpCenterId } of rows) showHolder({ userId, helpCenterId });
          },
        },
        refresh,
      );
    });
  }

  /** One help-center user may stand in several rows, one per help center; badges and labels hang on the user. */
  function showHolder(holder: Holder): void {
    const { userId } = holder;
    if (asked.has(`badges ${userId}`)) return;
    store.setState(({ holders }) => ({ holders: { ...holders, [userId]: holders[userId] ?? emptyHolder() } }));
    const load = (what: 'badges' | 'labels', refresh: boolean): void => {
      void loader.load<unknown>(
        {
          resource: what,
          id: userId,
          ask: (reading) => readRecord(what, holder, reading, ask),
          update: (change) => updateHolder(store, userId, (parts) => ({ ...parts, [what]: change(parts[what]) })),
        },
        refresh,
      );
    };
    for (const what of ['badges', 'labels'] as const) {
      asked.set(`${what} ${userId}`, { id: userId, run: (refresh) => load(what, refresh) });
      load(what, false);
    }
  }

  function showAgent(agentId: string, summary: Ticket['assignee']): void {
    if (summary?.name && asked.get('assignee')?.id !== agentId) {
      store.setState({ assignee: { value: summary, loading: true } });
    }
    part('assignee', agentId, (refresh) => {
      void loader.load(
        {
          resource: 'agent',
          id: agentId,
          ask: (reading) => readRecord('agent', { agentId }, reading, ask),
          update: updater('assignee'),
        },
        refresh,
      );
    });
  }

  function showTeam(teamId: string): void {
    part('team', teamId, (refresh) => {
      void loader.load(
        {
          resource: 'team',
          id: teamId,
          ask: (reading) => readRecord('team', { teamId }, reading, ask),
          update: updater('team'),
        },
        refresh,
      );
    });
  }

  function showDepartment(departmentId: string): void {
    part('department', departmentId, (refresh) => {
      void loader.load(
        {
          resource: 'department',
          id: departmentId,
          ask: (reading) => readRecord('department', { departmentId }, reading, ask),
          update: updater('department'),
        },
        refresh,
      );
    });
  }

  /** Organizations rename their modules: ask for a ticket, then for a contact, and remember which it was. */
  async function showRecord(record: Extract<PageContext, { kind: 'record' }>): Promise<void> {
    const key = `${record.portal}/${record.module}`;
    const kind = (await moduleKindsItem.get())[key];
    if (!loader.isOpen()) return;
    if (kind === 'contact') return showContact(record.recordId, null);
    showTicket(record.recordId, () => {
      if (kind) return;
      store.setState({ ticket: IDLE });
      showContact(record.recordId, null);
    });
  }

  function start(): void {
    if (context.kind === 'ticket') showTicket(context.ticketId);
    if (context.kind === 'contact') showContact(context.contactId, null);
    if (context.kind === 'agent') showAgent(context.agentId, null);
    if (context.kind === 'record') void showRecord(context);
  }

  return {
    start,
    close: () => loader.close(),
    /** Asks Desk again for one part, or for every part of the view. */
    retry: (name: ViewPart | 'all') => {
      for (const [key, { run }] of asked) if (name === 'all' || key === name) run(true);
    },
    retryHolder: (userId: string, what: 'badges' | 'labels') => asked.get(`${what} ${userId}`)?.run(true),
    /** Asks again for what failed for want of a network. */
    recover: () => {
      const state = store.getState();
      for (const [key, { run }] of asked) if (isUnreached(partOf(state, key))) run(false);
    },
  };
}

export type View = ReturnType<typeof openView>;

const UNREACHED: ReadonlySet<string> = new Set(['offline', 'network', 'timeout', 'workerGone']);

function isUnreached(part: Part<unknown> | undefined): boolean {
  return part?.problem !== undefined && UNREACHED.has(part.problem.kind);
}

function partOf(state: PanelState, key: string): Part<unknown> | undefined {
  const [name, userId] = key.split(' ');
  if (userId) return state.holders[userId]?.[name as 'badges' | 'labels'];
  return state[name as ViewPart];
}

/** Changes what is known of one help-center user, if the view still has it. */
function updateHolder(store: Store, userId: string, change: (parts: HolderParts) => HolderParts): void {
  store.setState(({ holders }) => {
    const parts = holders[userId];
    return parts ? { holders: { ...holders, [userId]: change(parts) } } : {};
  });
}
