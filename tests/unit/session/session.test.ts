import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { problemError } from '../../../lib/problems/problem';
import { badgeFormsItem, sessionItem, signInDefaultsItem } from '../../../lib/storage/items';
import { SETTINGS, ZYLKER, sessionWith } from './pretend-session';

beforeEach(() => fakeBrowser.reset());

describe('signing in', () => {
  it('finds the organization and who signed in, and remembers both', async () => {
    const { session } = sessionWith({
      '/accessibleOrganizations': { data: [ZYLKER] },
      '/myinfo': { id: '1892000000056007', name: 'Torrey Emard', emailId: 'e@zylker.com' },
    });
    const state = await session.signIn(SETTINGS);
    expect(state).toEqual({
      status: 'signedIn',
      dataCentre: 'eu',
      organization: { id: '3981311', name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' },
      agent: { id: '1892000000056007', name: 'Torrey Emard', email: 'e@zylker.com' },
    });
    expect(await sessionItem.get()).toEqual(state);
    expect(await session.orgId()).toBe('3981311');
  });

  it('keeps what the form needs next time, but never the secret', async () => {
    const { session } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await session.signIn(SETTINGS);
    expect(await signInDefaultsItem.get()).toEqual({ dataCentre: 'eu', clientId: '1000.A' });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('hush');
  });

  it('asks the longer list where the first one is unknown', async () => {
    const { session } = sessionWith({ '/organizations': { data: [ZYLKER] } });
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'signedIn', organization: { id: '3981311' } });
  });

  it('an agent whose name Desk will not tell is signed in all the same', async () => {
    const { session } = sessionWith({
      '/accessibleOrganizations': { data: [ZYLKER] },
      '/myinfo': problemError('forbidden'),
    });
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'signedIn', agent: null });
  });

  it('without an organization it ends signed out, says so, and leaves no access behind', async () => {
    const { session, signOut } = sessionWith({ '/accessibleOrganizations': null, '/organizations': { data: [] } });
    expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'noOrganization' } });
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('to an organization that another sign-in has it ends signed out, says so, and gives the access back', async () => {
    const { session, signOut, claim } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    claim.mockResolvedValue(false);
    expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'alreadySignedIn' } });
    expect(claim).toHaveBeenCalledExactlyOnceWith('3981311');
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('a double click is one sign-in', async () => {
    const { session, signIn } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    const [first, second] = await Promise.all([session.signIn(SETTINGS), session.signIn(SETTINGS)]);
    expect(first).toEqual(second);
    expect(signIn).toHaveBeenCalledOnce();
  });

  it('given up while signed in already, leaves the user signed in', async () => {
    const { session, signIn, signOut } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    const signedIn = await session.signIn(SETTINGS);
    signIn.mockRejectedValue(problemError('signInWindowClosed'));
    expect(await session.signIn(SETTINGS)).toEqual(signedIn);
    expect(signOut).not.toHaveBeenCalled();
    expect(await session.orgId()).toBe('3981311');
  });

  it('shows why it was refused', async () => {
    const { session, signIn } = sessionWith({});
    signIn.mockRejectedValue(problemError('signInRefused'));
    expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'signInRefused' } });
  });

  it("forgets the last organization's records", async () => {
    const { session, cache, items } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await cache.keep('cache:v1:5988319:ticket:1', { value: 'old', at: 0 });
    await badgeFormsItem.set({ '5988319': 'howto' });
    await session.signIn(SETTINGS);
    expect([...items.keys()].filter((key) => key.startsWith('cache:'))).toEqual([]);
    expect(await badgeFormsItem.get()).toEqual({});
  });
});

describe('a worker that was stopped', () => {
  it('while the consent window was open: says so instead of waiting for ever', async () => {
    const { session } = sessionWith({});
    await sessionItem.set({ status: 'signingIn' });
    expect(await session.get()).toEqual({ status: 'signedOut', problem: { kind: 'signInInterrupted' } });
  });

  it('finds its session again', async () => {
    const { session, have } = sessionWith({});
    have();
    const state = {
      status: 'signedIn',
      dataCentre: 'eu',
      organization: { id: '1', name: 'Z', portal: null, edition: null },
      agent: null,
    } as const;
    await sessionItem.set(state);
    expect(await session.get()).toEqual(state);
  });

  it('is not signed in without a grant, whatever the storage says', async () => {
    const { session, drop } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await session.signIn(SETTINGS);
    drop();
    expect(await session.get()).toMatchObject({ status: 'signedOut', problem: { kind: 'sessionRevoked' } });
  });
});

/** Zoho's answer to the revocation, when the test gives it. */
function laterAnswer() {
  let answer = (_isRevoked: boolean): void => undefined;
  const revoked = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  return { revoked, answer: (isRevoked: boolean) => answer(isRevoked) };
}

describe('signing out', () => {
  const keep = { records: 'keep' } as const;

  it('clears what was read, revokes, and is done when Zoho has confirmed', async () => {
    const { session, cache, items, signOut } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await session.signIn(SETTINGS);
    await cache.keep('cache:v1:3981311:ticket:1', { value: 'read', at: 0 });
    expect(await session.signOut(keep)).toEqual({ status: 'signedOut', note: 'revoking' });
    expect([...items.keys()].filter((key) => key.startsWith('cache:'))).toEqual([]);
    expect(signOut).toHaveBeenCalledOnce();
    await expect(session.orgId()).rejects.toThrow('signedOut');
    await vi.waitFor(async () => expect(await sessionItem.get()).toEqual({ status: 'signedOut' }));
  });

  it('is over here while Zoho hangs', async () => {
    const { session, cache, items, signOut } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await session.signIn(SETTINGS);
    await cache.keep('cache:v1:3981311:ticket:1', { value: 'read', at: 0 });
    await badgeFormsItem.set({ '3981311': 'howto' });
    const zoho = laterAnswer();
    signOut.mockResolvedValue({ revoked: zoho.revoked });
    await session.signOut(keep);
    expect([...items.keys()]).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('3981311');
    expect(await session.get(), 'not taken for a sign-out cut short').toEqual({
      status: 'signedOut',
      note: 'revoking',
    });
    zoho.answer(false);
    await vi.waitFor(async () =>
      expect(await sessionItem.get()).toEqual({ status: 'signedOut', note: 'revocationOpen' }),
    );
  });

  it('an answer that comes after somebody has signed in again changes nothing', async () => {
    const { session, signOut } = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] } });
    await session.signIn(SETTINGS);
    const zoho = laterAnswer();
    signOut.mockResolvedValueOnce({ revoked: zoho.revoked });
    await session.signOut(keep);
    const again = await session.signIn(SETTINGS);
    zoho.answer(false);
    await zoho.revoked;
    await Promise.resolve();
    expect(await sessionItem.get()).toEqual(again);
  });

  it('takes ledger and runs along only when that is wanted', async () => {
    const { session, forgetRecords } = sessionWith({});
    await session.signOut(keep);
    expect(forgetRecords).not.toHaveBeenCalled();
    await session.signOut({ records: 'clear' });
    expect(forgetRecords).toHaveBeenCalledOnce();
  });

  it('cut short with the worker: nobody knows what Zoho was told, and that is said', async () => {
    const { session } = sessionWith({});
    await sessionItem.set({ status: 'signedOut', note: 'revoking' });
    await badgeFormsItem.set({ '3981311': 'howto' });
    expect(await session.get()).toEqual({ status: 'signedOut', note: 'revocationOpen' });
    expect(await badgeFormsItem.get(), 'and what was left is cleared').toEqual({});
  });

  it('cut short before the vault was empty: it is done now', async () => {
    const { session, have, signOut } = sessionWith({});
    have();
    await sessionItem.set({ status: 'signedOut', note: 'revoking' });
    await session.goOn();
    expect(signOut).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect(await sessionItem.get()).toEqual({ status: 'signedOut' }));
  });

  it('a store that refuses keeps nobody from being signed out', async () => {
    const { session, signOut } = sessionWith({});
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(session.signOut(keep)).rejects.toThrow('disk full');
    expect(signOut).toHaveBeenCalledOnce();
  });
});

it('a stored state of another shape counts as signed out', async () => {
  await fakeBrowser.storage.local.set({ session: { status: 'signedIn', dataCentre: 'mars', organization: 'x' } });
  expect(await sessionItem.get()).toEqual({ status: 'signedOut' });
});
