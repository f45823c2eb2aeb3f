import { createStore } from 'zustand/vanilla';
import { cacheKey } from '../../../lib/cache/cache';
import type { PageContext } from '../../../lib/desk-page/page-context';
import { initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { ViewDeps } from '../../../lib/panel/part-loader';
import { type View, openView } from '../../../lib/panel/view';
import { type Resource, idOf } from '../../../lib/records/resources';
import { pretendRecords, settled } from '../support/pretend-records';
import { sharedArea } from '../support/shared-area';

export const ORG = '3981311';
/** A panel's view over a pretend Desk that has these records, by `resource:id`. */
export function pretendView(records: Record<string, unknown>) {
  let now = 1_000_000_000;
  const desk = pretendRecords(records);
  const storage = sharedArea();
  const remember = async (id: string, value: unknown, at = now): Promise<void> => {
    const [resource = '', own = ''] = id.split(':');
    await storage.area.set({ [cacheKey(ORG, resource, own)]: { value, at } });
  };
  const ask = async (name: string, input: { resource: Resource; key: never }): Promise<unknown> => {
    if (name === 'view/left') return {};
    const id = `${input.resource}:${idOf(input.resource, input.key)}`;
    const value = await desk.read(id);
    await remember(id, value);
    return { value, at: now };
  };
  const store = createStore<PanelState>()(initialState);
  const deps: ViewDeps = { ask: ask as ViewDeps['ask'], remembered: storage.area, now: () => now };
  let view: View | null = null;
  return {
    desk,
    storage,
    state: store.getState,
    store,
    /** Stores a record as the worker would. */
    remember,
    pass: (ms: number) => (now += ms),
    open: (context: PageContext, portal: string | null = 'zylker'): void => {
      view?.close();
      store.setState({ ...initialState(), context });
      view = openView(store, context, ORG, portal, deps);
      view.start();
    },
    retry: (part: Parameters<View['retry']>[0]) => view?.retry(part),
    retryHolder: (userId: string, what: 'badges' | 'labels') => view?.retryHolder(userId, what),
    recover: () => view?.recover(),
    close: () => view?.close(),
    settled,
  };
}
