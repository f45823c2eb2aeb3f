import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const DATA_CENTRE = 'us';
const TICKET = { kind: 'ticket', dataCentre: DATA_CENTRE, portal: 'nshlerin', ticketId: '598831900000000301' } as const;
const LIST = { kind: 'desk', dataCentre: DATA_CENTRE, portal: 'nshlerin' } as const;
const refused = { loading: false, problem: { kind: 'wrongOrganization' } } as const;

describe('a tab that shows another portal', () => {
  it.each([
    ['a ticket', TICKET],
    ['a list', LIST],
  ])('says which, and where one is signed in, instead of %s', async (_what, context) => {
    const { findByRole, getByText, queryByRole } = renderPanel({ context, ticket: refused });
    expect(await findByRole('heading', { name: 'This tab shows another portal' })).toBeTruthy();
    expect(getByText(/Its address names nshlerin/)).toBeTruthy();
    expect(getByText('You are signed in to Zylker (zylker).')).toBeTruthy();
    expect(queryByRole('region')).toBeNull();
  });

  it('leads to the form that signs in to it, and back', async () => {
    const { findByRole, findByLabelText, getByRole } = renderPanel({ context: TICKET, ticket: refused });
    fireEvent.click(await findByRole('button', { name: 'Sign in to nshlerin' }));
    expect(await findByLabelText('Client ID')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Back' }));
    expect(await findByRole('button', { name: 'Sign in to nshlerin' })).toBeTruthy();
  });

  it('takes the user’s word that it is the same organization', async () => {
    const { findByRole, actions } = renderPanel({ context: TICKET, ticket: refused });
    fireEvent.click(await findByRole('button', { name: 'It is the same organization' }));
    expect(actions.settle).toHaveBeenCalledExactlyOnceWith({ orgId: '3981311', portal: 'nshlerin' });
  });

  it('of another data centre is not asked about: it is another organization', async () => {
    const { findByRole, queryByRole } = renderPanel({ context: { ...TICKET, dataCentre: 'eu' }, ticket: refused });
    expect(await findByRole('button', { name: 'Sign in again' })).toBeTruthy();
    expect(queryByRole('button', { name: 'It is the same organization' })).toBeNull();
  });
});
