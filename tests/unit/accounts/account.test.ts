import { describe, expect, it, vi } from 'vitest';
import { createAccount } from '../../../lib/accounts/account-store';
import { problemError } from '../../../lib/problems/problem';
import { SIGNED_IN, pretendPage } from './pretend-page';

const SETTINGS = { dataCentre: 'in', clientId: '1000.A' } as const;
const CREDITS = { orgId: '3981311', day: '2026-11-25', spent: 7, remaining: 90, pausedUntil: 0 };

/** The account of a page that has been started. */
async function open(given: Parameters<typeof pretendPage>[0] = {}) {
  const page = pretendPage(given);
  const { store, actions, start } = createAccount(page.deps);
  await start();
  return { ...page, state: store.getState, actions };
}

describe('the session', () => {
  it('is what is stored, without a word to the worker, which may sleep on', async () => {
    const { state, ask } = await open({ session: SIGNED_IN });
    expect(state().session).toEqual(SIGNED_IN);
    expect(ask.mock.calls.filter(([name]) => name.startsWith('session/'))).toEqual([]);
  });

  it('follows what another page or the worker makes of it', async () => {
    const { state, kept } = await open({ session: SIGNED_IN });
    kept.session.arrive({ status: 'signedOut', problem: { kind: 'sessionRevoked' } });
    expect(state().session).toEqual({ status: 'signedOut', problem: { kind: 'sessionRevoked' } });
  });

  it('cut short while signing in is put right by one question', async () => {
    const ended = { status: 'signedOut', problem: { kind: 'signInInterrupted' } };
    const { state, ask } = await open({ session: { status: 'signingIn' }, answers: { 'session/get': () => ended } });
    await vi.waitFor(() => expect(state().session).toEqual(ended));
    expect(ask).toHaveBeenCalledExactlyOnceWith('session/get', {});
  });

  it('is said to be out, with the reason, when the worker cannot be asked', async () => {
    const gone = () => Promise.reject(problemError('workerGone'));
    const { state } = await open({ session: { status: 'signingIn' }, answers: { 'session/get': gone } });
    await vi.waitFor(() => expect(state().session).toEqual({ status: 'signedOut', problem: { kind: 'workerGone' } }));
  });

  it('comes of signing in, and the form keeps what was entered, but no secret', async () => {
    const { state, actions, ask } = await open({ answers: { 'session/signIn': () => SIGNED_IN } });
    await actions.signIn({ ...SETTINGS, clientSecret: 'hush' });
    expect(state().session).toEqual(SIGNED_IN);
    expect(state().signInDefaults).toEqual(SETTINGS);
    expect(JSON.stringify(state())).not.toContain('hush');
    expect(ask).toHaveBeenCalledWith('session/signIn', { ...SETTINGS, clientSecret: 'hush', portal: null });
  });

  it.each([
    ['of the tab', 'in', 'zylker', 'zylker'],
    ['of a tab in another data centre, which says nothing here', 'eu', 'zylker', null],
  ] as const)('begins with the portal %s', async (_what, dataCentre, portal, sent) => {
    const page = pretendPage({ answers: { 'session/signIn': () => SIGNED_IN } });
    const { actions, propose, start } = createAccount(page.deps);
    await start();
    propose({ kind: 'desk', dataCentre, portal });
    await actions.signIn(SETTINGS);
    expect(page.ask).toHaveBeenCalledWith('session/signIn', { ...SETTINGS, portal: sent });
  });

  it('begins without the portal of a tab that has been left', async () => {
    const page = pretendPage({ answers: { 'session/signIn': () => SIGNED_IN } });
    const { actions, propose, start } = createAccount(page.deps);
    await start();
    propose({ kind: 'desk', dataCentre: 'in', portal: 'zylker' });
    propose({ kind: 'elsewhere' });
    await actions.signIn(SETTINGS);
    expect(page.ask).toHaveBeenCalledWith('session/signIn', { ...SETTINGS, portal: null });
  });

  it('that is not settled stays so when the worker cannot be asked, with the reason', async () => {
    const choices = [{ id: '1', name: 'Zylker', portal: null, edition: null }];
    const gone = () => Promise.reject(problemError('workerGone'));
    const { state, actions, ask } = await open({
      session: { status: 'unsettled', choices },
      answers: { 'session/settle': gone },
    });
    await actions.settle({ orgId: '1', portal: null });
    expect(ask).toHaveBeenCalledWith('session/settle', { orgId: '1', portal: null });
    expect(state().session).toEqual({ status: 'unsettled', choices, problem: { kind: 'workerGone' } });
  });

  it('tells why signing in failed, as a state and not as an error', async () => {
    const refuse = () => Promise.reject(problemError('signInRefused'));
    const { state, actions } = await open({ answers: { 'session/signIn': refuse } });
    await actions.signIn(SETTINGS);
    expect(state().session).toEqual({ status: 'signedOut', problem: { kind: 'signInRefused' } });
  });

  it('cut short while signing out is put right by the worker too', async () => {
    const ended = { status: 'signedOut', note: 'revocationOpen' } as const;
    const { state, ask } = await open({
      session: { status: 'signedOut', note: 'revoking' },
      answers: { 'session/get': () => ended },
    });
    await vi.waitFor(() => expect(state().session).toEqual(ended));
    expect(ask).toHaveBeenCalledExactlyOnceWith('session/get', {});
  });

  it('is shown before the worker has answered, which may take its time', async () => {
    const { state } = await open({
      session: { status: 'signingIn' },
      answers: { 'session/get': () => new Promise(() => undefined) },
    });
    expect(state().session).toEqual({ status: 'signingIn' });
  });
});

describe('signing out', () => {
  const LEFT = { status: 'signedOut', note: 'revoking' } as const;
  const answers = { 'session/signOut': () => LEFT };

  it('just happens where nothing is kept on this computer', async () => {
    const { state, actions, ask } = await open({ session: SIGNED_IN, answers });
    await actions.signOut();
    expect(state()).toMatchObject({ session: LEFT, isAskingRecords: false });
    expect(ask).toHaveBeenCalledExactlyOnceWith('session/signOut', { records: 'keep' });
  });

  it.each(['keep', 'clear'] as const)('asks what becomes of the records: %s', async (records) => {
    const { state, actions, ask } = await open({ session: SIGNED_IN, answers, hasRecords: async () => true });
    await actions.signOut();
    expect(state()).toMatchObject({ session: SIGNED_IN, isAskingRecords: true });
    expect(ask).not.toHaveBeenCalled();
    await actions.answerRecords(records);
    expect(state()).toMatchObject({ session: LEFT, isAskingRecords: false });
    expect(ask).toHaveBeenCalledExactlyOnceWith('session/signOut', { records });
  });

  it('leaves everything as it is when thought better of', async () => {
    const { state, actions, ask } = await open({ session: SIGNED_IN, answers, hasRecords: async () => true });
    await actions.signOut();
    await actions.answerRecords('cancel');
    expect(state()).toMatchObject({ session: SIGNED_IN, isAskingRecords: false });
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks also when it cannot be read whether there is anything', async () => {
    const hasRecords = () => Promise.reject(new Error('locked'));
    const { state, actions } = await open({ session: SIGNED_IN, answers, hasRecords });
    await actions.signOut();
    expect(state().isAskingRecords).toBe(true);
  });

  it('believes what is stored of the revocation before an answer that is older', async () => {
    const page = pretendPage({ session: SIGNED_IN });
    const { store, actions, start } = createAccount({
      ...page.deps,
      ask: async () => {
        page.kept.session.arrive({ status: 'signedOut', note: 'revocationOpen' });
        return LEFT;
      },
    });
    await start();
    await actions.signOut();
    expect(store.getState().session).toEqual({ status: 'signedOut', note: 'revocationOpen' });
  });
});

describe('what is read for the first paint', () => {
  it('is read at once, not one after the other', async () => {
    const page = pretendPage({ session: SIGNED_IN });
    const account = createAccount(page.deps);
    void account.start();
    for (const item of Object.values(page.kept)) expect(item.get).toHaveBeenCalledOnce();
  });

  it('begins the form with what was used last', async () => {
    const { state } = await open({ signInDefaults: { dataCentre: 'jp', clientId: '1000.B' } });
    expect(state()).toMatchObject({
      signInDefaults: { dataCentre: 'jp', clientId: '1000.B' },
      redirectUri: 'https://deskside.example/zoho',
    });
  });
});

describe('credits', () => {
  it('and the limit are followed', async () => {
    const { state, kept } = await open({ credits: CREDITS, creditCap: 40 });
    expect(state()).toMatchObject({ credits: CREDITS, creditCap: 40 });
    kept.credits.arrive({ ...CREDITS, spent: 8 });
    kept.creditCap.arrive(null);
    expect(state()).toMatchObject({ credits: { spent: 8 }, creditCap: null });
  });

  it('the limit is shown at once and kept', async () => {
    const { state, kept, actions } = await open();
    actions.setCreditCap(25);
    expect(state().creditCap).toBe(25);
    expect(await kept.creditCap.get()).toBe(25);
  });
});

describe('the network', () => {
  it('is believed as the browser has it, from the start and after every change', async () => {
    const page = pretendPage();
    page.world.isOnline = false;
    const { store, start } = createAccount(page.deps);
    await start();
    expect(store.getState().online).toBe(false);
    page.world.isOnline = true;
    page.networkChanges();
    expect(store.getState().online).toBe(true);
  });
});

describe('access to Desk', () => {
  it('is asked of the browser for where one is signed in, after every change anew', async () => {
    const { state, world, permissions, accessChanges } = await open({ session: SIGNED_IN });
    await vi.waitFor(() =>
      expect(permissions.contains).toHaveBeenCalledWith(['https://desk.zoho.eu/*', 'https://accounts.zoho.eu/*']),
    );
    world.hasAccess = false;
    accessChanges();
    await vi.waitFor(() => expect(state().hostAccess).toBe(false));
  });

  it('does not hang on hosts below zohodesk, which are asked for all the same', async () => {
    const { actions, permissions } = await open({ session: SIGNED_IN });
    await actions.grantHostAccess();
    const asked = permissions.contains.mock.calls.flat(2) as unknown[];
    expect(asked.filter((origin) => String(origin).includes('zohodesk'))).toEqual([]);
    expect((permissions.request.mock.calls as unknown[][]).flat(2)).toEqual(
      expect.arrayContaining(['https://desk.zoho.eu/*', 'https://accounts.zoho.eu/*', 'https://*.zohodesk.eu/*']),
    );
  });

  it('is requested before anything is waited for: the browser forgets the click otherwise', async () => {
    const { actions, permissions, state } = await open({ session: SIGNED_IN });
    void actions.grantHostAccess();
    expect(permissions.request).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(state().hostAccess).toBe(true));
  });

  it('a browser that refuses to ask counts as no', async () => {
    const { actions, permissions, state } = await open({ session: SIGNED_IN });
    permissions.request.mockRejectedValue(new Error('not in a gesture'));
    await actions.grantHostAccess();
    expect(state().hostAccess).toBe(false);
  });
});

describe('a picture', () => {
  const URL = 'https://desk.zoho.eu/photo/1';

  it('comes from the cache, else from the worker, and is asked for once', async () => {
    const cache = { [`cache:v1:3981311:picture:${URL}`]: { value: 'data:cached', at: 0 } };
    const answers = { 'picture/get': () => ({ dataUrl: 'data:fresh' }) };
    const { actions, ask } = await open({ session: SIGNED_IN, cache, answers });
    expect(await actions.picture(URL)).toBe('data:cached');
    expect(ask).not.toHaveBeenCalled();
    expect(await Promise.all([actions.picture(`${URL}2`), actions.picture(`${URL}2`)])).toEqual([
      'data:fresh',
      'data:fresh',
    ]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('that cannot be had is none, and so is any without a session', async () => {
    const gone = () => Promise.reject(problemError('network'));
    const { actions } = await open({ session: SIGNED_IN, answers: { 'picture/get': gone } });
    expect(await actions.picture(URL)).toBeNull();
    const out = await open({ answers: { 'picture/get': () => ({ dataUrl: 'data:x' }) } });
    expect(await out.actions.picture(URL)).toBeNull();
  });

  it('of one organization is never shown in another', async () => {
    const coming = ['data:first', 'data:second', 'data:third'];
    const answers = { 'picture/get': async () => await Promise.resolve({ dataUrl: coming.shift() ?? null }) };
    const { actions, kept } = await open({ session: SIGNED_IN, answers });
    const first = actions.picture(URL);
    kept.session.arrive({ ...SIGNED_IN, organization: { ...SIGNED_IN.organization, id: '5988319' } });
    expect(await Promise.all([first, actions.picture(URL)])).toEqual(['data:first', 'data:second']);
    expect(await actions.picture(URL), 'what is shown, whoever shows it remembers').toBe('data:third');
  });
});
