import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { initialState } from '../../../lib/panel/initial-state';
import { createPaletteMemory } from '../../../lib/panel/palette-memory';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { Item } from '../../../lib/storage/item';
import { account } from '../../gallery/account-view-states';
import { contact, ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';

/** What is stored, in whichever window it is looked at. */
function kept<T>(value: T) {
  let stored = value;
  const watchers: ((now: T) => void)[] = [];
  let isBroken = false;
  let reads = 0;
  let waiting: (() => void)[] | null = null;
  const tellOf = (next: T): void => watchers.forEach((tell) => tell(next));
  const read = async (): Promise<T> => {
    reads += 1;
    if (isBroken) throw new Error('out of reach');
    return stored;
  };
  const item: Item<T> = {
    key: '',
    area: 'local',
    get: async () => stored,
    read,
    set: async (next) => {
      if (waiting) await new Promise<void>((goOn) => waiting?.push(goOn));
      stored = next;
      tellOf(next);
    },
    remove: async () => undefined,
    watch: (tell) => {
      watchers.push(tell);
      return () => undefined;
    },
    in: () => item,
  };
  return {
    item,
    now: () => stored,
    break: () => (isBroken = true),
    reads: () => reads,
    /** The browser tells this, whatever is stored. */
    tells: tellOf,
    /** From now on writes wait; gives the function that lets them through. */
    holds: () => {
      const held: (() => void)[] = [];
      waiting = held;
      return () => {
        waiting = null;
        held.forEach((goOn) => goOn());
      };
    },
  };
}

const ORG = { id: '1', name: 'Zylker', portal: 'zylker', alsoPortals: ['zylkerteam'], edition: null };
const TICKET = { kind: 'ticket', dataCentre: 'us', portal: 'zylkerteam', ticketId: ticket().id } as const;

function memory(change: { portal?: string | null; uses?: ReturnType<typeof kept<Record<string, never>>> } = {}) {
  const store = createStore<PanelState>()(initialState);
  const uses = kept<Record<string, Record<string, { count: number; at: number }>>>({});
  const views = kept<Record<string, PanelState['extras']['recentViews'][number][]>>({});
  const openAddress = vi.fn();
  let isSignedIn = true;
  let organization: { id: string; portal: string | null } = { ...ORG, ...change };
  const made = createPaletteMemory(store, {
    session: () =>
      isSignedIn
        ? { status: 'signedIn', dataCentre: 'us', organization: { ...ORG, ...organization }, agent: null }
        : null,
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
    signOut: () => (isSignedIn = false),
    signIn: (id: string) => {
      isSignedIn = true;
      organization = { ...ORG, id };
    },
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

describe('once it is known what is stored', () => {
  const names = (list: readonly { name: string }[] | undefined) => list?.map(({ name }) => name);

  it('a move reads nothing, and what other windows have noted stays', async () => {
    const { store, views, load, extras } = memory();
    await load();
    const reads = views.reads();
    const theirs = { kind: 'ticket', id: '9', name: 'Theirs', about: null } as const;
    await views.item.set({ '1': [theirs], '2': [theirs] });
    store.setState(seen(1));
    await vi.waitFor(() => expect(names(views.now()['1'])).toEqual(['Ticket 1', 'Theirs']));
    expect(views.now()['2']).toEqual([theirs]);
    expect(views.reads()).toBe(reads);
    expect(names(extras().recentViews)).toEqual(['Ticket 1', 'Theirs']);
  });

  it('moves that follow each other while one is written lose none, whatever comes back of the first', async () => {
    const { store, views, load } = memory();
    await load();
    const goOn = views.holds();
    store.setState(seen(1));
    await Promise.resolve();
    await Promise.resolve();
    store.setState(seen(2));
    views.tells({ '1': [] });
    store.setState(seen(3));
    goOn();
    await vi.waitFor(() => expect(names(views.now()['1'])).toEqual(['Ticket 3', 'Ticket 2', 'Ticket 1']));
  });

  it('what was cleared stays cleared: nothing of the former session is written anew', async () => {
    const { store, views, load, extras, signIn, signOut } = memory();
    await load();
    store.setState(seen(1));
    await vi.waitFor(() => expect(views.now()).toHaveProperty('1'));
    const goOn = views.holds();
    store.setState(seen(2));
    await Promise.resolve();
    store.setState(seen(3));
    signOut();
    views.tells({});
    goOn();
    await vi.waitFor(() => expect(names(views.now()['1'])?.[0]).toBe('Ticket 2'));
    expect(extras().recentViews).toEqual([]);
    signIn('2');
    store.setState(seen(4));
    await vi.waitFor(() => expect(Object.keys(views.now())).toEqual(['2']));
  });

  it('what cannot be read is not written over', async () => {
    const { store, views, load } = memory();
    await views.item.set({ '2': [{ kind: 'ticket', id: '9', name: 'Of another', about: null }] });
    views.break();
    await load();
    store.setState(seen(1));
    await Promise.resolve();
    await Promise.resolve();
    expect(Object.keys(views.now())).toEqual(['2']);
  });
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
  store.setState({ ticket: ready(ticket()) });
  expect(extras().recentViews, 'the ticket of before').toEqual([]);
  store.setState({ requester: ready(person) });
  expect(extras().recentViews).toMatchObject([{ kind: 'contact', id: person.id, name: person.name }]);
});

describe('an account', () => {
  const AT = { dataCentre: 'us', portal: 'zylker' } as const;

  it('that is open is noted once it is known, and not that of the one before', () => {
    const { store, extras } = memory();
    store.setState({
      context: { kind: 'account', ...AT, accountId: account().id },
      account: ready(account({ id: '999' })),
    });
    expect(extras().recentViews, 'another one’s answer').toEqual([]);
    const { id, name, website } = account();
    store.setState({ account: ready(account()) });
    expect(extras().recentViews).toEqual([{ kind: 'account', id, name, about: website }]);
  });

  it.each([
    ['account', { account: ready(account({ id: '77777' })) }],
    ['contact', { requester: ready(contact({ id: '77777' })) }],
    ['ticket', { ticket: ready(ticket({ id: '77777' })), requester: ready(contact()) }],
  ] as const)('or %s of a renamed module is noted as what it turned out to be', (kind, known) => {
    const { store, extras } = memory();
    store.setState({ context: { kind: 'record', ...AT, module: 'firmen', recordId: '77777' } });
    expect(extras().recentViews).toEqual([]);
    store.setState(known);
    expect(extras().recentViews).toMatchObject([{ kind, id: '77777' }]);
  });
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

it.each([
  ['another portal', { ...TICKET, portal: 'nshlerin' }],
  ['another data centre', { ...TICKET, portal: 'zylkerteam', dataCentre: 'eu' }],
] as const)('opens records in their own portal, also beside %s', (_what, context) => {
  const { actions, store, openAddress } = memory();
  store.setState({ context });
  actions.openRecord({ kind: 'account', id: '44' }, false);
  expect(openAddress).toHaveBeenLastCalledWith('https://desk.zoho.com/agent/zylker/all/accounts/details/44', false);
});

it.each([
  [{ kind: 'account', accountId: '12345' }, '/all/accounts/details/12345'],
  [{ kind: 'contact', contactId: '12345' }, '/all/contacts/details/12345'],
  [{ kind: 'agent', agentId: '12345' }, '/all/setup#setup/users-control/agents/12345'],
] as const)('opens what a pasted link names: %o', (named, path) => {
  const { actions, openAddress } = memory();
  actions.openLink({ ...named, dataCentre: 'us', portal: 'zylker' }, false);
  expect(openAddress).toHaveBeenLastCalledWith(`https://desk.zoho.com/agent/zylker${path}`, false);
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
