import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accountState } from '../../gallery/account-states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

async function signedOutPanel() {
  const panel = renderPanel({ session: { status: 'signedOut' } });
  await panel.findByLabelText('Client ID');
  const field = (name: string) => panel.getByLabelText(name) as HTMLInputElement;
  const fill = () => {
    fireEvent.change(field('Data centre'), { target: { value: 'eu' } });
    fireEvent.input(field('Client ID'), { target: { value: ' 1000.ABC ' } });
    fireEvent.input(field('Client secret'), { target: { value: 's3cret' } });
  };
  const submit = () => fireEvent.click(panel.getByRole('button', { name: /^(Sign in|Waiting)/ }));
  return { ...panel, field, fill, submit };
}

describe('sign-in form', () => {
  it('hands over what is typed, without the secret when there is none', async () => {
    const { fill, field, submit, actions } = await signedOutPanel();
    fill();
    submit();
    expect(actions.signIn).toHaveBeenLastCalledWith({ dataCentre: 'eu', clientId: '1000.ABC', clientSecret: 's3cret' });
    fireEvent.input(field('Client secret'), { target: { value: ' ' } });
    submit();
    expect(actions.signIn).toHaveBeenLastCalledWith({ dataCentre: 'eu', clientId: '1000.ABC' });
  });

  it('keeps everything typed while signing in and after a failure, and names cause and next step', async () => {
    const { fill, field, submit, account, getByText, getByRole, actions } = await signedOutPanel();
    fill();
    submit();
    void act(() => account.setState({ session: { status: 'signingIn' } }));
    expect(getByRole('button', { name: 'Waiting for Zoho…' }).getAttribute('aria-disabled')).toBe('true');
    submit();
    expect(actions.signIn).toHaveBeenCalledTimes(1);

    void act(() => account.setState({ session: { status: 'signedOut', problem: { kind: 'clientSecretNeeded' } } }));
    expect(getByText('Zoho asks for the client secret')).toBeTruthy();
    expect(getByText(/enter the client secret from the API console/)).toBeTruthy();
    expect(field('Data centre').value).toBe('eu');
    expect(field('Client ID').value).toBe(' 1000.ABC ');
    expect(field('Client secret').value).toBe('s3cret');
    expect(document.activeElement, 'the field that is asked for').toBe(field('Client secret'));
  });

  it('asks for access to Zoho where the browser withholds it, whatever became of the last try', async () => {
    const { account, actions, findByRole, getByText, queryByText } = await signedOutPanel();
    void act(() =>
      account.setState({ hostAccess: false, session: { status: 'signedOut', problem: { kind: 'network' } } }),
    );
    fireEvent.click(await findByRole('button', { name: 'Allow access' }));
    expect(actions.grantHostAccess).toHaveBeenCalledTimes(1);
    expect(queryByText('Zoho cannot be reached')).toBeNull();
    void act(() => account.setState({ hostAccess: true }));
    expect(getByText('Zoho cannot be reached')).toBeTruthy();
  });

  it('asks for a missing client ID without bothering Zoho', async () => {
    const { submit, actions, getByText, field } = await signedOutPanel();
    submit();
    expect(actions.signIn).not.toHaveBeenCalled();
    expect(getByText('The client ID is missing')).toBeTruthy();
    expect(document.activeElement).toBe(field('Client ID'));
  });

  it('takes over settings that arrive late, but not over what was typed', async () => {
    const { field, account } = await signedOutPanel();
    void act(() => account.setState({ signInDefaults: { dataCentre: 'in', clientId: '1000.LATE' } }));
    expect(field('Data centre').value).toBe('in');
    expect(field('Client ID').value).toBe('1000.LATE');
    fireEvent.input(field('Client ID'), { target: { value: 'mine' } });
    void act(() => account.setState({ signInDefaults: { dataCentre: 'in', clientId: '1000.LATER' } }));
    expect(field('Client ID').value).toBe('mine');
  });

  it('shows the redirect URI to register, exactly', async () => {
    const { field } = await signedOutPanel();
    expect(field('Redirect URI').value).toBe(accountState().redirectUri);
    expect(field('Redirect URI').readOnly).toBe(true);
  });

  it('can be reached while signed in, for another organization, and left again', async () => {
    const { getByRole, findByRole, findByLabelText, queryByLabelText } = renderPanel({
      ticket: { loading: false, problem: { kind: 'wrongOrganization' } },
    });
    fireEvent.click(await findByRole('button', { name: 'Sign in again' }));
    expect(await findByLabelText('Client ID')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Back' }));
    expect(queryByLabelText('Client ID')).toBeNull();
  });
});
