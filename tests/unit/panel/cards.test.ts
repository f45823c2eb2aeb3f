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

function actionsOn(change: Partial<PanelState>) {
  const store = createStore<PanelState>()(() => panelState(change));
  const openAddress = vi.fn(async () => undefined);
  return { store, openAddress, ...createCardActions(store, openAddress) };
}

describe('a card', () => {
  it('remembers the ticket it was opened on', () => {
    const { store, openCard } = actionsOn({ ticket: ready(ticket({ id: '9', number: '109' })) });
    openCard(agent('1'), 'Ann');
    store.setState({ ticket: ready(ticket({ id: '10', number: '110' })) });
    expect(store.getState().cards[0]).toMatchObject({ name: 'Ann', ticket: { id: '9', number: '109' } });
  });

  it('opened beside no ticket is for none', () => {
    const { store, openCard } = actionsOn({ ticket: { loading: false } });
    openCard(agent('1'), 'Ann');
    expect(store.getState().cards[0]?.ticket).toBeNull();
  });

  it('goes with all others when a page of Desk is opened in the tab beside', async () => {
    const { store, openAddress, openCard, openHere } = actionsOn({});
    openCard(agent('1'), 'Ann');
    await openHere('https://desk.zoho.com/agent/zylker/all/tickets/details/42');
    expect(store.getState().cards).toEqual([]);
    expect(openAddress).toHaveBeenCalledExactlyOnceWith(
      'https://desk.zoho.com/agent/zylker/all/tickets/details/42',
      false,
    );
  });
});
