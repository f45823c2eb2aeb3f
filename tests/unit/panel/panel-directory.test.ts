import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AccountState } from '../../../lib/accounts/account-state';
import type { Ask } from '../../../lib/messages/protocol';
import { createCardActions } from '../../../lib/panel/card-actions';
import { createPanelDirectory } from '../../../lib/panel/panel-directory';
import type { PanelState } from '../../../lib/panel/panel-state';
import { accountState, signedOut } from '../../gallery/account-states';
import { ticket } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const one = ready(ticket({ id: '9', number: '109' }));
const next = ready(ticket({ id: '10', number: '110' }));

function setUp(change: Partial<PanelState> = {}, session?: Partial<AccountState>) {
  const store = createStore<PanelState>()(() => panelState({ ticket: one, ...change }));
  const account = createStore<AccountState>()(() => accountState(session));
  const asked = vi.fn((..._given: unknown[]) => new Promise(() => undefined));
  const cards = createCardActions(store, async () => undefined);
  const actions = createPanelDirectory(store, { ask: asked as unknown as Ask, account });
  return { store, account, asked, ...cards, ...actions, shown: () => store.getState().directory };
}

describe('the directory over the panel', () => {
  it('is for the ticket beside which it was asked for, also where another one is open by then', async () => {
    const { openDirectory, store, shown } = setUp();
    const opening = openDirectory();
    store.setState({ ticket: next });
    await opening;
    expect(shown()?.ticket).toMatchObject({ id: '9', number: '109' });
    store.setState({ ticket: ready(ticket({ id: '11' })) });
    expect(shown()?.ticket?.id, 'it stays that one').toBe('9');
  });

  it('begins with the agents, in place of the cards, and is there once', async () => {
    const { openDirectory, openCard, store, shown, asked } = setUp();
    openCard({ kind: 'agent', agentId: '1' }, 'Ann');
    await Promise.all([openDirectory(), openDirectory()]);
    const first = shown();
    expect(store.getState().cards).toEqual([]);
    expect(first?.store.getState().view.kind).toBe('agents');
    expect(asked.mock.calls.filter(([, input]) => isFor(input, 'agentsPage'))).toHaveLength(1);
    await openDirectory();
    expect(shown()).toBe(first);
  });

  it('lies under the cards that are opened from it, and goes with them once something is given', async () => {
    const { openDirectory, openCard, closeCard, closeCards, store, shown } = setUp();
    await openDirectory();
    openCard({ kind: 'agent', agentId: '1' }, 'Ann');
    closeCard(store.getState().cards[0]?.id ?? '');
    expect(shown()).not.toBeNull();
    closeCards();
    expect(shown()).toBeNull();
  });

  it('does not open for nobody, nor over a panel that shows another portal by then', async () => {
    const nobody = setUp({}, { session: signedOut() });
    await nobody.openDirectory();
    expect(nobody.shown()).toBeNull();
    const { openDirectory, store, shown } = setUp();
    const opening = openDirectory();
    store.setState({ ticket: { loading: false, problem: { kind: 'wrongOrganization' } } });
    await opening;
    expect(shown()).toBeNull();
  });

  it('does not open where the session has ended meanwhile', async () => {
    const { openDirectory, account, shown } = setUp();
    const opening = openDirectory();
    account.setState({ session: signedOut() });
    await opening;
    expect(shown()).toBeNull();
  });

  it('asks nothing more once it was left', async () => {
    const { openDirectory, closeDirectory, account, asked, shown } = setUp();
    await openDirectory();
    const page = shown();
    closeDirectory();
    const before = asked.mock.calls.length;
    account.setState({ online: false });
    page?.store.setState({ wanted: { 'allDepartments:all': { loading: false, problem: { kind: 'network' } } } });
    account.setState({ online: true });
    expect(asked.mock.calls).toHaveLength(before);
  });
});

function isFor(input: unknown, resource: string): boolean {
  return (input as { resource?: string } | undefined)?.resource === resource;
}
