import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_COMMENT } from '../../../lib/actions/specs';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const TICKET = ticket();
const withDraft = (draft: { note?: string; comment?: string; sent?: never }) => ({
  extras: { ...emptyExtras(), drafts: { [TICKET.id]: { note: '', comment: '', ...draft } } },
});

describe.each([
  ['note', 'Note', 'Private note', 'Add note', 'Only agents see this'],
  ['comment', 'Comment', 'Public comment', 'Add comment', 'The customer sees this'],
] as const)('writing a %s', (kind, button, name, send, who) => {
  async function open(change: Parameters<typeof renderPanel>[0] = {}) {
    const panel = renderPanel(change);
    fireEvent.click(await panel.findByRole('button', { name: button }));
    const field = await panel.findByRole('textbox', { name });
    return {
      ...panel,
      field: field as HTMLTextAreaElement,
      send: panel.getByRole('button', { name: new RegExp(`^${send}`) }),
    };
  }

  it('says who will read it, and sends nothing while nothing is written', async () => {
    const { send: sending, getByText, actions } = await open();
    expect(getByText(who)).toBeTruthy();
    expect(sending).toHaveProperty('disabled', true);
    await waitFor(() => expect(actions.openDraft).toHaveBeenCalledWith(TICKET.id));
  });

  it('keeps every letter for that ticket, and sends with Control and Enter, once', async () => {
    const { field, actions, queryByRole } = await open();
    fireEvent.input(field, { target: { value: 'Called back' } });
    expect(actions.typeDraft).toHaveBeenCalledWith(TICKET.id, kind, 'Called back');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(actions.sendDraft, 'Enter alone is a new line').not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, repeat: true });
    expect(actions.sendDraft).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
    // Another key is another gesture: what closed the dialog has no rest in the next test.
    fireEvent.keyDown(document.body, { key: 'Shift' });
    expect(actions.sendDraft).toHaveBeenCalledExactlyOnceWith(TICKET.id, kind);
  });

  it('keeps a text that is too long whole, says by how much, and sends it once it is shorter', async () => {
    const long = 'x'.repeat(LONGEST_COMMENT + 2);
    const { field, send: sending, actions, findByText, queryByText } = await open(withDraft({ [kind]: long }));
    expect(field.value).toHaveLength(long.length);
    expect(field.maxLength, 'and nothing is cut from what is pasted').toBe(-1);
    expect(await findByText(/^2 characters too many: Desk takes 32,000\./)).toBeTruthy();
    expect(sending).toHaveProperty('disabled', true);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(actions.sendDraft).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Shift' }); // As above.
    fireEvent.input(field, { target: { value: ` ${long.slice(2)} ` } });
    await waitFor(() => expect(sending, 'spaces around it do not count').toHaveProperty('disabled', false));
    expect(queryByText(/too many/)).toBeNull();
  });

  it('shows what was begun, and a dot on the button says so', async () => {
    const { field, getByRole } = await open(withDraft({ [kind]: 'half a sen' }));
    expect(field.value).toBe('half a sen');
    expect(getByRole('button', { name: button }).title).toBe('Begun and not sent yet');
  });

  it('is closed when another ticket is shown', async () => {
    const { store, queryByRole } = await open();
    store.setState({ ticket: ready(ticket({ id: '77', number: '102' })) });
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  });

  it('while the last one is on its way: nothing is sent, and it can be taken back', async () => {
    const sent = { kind, text: 'Called back', at: 1 } as never;
    const { send: sending, getByRole, actions } = await open(withDraft({ [kind]: 'more', sent }));
    expect(sending).toHaveProperty('disabled', true);
    fireEvent.click(getByRole('button', { name: 'Put it back to edit' }));
    expect(actions.takeBack).toHaveBeenCalledWith(TICKET.id);
  });
});

it('what Desk takes no comments on has greyed buttons with the reason', async () => {
  const { getByRole, findByRole } = renderPanel({ ticket: ready(ticket({ unchangeable: 'locked' })) });
  await findByRole('button', { name: 'Note' });
  for (const name of ['Note', 'Comment']) {
    expect(getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    expect(getByRole('button', { name }).title).toMatch(/takes no comments/);
  }
});
