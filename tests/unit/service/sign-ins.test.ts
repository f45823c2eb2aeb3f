import { type Mock, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPageContext } from '../../../lib/desk-page/page-context';
import type { Handlers } from '../../../lib/messages/serve.worker';
import { readNoPolicy } from '../../../lib/policy/managed-policy.worker';
import { createSignIns } from '../../../lib/service/sign-ins';
import type { SignInParts, SignInService } from '../../../lib/service/sign-in-service';
import { SAMPLE_ORGANIZATION } from '../../../lib/sample/sample';
import type { SessionState } from '../../../lib/session/session-state';
import { sessionItem } from '../../../lib/storage/items';
import { macrosItem } from '../../../lib/storage/person-items.page';
import { keyIn } from '../../../lib/storage/sign-in-id';
import { signInsItem } from '../../../lib/storage/sign-ins-item';
import { anEntry } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

const SAMPLE_SESSION: SessionState = {
  status: 'signedIn',
  dataCentre: 'sample',
  organization: { id: SAMPLE_ORGANIZATION, name: 'Sample', portal: 'sample', edition: null },
  agent: null,
};
const EUROPE = { dataCentre: 'eu', portal: 'nshlerin' } as const;

beforeEach(() => fakeBrowser.reset());

function signedIn(id: string, portal: string, dataCentre: 'us' | 'eu' = 'us'): SessionState {
  return { status: 'signedIn', dataCentre, organization: { id, name: portal, portal, edition: null }, agent: null };
}

/** Those side by side, with services that do nothing; `running` has what each was given. */
function world() {
  const { ledger } = memoryLedger();
  const running = new Map<string, SignInParts & { ended: boolean; signOut: Mock; holdToPolicy: Mock }>();
  const views: [signIn: string, request: unknown][] = [];
  const make = (parts: SignInParts): SignInService => {
    const item = sessionItem.in(parts.signIn);
    const signOut = vi.fn(async () => await item.set({ status: 'signedOut' }));
    const holdToPolicy = vi.fn(async () => undefined);
    const one = { ...parts, ended: false, signOut, holdToPolicy };
    running.set(parts.signIn, one);
    return {
      signIn: parts.signIn,
      session: { known: item.get, signOut, holdToPolicy } as never,
      cache: { clear: async () => undefined } as never,
      handlers: { of: parts.signIn } as unknown as Handlers,
      attachView: () => ({
        said: (request) => views.push([parts.signIn, request]),
        left: () => views.push([parts.signIn, 'left']),
      }),
      end: () => (one.ended = true),
    };
  };
  const signIns = createSignIns({ ledger, make, arrived: () => undefined, policy: readNoPolicy });
  const control = (): SignInParts => running.get('') ?? expect.fail('nobody is the first');
  return {
    signIns,
    running,
    views,
    ledger,
    control,
    begin: async () => (await control().signIns.begin(EUROPE)).signIn,
  };
}

describe('a policy that has been told of', () => {
  it('is held to by each of them, also by those of a worker that has just started', async () => {
    const other = await world().begin();
    const { signIns, running } = world();
    running.get('')?.holdToPolicy.mockRejectedValue(new Error('of one'));
    await signIns.holdToPolicy({ values: { dataCentres: ['eu'] }, flaws: [] });
    expect(running.get('')?.holdToPolicy).toHaveBeenCalledOnce();
    expect(running.get(other)?.holdToPolicy).toHaveBeenCalledOnce();
  });

  it('that sets nothing has nothing read for it', async () => {
    const { signIns, running } = world();
    await signIns.holdToPolicy({ values: {}, flaws: [] });
    expect(running.get('')?.holdToPolicy).not.toHaveBeenCalled();
  });
});

const speaker = (signIn: string, orgId: string | null = null) => ({ signIn, orgId });

describe('a message', () => {
  it('goes to the sign-in that it is of, and to no other', async () => {
    const { signIns, begin } = world();
    const other = await begin();
    expect(await signIns.handlersFor(speaker(other), false)).toEqual({ of: other });
    expect(await signIns.handlersFor(speaker(''), false)).toEqual({ of: '' });
  });

  it('reaches it also in a worker that has just started', async () => {
    const other = await world().begin();
    expect(await world().signIns.handlersFor(speaker(other), false)).toEqual({ of: other });
  });

  it('to one that is gone reaches nobody', async () => {
    await expect(world().signIns.handlersFor(speaker('00000000'), false)).rejects.toThrow('signedOut');
  });

  it('of a page that shows another organization than is signed in to by now is refused, but for signing in and out', async () => {
    const { signIns } = world();
    await sessionItem.set(signedIn('2', 'zylker'));
    await expect(signIns.handlersFor(speaker('', '1'), false)).rejects.toThrow('wrongOrganization');
    expect(await signIns.handlersFor(speaker('', '1'), true)).toEqual({ of: '' });
    expect(await signIns.handlersFor(speaker('', '2'), false)).toEqual({ of: '' });
  });
});

describe('a panel', () => {
  it('is served by its sign-in, and waits for one that is not running yet, in the order of what it says', async () => {
    const other = await world().begin();
    const { signIns, views } = world();
    const seat = signIns.attachView(other, () => undefined);
    seat.said({ view: 'a' } as never);
    seat.said({ view: 'b' } as never);
    await vi.waitFor(() =>
      expect(views).toEqual([
        [other, { view: 'a' }],
        [other, { view: 'b' }],
      ]),
    );
    seat.said({ view: 'c' } as never);
    seat.left();
    expect(views.slice(2)).toEqual([
      [other, { view: 'c' }],
      [other, 'left'],
    ]);
  });

  it('that went meanwhile leaves nothing behind', async () => {
    const other = await world().begin();
    const { signIns, views } = world();
    signIns.attachView(other, () => undefined).left();
    await vi.waitFor(() => expect(views).toEqual([[other, 'left']]));
  });
});

describe('a sign-in beside the first', () => {
  it('asked for twice is one; signed in to, the next is another', async () => {
    const { begin } = world();
    const [one, again] = await Promise.all([begin(), begin()]);
    expect(again).toBe(one);
    await sessionItem.in(one).set(signedIn('2', 'nshlerin', 'eu'));
    expect(await begin()).not.toBe(one);
  });

  it('is refused when there are too many, with a reason', async () => {
    const { control } = world();
    for (let n = 0; n < 7; n += 1) await control().signIns.begin({ dataCentre: 'eu', portal: `p${n}` });
    await expect(control().signIns.begin(EUROPE)).rejects.toThrow('tooManySignIns');
  });

  it('is given up while nobody is signed in by it, with all that was stored', async () => {
    const { begin, control, running, signIns } = world();
    const other = await begin();
    await sessionItem.in(other).set({ status: 'signingIn' });
    await control().signIns.leave(other);
    expect(await signInsItem.get()).toHaveLength(1);
    await sessionItem.in(other).set({ status: 'signedOut', problem: { kind: 'signInRefused' } });
    await fakeBrowser.storage.session.set({ 'auth/codes': 1, [keyIn(other, 'auth/codes')]: 1 });
    await control().signIns.leave(other);
    expect(await signInsItem.get()).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['auth/codes']);
    expect(running.get(other)?.ended).toBe(true);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([]);
    await expect(signIns.handlersFor(speaker(other), true)).rejects.toThrow('signedOut');
  });

  it('the first is never given up', async () => {
    const { control, signIns } = world();
    await control().signIns.leave('');
    expect(await signIns.handlersFor(speaker(''), true)).toEqual({ of: '' });
  });

  it('goes with its sign-out, but stays as long as something is to be told', async () => {
    const { begin } = world();
    const other = await begin();
    await sessionItem.in(other).set(signedIn('2', 'nshlerin', 'eu'));
    await sessionItem.in(other).set({ status: 'signedOut', note: 'revoking' });
    expect(await signInsItem.get()).toHaveLength(1);
    await sessionItem.in(other).set({ status: 'signedOut' });
    await vi.waitFor(async () => expect(await signInsItem.get()).toEqual([]));
  });

  it('whose end an earlier worker did not live to see goes with the next; one that was just begun stays', async () => {
    const former = world();
    const ended = await former.begin();
    const { signIn: begun } = await former.control().signIns.begin({ dataCentre: 'in', portal: null });
    former.running
      .get(ended)
      ?.signIns.begin.call(null, EUROPE)
      .catch(() => undefined);
    await fakeBrowser.storage.local.set({ [sessionItem.in(ended).key]: { status: 'signedOut' } });
    world();
    await vi.waitFor(async () => expect((await signInsItem.get()).map(({ id }) => id)).toEqual([begun]));
  });

  it('takes no organization that another one has, and ends nothing for it', async () => {
    const { begin, running, control } = world();
    const other = await begin();
    await sessionItem.set(signedIn('1', 'zylker'));
    expect(await running.get(other)?.claim('2')).toBe(true);
    expect(await running.get(other)?.claim('1')).toBe(false);
    expect(running.get('')?.signOut).not.toHaveBeenCalled();
    expect(await control().claim('1'), 'its own again').toBe(true);
  });

  it('of two that find the same organization at once, one has it, until it has ended', async () => {
    const { begin, running, control } = world();
    const other = await begin();
    for (const signIn of ['', other]) await sessionItem.in(signIn).set({ status: 'signingIn' });
    expect(await Promise.all([control().claim('1'), running.get(other)?.claim('1')])).toEqual([true, false]);
    await sessionItem.set({ status: 'signedOut', problem: { kind: 'signInRefused' } });
    expect(await running.get(other)?.claim('1')).toBe(true);
  });
});

describe('what belongs to this computer', () => {
  it('of an organization goes, and what is of others who are signed in stays', async () => {
    const { begin, running, ledger } = world();
    const other = await begin();
    await sessionItem.set(signedIn('1', 'zylker'));
    await sessionItem.in(other).set(signedIn('2', 'nshlerin', 'eu'));
    for (const orgId of ['1', '2']) await ledger.save(anEntry({ id: `of ${orgId}`, orgId }));
    await fakeBrowser.storage.local.set({ macros: { 1: [], 2: [] } });
    await running.get(other)?.forgetRecords('2');
    expect((await ledger.list({ limit: 9 })).map(({ id }) => id)).toEqual(['of 1']);
    expect(Object.keys(await macrosItem.get())).toEqual(['1']);
  });

  it('goes altogether with the last of them', async () => {
    const { running, ledger } = world();
    await ledger.save(anEntry());
    await running.get('')?.forgetRecords('1');
    expect(await ledger.list({ limit: 9 })).toEqual([]);
  });
});

describe('the sample', () => {
  /** A page that answers for it, which may go. */
  function page() {
    const here = { is: true };
    fakeBrowser.runtime.onMessage.addListener(async (message: unknown) =>
      here.is && typeof message === 'object' && message !== null && 'sample' in message ? { status: 204 } : undefined,
    );
    return here;
  }

  it('is one more sign-in, of its own kind, which begins at once', async () => {
    const { control, running } = world();
    const { signIn } = await control().signIns.beginSample();
    expect(signIn).toMatch(/^ffff[0-9a-f]{4}$/);
    expect(running.get(signIn)?.isSample).toBe(true);
    expect(running.get('')?.isSample).toBe(false);
    expect(await signInsItem.get()).toEqual([{ id: signIn, dataCentre: 'sample', portal: 'sample' }]);
    expect(await sessionItem.in(signIn).get(), 'no form is shown meanwhile').toEqual({ status: 'signingIn' });
  });

  it('ends while somebody is “signed in” to it, with all that is stored of it and nothing of anybody else', async () => {
    const { control, running, ledger, begin } = world();
    const other = await begin();
    await sessionItem.in(other).set(signedIn('2', 'nshlerin', 'eu'));
    const { signIn } = await control().signIns.beginSample();
    await sessionItem.in(signIn).set(SAMPLE_SESSION);
    await fakeBrowser.storage.session.set({ [keyIn(signIn, 'drafts')]: 'typed', [keyIn(other, 'drafts')]: 'kept' });
    for (const orgId of ['2', SAMPLE_ORGANIZATION]) await ledger.save(anEntry({ id: `of ${orgId}`, orgId }));
    await control().signIns.leave(signIn);
    expect(running.get(signIn)?.ended).toBe(true);
    expect((await signInsItem.get()).map(({ id }) => id)).toEqual([other]);
    const left = { ...(await fakeBrowser.storage.local.get(null)), ...(await fakeBrowser.storage.session.get(null)) };
    expect(Object.keys(left).filter((key) => key.includes(signIn))).toEqual([]);
    expect(left[keyIn(other, 'drafts')]).toBe('kept');
    expect((await ledger.list({ limit: 9 })).map(({ id }) => id)).toEqual(['of 2']);
    await expect(world().signIns.handlersFor(speaker(signIn), false)).rejects.toThrow('signedOut');
  });

  it('is one at a time: beginning ends the one before, and the organization is free again', async () => {
    const { control, running } = world();
    const { signIn: former } = await control().signIns.beginSample();
    expect(await running.get(former)?.claim(SAMPLE_ORGANIZATION)).toBe(true);
    await sessionItem.in(former).set(SAMPLE_SESSION);
    const { signIn } = await control().signIns.beginSample();
    expect((await signInsItem.get()).map(({ id }) => id)).toEqual([signIn]);
    expect(await running.get(signIn)?.claim(SAMPLE_ORGANIZATION)).toBe(true);
  });

  it('goes on with the next worker as long as its page is there, and is cleared away where that has gone', async () => {
    const there = page();
    const { signIn } = await world().control().signIns.beginSample();
    await sessionItem.in(signIn).set(SAMPLE_SESSION);
    const next = world();
    expect(await next.signIns.handlersFor(speaker(signIn), false)).toEqual({ of: signIn });
    // Whatever would be given up now has been by then.
    await next.control().signIns.leave('');
    expect((await signInsItem.get()).map(({ id }) => id)).toEqual([signIn]);
    there.is = false;
    world();
    await vi.waitFor(async () => expect(await signInsItem.get()).toEqual([]));
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('counts for nobody who signs out elsewhere', async () => {
    const { control, running, ledger } = world();
    const { signIn } = await control().signIns.beginSample();
    await sessionItem.in(signIn).set(SAMPLE_SESSION);
    await ledger.save(anEntry());
    await running.get('')?.forgetRecords('1');
    expect(await ledger.list({ limit: 9 }), 'whoever was alone is so still').toEqual([]);
  });

  it('takes away its own records alone, however it ends', async () => {
    const { control, running, ledger } = world();
    const { signIn } = await control().signIns.beginSample();
    for (const orgId of ['2', SAMPLE_ORGANIZATION]) await ledger.save(anEntry({ id: `of ${orgId}`, orgId }));
    await running.get(signIn)?.forgetRecords(SAMPLE_ORGANIZATION);
    expect((await ledger.list({ limit: 9 })).map(({ id }) => id)).toEqual(['of 2']);
  });
});

it('what a page of Desk is beside no panel is served by its sign-in; by none where that cannot be told', async () => {
  const { begin, signIns } = world();
  const other = await begin();
  await sessionItem.set(signedIn('1', 'zylker'));
  await sessionItem.in(other).set(signedIn('2', 'nshlerin', 'eu'));
  const of = async (url: string): Promise<string | undefined> => (await signIns.serving(readPageContext(url)))?.signIn;
  expect(await of('https://desk.zoho.eu/agent/nshlerin/x')).toBe(other);
  expect(await of('https://desk.zoho.com/agent/zylker/x')).toBe('');
  expect(await signIns.isAnybodyIn()).toBe(true);
});
