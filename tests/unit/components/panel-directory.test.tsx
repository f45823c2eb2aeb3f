import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { panelDirectoryStates } from '../../gallery/panel-directory-states';
import type { Shown } from '../../gallery/account-states';
import { ticket } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const STATES = panelDirectoryStates(panelState);

async function show(name: string, change: Partial<Shown> = {}) {
  const panel = renderPanel({ ...STATES[name]?.(), ...change });
  const dialog = await panel.findByRole('dialog', { name: 'Directory', hidden: true });
  const inList = within(dialog);
  const assign = (name: string): HTMLElement | null => inList.queryAllByLabelText(`Assign #101 to ${name}`)[0] ?? null;
  return { ...panel, dialog, inList, assign };
}

describe('the directory over the panel', () => {
  it('says of each agent in one line what one looks for', async () => {
    const { dialog } = await show('find');
    await waitFor(() =>
      expect(dialog.textContent).toMatch(/Torrey Emard.*Online · 0 open · .*Support Agent · Internal IT/),
    );
  });

  it('gives the ticket to whoever it is pressed for, once, and leaves', async () => {
    const { assign, inList, actions } = await show('find');
    const button = await waitFor(() => assign('Torrey Emard') ?? Promise.reject(new Error('not there yet')));
    fireEvent.click(button);
    fireEvent.click(button);
    fireEvent.click(inList.getAllByLabelText(/^Assign #101 to Donau/)[0] as HTMLElement);
    expect(actions.setField).toHaveBeenCalledExactlyOnceWith('assignee', expect.objectContaining({ id: ticket().id }), {
      value: '0',
      name: 'Torrey Emard',
    });
    expect(actions.closeCards).toHaveBeenCalledOnce();
    expect(actions.openCard, 'the row was not meant').not.toHaveBeenCalled();
  });

  it.each([
    ['Jade Tarapore', 'Light agents cannot be given tickets.'],
    ['Sven Ohlsson', 'This agent can no longer work on tickets.'],
    ['Bo Lind', 'Not in the department of the ticket.'],
  ])('%s is given nothing: %s', async (name, why) => {
    const { assign, actions } = await show('find');
    const button = await waitFor(() => assign(name) ?? Promise.reject(new Error('not there yet')));
    expect(button.title).toBe(why);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(actions.setField).not.toHaveBeenCalled();
    expect(actions.closeCards).not.toHaveBeenCalled();
  });

  it('who has the ticket has it', async () => {
    const { inList } = await show('find');
    await waitFor(() => expect(inList.getAllByText('Has #101')).toHaveLength(1));
  });

  it('beside another ticket nothing can be given, and why is said', async () => {
    const { dialog, inList } = await show('find-other-ticket');
    await waitFor(() => expect(dialog.textContent).toContain('Torrey Emard'));
    expect(inList.queryByText('Assign #101')).toBeNull();
    expect(dialog.textContent).toContain('Opened on #101.');
  });

  it('becomes that while one looks at it, when the tab shows another ticket', async () => {
    const { assign, inList, store } = await show('find');
    await waitFor(() => expect(assign('Torrey Emard')).not.toBeNull());
    store.setState({ ticket: ready(ticket({ id: '2', number: '123' })) });
    await waitFor(() => expect(inList.queryByText('Assign #101')).toBeNull());
    expect(inList.queryByText('Assign #123')).toBeNull();
  });

  it('a row opens the panel’s card; the list is left by its button', async () => {
    const { inList, actions } = await show('find');
    fireEvent.click((await inList.findAllByText('Torrey Emard'))[0] as HTMLElement);
    expect(actions.openCard).toHaveBeenCalledWith({ kind: 'agent', agentId: '0' }, 'Torrey Emard');
    fireEvent.click(inList.getByLabelText('Back'));
    expect(actions.closeDirectory).toHaveBeenCalledOnce();
  });

  it('has the page of its own show the same', async () => {
    const { inList, actions } = await show('find-filters');
    fireEvent.click(inList.getByLabelText('Open as a page'));
    expect(actions.openPage).toHaveBeenCalledWith(
      'directory',
      '#agents?state=all&confirmed=no&light=yes&department=2&role=2&profile=1&hours=yes',
    );
  });

  it('lists another kind, and says what is refused', async () => {
    const { inList, dialog } = await show('find');
    fireEvent.change(inList.getByLabelText('What is listed'), { target: { value: 'teams' } });
    await waitFor(() => expect(dialog.textContent).toContain('Hardware Support'));
    cleanup();
    const refused = await show('find-refused');
    await waitFor(() => expect(refused.dialog.textContent).toContain('Your role may not see this'));
  });
});
