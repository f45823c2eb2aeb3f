import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// Loaded beside the first paint; here it is there from the start, so that no test ends before it came.
import '../../../lib/panel/doing';
import { createAccount } from '../../../lib/accounts/account-store';
import { createPanel } from '../../../lib/panel/panel';
import type { SignInDefaults } from '../../../lib/storage/items';
import { SIGNED_IN, pretendPage } from '../accounts/pretend-page';
import { viewInNode } from './view-in-node';

const TICKET = 'https://desk.zoho.in/agent/zylker/all/tickets/details/1892000000042034';
const LIST = 'https://desk.zoho.in/agent/zylker/all/tickets/list/all-cases';
const OTHER = 'https://desk.zoho.eu/agent/zylker/all/tickets/details/1892000000042035';

beforeEach(() => fakeBrowser.reset());

/** A panel beside a tab that can be moved; `told` is what is open before anything is read. */
function beside(url: string | undefined, given: Parameters<typeof pretendPage>[0] = {}) {
  const page = pretendPage(given);
  let move = (_url: string): void => undefined;
  const account = createAccount(page.deps);
  const panel = createPanel({
    account,
    view: viewInNode,
    follow: async (changed) => {
      move = (moved) => changed({ id: 1, url: moved });
      changed({ id: 1, url });
    },
  });
  return {
    ...page,
    ...panel,
    account,
    defaults: () => account.store.getState().signInDefaults,
    state: panel.store.getState,
    move: (moved: string) => move(moved),
  };
}

describe('the data centre of the sign-in form', () => {
  const proposed = async (signInDefaults?: SignInDefaults, session = { status: 'signedOut' } as never) => {
    const panel = beside(TICKET, { session, ...(signInDefaults ? { signInDefaults } : {}) });
    await panel.start();
    return panel;
  };

  it('is that of the open tab, and follows it', async () => {
    const { defaults, move } = await proposed();
    expect(defaults().dataCentre).toBe('in');
    move(OTHER);
    expect(defaults().dataCentre).toBe('eu');
    move('https://example.com/');
    expect(defaults().dataCentre).toBe('eu');
  });

  it('is the one used last, once there is one', async () => {
    const { defaults, move } = await proposed({ dataCentre: 'jp', clientId: '1000.B' });
    move(OTHER);
    expect(defaults()).toEqual({ dataCentre: 'jp', clientId: '1000.B' });
  });

  it('is left alone while somebody is signed in', async () => {
    const { defaults } = await proposed(undefined, SIGNED_IN as never);
    expect(defaults().dataCentre).toBe('us');
  });
});

describe('the choice of the user', () => {
  it('outlives the tab that opens next, even when signing in failed', async () => {
    const { start, account, defaults, move } = beside(TICKET);
    await start();
    await account.actions.signIn({ dataCentre: 'au', clientId: '1000.A' });
    move(OTHER);
    expect(defaults()).toEqual({ dataCentre: 'au', clientId: '1000.A' });
  });
});

describe('a session that changes', () => {
  it('takes what was shown of the former one along', async () => {
    const { start, kept, store, state } = beside(undefined, { session: SIGNED_IN });
    await start();
    store.setState({
      toasts: [{ id: '1', message: 'Translator awarded', tone: 'success' }],
      catalogue: { value: [], loading: false },
    });
    kept.session.arrive({ status: 'signedOut' });
    expect(state()).toMatchObject({ toasts: [], catalogue: { loading: false }, ticket: { loading: false } });
    expect(state().catalogue.value).toBeUndefined();
  });

  it('that was only written again leaves everything where it is', async () => {
    const { start, kept, store, state } = beside(undefined, { session: SIGNED_IN });
    await start();
    const toasts = [{ id: '1', message: 'Translator awarded', tone: 'success' as const }];
    store.setState({ toasts });
    kept.session.arrive(structuredClone(SIGNED_IN));
    expect(state().toasts).toBe(toasts);
  });

  it('to another data centre than the tab says so instead of asking for its records', async () => {
    const { start, state } = beside(TICKET, { session: SIGNED_IN });
    await start();
    expect(state().ticket).toEqual({ loading: false, problem: { kind: 'wrongOrganization' } });
  });
});

describe('a tab that turns to another portal', () => {
  const inZylker = { ...SIGNED_IN, dataCentre: 'in' } as const;
  const wrong = { loading: false, problem: { kind: 'wrongOrganization' } };

  it('closes what is open, and shows nothing until the user has said what it is', async () => {
    const { start, kept, state, store, move } = beside(LIST, { session: inZylker });
    await start();
    expect(state().ticket).toEqual({ loading: false });
    store.setState({ pickerFor: 'choose' });
    move(TICKET.replace('zylker', 'nshlerin'));
    expect(state()).toMatchObject({ pickerFor: null, ticket: wrong });
    const organization = { ...inZylker.organization, alsoPortals: ['Nshlerin'] };
    kept.session.arrive({ ...inZylker, organization });
    expect(state().ticket.problem).toBeUndefined();
  });

  it('in other letters does not: it is the same', async () => {
    const { start, state, move } = beside(LIST, { session: inZylker });
    await start();
    move(TICKET.replace('zylker', 'ZYLKER'));
    expect(state().ticket.problem).toBeUndefined();
  });

  it('takes no header from the page that has been reported before', async () => {
    const { start, state, move } = beside(LIST, { session: inZylker });
    await start();
    move(TICKET.replace('zylker', 'nshlerin'));
    expect(state().hint).toBeNull();
  });
});

it('access that was granted shows what is open now', async () => {
  const { start, account, store, state } = beside(TICKET, { session: SIGNED_IN });
  await start();
  store.setState({ ticket: { loading: true } });
  await account.actions.grantHostAccess();
  await vi.waitFor(() => expect(state().ticket.problem).toEqual({ kind: 'wrongOrganization' }));
});
