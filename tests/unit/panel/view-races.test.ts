// Loaded once something waits for the worker; here it is there from the start, so that no test ends before it came.
import '../../../lib/panel/live-view';
import { describe, expect, it, vi } from 'vitest';
// Loaded while what is remembered is read; here it is there from the start.
import { createViewLine } from '../../../lib/panel/view-line';
import { createStore } from 'zustand/vanilla';
import { recordKey } from '../../../lib/cache/keys';
import type { PageContext } from '../../../lib/desk-page/page-context';
import type { OpenView } from '../../../lib/messages/view-messages';
import { emptyView, initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createView } from '../../../lib/panel/view';
import type { ViewPort } from '../../../lib/panel/view-deps';
import { settled } from '../support/pretend-records';
import { onTicket, ticketOf } from './view-records';

const ORG = '3981311';

/** A line to the worker whose ends are moved by hand. */
function pretendPort() {
  const heard: ((message: unknown) => void)[] = [];
  const gone: (() => void)[] = [];
  const said: unknown[] = [];
  const port: ViewPort = {
    postMessage: (request) => void said.push(request),
    disconnect: () => undefined,
    onMessage: { addListener: (listener) => void heard.push(listener) },
    onDisconnect: { addListener: (listener) => void gone.push(listener) },
  };
  return {
    port,
    said: said as OpenView[],
    says: (message: unknown) => heard.forEach((listener) => listener(message)),
    breaks: () => gone.forEach((listener) => listener()),
  };
}

/** A panel whose storage and line answer when they are told to. */
function panel() {
  const store = createStore<PanelState>()(initialState);
  const ports: ReturnType<typeof pretendPort>[] = [];
  const reads: { keys: string[]; answer: (stored: object) => void }[] = [];
  const kinds: ((kinds: Record<string, 'ticket' | 'contact'>) => void)[] = [];
  const watching = new Set<(changes: Record<string, { newValue?: unknown }>) => void>();
  const view = createView(store, {
    connect: () => {
      const made = pretendPort();
      ports.push(made);
      return made.port;
    },
    remembered: {
      get: async (keys) => await new Promise((answer) => reads.push({ keys, answer: answer as never })),
      onChanged: { addListener: (listener) => void watching.add(listener) },
    },
    moduleKinds: { get: async () => await new Promise((resolve) => kinds.push(resolve)), set: async () => undefined },
    now: () => 1_000_000,
    after: () => () => undefined,
    isOnline: () => true,
    seen: { is: () => true, watch: () => undefined },
    lookedAt: () => undefined,
  });
  return {
    state: store.getState,
    reads,
    ports,
    open: async (context: PageContext): Promise<void> => {
      void view.show({ context, orgId: ORG }, { context, ...emptyView() });
      await settled();
    },
    remembers: async (nth: number, records: Record<string, unknown>, at = 999_000): Promise<void> => {
      const stored = Object.entries(records).map(([name, value]) => [recordKey(ORG, name), { value, at }]);
      reads[nth]?.answer(Object.fromEntries(stored));
      await settled();
    },
    stores: async (name: string, value: unknown, at: number): Promise<void> => {
      for (const listener of watching) listener({ [recordKey(ORG, name)]: { newValue: { value, at } } });
      await settled();
    },
    knows: async (nth: number): Promise<void> => {
      kinds[nth]?.({});
      await settled();
    },
  };
}

const RECORD: PageContext = {
  kind: 'record',
  dataCentre: 'us',
  portal: 'zylker',
  module: 'cases',
  recordId: '1892000000042099',
};

describe('a panel that moves on', () => {
  it('shows nothing that is remembered late of the ticket before', async () => {
    const { open, remembers, state } = panel();
    await open(onTicket('101'));
    await open(onTicket('102'));
    await remembers(0, { 'ticket:101': ticketOf('101', 'lucas') });
    expect(state().ticket.value).toBeUndefined();
    expect(state().requester.value).toBeUndefined();
    await remembers(1, { 'ticket:102': ticketOf('102', 'priya') });
    expect(state()).toMatchObject({ ticket: { value: { id: '102' } }, requester: { value: { name: 'Priya Nair' } } });
  });

  it('shows nothing that is delivered for the view before', async () => {
    const { open, remembers, state, ports, reads } = panel();
    await open(onTicket('101'));
    await remembers(0, {});
    const first = ports[0]?.said[0]?.view;
    await open(onTicket('102'));
    await remembers(reads.length - 1, {});
    const record = { name: 'ticket:102', at: 5, value: ticketOf('102', 'lucas') };
    ports[0]?.says({ view: first, records: [record] });
    expect(state().ticket.value).toBeUndefined();
    const second = ports[0]?.said.at(-1)?.view;
    ports[0]?.says({ view: second, records: [record] });
    expect(state().ticket.value).toMatchObject({ id: '102' });
  });

  it('does not go back to a record whose kind it learns late', async () => {
    const { open, knows, remembers, state, reads } = panel();
    await open(RECORD);
    await open(onTicket('102'));
    await remembers(0, { 'ticket:102': ticketOf('102', 'priya') });
    await knows(0);
    expect(reads.flatMap(({ keys }) => keys).some((key) => key.includes(RECORD.recordId))).toBe(false);
    expect(state().ticket.value).toMatchObject({ id: '102' });
  });
});

describe('what is remembered', () => {
  it('does not replace what has come meanwhile', async () => {
    const { open, remembers, stores, state } = panel();
    await open(onTicket('101'));
    await stores('ticket:101', ticketOf('101', 'priya'), 999_999);
    await remembers(0, { 'ticket:101': ticketOf('101', 'lucas') }, 1);
    expect(state()).toMatchObject({ ticket: { at: 999_999 }, requester: { value: { name: 'Priya Nair' } } });
  });
});

describe('the line to the worker', () => {
  function line() {
    const ports: ReturnType<typeof pretendPort>[] = [];
    const delivered = vi.fn();
    const made = createViewLine(
      {
        connect: () => {
          const port = pretendPort();
          ports.push(port);
          return port.port;
        },
        after: () => () => undefined,
      },
      { opening: () => null, delivered, isWaiting: () => true, gaveUp: () => undefined },
    );
    return { ...made, ports, delivered };
  }

  it('says nothing once it was hung up', () => {
    const { open, close, ports, delivered } = line();
    open();
    close();
    ports[0]?.says({ view: 'a', records: [] });
    expect(delivered).not.toHaveBeenCalled();
  });

  it('is not lost when one before it ends', () => {
    const { open, close, isOpen, ports } = line();
    open();
    close();
    open();
    ports[0]?.breaks();
    expect(isOpen()).toBe(true);
    ports[1]?.breaks();
    expect(isOpen()).toBe(false);
  });
});
