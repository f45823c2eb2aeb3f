import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { problemError } from '../../../lib/problems/problem';
import { sessionItem } from '../../../lib/storage/items';
import { wantedPortalItem } from '../../../lib/storage/sign-in-items.worker';
import { SETTINGS, ZYLKER, sessionWith } from './pretend-session';

const NSHLERIN = { id: '5988319', companyName: 'Nshlerin LLC.', portalName: 'nshlerin', edition: 'PROFESSIONAL' };
const THIRD = { id: '4000001', companyName: 'Third', portalName: 'third', edition: null };
const LIST = '/accessibleOrganizations';
const CASEY = { id: '5', name: 'Casey', emailId: null };
const beside = (portal: string) => ({ ...SETTINGS, portal });

/** Desk says of every organization but this one that the access is not for it. */
const onlyFor = (id: string) => (orgId: string | null) => (orgId === id ? CASEY : problemError('wrongOrganization'));

beforeEach(() => fakeBrowser.reset());

describe('the organization', () => {
  it('is the tab’s, although another is listed first and marked as default', async () => {
    const { session, called } = sessionWith({
      [LIST]: { data: [{ ...NSHLERIN, isDefault: 'true' }, ZYLKER] },
      '/myinfo': onlyFor(ZYLKER.id),
    });
    expect(await session.signIn(beside('Zylker'))).toMatchObject({
      status: 'signedIn',
      organization: { id: ZYLKER.id },
    });
    expect(called).toEqual([LIST, `/myinfo of ${ZYLKER.id}`]);
  });

  it('is the default one, as the wire has it, where no tab helps', async () => {
    const rows = [
      { ...NSHLERIN, isDefault: 'false' },
      { ...ZYLKER, isDefault: 'true' },
    ];
    const { session } = sessionWith({ [LIST]: { data: rows } });
    expect(await session.signIn(SETTINGS)).toMatchObject({ organization: { id: ZYLKER.id } });
  });

  it('is asked for where nothing tells; until then nothing is read', async () => {
    const { session, called, signIn } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    const state = await session.signIn(SETTINGS);
    expect(state).toEqual({
      status: 'unsettled',
      choices: [
        { id: NSHLERIN.id, name: 'Nshlerin LLC.', portal: 'nshlerin', edition: 'PROFESSIONAL' },
        { id: ZYLKER.id, name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' },
      ],
    });
    expect(await sessionItem.get()).toEqual(state);
    expect(called).toEqual([LIST]);
    await expect(session.orgId()).rejects.toThrow('signedOut');
    expect(await session.settle({ orgId: ZYLKER.id, portal: null })).toMatchObject({
      status: 'signedIn',
      organization: { id: ZYLKER.id },
    });
    expect(called).toEqual([LIST, `/myinfo of ${ZYLKER.id}`]);
    expect(signIn).toHaveBeenCalledOnce();
  });

  it('chosen twice, is the one chosen first', async () => {
    const { session } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    await session.signIn(SETTINGS);
    const word = (orgId: string) => ({ orgId, portal: null });
    const [first, second] = await Promise.all([session.settle(word(ZYLKER.id)), session.settle(word(NSHLERIN.id))]);
    expect(first).toMatchObject({ status: 'signedIn', organization: { id: ZYLKER.id } });
    expect(second).toEqual(first);
    expect(await session.settle(word(NSHLERIN.id)), 'late').toEqual(first);
  });

  it('that is on no list is not signed in to, whoever names it', async () => {
    const { session, called } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    const asked = await session.signIn(SETTINGS);
    expect(await session.settle({ orgId: '666', portal: null })).toEqual(asked);
    expect(called).toEqual([LIST]);
  });

  it.each([
    'forbidden',
    'notFound',
    'unprocessable',
    'badRequest',
    'invalidData',
    'scopeMissing',
    'badAnswer',
  ] as const)('is found in the longer list, by the same rule, where the first one is refused: %s', async (kind) => {
    const { session } = sessionWith({
      [LIST]: problemError(kind),
      '/organizations': { data: [NSHLERIN, ZYLKER] },
    });
    expect(await session.signIn(beside('zylker'))).toMatchObject({ organization: { id: ZYLKER.id } });
  });
});

describe('an organization that the access is not for', () => {
  const three = { data: [NSHLERIN, { ...ZYLKER, isDefault: 'true' }, THIRD] };

  it('is left out, and the default one is next', async () => {
    const { session, called } = sessionWith({ [LIST]: three, '/myinfo': onlyFor(ZYLKER.id) });
    expect(await session.signIn(beside('third'))).toMatchObject({ organization: { id: ZYLKER.id } });
    expect(called).toEqual([LIST, `/myinfo of ${THIRD.id}`, `/myinfo of ${ZYLKER.id}`]);
  });

  it('leaves a question where neither tab nor default tells of the others', async () => {
    const { session } = sessionWith({ [LIST]: three, '/myinfo': onlyFor(THIRD.id) });
    expect(await session.signIn(SETTINGS)).toMatchObject({
      status: 'unsettled',
      choices: [{ id: NSHLERIN.id }, { id: THIRD.id }],
      problem: { kind: 'wrongOrganization' },
    });
    const after = await session.settle({ orgId: NSHLERIN.id, portal: null });
    expect(after, 'never one that the user has not chosen').toMatchObject({ choices: [{ id: THIRD.id }] });
    expect(await session.settle({ orgId: THIRD.id, portal: null })).toMatchObject({ status: 'signedIn' });
  });

  it('being all of them, ends in a reason, with the access kept', async () => {
    const { session, signOut, answers } = sessionWith({ [LIST]: three, '/myinfo': onlyFor('9') });
    const state = await session.signIn(beside('zylker'));
    expect(state).toMatchObject({ status: 'unsettled', problem: { kind: 'wrongOrganization' } });
    await session.settle({ orgId: NSHLERIN.id, portal: null });
    const none = await session.settle({ orgId: THIRD.id, portal: null });
    expect(none).toMatchObject({ status: 'unsettled', choices: [], problem: { kind: 'wrongOrganization' } });
    expect(signOut).not.toHaveBeenCalled();
    answers['/myinfo'] = CASEY;
    expect(await session.settle({ orgId: null, portal: null })).toMatchObject({ organization: { id: ZYLKER.id } });
  });
});

describe('a first call that fails after consent', () => {
  it.each(['offline', 'network', 'timeout', 'serverError', 'tooManyRequests'] as const)(
    'keeps the access, and Retry goes on without a new consent: %s',
    async (kind) => {
      const { session, answers, signIn, signOut } = sessionWith({ [LIST]: problemError(kind) });
      expect(await session.signIn(beside('zylker'))).toEqual({ status: 'unsettled', choices: [], problem: { kind } });
      answers[LIST] = { data: [NSHLERIN, ZYLKER] };
      expect(await session.settle({ orgId: null, portal: null }), 'the tab’s portal is remembered').toMatchObject({
        status: 'signedIn',
        organization: { id: ZYLKER.id },
      });
      expect(signIn).toHaveBeenCalledOnce();
      expect(signOut).not.toHaveBeenCalled();
    },
  );

  it('in the name of the organization says nothing of it either', async () => {
    const { session } = sessionWith({ [LIST]: { data: [ZYLKER] }, '/myinfo': problemError('timeout') });
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'unsettled', problem: { kind: 'timeout' } });
  });

  it('after a choice leaves the choice', async () => {
    const { session } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] }, '/myinfo': problemError('offline') });
    await session.signIn(SETTINGS);
    expect(await session.settle({ orgId: ZYLKER.id, portal: null })).toMatchObject({
      choices: [{ id: NSHLERIN.id }, { id: ZYLKER.id }],
      problem: { kind: 'offline' },
    });
  });

  it('tried twice at once is tried once', async () => {
    const { session, answers, called } = sessionWith({ [LIST]: problemError('network') });
    await session.signIn(SETTINGS);
    answers[LIST] = { data: [ZYLKER] };
    called.length = 0;
    const again = { orgId: null, portal: null };
    const [first, second] = await Promise.all([session.settle(again), session.settle(again)]);
    expect(second).toEqual(first);
    expect(called).toEqual([LIST, `/myinfo of ${ZYLKER.id}`]);
  });

  it('because Zoho has ended the access ends the session', async () => {
    const { session, answers } = sessionWith({ [LIST]: problemError('network') });
    await session.signIn(SETTINGS);
    answers[LIST] = problemError('sessionRevoked');
    expect(await session.settle({ orgId: null, portal: null })).toEqual({
      status: 'signedOut',
      problem: { kind: 'sessionRevoked' },
    });
  });

  it('that comes to its end after the user has started over changes nothing', async () => {
    const waiting: ((list: unknown) => void)[] = [];
    const { session, answers, signOut } = sessionWith({ [LIST]: problemError('network') });
    await session.signIn(SETTINGS);
    answers[LIST] = () => new Promise((resolve) => waiting.push(resolve));
    const retried = session.settle({ orgId: null, portal: null });
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const left = await session.signOut({ records: 'keep' });
    waiting[0]?.({ data: [ZYLKER] });
    expect((await retried).status).toBe('signedOut');
    expect(left.status).toBe('signedOut');
    expect(signOut).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect(await sessionItem.get()).toEqual({ status: 'signedOut' }));
    expect(await wantedPortalItem.get()).toBeNull();
  });

  it('does not keep the next sign-in waiting once the user has started over', async () => {
    const { session, answers, signIn } = sessionWith({ [LIST]: problemError('network') });
    await session.signIn(SETTINGS);
    const hangs = vi.fn(() => new Promise(() => undefined));
    answers[LIST] = hangs;
    void session.settle({ orgId: null, portal: null });
    await vi.waitFor(() => expect(hangs).toHaveBeenCalled());
    await session.signOut({ records: 'keep' });
    answers[LIST] = { data: [ZYLKER] };
    expect(await session.signIn(SETTINGS)).toMatchObject({ status: 'signedIn' });
    expect(signIn).toHaveBeenCalledTimes(2);
  });
});

describe('a worker that was stopped', () => {
  it('between consent and first call: the next one goes on, by the portal that was open then', async () => {
    const { have, nextWorker, signIn } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    have();
    await sessionItem.set({ status: 'signingIn' });
    await wantedPortalItem.set('zylker');
    expect(await nextWorker().get()).toMatchObject({ status: 'signedIn', organization: { id: ZYLKER.id } });
    expect(signIn).not.toHaveBeenCalled();
  });

  it('while the user was to choose: the choice is still there, and no call is made', async () => {
    const { session, nextWorker, called } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    const asked = await session.signIn(SETTINGS);
    called.length = 0;
    const next = nextWorker();
    expect(await next.get()).toEqual(asked);
    expect(called).toEqual([]);
    expect(await next.settle({ orgId: ZYLKER.id, portal: null })).toMatchObject({ status: 'signedIn' });
  });

  it('after the choice was made: asked again it does not choose anew', async () => {
    const { session, nextWorker } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    await session.signIn(SETTINGS);
    const chosen = await session.settle({ orgId: ZYLKER.id, portal: null });
    expect(await nextWorker().settle({ orgId: ZYLKER.id, portal: null })).toEqual(chosen);
  });

  it('with the storage, but not the vault, emptied: the access is not left without an owner', async () => {
    const { have, nextWorker } = sessionWith({ [LIST]: { data: [ZYLKER] } });
    have();
    await nextWorker().goOn();
    expect(await sessionItem.get()).toMatchObject({ status: 'signedIn', organization: { id: ZYLKER.id } });
  });

  it('with a vault that cannot be read now, takes that for no sign of anything', async () => {
    const { session, hasGrant, signOut } = sessionWith({ [LIST]: { data: [ZYLKER] } });
    const signedIn = await session.signIn(SETTINGS);
    hasGrant.mockRejectedValue(problemError('unknown'));
    expect(await session.get()).toEqual(signedIn);
    await sessionItem.set({ status: 'signingIn' });
    expect(await session.get()).toEqual({ status: 'unsettled', choices: [], problem: { kind: 'unknown' } });
    await sessionItem.set({ status: 'signedOut', note: 'revoking' });
    await session.goOn();
    expect(await sessionItem.get(), 'neither done nor given up').toEqual({ status: 'signedOut', note: 'revoking' });
    expect(signOut).not.toHaveBeenCalled();
  });
});

describe('a new sign-in that ends before consent', () => {
  it('leaves a choice that was open', async () => {
    const { session, signIn, called } = sessionWith({ [LIST]: { data: [NSHLERIN, ZYLKER] } });
    const asked = await session.signIn(SETTINGS);
    signIn.mockRejectedValue(problemError('signInWindowClosed'));
    expect(await session.signIn(SETTINGS)).toEqual(asked);
    expect(called, 'and asks Desk nothing').toEqual([LIST]);
  });
});

it('a portal counts only in the data centre it was seen in', async () => {
  const { session, signIn } = sessionWith({ [LIST]: { data: [NSHLERIN, { ...ZYLKER, isDefault: 'true' }] } });
  signIn.mockResolvedValueOnce({ ...(await signIn()), dataCentre: 'us' });
  expect(await session.signIn(beside('nshlerin'))).toMatchObject({ organization: { id: ZYLKER.id } });
});

describe('another portal', () => {
  const signedIn = async () => {
    const made = sessionWith({ [LIST]: { data: [ZYLKER] } });
    await made.session.signIn(SETTINGS);
    return made.session;
  };

  it('is no place to read for, until the user says that it is the organization', async () => {
    const session = await signedIn();
    expect(await session.orgId('ZYLKER')).toBe(ZYLKER.id);
    expect(await session.orgId(null)).toBe(ZYLKER.id);
    await expect(session.orgId('nshlerin')).rejects.toThrow('wrongOrganization');
    await session.settle({ orgId: ZYLKER.id, portal: 'nshlerin' });
    expect(await session.orgId('Nshlerin')).toBe(ZYLKER.id);
    await expect(session.orgId('third')).rejects.toThrow('wrongOrganization');
  });

  it('is not taken for it by a word about another organization', async () => {
    const session = await signedIn();
    await session.settle({ orgId: NSHLERIN.id, portal: 'nshlerin' });
    await session.settle({ orgId: null, portal: 'nshlerin' });
    await expect(session.orgId('nshlerin')).rejects.toThrow('wrongOrganization');
  });

  it('is asked about anew after signing out', async () => {
    const session = await signedIn();
    await session.settle({ orgId: ZYLKER.id, portal: 'nshlerin' });
    await session.signOut({ records: 'keep' });
    await session.signIn(SETTINGS);
    await expect(session.orgId('nshlerin')).rejects.toThrow('wrongOrganization');
  });
});
