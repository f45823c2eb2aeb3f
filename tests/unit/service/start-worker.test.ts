import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startWorker } from '../../../lib/service/start-worker';
import { headerCountsItem } from '../../../lib/diary/header-counts.worker';
import { replaceArea } from '../../../lib/storage/areas';
import { badgeFormsItem, creditsItem, sessionItem } from '../../../lib/storage/items';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { ownHostsItem } from '../../../lib/storage/own-hosts';
import { pageHintItem } from '../../../lib/storage/page-hints';
import '../support/catalogue';
import { settled } from '../support/pretend-records';

const REDIRECT = 'https://deskside.chromiumapp.org/';
const TICKET = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
const PANEL = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'us',
  organization: { id: '3981311', name: 'Zylker', portal: 'zylker', edition: null },
  agent: null,
} as const;

/** What Zoho answers, by the end of the path; a promise for one that takes its time. */
let answers: Record<string, () => Response | Promise<Response>>;

let isGranted: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  answers = {};
  isGranted = true;
  const zoho = async (input: URL | string): Promise<Response> => {
    const { pathname } = new URL(input);
    const known = Object.entries(answers).find(([end]) => pathname.endsWith(end));
    return known ? await known[1]() : Response.json({ errorCode: 'URL_NOT_FOUND', message: '' }, { status: 404 });
  };
  vi.stubGlobal('fetch', vi.fn(zoho));
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', () => undefined);
  // As in a browser that remembers no history: the grant is then kept in memory-only storage.
  const open = (): never => {
    throw new DOMException('No database here', 'InvalidStateError');
  };
  vi.stubGlobal('indexedDB', { open });
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockReturnValue(undefined);
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue(undefined);
  }
  for (const tell of ['setBadgeText', 'setTitle', 'setBadgeBackgroundColor'] as const) {
    vi.spyOn(fakeBrowser.action, tell).mockResolvedValue(undefined);
  }
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '', version: '1' });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => isGranted);
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue(REDIRECT);
  vi.spyOn(fakeBrowser.identity, 'launchWebAuthFlow').mockImplementation(async ({ url }: { url: string }) => {
    const state = new URL(url).searchParams.get('state') ?? '';
    return `${REDIRECT}?${new URLSearchParams({ state, code: '1000.the.code' }).toString()}`;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fakeBrowser.reset();
  replaceArea('local', null);
  setOwnHosts({});
});

/** Brings a message to the worker as the browser does. */
function bring(message: object, sender: object, respond: (answer: unknown) => void = () => undefined): void {
  const { trigger } = fakeBrowser.runtime.onMessage as { trigger(...given: unknown[]): unknown };
  void trigger(message, sender, respond);
}

/** What comes of it, with whatever waits on the clock meanwhile waited for at once. */
async function pushed<T>(begun: Promise<T>): Promise<T> {
  const state = { isOver: false };
  void begun.finally(() => (state.isOver = true));
  while (!state.isOver) await vi.advanceTimersByTimeAsync(100);
  return await begun;
}

const asked = async (ask: string, input: object): Promise<unknown> =>
  await new Promise((resolve) => bring({ ask, input, of: { signIn: '', orgId: null } }, PANEL, resolve));

describe('what the page of a ticket shows', () => {
  const report = async (url: string): Promise<unknown> => {
    startWorker();
    bring(
      { report: 'ticket', url, number: '#101', subject: 'Hello' },
      { id: 'test-extension-id', url, frameId: 0, tab: { id: 7 } },
    );
    await settled();
    return await pageHintItem(7).get();
  };

  it('is kept for the panel, for the ticket of the address', async () => {
    await sessionItem.set(SIGNED_IN);
    expect(await report(TICKET)).toEqual({ ticketId: '1892000000042034', number: '101', subject: 'Hello' });
  });

  it.each([
    ['a contact', 'https://desk.zoho.com/agent/zylker/all/contacts/details/1892000000042034'],
    ['another portal', TICKET.replace('zylker', 'nshlerin')],
    ['no record', 'https://desk.zoho.com/agent/zylker/all/tickets/1892000000042034'],
    ['nothing of Desk', 'https://desk.zoho.com.evil.example/agent/zylker/all/tickets/details/1892000000042034'],
  ])('is not kept where the address shows %s', async (_what, url) => {
    await sessionItem.set(SIGNED_IN);
    expect(await report(url)).toBeNull();
    expect(await headerCountsItem.get()).toEqual({ found: 0, missed: 0 });
  });

  it('is not kept where access to the page was taken back', async () => {
    await sessionItem.set(SIGNED_IN);
    isGranted = false;
    expect(await report(TICKET)).toBeNull();
    expect(await headerCountsItem.get()).toEqual({ found: 0, missed: 0 });
  });

  it('is counted, and so is what was looked for in vain, of tickets alone', async () => {
    await sessionItem.set(SIGNED_IN);
    await report(TICKET);
    const nothing = (url: string): void =>
      bring(
        { report: 'ticket', url, number: null, subject: null },
        { id: 'test-extension-id', url, frameId: 0, tab: { id: 7 } },
      );
    nothing(TICKET);
    nothing(TICKET.replace('tickets', 'contacts'));
    nothing(TICKET.replace('tickets', 'cases'));
    await settled();
    expect(await headerCountsItem.get()).toEqual({ found: 1, missed: 1 });
    expect(await pageHintItem(7).get()).toMatchObject({ number: '101' });
  });

  describe('at a host of the organization’s own', () => {
    const own = TICKET.replace('desk.zoho.com', 'helpdesk.example.com');

    it('is kept once that is allowed, also where it comes before the worker knows', async () => {
      await sessionItem.set(SIGNED_IN);
      await ownHostsItem.set({ 'helpdesk.example.com': { dataCentre: 'us', portal: 'zylker' } });
      expect(await report(own)).toMatchObject({ ticketId: '1892000000042034' });
    });

    it.each([
      ['before it is allowed', own, {}],
      ['where only one like it is', own, { 'a.helpdesk.example.com': { dataCentre: 'us', portal: 'zylker' } as const }],
    ])('is not kept %s', async (_when, url, hosts) => {
      await sessionItem.set(SIGNED_IN);
      await ownHostsItem.set(hosts);
      expect(await report(url)).toBeNull();
    });
  });

  it('is nobody’s business while nobody is signed in', async () => {
    expect(await report(TICKET)).toBeNull();
  });
});

describe('an answer that comes after the sign-out', () => {
  it('counts for nobody, and says nothing of the organization that was left', async () => {
    answers = {
      '/oauth/v2/token': () => Response.json({ access_token: '1000.a.b', refresh_token: '1000.c.d', expires_in: 3600 }),
      '/accessibleOrganizations': () => Response.json({ data: [{ id: '3981311', companyName: 'Zylker' }] }),
    };
    startWorker();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const signIn = asked('session/signIn', { dataCentre: 'us', clientId: '1000.A', portal: null });
    expect(await pushed(signIn)).toMatchObject({ ok: true, value: { status: 'signedIn' } });
    vi.useRealTimers();
    const inMemory = async (): Promise<string[]> => Object.keys(await fakeBrowser.storage.session.get(null));
    expect(await inMemory(), 'a page may know where the grant is').toContain('auth/isInMemory');
    let late = (_answer: Response): void => undefined;
    answers['/users/7/badges'] = () => new Promise<Response>((resolve) => (late = resolve));
    const read = asked('record/read', { resource: 'badges', key: { userId: '7', helpCenterId: '1' } });
    await vi.waitFor(() =>
      expect(
        vi.mocked(fetch).mock.calls.some(([url]) => url instanceof URL && url.pathname.endsWith('/users/7/badges')),
      ).toBe(true),
    );

    await asked('session/signOut', { records: 'keep' });
    late(Response.json([]));
    await read;
    await settled();
    expect(await inMemory()).not.toContain('auth/isInMemory');
    expect(await creditsItem.get()).toBeNull();
    expect(await badgeFormsItem.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('cache:'))).toEqual(
      [],
    );
  });
});
