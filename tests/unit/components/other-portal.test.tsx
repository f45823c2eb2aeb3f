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

  it('leads to a sign-in beside the one there is, and says that this one stays', async () => {
    const { findByRole, getByText, actions } = renderPanel({ context: TICKET, ticket: refused });
    fireEvent.click(await findByRole('button', { name: 'Sign in to nshlerin' }));
    expect(actions.signInBeside).toHaveBeenCalledOnce();
    expect(getByText('You stay signed in to Zylker; the panel follows the tab.')).toBeTruthy();
  });

  it('says why none can be begun, and what to do', async () => {
    const { findByRole, findByText, account } = renderPanel({ context: TICKET, ticket: refused });
    await findByRole('button', { name: 'Sign in to nshlerin' });
    account.setState({ besideProblem: { kind: 'tooManySignIns' } });
    expect(await findByText('Signed in to many organizations already')).toBeTruthy();
  });

  it('takes the user’s word that it is the same organization', async () => {
    const { findByRole, actions } = renderPanel({ context: TICKET, ticket: refused });
    fireEvent.click(await findByRole('button', { name: 'It is the same organization' }));
    expect(actions.settle).toHaveBeenCalledExactlyOnceWith({ orgId: '3981311', portal: 'nshlerin' });
  });

  it('of another data centre is not asked about: it is another organization', async () => {
    const { findByRole, queryByRole, queryByText } = renderPanel({
      context: { ...TICKET, dataCentre: 'eu' },
      ticket: refused,
    });
    expect(await findByRole('button', { name: 'Sign in to nshlerin' })).toBeTruthy();
    expect(queryByRole('button', { name: 'Sign in again' })).toBeNull();
    expect(queryByText(/Sign in again/), 'nor is one told to').toBeNull();
    expect(queryByRole('button', { name: 'It is the same organization' })).toBeNull();
  });
});
