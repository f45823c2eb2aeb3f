import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Macro } from '../../../lib/macros/macro';
import { EVERYTHING, THANKS } from '../../gallery/macro-states';
import { renderOptions } from '../support/render-options';

afterEach(cleanup);

function section(macros: Macro[] = [], more: { macrosNotKept?: boolean } = {}) {
  const probe = renderOptions();
  const session = probe.account.store.getState().session;
  probe.unmount();
  const orgId = session?.status === 'signedIn' ? session.organization.id : '';
  const { getByRole, actions } = renderOptions({ macros: { [orgId]: macros }, ...more });
  const inside = within(getByRole('region', { name: 'Macros' }));
  const type = (name: string, value: string) => fireEvent.input(inside.getByLabelText(name), { target: { value } });
  const press = (name: string) => fireEvent.click(inside.getByRole('button', { name }));
  const take = (name: string) => fireEvent.click(inside.getByRole('radio', { name }));
  const kept = () => (actions.setMacros.mock.calls as unknown as [string, Macro[]][]).at(-1);
  return { ...inside, actions, type, press, take, kept, orgId };
}

describe('the macros in the options', () => {
  it('show what each does, and the one that comes with Deskside where none was made', () => {
    const { getAllByRole } = section();
    expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Close and thankWrite a comment · Set the closed status'),
    ]);
  });

  it('are made: name, status, text with placeholders, who sees it, badge, label and tags', () => {
    const { type, press, take, kept, orgId, actions } = section([THANKS]);
    press('Add macro');
    type('Name', ' Reward ');
    take('This one:');
    type('Name of the status', 'Solved');
    take('Public: the customer sees it');
    type('Text', 'Hi ');
    press('Insert {firstName}');
    take('Private: only agents see it');
    type('Badge (its name; empty for none)', 'Expert');
    type('Label (its name; empty for none)', '  ');
    type('Tags (with commas between them; empty for none)', ' vip, Solved by phone,, VIP ,');
    press('Keep macro');
    expect(kept()).toEqual([
      orgId,
      [
        THANKS,
        {
          id: expect.stringMatching(/^[\da-f-]{36}$/),
          name: 'Reward',
          status: { is: 'named', name: 'Solved' },
          comment: { text: expect.stringContaining('{firstName}'), isPublic: false },
          badge: 'Expert',
          label: null,
          tags: ['vip', 'Solved by phone'],
        },
      ],
    ]);
    expect(actions.setMacros).toHaveBeenCalledOnce();
  });

  it('with something wrong are not kept, and it is said what', () => {
    const { type, press, take, actions, getByText, queryByText } = section();
    press('Add macro');
    press('Keep macro');
    for (const fault of ['Give it a name.', 'It does nothing yet.']) expect(getByText(fault)).toBeTruthy();
    type('Name', 'x');
    take('Public: the customer sees it');
    type('Text', 'Hi {fristName}');
    press('Keep macro');
    expect(getByText(/^Not a placeholder: \{fristName\}\./)).toBeTruthy();
    expect(queryByText('Give it a name.')).toBeNull();
    expect(actions.setMacros).not.toHaveBeenCalled();
  });

  it('are changed and removed one by one; a text comes back with its choice', () => {
    const first = section([THANKS, EVERYTHING]);
    first.press('Edit the macro Close and thank');
    first.take('None');
    first.take('Public: the customer sees it');
    first.press('Keep macro');
    expect(first.kept()?.[1]).toEqual([THANKS, EVERYTHING]);
    cleanup();
    const second = section([THANKS, EVERYTHING]);
    second.press('Remove the macro Close and thank');
    expect(second.kept()?.[1]).toEqual([EVERYTHING]);
  });

  it('take the focus into the form, and give it back to the button that opened it', () => {
    const { press, getByRole, getByLabelText } = section([THANKS, EVERYTHING]);
    for (const [opens, closes] of [
      ['Edit the macro Close and thank', 'Cancel'],
      ['Edit the macro Close and thank', 'Keep macro'],
      ['Add macro', 'Cancel'],
    ] as const) {
      getByRole('button', { name: opens }).focus();
      press(opens);
      expect(document.activeElement, opens).toBe(getByLabelText('Name'));
      const cancel = getByRole('button', { name: 'Cancel' });
      cancel.focus();
      fireEvent.input(getByLabelText('Name'), { target: { value: 'Close and thank' } });
      expect(document.activeElement, 'only as it opens').toBe(cancel);
      press(closes);
      expect(document.activeElement, closes).toBe(getByRole('button', { name: opens }));
    }
  });

  it('that could not be kept are said to be so', () => {
    expect(section([], { macrosNotKept: true }).getByText(/could not be kept/)).toBeTruthy();
  });
});
