import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCardActions } from '../../../lib/panel/card-actions';
import { type Card, type CardOf, MOST_CARDS, withCard, withoutCard } from '../../../lib/panel/cards';
import type { PanelState } from '../../../lib/panel/panel-state';
import { ticket } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const agent = (agentId: string): CardOf => ({ kind: 'agent', agentId });
const card = (id: string, of: CardOf = agent(id)): Card => ({ id, of, name: id, ticket: null });
const ids = (cards: readonly Card[]): string => cards.map(({ id }) => id).join('');

describe('cards on each other', () => {
  it('the newest lies on top, and going back finds what lay under it', () => {
    const cards = ['a', 'b', 'c'].reduce((all, id) => withCard(all, card(id)), [] as readonly Card[]);
    expect(ids(cards)).toBe('abc');
    expect(ids(withoutCard(cards, 'c'))).toBe('ab');
    expect(ids(withoutCard(cards, 'b')), 'what lies on a card goes with it').toBe('a');
    expect(withoutCard(cards, 'gone'), 'a late second press closes nothing else').toBe(cards);
  });

  it('of the same one there is no second right above, but there is one further up', () => {
    const team: CardOf = { kind: 'team', teamId: '7', departmentId: null };
    const one = withCard([], card('a', agent('1')));
    expect(withCard(one, card('b', agent('1')))).toBe(one);
    const there = withCard(one, card('t', team));
    expect(ids(withCard(there, card('b', agent('1'))))).toBe('atb');
    expect(ids(withCard(there, card('u', { ...team, teamId: '8' })))).toBe('atu');
  });

  it('are few: the first ones go', () => {
    const cards = Array.from({ length: MOST_CARDS + 2 }, (_, n) => String(n)).reduce(
      (all, id) => withCard(all, card(id)),
      [] as readonly Card[],
    );
    expect(cards).toHaveLength(MOST_CARDS);
    expect(cards[0]?.id).toBe('2');
  });
});

function actionsOn(change: Partial<PanelState>, url: string | undefined, id: number | null = 5) {
  const store = createStore<PanelState>()(() => panelState(change));
  const tabs = { update: vi.fn(async () => undefined), create: vi.fn(async () => undefined) };
  return { store, tabs, ...createCardActions(store, { tab: () => ({ id, url }), tabs }) };
}

describe('a card', () => {
  it('remembers the ticket it was opened on', () => {
    const { store, openCard } = actionsOn({ ticket: ready(ticket({ id: '9', number: '109' })) }, undefined);
    openCard(agent('1'), 'Ann');
    store.setState({ ticket: ready(ticket({ id: '10', number: '110' })) });
    expect(store.getState().cards[0]).toMatchObject({ name: 'Ann', ticket: { id: '9', number: '109' } });
  });

  it('opened beside no ticket is for none', () => {
    const { store, openCard } = actionsOn({ ticket: { loading: false } }, undefined);
    openCard(agent('1'), 'Ann');
    expect(store.getState().cards[0]?.ticket).toBeNull();
  });
});

describe('a page of Desk', () => {
  const ADDRESS = 'https://desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/77777';

  it('opens in the tab beside the panel, under the host that the tab has, and the cards go', async () => {
    const { store, tabs, openCard, openHere } = actionsOn(
      {},
      'https://zylker.zohodesk.com/agent/zylker/all/tickets/details/1892000000042034',
    );
    openCard(agent('1'), 'Ann');
    await openHere(ADDRESS);
    expect(tabs.update).toHaveBeenCalledExactlyOnceWith(5, {
      url: 'https://zylker.zohodesk.com/agent/zylker/all/setup#setup/users-control/agents/77777',
    });
    expect(store.getState().cards).toEqual([]);
  });

  it.each([
    ['another site', 'https://example.com/', 5],
    ['a host that only looks like Desk', 'https://desk.zoho.com.example.com/agent/zylker/all/tickets/list', 5],
    ['a page whose address is kept from us', undefined, 5],
    ['no tab', 'https://desk.zoho.com/agent/zylker/all/tickets/list', null],
  ])('opens in a new tab beside %s', async (_what, url, id) => {
    const { tabs, openHere } = actionsOn({}, url, id);
    await openHere(ADDRESS);
    expect(tabs.update).not.toHaveBeenCalled();
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: ADDRESS });
  });
});
