import '../support/catalogue';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PageShell } from '../../../components/pages/PageShell';
import { PAGES } from '../../../components/pages/page-list';
import { FIRST_SIGN_IN, beOf } from '../../../lib/storage/sign-in-id';
import type { AccountState } from '../../../lib/accounts/account-state';
import { inAccount } from '../support/in-account';

afterEach(() => {
  cleanup();
  beOf(FIRST_SIGN_IN);
  location.hash = '';
});

function shell(change: Partial<AccountState> = {}) {
  return render(
    inAccount(
      <PageShell page="ledger">
        <h1>What it shows</h1>
      </PageShell>,
      change,
    ),
  );
}

describe('what every page has around its content', () => {
  it('leads to every other page and marks the one that is open', () => {
    const { getByRole } = shell();
    const links = [...getByRole('navigation', { name: 'Pages of Deskside' }).querySelectorAll('a')];
    expect(links.map(({ pathname }) => pathname)).toEqual(PAGES.map(({ page }) => `/${page}.html`));
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([
      getByRole('link', { name: 'Ledger' }),
    ]);
  });

  it('leads to the pages of the sign-in that this page is of', () => {
    const signIn = '0f8fad5b';
    beOf(signIn);
    const { getByRole } = shell();
    expect(getByRole('link', { name: 'Directory' }).getAttribute('href')).toMatch(
      new RegExp(`/directory\\.html\\?in=${signIn}$`),
    );
  });

  it('skips to the content and leaves the address alone, whose hash says what is shown', () => {
    location.hash = '#recognition';
    const { getByRole } = shell();
    fireEvent.click(getByRole('link', { name: 'Skip to the content' }));
    expect(document.activeElement).toBe(getByRole('main'));
    expect(location.hash).toBe('#recognition');
  });

  it('names the organization only where somebody is signed in, and says when there is no network', () => {
    expect(shell().getByRole('banner').textContent).toContain('Zylker');
    cleanup();
    const { getByRole, getByText } = shell({ session: { status: 'signedOut' }, online: false });
    expect(getByRole('banner').textContent).not.toContain('Zylker');
    getByText(/offline/i);
  });
});
