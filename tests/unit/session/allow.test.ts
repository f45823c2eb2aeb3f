import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { sessionItem } from '../../../lib/storage/items';
import { SETTINGS, ZYLKER, sessionWith } from './pretend-session';

const ME = { id: '1', name: 'Casey', emailId: 'case@zylker.com' };
const INFO = '/myinfo';

beforeEach(() => fakeBrowser.reset());

async function signedIn(answers: Record<string, unknown> = {}) {
  const made = sessionWith({ '/accessibleOrganizations': { data: [ZYLKER] }, [INFO]: ME, ...answers });
  await made.session.signIn(SETTINGS);
  made.called.length = 0;
  const allow = async (orgId = ZYLKER.id) => await made.session.allow('changeTickets', orgId);
  const refused = async (orgId?: string) => problemOf(await allow(orgId).catch((thrown: unknown) => thrown)).kind;
  return { ...made, allowMore: allow, refused };
}

describe('consent to one more thing', () => {
  it('adds its scopes to the session, which stays what it is otherwise; one call tells whose it is', async () => {
    const { allowMore, called, clientWith } = await signedIn();
    const before = await sessionItem.get();
    expect(await allowMore()).toEqual({ ...before, scopes: ['Desk.tickets.UPDATE'] });
    expect(await sessionItem.get()).toMatchObject({ status: 'signedIn', scopes: ['Desk.tickets.UPDATE'] });
    expect(called).toEqual([`${INFO} of ${ZYLKER.id}`]);
    expect(clientWith).toHaveBeenCalledExactlyOnceWith(expect.anything(), ZYLKER.id);
  });

  it.each([
    ['another agent', { ...ME, id: '2' }],
    ['another organization', problemError('wrongOrganization')],
  ])('of %s is refused, and changes nothing', async (_who, info) => {
    const made = await signedIn();
    const before = await sessionItem.get();
    made.answers[INFO] = info;
    expect(await made.refused()).toBe('otherConsent');
    expect(await sessionItem.get()).toEqual(before);
  });

  it('of whom nobody can tell is refused, where it is known who is signed in', async () => {
    const made = await signedIn();
    made.answers[INFO] = problemError('forbidden');
    expect(await made.refused()).toBe('forbidden');
    made.answers[INFO] = problemError('network');
    expect(await made.refused()).toBe('network');
  });

  it('where Desk never told who is signed in, the organization is what can be compared', async () => {
    const made = await signedIn({ [INFO]: problemError('forbidden') });
    expect(await made.allowMore()).toMatchObject({ agent: null, scopes: ['Desk.tickets.UPDATE'] });
    made.answers[INFO] = problemError('wrongOrganization');
    expect(await made.refused()).toBe('otherConsent');
    made.answers[INFO] = problemError('network');
    expect(await made.refused()).toBe('network');
  });

  it('is asked of nobody beside another organization, or who is signed out', async () => {
    const made = await signedIn();
    expect(await made.refused('5988319')).toBe('signedOut');
    await made.session.signOut({ records: 'keep' });
    expect(await made.refused()).toBe('signedOut');
    expect(made.allow).not.toHaveBeenCalled();
  });

  it('that comes after the sign-out is said to nobody', async () => {
    const made = await signedIn();
    made.allow.mockImplementationOnce(async () => {
      await made.session.signOut({ records: 'keep' });
      return { id: '2', dataCentre: 'eu', accountsOrigin: '', clientId: '', scopes: ['Desk.tickets.UPDATE'] };
    });
    expect(await made.allowMore()).toMatchObject({ status: 'signedOut' });
    expect(await sessionItem.get()).toMatchObject({ status: 'signedOut' });
  });

  it('without scopes told leaves them unknown, whatever was known before', async () => {
    const made = await signedIn();
    await made.allowMore();
    made.allow.mockResolvedValueOnce({ id: '3', dataCentre: 'eu', accountsOrigin: '', clientId: '' });
    expect(await made.allowMore()).not.toHaveProperty('scopes');
  });
});
