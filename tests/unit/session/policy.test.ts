import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPolicies } from '../../../lib/policy/read-policies.worker';
import { problemError } from '../../../lib/problems/problem';
import { problemIn } from '../actions/pretend-desk';
import { SETTINGS, ZYLKER, sessionWith } from './pretend-session';

beforeEach(() => fakeBrowser.reset());

const OTHER = { ...ZYLKER, id: '77', companyName: 'Other', portalName: 'other', isDefault: true };

function under(stored: Record<string, unknown>, rows: unknown[] = [ZYLKER]) {
  const answers = {
    '/accessibleOrganizations': { data: rows },
    '/myinfo': { id: '5', name: 'T E', emailId: 'e@z.com' },
  };
  return sessionWith(answers, async () => readPolicies(stored));
}

describe('signing in under a policy', () => {
  it.each([{ dataCentres: ['us'] }, { clientIds: ['1000.B'] }, { dataCentres: 'eu' }])(
    'opens no window where %j does not allow it',
    async (stored) => {
      const { session, signIn } = under(stored);
      expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'byPolicy' } });
      expect(signIn).not.toHaveBeenCalled();
    },
  );

  it('gives access to another organization back, and asks nothing in its name', async () => {
    const { session, signOut, called } = under({ organizationIds: ['1'] });
    expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'byPolicy' } });
    expect(signOut).toHaveBeenCalledOnce();
    expect(called).toEqual(['/accessibleOrganizations']);
  });

  it('takes the one that is allowed, also where another one is the default', async () => {
    const { session } = under({ organizationIds: [ZYLKER.id] }, [OTHER, ZYLKER]);
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'signedIn', organization: { id: ZYLKER.id } });
  });

  it('makes no call for an organization that a policy forbids after the sign-in', async () => {
    const stored: Record<string, unknown> = {};
    const { session } = under(stored);
    await session.signIn(SETTINGS);
    expect(await session.callingFor()).toBe(ZYLKER.id);
    stored['organizationIds'] = ['1'];
    expect(await problemIn(session.callingFor())).toBe('byPolicy');
  });

  it.each([{ organizationIds: ['1'] }, { dataCentres: ['us'] }, { clientIds: ['1000.B'] }])(
    'ends where %j comes after the sign-in, and gives the access back',
    async (policy) => {
      const stored: Record<string, unknown> = {};
      const { session, signOut } = under(stored);
      await session.signIn(SETTINGS);
      await session.holdToPolicy();
      expect(signOut).not.toHaveBeenCalled();
      Object.assign(stored, policy);
      await session.holdToPolicy();
      expect(await session.get()).toEqual({ status: 'signedOut', problem: { kind: 'byPolicy' } });
      expect(signOut).toHaveBeenCalledOnce();
    },
  );

  it('waits for a sign-in that is under way, and ends it then', async () => {
    const stored: Record<string, unknown> = {};
    let held: Promise<void> = Promise.resolve();
    // The policy comes when all that a sign-in looks at it for is over.
    const me = () => {
      stored['dataCentres'] = ['us'];
      held = session.holdToPolicy();
      return { id: '5', name: 'T E', emailId: 'e@z.com' };
    };
    const answers = { '/accessibleOrganizations': { data: [ZYLKER] }, '/myinfo': me };
    const { session, signOut } = sessionWith(answers, async () => readPolicies(stored));
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'signedIn' });
    await held;
    expect(await session.get()).toMatchObject({ status: 'signedOut', problem: { kind: 'byPolicy' } });
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('a slip of the pen signs nobody out: calls are refused until it is put right', async () => {
    const stored: Record<string, unknown> = {};
    const { session, signOut } = under(stored);
    await session.signIn(SETTINGS);
    stored['organizationIds'] = ['39813 11'];
    await session.holdToPolicy();
    expect(signOut).not.toHaveBeenCalled();
    expect(await problemIn(session.callingFor())).toBe('byPolicy');
    stored['organizationIds'] = [ZYLKER.id];
    expect(await session.callingFor()).toBe(ZYLKER.id);
  });

  it('opens no window while policies cannot be read', async () => {
    const { session, signIn } = sessionWith({}, async () => await Promise.reject(problemError('storageLocked')));
    expect(await session.signIn(SETTINGS)).toEqual({ status: 'signedOut', problem: { kind: 'storageLocked' } });
    expect(signIn).not.toHaveBeenCalled();
  });
});
