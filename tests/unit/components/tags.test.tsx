import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { knownTags } from '../../../components/tags/known-tags';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import type { Part } from '../../../lib/panel/part';
import type { TagName } from '../../../lib/records/values';
import { ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { newTag } from '../../../components/tags/known-tags';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const TICKET = ticket({ tagCount: 2 });
const tags = (...names: string[]): TagName[] => names.map((name) => ({ id: name.toLowerCase(), name }));
const known = (
  own: Part<unknown>,
  used: Part<unknown> = ready(tags('refund', 'VIP', 'firmware')),
): Partial<PanelState> => ({
  ticket: ready(TICKET),
  extras: {
    ...emptyExtras(),
    wanted: { [`ticketTags:${TICKET.id}`]: own, [`departmentTags:${TICKET.departmentId}`]: used },
  },
});

describe('the tags of a ticket', () => {
  it('are counted by what the ticket says, and read only when they are asked for', async () => {
    const { actions, findByRole } = renderPanel({ ticket: ready(TICKET) });
    const button = await findByRole('button', { name: 'Tags: 2' });
    expect(actions.want).not.toHaveBeenCalledWith('ticketTags', expect.anything());
    fireEvent.click(button);
    await findByRole('dialog', { name: 'Tags' });
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('ticketTags', { ticketId: TICKET.id }, false));
    expect(actions.want).toHaveBeenCalledWith('departmentTags', { departmentId: TICKET.departmentId }, false);
  });

  it('fold when there are many, with those that are on their way among the shown ones', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const { getByRole } = renderPanel(known(ready(tags(...names))));
    const list = within(getByRole('list', { name: 'Tags' }));
    expect(list.getAllByRole('button', { name: /^Remove tag/ })).toHaveLength(3);
    fireEvent.click(list.getByRole('button', { name: 'Show all 6 tags' }));
    expect(list.getAllByRole('button', { name: /^Remove tag/ })).toHaveLength(6);
  });

  it('is removed by its exact name', () => {
    const { getByRole, actions } = renderPanel(known(ready([{ id: 'vip\u202e', name: 'VIP\u202e' }, ...tags('two')])));
    fireEvent.click(getByRole('button', { name: 'Remove tag VIP' }));
    expect(actions.run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        action: 'removeTags',
        target: { on: 'ticket', ticketId: TICKET.id },
        input: { names: ['VIP\u202e'] },
      }),
    );
  });

  it('is removed alone by a double click, though the next one lies under the pointer by then', () => {
    const { getByRole, actions } = renderPanel(known(ready(tags('one', 'two'))));
    fireEvent.click(getByRole('button', { name: 'Remove tag one' }), { detail: 1 });
    fireEvent.click(getByRole('button', { name: 'Remove tag two' }), { detail: 2 });
    expect(actions.run).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ input: { names: ['one'] } }));
  });

  it('is never made of what cannot be seen, nor as a second one that looks the same', () => {
    const taken = new Set(['vip']);
    const made = (typed: string) => newTag(typed, taken, (name) => name.toLowerCase())?.name;
    expect(['\u200b', ' \u202e ', 'vip\u200b', '\ufeffVIP', 'x\u202e'].map(made)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'x',
    ]);
  });

  it('that are there are marked, a second spelling of one is not offered, and a new one is', async () => {
    const { getByRole, findByRole, getAllByRole, actions } = renderPanel(known(ready(tags('Vip', 'x'))));
    fireEvent.click(getByRole('button', { name: 'Tags: 2' }));
    const search = await findByRole('combobox', { name: 'Search or new tag' });
    fireEvent.input(search, { target: { value: 'vIP' } });
    expect(getAllByRole('option')).toHaveLength(1);
    expect(getByRole('option').getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(actions.run).not.toHaveBeenCalled();
    fireEvent.input(search, { target: { value: ' brand new ' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(actions.run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'addTags', input: { names: ['brand new'] } }),
    );
  });

  it('that is too long to send is offered greyed, with the reason', async () => {
    const { getByRole, findByRole, actions } = renderPanel(known(ready(tags('a', 'b'))));
    fireEvent.click(getByRole('button', { name: 'Tags: 2' }));
    const search = await findByRole('combobox', { name: 'Search or new tag' });
    fireEvent.input(search, { target: { value: 'x'.repeat(101) } });
    expect(getByRole('option').textContent).toContain('at most 100 characters');
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(actions.run).not.toHaveBeenCalled();
  });

  it('of which the department’s cannot be read say why, and ask again', async () => {
    const { getByRole, findByRole, actions } = renderPanel(
      known(ready(tags('a', 'b')), { loading: false, problem: { kind: 'forbidden' } }),
    );
    fireEvent.click(getByRole('button', { name: 'Tags: 2' }));
    fireEvent.click(await findByRole('button', { name: 'Retry' }));
    const { departmentId } = TICKET;
    expect(actions.want).toHaveBeenLastCalledWith('departmentTags', { departmentId }, true);
  });

  it.each([
    ['never read', undefined, 200, undefined],
    ['read after the ticket', { value: tags('a'), at: 300, loading: false }, 200, tags('a')],
    ['read before it, and as many', { value: tags('a', 'b'), at: 100, loading: false }, 200, tags('a', 'b')],
    ['read before it, and another number', { value: tags('a'), at: 100, loading: false }, 200, undefined],
  ] as const)('%s: what is changed since is not shown as known', (_name, part, readAt, expected) => {
    expect(knownTags(part as Part<TagName[]> | undefined, TICKET, readAt)).toEqual(expected);
  });
});
