// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { signOut } from '../../../lib/auth/sign-out';
import { GRANT, PretendBrowser, accessFrom, json, problemFrom } from './pretend-browser';

let browser: PretendBrowser;
beforeEach(() => {
  browser = new PretendBrowser();
});

async function signedIn() {
  const worker = browser.start();
  await worker.vault.keepGrant(GRANT, accessFrom(0));
  return worker;
}

describe('O9: signing out', () => {
  it('revokes at the data centre of the user and forgets everything', async () => {
    const { deps, tokens } = await signedIn();
    browser.replies.push(json({ status: 'success' }));
    expect(await (await signOut(deps)).revoked).toBe(true);
    expect(browser.received.map(({ url }) => url.origin)).toEqual(['https://accounts.zoho.eu']);
    expect(browser.everythingStored()).toBe('[]');
    expect((await problemFrom(tokens.credentials())).kind).toBe('signedOut');
  });

  it('forgets everything offline too, and says that the revocation is open', async () => {
    const { deps } = await signedIn();
    browser.replies.push(new TypeError('Failed to fetch'));
    expect(await (await signOut(deps)).revoked).toBe(false);
    expect(browser.everythingStored()).toBe('[]');
  });

  it('has forgotten everything before Zoho answers', async () => {
    const { deps } = await signedIn();
    let storedMeanwhile = '';
    browser.replies.push(() => {
      storedMeanwhile = browser.everythingStored();
      return json({ status: 'success' });
    });
    await (
      await signOut(deps)
    ).revoked;
    expect(storedMeanwhile).toBe('[]');
  });

  it('does not wait for Zoho, which may never answer', async () => {
    const { deps } = await signedIn();
    browser.replies.push(() => new Promise<never>(() => undefined));
    await signOut(deps);
    expect(browser.everythingStored()).toBe('[]');
  });

  it('still revokes when the browser refuses to delete', async () => {
    const { deps, vault } = await signedIn();
    browser.session.broken = true;
    browser.replies.push(json({ status: 'success' }));
    expect(await (await signOut(deps)).revoked).toBe(true);
    expect(await vault.grant()).toBeNull();
  });

  it('asks nothing when nobody is signed in', async () => {
    expect(await (await signOut(browser.start().deps)).revoked).toBe(true);
    expect(browser.received).toEqual([]);
  });
});
