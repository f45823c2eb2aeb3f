// Loaded when it is first needed; here it is there from the start, so that no clock has to wait for a file.
import '../../../lib/panel/recovery';
import '../../../lib/panel/live-view';
import { createStore } from 'zustand/vanilla';
import { createCache } from '../../../lib/cache/cache.worker';
import { type CreditState, createCreditGate } from '../../../lib/credits/credit-gate';
import { createDeskClient } from '../../../lib/desk-api/client';
import { OAS_PATHS } from '../../../lib/desk-api/badges';
import type { Delivery, ViewRequest } from '../../../lib/messages/view-messages';
import { emptyView, initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { Part } from '../../../lib/panel/part';
import { createView } from '../../../lib/panel/view';
import type { ViewPort } from '../../../lib/panel/view-deps';
import { createReaders } from '../../../lib/records/readers.worker';
import { createOpenViews } from '../../../lib/service/open-views';
import { createReader } from '../../../lib/service/reader';
import type { Clock } from './clock.ts';
import { ORG } from './records.ts';

/** What became of one view, in milliseconds of the clock. */
export interface Seen {
  openedAt: number;
  /** When every part was there; null if that never came. */
  wholeAt: number | null;
  /** When the agent went on to the next; null while it is open. */
  leftAt: number | null;
  /** Whether a part of it said, at the end, that it could not be read. */
  isInError: boolean;
}

/** One agent's browser: the worker's client, cache and views, and a panel, with an organization at the other end. */
export function createAgent(clock: Clock, send: typeof fetch, edition: string) {
  const { now, after } = clock;
  let isOnline = true;
  const area = memoryArea();
  let spent: CreditState | null = null;
  const credits = createCreditGate(
    { read: async () => spent, write: async (state) => void (spent = state), cap: async () => null },
    now,
    (work) => void after(200, work),
  );
  const access = { accessToken: 'token', dataCentre: 'us' as const };
  const client = createDeskClient({
    tokens: { credentials: async () => access, renew: async () => access },
    orgId: async () => ORG,
    edition: async () => edition,
    credits,
    fetch: send,
    now,
    wait: clock.wait,
    isOnline: () => isOnline,
  });
  const reader = createReader({
    cache: createCache(area, (work) => void after(200, work)),
    client,
    readers: createReaders((call) => call(OAS_PATHS)),
    orgId: async () => ORG,
    arrived: (key, record) => views.arrived(key, record),
    now,
  });
  const views = createOpenViews({
    reader,
    soon: (work) => void after(0, work),
    after: (ms, work) => void after(ms, work),
    now,
  });

  const store = createStore<PanelState>()(initialState);
  const view = createView(store, {
    connect: () => connect(views.attach),
    remembered: { get: area.get, onChanged: { addListener: () => undefined } },
    moduleKinds: { get: async () => ({}), set: async () => undefined },
    now,
    after,
    isOnline: () => isOnline,
    seen: { is: () => true, watch: () => undefined },
    lookedAt: () => undefined,
  });
  const seen: Seen[] = [];
  store.subscribe((state) => {
    const last = seen.at(-1);
    if (last && last.wholeAt === null && partsOf(state).every(isThere)) last.wholeAt = now();
  });

  function end(): void {
    const last = seen.at(-1);
    if (last) last.isInError = partsOf(store.getState()).some(({ problem }) => problem !== undefined);
    if (last) last.leftAt = now();
  }

  return {
    seen,
    /** Opens a ticket; the one before is left. */
    open: (ticketId: string): void => {
      end();
      seen.push({ openedAt: now(), wholeAt: null, leftAt: null, isInError: false });
      const context = { kind: 'ticket', dataCentre: 'us', portal: 'zylker', ticketId } as PanelState['context'];
      void view.show({ context, orgId: ORG }, { context, ...emptyView() });
    },
    /** The browser tells that there is a network, or none any more. */
    network: (online: boolean): void => {
      isOnline = online;
      if (online) view.recover();
    },
    /** There is a network again, and what failed is asked for at once. */
    retry: (): void => {
      isOnline = true;
      view.retry('all');
    },
    end,
  };
}

export type Agent = ReturnType<typeof createAgent>;

function partsOf({ ticket, requester, helpCenters, assignee, team, department, holders }: PanelState): Part<unknown>[] {
  const users = Object.values(holders).flatMap(({ badges, labels }) => [badges, labels]);
  return [ticket, requester, helpCenters, assignee, team, department, ...users];
}

function isThere({ value, loading, problem }: Part<unknown>): boolean {
  return value !== undefined && !loading && problem === undefined;
}

/** The port between panel and worker: what is said arrives a moment later, as JSON. */
function connect(attach: ReturnType<typeof createOpenViews>['attach']): ViewPort {
  let isOpen = true;
  let listener: (message: unknown) => void = () => undefined;
  const seat = attach((delivery: Delivery) => {
    const json = JSON.stringify(delivery);
    queueMicrotask(() => isOpen && listener(JSON.parse(json)));
  });
  return {
    postMessage: (request) => {
      const json = JSON.stringify(request);
      queueMicrotask(() => isOpen && seat.said(JSON.parse(json) as ViewRequest));
    },
    disconnect: () => {
      isOpen = false;
      seat.left();
    },
    onMessage: { addListener: (given) => void (listener = given) },
    onDisconnect: { addListener: () => undefined },
  };
}

/** Memory-only storage, as the browser's. */
function memoryArea() {
  const items = new Map<string, unknown>();
  return {
    get: async (wanted: string | string[] | null): Promise<Record<string, unknown>> => {
      const keys = wanted === null ? [...items.keys()] : [wanted].flat();
      return Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)]));
    },
    set: async (added: Record<string, unknown>): Promise<void> => {
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    remove: async (keys: string[]): Promise<void> => keys.forEach((key) => items.delete(key)),
    getKeys: async (): Promise<string[]> => [...items.keys()],
  };
}
