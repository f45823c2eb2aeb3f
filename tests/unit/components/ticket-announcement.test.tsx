import { act, cleanup, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../lib/panel/panel-state';
import { contact, ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const PRIYA = contact({ id: '42', name: 'Priya Nair' });
const SECOND = ticket({ id: '123', number: '123', contactId: PRIYA.id, contact: PRIYA });
const ON_SECOND = { kind: 'ticket', dataCentre: 'us', portal: 'zylker', ticketId: SECOND.id } as const;
const nothing = { loading: true } as const;

/** The panel, and everything that its line for screen readers has said since, in order. */
async function listen(change: Partial<PanelState> = {}) {
  const panel = renderPanel(change);
  const line = await panel.findByText((_text, element) => element?.getAttribute('aria-atomic') === 'true');
  const heard: string[] = [];
  // What the panel opens with is said as well, before anybody listens here.
  if (!change.context) await waitFor(() => expect(line.textContent).toBe('Ticket #101, Lucas Carol'));
  let last = line.textContent;
  const set = (next: Partial<PanelState>) => {
    void act(() => panel.store.setState(next));
    if (line.textContent !== last && line.textContent) heard.push(line.textContent);
    last = line.textContent;
  };
  return { ...panel, line, heard, set };
}

describe('another ticket is said to screen readers', () => {
  it('once, with number and person, however its parts arrive', async () => {
    const { set, heard } = await listen();
    set({ context: ON_SECOND, ticket: nothing, requester: nothing });
    expect(heard, 'nothing of a ticket of which nothing is known').toEqual([]);
    set({ ticket: ready({ ...SECOND, contact: null }), requester: nothing });
    expect(heard, 'who it is comes in a moment').toEqual([]);
    set({ requester: ready(PRIYA) });
    set({ ticket: ready(SECOND) });
    set({ ticket: { ...ready(SECOND), loading: true }, team: nothing });
    set({ ticket: ready({ ...SECOND, status: 'Closed' }), requester: ready({ ...PRIYA, name: 'Priya N.' }) });
    expect(heard).toEqual(['Ticket #123, Priya Nair']);
  });

  it('by its number where nobody is known, or it cannot be read whose it is', async () => {
    const { set, heard } = await listen();
    set({
      context: ON_SECOND,
      ticket: ready({ ...SECOND, contactId: null, contact: null }),
      requester: { loading: false },
    });
    set({ context: { ...ON_SECOND, ticketId: '124' }, ticket: nothing, requester: nothing });
    set({ ticket: ready({ ...SECOND, id: '124', number: '124', contact: null }) });
    set({ requester: { loading: false, problem: { kind: 'forbidden' } } });
    expect(heard).toEqual(['Ticket #123', 'Ticket #124']);
  });

  it('again when it turns out to be another person’s', async () => {
    const { set, heard } = await listen({ context: ON_SECOND, ticket: nothing, requester: nothing });
    set({ ticket: ready(SECOND), requester: ready(PRIYA) });
    const lucas = contact({ id: '43', name: 'Lucas Carol' });
    set({ ticket: ready({ ...SECOND, contactId: lucas.id, contact: lucas }), requester: nothing });
    expect(heard).toEqual(['Ticket #123, Priya Nair', 'Ticket #123, Lucas Carol']);
  });

  it('never with the person of the ticket before', async () => {
    const { set, heard } = await listen({ context: ON_SECOND, ticket: ready(SECOND), requester: ready(PRIYA) });
    set({ context: { ...ON_SECOND, ticketId: '124' } });
    set({ ticket: ready({ ...SECOND, id: '124', number: '124', contactId: '43', contact: null }) });
    expect(heard).toEqual([]);
  });

  it('not while what is at hand is another ticket than the tab shows', async () => {
    const context = { ...ON_SECOND, ticketId: '124' };
    const { line, set } = await listen({ context, ticket: ready(SECOND), requester: ready(PRIYA) });
    set({ ticket: { ...ready(SECOND), loading: true } });
    expect(line.textContent).toBe('');
  });

  it('not on a page that shows none', async () => {
    const { set, line } = await listen({ context: ON_SECOND, ticket: ready(SECOND), requester: ready(PRIYA) });
    set({ context: { kind: 'desk', dataCentre: 'us', portal: 'zylker' } });
    expect(line.textContent).toBe('');
  });
});

it('the values of a ticket have their field’s name and their value in one', async () => {
  const { findByRole } = renderPanel();
  expect(await findByRole('button', { name: /^Status: ?Open/ })).toBeTruthy();
  expect(await findByRole('button', { name: /^Priority: ?High/ })).toBeTruthy();
});
