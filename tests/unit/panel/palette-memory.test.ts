import { expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { initialState } from '../../../lib/panel/initial-state';
import { createPaletteMemory } from '../../../lib/panel/palette-memory';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { Item } from '../../../lib/storage/item';
import { contact, ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';

/** What is stored, in whichever window it is looked at. */
function kept<T>(value: T) {
  let stored = value;
  const watchers: ((now: T) => void)[] = [];
  let isBroken = false;
  const read = async (): Promise<T> => {
    if (isBroken) throw new Error('out of reach');
    return stored;
  };
  const item: Item<T> = {
    key: '',
    area: 'local',
    get: async () => stored,
    read,
    set: async (next) => {
      stored = next;
      for (const tell of watchers) tell(next);
    },
    remove: async () => undefined,
    watch: (tell) => {
      watchers.push(tell);
      return () => undefined;
    },
  };
  return { item, now: () => stored, break: () => (isBroken = true) };
}

const ORG = { id: '1', name: 'Zylker', portal: 'zylker', edition: null };
const TICKET = { kind: 'ticket', dataCentre: 'us', portal: 'zylkerteam', ticketId: ticket().id } as const;

function memory(change: { portal?: string | null; uses?: ReturnType<typeof kept<Record<string, never>>> } = {}) {
  const store = createStore<PanelState>()(initialState);
  const uses = kept<Record<string, Record<string, { count: number; at: number }>>>({});
  const views = kept<Record<string, PanelState['extras']['recentViews'][number][]>>({});
  const openAddress = vi.fn();
  let organization: { id: string; portal: string | null } = { ...ORG, ...change };
  const made = createPaletteMemory(store, {
    session: () => ({
      status: 'signedIn',
      dataCentre: 'us',
      organization: { ...ORG, ...organization },
      agent: null,
    }),
    uses: uses.item,
    views: views.item,
    openAddress,
    now: () => 1000,
  });
  made.follow();
  const extras = () => store.getState().extras;
  return {
    ...made,
    store,
    uses,
    views,
    openAddress,
    extras,
    signInTo: (id: string) => (organization = { ...ORG, id }),
  };
}

const seen = (number: number): Partial<PanelState> => ({
  context: { ...TICKET, ticketId: String(number) },
  ticket: ready(ticket({ id: String(number), number: `${number}`, subject: `Ticket ${number}` })),
});

it('notes what is opened once Desk has told what it is, latest first, each once, a dozen at most', async () => {
  const { store, views, extras } = memory();
  store.setState({ context: TICKET });
  expect(extras().recentViews).toEqual([]);
  for (let number = 1; number <= 14; number += 1) store.setState(seen(number));
  store.setState(seen(5));
  store.setState({ pending: [] });
  await vi.waitFor(() => expect(views.now()['1']?.[0]?.name).toBe('Ticket 5'));
  const names = extras().recentViews.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['Ticket 5', 'Ticket 14', 'Ticket 13']);
  expect(names).toHaveLength(12);
  expect(new Set(names).size, 'each once').toBe(12);
});

it('notes a person who is open, and not the requester of a ticket in their place', async () => {
  const { store, extras } = memory();
  const person = contact();
  store.setState({ context: TICKET, requester: ready(person) });
  expect(extras().recentViews).toEqual([]);
  store.setState({
    context: { kind: 'contact', dataCentre: 'us', portal: 'zylker', contactId: person.id },
    requester: ready(contact({ id: '999' })),
  });
  expect(extras().recentViews, 'somebody else’s answer').toEqual([]);
  store.setState({ requester: ready(person) });
  expect(extras().recentViews).toMatchObject([{ kind: 'contact', id: person.id, name: person.name }]);
});

it('keeps organizations apart', async () => {
  const { store, views, load, extras, signInTo } = memory();
  store.setState(seen(1));
  await vi.waitFor(() => expect(views.now()).toHaveProperty('1'));
  signInTo('2');
  await load();
  expect(extras().recentViews).toEqual([]);
  store.setState(seen(2));
  await vi.waitFor(() => expect(Object.keys(views.now())).toEqual(['1', '2']));
  expect(views.now()['1']?.map(({ name }) => name)).toEqual(['Ticket 1']);
});

it('counts uses on top of what other windows have counted, and goes on where nothing can be kept', async () => {
  const { actions, uses, extras } = memory();
  await uses.item.set({ '1': { takeIt: { count: 4, at: 1000 } }, '2': { x: { count: 1, at: 1 } } });
  actions.rememberUse('takeIt');
  await vi.waitFor(() => expect(uses.now()['1']).toEqual({ takeIt: { count: 5, at: 1000 } }));
  expect(uses.now()['2']).toEqual({ x: { count: 1, at: 1 } });
  uses.break();
  actions.rememberUse('status Closed');
  await Promise.resolve();
  expect(extras().paletteUses).toHaveProperty('status Closed');
});

it('opens records by the portal that the tab uses, else by the organization’s own', () => {
  const { actions, store, openAddress } = memory();
  actions.openRecord({ kind: 'ticket', id: '42' }, false);
  expect(openAddress).toHaveBeenLastCalledWith('https://desk.zoho.com/agent/zylker/all/tickets/details/42', false);
  store.setState({ context: TICKET });
  actions.openRecord({ kind: 'contact', id: '43' }, true);
  expect(openAddress).toHaveBeenLastCalledWith('https://desk.zoho.com/agent/zylkerteam/all/contacts/details/43', true);
});

it('opens a pasted link where it leads, also in another portal, a renamed module included', () => {
  const { actions, openAddress } = memory();
  actions.openLink({ kind: 'record', dataCentre: 'eu', portal: 'sahnl', module: 'klanten', recordId: '12345' }, false);
  expect(openAddress).toHaveBeenLastCalledWith('https://desk.zoho.eu/agent/sahnl/all/klanten/details/12345', false);
});

it('opens nothing where no portal is known', () => {
  const { actions, openAddress } = memory({ portal: null });
  actions.openRecord({ kind: 'ticket', id: '42' }, false);
  expect(openAddress).not.toHaveBeenCalled();
});
