import { fireEvent, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { renderPanel } from '../support/render-panel';

const AT = 'https://desk.zoho.com/agent/zylker';
const OLD =
  'https://desk.zoho.com/support/zylker/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74750b0284bc703b38';

/** The palette with this pasted into it: its first entry, and what Enter did. */
async function paste(text: string) {
  const panel = renderPanel();
  panel.store.setState({ palette: text });
  const dialog = within(await within(panel.container as HTMLElement).findByRole('dialog', { name: 'Search or do' }));
  const field = dialog.getByRole('combobox', { name: 'Search or do' }) as HTMLInputElement;
  // Another key than the one that closed the palette of the test before: a second Enter so soon would be the rest of it.
  fireEvent.keyDown(field, { key: 'Shift' });
  const first = () => dialog.getAllByRole('option')[0];
  return { ...panel, dialog, field, first, enter: () => fireEvent.keyDown(field, { key: 'Enter' }) };
}

it.each([
  [`${AT}/all/accounts/details/1892000000042034`, 'Open the account of this link', 'zylker · 1892000000042034'],
  [`${AT}/all/contacts/details/1892000000042034`, 'Open the person of this link', 'zylker · 1892000000042034'],
  [`${AT}/all/tickets/details/1892000000042034`, 'Open the ticket of this link', 'zylker · 1892000000042034'],
  [`${AT}/all/firmen/details/1892000000042034`, 'Open what this link leads to', 'zylker · 1892000000042034'],
  [
    `${AT}/all/setup#setup/users-control/agents/1892000000042034`,
    'Open the agent of this link',
    'zylker · 1892000000042034',
  ],
  [
    `${AT.replace('zylker', 'nshlerin')}/all/tickets/details/1892000000042034`,
    'Open the ticket of this link',
    'Not read: another portal, nshlerin',
  ],
  [
    `${AT.replace('.com', '.eu')}/all/tickets/details/1892000000042034`,
    'Open the ticket of this link',
    'Not read: another portal, zylker',
  ],
])('%s: %s', async (link, name, about) => {
  const { first, enter, actions } = await paste(link);
  expect(first()?.textContent).toBe(name + about);
  enter();
  expect(actions.openLink).toHaveBeenCalledOnce();
  expect(actions.want, 'nothing of it is read').not.toHaveBeenCalledWith('deskSearch', expect.anything());
});

it('of an old link says that it hides the ticket, and goes on to the number', async () => {
  const { first, enter, field, dialog, actions } = await paste(OLD);
  expect(first()?.textContent).toBe('Search by numberThis link hides its ticket number');
  enter();
  expect(field.value).toBe('#');
  fireEvent.input(field, { target: { value: '#101' } });
  expect(dialog.getByText('Find ticket #101')).toBeTruthy();
  expect(actions.openLink).not.toHaveBeenCalled();
});

it('of another page of Desk says that it names nothing, and asks Desk for nothing', async () => {
  const { first, enter, actions, field } = await paste(`${AT}/all/tickets/list/all-cases`);
  expect(first()?.textContent).toContain('Names nothing to open');
  expect(first()?.getAttribute('aria-disabled')).toBe('true');
  enter();
  expect(actions.openLink).not.toHaveBeenCalled();
  expect(actions.want).not.toHaveBeenCalledWith('deskSearch', expect.anything());
  expect(field.isConnected, 'it stays open').toBe(true);
});
