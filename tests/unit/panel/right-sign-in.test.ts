import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRightSignIn } from '../../../lib/panel/right-sign-in';
import { startRoaming } from '../../../lib/panel/roam';
import type { SessionState } from '../../../lib/session/session-state';
import { sessionItem } from '../../../lib/storage/items';
import { beOf, pageSignIn } from '../../../lib/storage/sign-in-id';
import { signInsItem } from '../../../lib/storage/sign-ins-item';

const OTHER = '0a1b2c3d';
const ZYLKER = 'https://desk.zoho.com/agent/zylker/x/tickets/details/1892000000042034';
const NSHLERIN = 'https://desk.zoho.eu/agent/nshlerin/x/tickets/details/598831900000000301';
const BESIDE = [{ id: OTHER, dataCentre: 'eu', portal: 'nshlerin' }] as const;

function signedIn(id: string, portal: string | null, dataCentre: 'us' | 'eu'): SessionState {
  return { status: 'signedIn', dataCentre, organization: { id, name: 'Anybody', portal, edition: null }, agent: null };
}

/** A panel's choice, with what it shows and whether it has left. */
function panel() {
  const roam = vi.fn(startRoaming);
  const right = createRightSignIn({ roam, ownOrigin: 'chrome-extension://deskside/' });
  const shown: (string | undefined)[] = [];
  const leave = vi.fn();
  const tell = right.follow(({ url }) => shown.push(url), leave);
  const open = async (url: string): Promise<void> =>
    await right.choose(Promise.resolve([{ id: 1, url, active: true }]));
  return { open, shown, leave, roam, go: (url: string) => tell({ id: 1, url }) };
}

// Files of one thread share modules.
afterEach(() => beOf(''));
beforeEach(async () => {
  fakeBrowser.reset();
  beOf('');
  await sessionItem.set(signedIn('1', 'zylker', 'us'));
});

describe('a panel', () => {
  it('where one is signed in, fetches nothing and shows every tab', async () => {
    const { open, shown, leave, roam, go } = panel();
    await open(ZYLKER);
    go(ZYLKER);
    go(NSHLERIN);
    expect(shown).toEqual([ZYLKER, NSHLERIN]);
    expect([leave.mock.calls.length, roam.mock.calls.length]).toEqual([0, 0]);
  });

  it('begins as the sign-in of the tab in front, and stays that one', async () => {
    await signInsItem.set([...BESIDE]);
    await sessionItem.in(OTHER).set(signedIn('2', 'nshlerin', 'eu'));
    const { open, shown, leave, go } = panel();
    await open(NSHLERIN);
    expect(pageSignIn()).toBe(OTHER);
    go(NSHLERIN);
    expect(shown).toEqual([NSHLERIN]);
    expect(leave).not.toHaveBeenCalled();
  });

  it('shows nothing of a tab that is another’s, and leaves', async () => {
    await signInsItem.set([...BESIDE]);
    await sessionItem.in(OTHER).set(signedIn('2', 'nshlerin', 'eu'));
    const { open, shown, leave, go } = panel();
    await open(ZYLKER);
    go(ZYLKER);
    expect(leave).not.toHaveBeenCalled();
    go(NSHLERIN);
    expect(shown).toEqual([ZYLKER, undefined]);
    expect(leave).toHaveBeenCalledOnce();
  });

  it('leaves once, however often it hears of that tab before it has gone', async () => {
    await signInsItem.set([...BESIDE]);
    await sessionItem.in(OTHER).set(signedIn('2', 'nshlerin', 'eu'));
    const { open, shown, leave, go } = panel();
    await open(ZYLKER);
    go(NSHLERIN);
    go(NSHLERIN);
    go(ZYLKER);
    go(NSHLERIN);
    expect(shown).toEqual([undefined, undefined, ZYLKER, undefined]);
    expect(leave).toHaveBeenCalledOnce();
  });

  it('shows nothing where several could be meant, and stays', async () => {
    await sessionItem.set(signedIn('1', null, 'us'));
    await signInsItem.set([...BESIDE]);
    const unknown: SessionState = signedIn('2', null, 'us');
    await sessionItem.in(OTHER).set(unknown);
    const { open, shown, leave, go } = panel();
    await open('https://example.com/');
    go(ZYLKER);
    expect(shown).toEqual([undefined]);
    expect(leave).not.toHaveBeenCalled();
  });

  it('hears of a sign-in that is begun for its tab, in whichever window', async () => {
    const { open, shown, leave, go } = panel();
    await open(NSHLERIN);
    go(NSHLERIN);
    await signInsItem.set([...BESIDE]);
    await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
    expect(shown).toEqual([NSHLERIN, undefined]);
  });

  it('that stays right begins nothing anew when somebody signs in elsewhere', async () => {
    await signInsItem.set([...BESIDE]);
    const { open, shown, go, leave } = panel();
    await open(ZYLKER);
    go(ZYLKER);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    await sessionItem.in(OTHER).set(signedIn('2', 'nshlerin', 'eu'));
    await vi.waitFor(() => expect(get).toHaveBeenCalledTimes(3));
    await Promise.all(get.mock.results.map(async ({ value }) => (await value) as unknown));
    expect(shown).toEqual([ZYLKER]);
    expect(leave).not.toHaveBeenCalled();
  });
});
