import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { readSetUp } from '../../../lib/setup/set-up';
import { signInDraftItem } from '../../../lib/setup/sign-in-draft';
import { accountState } from '../../gallery/account-states';
import { renderPanel } from '../support/render-panel';

afterEach(async () => {
  cleanup();
  await signInDraftItem.remove();
});

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

  it.each([
    ['invalidClient', 'Client ID'],
    ['redirectNotRegistered', 'Client ID'],
    ['clientSecretWrong', 'Client secret'],
    ['wrongDataCentre', 'Data centre'],
    ['network', null],
  ] as const)('after “%s” the focus is at what has to be mended, each time: %s', async (kind, name) => {
    const { fill, field, account, getByRole } = await signedOutPanel();
    fill();
    for (const attempt of [1, 2]) {
      const button = getByRole('button', { name: 'Sign in' });
      button.focus();
      void act(() => account.setState({ session: { status: 'signingIn' } }));
      void act(() => account.setState({ session: { status: 'signedOut', problem: { kind } } }));
      expect(document.activeElement, `attempt ${attempt}`).toBe(name === null ? button : field(name));
    }
    const isWrong = kind === 'invalidClient';
    expect(field('Client ID').getAttribute('aria-invalid')).toBe(String(isWrong));
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

  it('begins with three lines about what this is, and the ways to begin', async () => {
    const { getByText, getByRole } = await signedOutPanel();
    expect(getByText(/Talks to your own Zoho and to nobody else/)).toBeTruthy();
    expect((getByRole('radio', { name: /I have a client ID/ }) as HTMLInputElement).checked).toBe(true);
  });

  it('leaves both out for whoever has signed in before', async () => {
    const { account, queryByRole, queryByText } = await signedOutPanel();
    void act(() => account.setState({ signInDefaults: { dataCentre: 'eu', clientId: '1000.KNOWN1' } }));
    expect(queryByRole('radio')).toBeNull();
    expect(queryByText(/Talks to your own Zoho/)).toBeNull();
  });

  it('says which open page the data centre was taken from, until another is chosen', async () => {
    const { account, field, getByText, queryByText } = await signedOutPanel();
    void act(() => account.setState({ signInDefaults: { dataCentre: 'in', clientId: '', isOfTab: true } }));
    expect(getByText('Chosen because desk.zoho.in is open in this tab.')).toBeTruthy();
    fireEvent.change(field('Data centre'), { target: { value: 'eu' } });
    expect(queryByText(/Chosen because/)).toBeNull();
    expect(field('Data centre').value).toBe('eu');
  });

  const MESSAGE = 'Deskside.\nClient ID: 1000.PASTED1\nZoho Desk: https://desk.zoho.eu';

  it('takes client ID and data centre out of a pasted message, and says so', async () => {
    const { field, submit, actions, getByText } = await signedOutPanel();
    fireEvent.paste(field('Client ID'), { clipboardData: { getData: () => MESSAGE } });
    expect(getByText('Taken from what you pasted: client ID and data centre.')).toBeTruthy();
    submit();
    expect(actions.signIn).toHaveBeenLastCalledWith({ dataCentre: 'eu', clientId: '1000.PASTED1' });
  });

  it.each([
    ['no client ID', 'Hello there', /There is no client ID/],
    ['several', '1000.FIRST11 or 1000.SECOND1', /more than one client ID/],
  ])('a pasted text with %s stays as it is, is said, and goes to nobody', async (_what, text, words) => {
    const { field, submit, actions, getByText } = await signedOutPanel();
    fireEvent.paste(field('Client ID'), { clipboardData: { getData: () => text } });
    expect(getByText(words)).toBeTruthy();
    expect(field('Client ID').value).toBe(text);
    submit();
    expect(actions.signIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('Client ID'));
  });

  it('goes on with what was typed when the panel is opened again, but for the secret', async () => {
    const first = await signedOutPanel();
    first.fill();
    cleanup();
    const { field } = await signedOutPanel();
    await waitFor(() => expect(field('Client ID').value).toBe(' 1000.ABC '));
    expect(field('Data centre').value).toBe('eu');
    expect(field('Client secret').value).toBe('');
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

describe('registering, as the admin', () => {
  async function admin() {
    const panel = await signedOutPanel();
    fireEvent.click(panel.getByRole('radio', { name: /I am the admin/ }));
    return panel;
  }

  it('has each value of the console with a button that copies it, for the chosen data centre and both browsers', async () => {
    const { field, getByRole, getAllByRole } = await admin();
    fireEvent.change(field('Data centre'), { target: { value: 'eu' } });
    expect(getByRole('link', { name: 'api-console.zoho.eu' })).toBeTruthy();
    expect(field('Homepage URL').value).toBe('https://desk.zoho.eu');
    expect(field('Redirect URI of Chrome and Edge').value).toBe(accountState().redirectUri);
    expect(field('Redirect URI of Firefox').value).toMatch(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/$/);
    const copies = getAllByRole('button', { name: /^Copy: / }).map((each) => each.getAttribute('aria-label'));
    expect(copies).toEqual([
      'Copy: Type of client',
      'Copy: Client name',
      'Copy: Homepage URL',
      'Copy: Redirect URI of Chrome and Edge',
      'Copy: Redirect URI of Firefox',
    ]);
  });

  it('ends in a message for the team, which the form of a colleague understands', async () => {
    const { field, queryByLabelText } = await admin();
    expect(queryByLabelText('Message to your team')).toBeNull();
    fireEvent.change(field('Data centre'), { target: { value: 'jp' } });
    fireEvent.input(field('Client ID'), { target: { value: '1000.TEAM11' } });
    expect(readSetUp(field('Message to your team').value)).toEqual({ clientId: '1000.TEAM11', dataCentre: 'jp' });
  });

  it('keeps the steps open when the first try fails, with what is wrong', async () => {
    const { account, getByText, field } = await admin();
    fireEvent.input(field('Client ID'), { target: { value: '1000.WRONG1' } });
    void act(() =>
      account.setState({
        session: { status: 'signedOut', problem: { kind: 'invalidClient' } },
        signInDefaults: { dataCentre: 'us', clientId: '1000.WRONG1' },
      }),
    );
    expect(field('Redirect URI of Firefox')).toBeTruthy();
    expect(getByText(/switch on Multi-DC/)).toBeTruthy();
  });
});
