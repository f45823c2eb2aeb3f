import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// Loaded beside the first paint; here it is there from the start, so that no test ends before it came.
import '../../../lib/panel/doing';
import { createAccount } from '../../../lib/accounts/account-store';
import { createPanel } from '../../../lib/panel/panel';
import { pageHintItem } from '../../../lib/storage/page-hints';
import { contact, helpCenter } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { SIGNED_IN, pretendPage } from '../accounts/pretend-page';
import { settled } from '../support/pretend-records';
import { viewInNode } from './view-in-node';

const ticketAt = (id: string, host = 'desk.zoho.in'): string =>
  `https://${host}/agent/zylker/all/tickets/details/${id}`;
const ID = '1892000000042034';
const OTHER = '1892000000042035';

beforeEach(() => fakeBrowser.reset());

/** A panel beside tabs that can be changed. */
async function beside(url: string, given: Parameters<typeof pretendPage>[0] = {}) {
  const account = createAccount(pretendPage(given).deps);
  let show = (_tab: { id: number | null; url: string | undefined }): void => undefined;
  const panel = createPanel({
    account,
    view: viewInNode,
    follow: async (changed) => {
      show = changed;
      changed({ id: 1, url });
    },
  });
  await panel.start();
  await settled();
  return { ...panel, state: panel.store.getState, move: (to: string, id = 1) => show({ id, url: to }) };
}

describe('another ticket', () => {
  it('finds nothing left of the person of the one before', async () => {
    const { store, state, move } = await beside(ticketAt(ID), { session: SIGNED_IN });
    store.setState({ requester: ready(contact()), helpCenters: ready([helpCenter()]), pickerFor: 'choose' });
    move(ticketAt(OTHER));
    expect(state()).toMatchObject({ requester: { loading: false }, holders: {}, pickerFor: null });
    expect(state().requester.value).toBeUndefined();
    expect(state().helpCenters.value).toBeUndefined();
  });

  it('of another data centre is told, and so is any other page of it', async () => {
    const { state, move } = await beside(ticketAt(ID), { session: SIGNED_IN });
    expect(state().ticket.problem).toEqual({ kind: 'wrongOrganization' });
    move('https://desk.zoho.in/agent/zylker/all/home');
    expect(state().ticket.problem).toEqual({ kind: 'wrongOrganization' });
  });
});

describe('what the page shows of its ticket', () => {
  const HINT = { ticketId: ID, number: '101', subject: 'Hello' };

  it('is shown until Desk has answered, now and when it changes', async () => {
    await pageHintItem(1).set(HINT);
    const { state } = await beside(ticketAt(ID));
    expect(state().hint).toEqual({ number: '101', subject: 'Hello' });
    await pageHintItem(1).set({ ...HINT, subject: 'Hello again' });
    await settled();
    expect(state().hint).toEqual({ number: '101', subject: 'Hello again' });
  });

  it('is not shown beside another ticket', async () => {
    await pageHintItem(1).set(HINT);
    const { state } = await beside(ticketAt(OTHER));
    expect(state().hint).toBeNull();
    await pageHintItem(1).set({ ...HINT, subject: 'Hello again' });
    await settled();
    expect(state().hint).toBeNull();
  });

  it('is known when the tab moves on, although the page has told of it before', async () => {
    await pageHintItem(1).set(HINT);
    const { state, move } = await beside(ticketAt(OTHER), { session: { ...SIGNED_IN, dataCentre: 'in' } });
    move(ticketAt(ID));
    expect(state().hint).toEqual({ number: '101', subject: 'Hello' });
    move(ticketAt(OTHER));
    expect(state().hint).toBeNull();
  });

  it('in a tab that was left is not shown, even of the same ticket', async () => {
    const { state, move } = await beside(ticketAt(ID));
    move(ticketAt(ID), 2);
    await settled();
    await pageHintItem(1).set({ ...HINT, subject: 'Of the first tab' });
    await settled();
    expect(state().hint).toBeNull();
  });
});

describe('the award picker', () => {
  it('is about whom it was opened for, and only else about who is on screen', async () => {
    const { actions, state, store } = await beside(ticketAt(ID));
    store.setState({ requester: ready(contact()) });
    const { userId, helpCenterId } = helpCenter();
    const about = { person: { name: 'Priya Nair', contactId: '2' }, ticket: null };
    actions.openPicker({ userId, helpCenterId, about });
    expect(state().pickerFor).toEqual({ userId, helpCenterId, about });
    actions.openPicker({ userId, helpCenterId });
    expect(state().pickerFor).toMatchObject({ about: { person: { name: 'Lucas Carol' } } });
  });
});
