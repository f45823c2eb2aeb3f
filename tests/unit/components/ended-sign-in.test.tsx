import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AccountProvider } from '../../../components/account-context';
import { SignInCard } from '../../../components/sign-in/SignInCard';
import { sessionItem } from '../../../lib/storage/items';
import { beOf } from '../../../lib/storage/sign-in-id';
import { signInsItem } from '../../../lib/storage/sign-ins-item';
import { pretendAccount } from '../../gallery/account-states';
import '../support/catalogue';

const OWN = '0a1b2c3d';
const BESIDE = { id: OWN, dataCentre: 'eu', portal: 'nshlerin' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', new URL('chrome-extension://deskside/bulk.html?in=0a1b2c3d'));
});
afterEach(() => {
  cleanup();
  beOf('');
  vi.unstubAllGlobals();
});

function shown() {
  const { store, actions } = pretendAccount({ session: { status: 'signedOut' } });
  return render(
    <AccountProvider store={store} actions={actions}>
      <SignInCard />
    </AccountProvider>,
  );
}

it('a page whose sign-in has been given up says so, and leads to those there are, and becomes none of them by itself', async () => {
  const organization = { id: '1', name: 'Zylker', portal: 'zylker', edition: null };
  await sessionItem.set({ status: 'signedIn', dataCentre: 'us', organization, agent: null });
  await signInsItem.set([BESIDE]);
  beOf(OWN);
  const { findByRole, findByLabelText, queryByLabelText } = shown();
  expect(await findByLabelText('Client ID'), 'as long as there is one, one can sign in').toBeTruthy();
  await act(async () => await signInsItem.set([]));
  expect(await findByRole('heading', { name: 'This sign-in has ended' })).toBeTruthy();
  expect(queryByLabelText('Client ID')).toBeNull();
  const other = await findByRole('link', { name: 'Zylker' });
  expect(other.getAttribute('href')).toBe('chrome-extension://deskside/bulk.html');
});

it('the first has always a form', async () => {
  const { findByLabelText } = shown();
  expect(await findByLabelText('Client ID')).toBeTruthy();
});
