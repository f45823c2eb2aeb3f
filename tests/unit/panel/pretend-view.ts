// Loaded while what is remembered is read; here it is there from the start, so that no test ends before it came.
import '../../../lib/panel/module-kinds';
import '../../../lib/panel/recovery';
import '../../../lib/panel/live-view';
import { createStore } from 'zustand/vanilla';
import { recordKey } from '../../../lib/cache/keys';
import type { PageContext } from '../../../lib/desk-page/page-context';
import { emptyView, initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createView } from '../../../lib/panel/view';
import type { Resource } from '../../../lib/records/resources';
import { moduleKindsItem } from '../../../lib/storage/items';
import { pretendRecords, settled } from '../support/pretend-records';
import { ORG, pretendWorker } from '../support/pretend-worker';
import { sharedArea } from '../support/shared-area';

/** A panel's view, with a worker over a pretend Desk that has these records, by `resource:id`. */
export function pretendView(records: Record<string, unknown>) {
  let now = 1_000_000_000;
  const desk = pretendRecords(records);
  const storage = sharedArea();
  const worker = pretendWorker(desk, storage, () => now);
  const first = addPanel();

  /** Another window's panel, with the same worker. */
  function addPanel() {
    const store = createStore<PanelState>()(initialState);
    const waits: { ms: number; work: () => void }[] = [];
    const network = { isOnline: true };
    const eyes = { isSeen: true, heard: [] as (() => void)[] };
    let paints = 0;
    store.subscribe(() => (paints += 1));
    const view = createView(store, {
      connect: () => worker.connect(),
      remembered: storage.area,
      moduleKinds: moduleKindsItem,
      now: () => now,
      after: (ms, work) => {
        const wait = { ms, work };
        waits.push(wait);
        return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1));
      },
      isOnline: () => network.isOnline,
      seen: { is: () => eyes.isSeen, watch: (changed) => void eyes.heard.push(changed) },
      lookedAt: (looked) => void eyes.heard.push(looked),
    });
    return {
      store,
      state: store.getState,
      open: (context: PageContext, orgId = ORG): void => {
        void view.show({ context, orgId }, { context, ...emptyView() });
      },
      retry: view.retry,
      retryHolder: view.retryHolder,
      recover: view.recover,
      /** The browser tells of a network, or that there is none. */
      goes: (how: 'online' | 'offline'): void => {
        network.isOnline = how === 'online';
        if (network.isOnline) view.recover();
      },
      close: view.close,
      forget: view.forget,
      /** Somebody looks at the panel, or nobody any more. */
      looks: (isSeen: boolean): void => {
        eyes.isSeen = isSeen;
        for (const heard of eyes.heard) heard();
      },
      /** How often the state was set. */
      paints: () => paints,
      /** What waits for a time to pass, in milliseconds. */
      waits: () => waits.map(({ ms }) => ms),
      /** The next of them has passed. */
      runOut: (): void => waits.shift()?.work(),
    };
  }

  return {
    ...first,
    addPanel,
    desk,
    storage,
    worker,
    /** Stores a record as a worker would that this panel is not connected to. */
    remember: async (name: string, value: unknown, at = now): Promise<void> =>
      await storage.area.set({ [recordKey(ORG, name)]: { value, at } }),
    /** Another window's action has made this of a record. */
    stores: async (name: string, value: unknown): Promise<void> => {
      const [resource = '', id = ''] = name.split(':');
      await worker.reader().write(resource as Resource, id, value as never);
    },
    pass: (ms: number) => (now += ms),
    settled,
  };
}
