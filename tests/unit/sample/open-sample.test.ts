import { describe, expect, it, vi } from 'vitest';
import { BEGIN, type SampleBrowser, openSample } from '../../../lib/sample/open-sample.page';

const PAGE = 'chrome-extension://deskside/sample.html';

function browserWith(...tabs: { id: number; url: string }[]) {
  const browser = {
    runtime: { getURL: () => PAGE },
    tabs: {
      query: async () => tabs.map((tab) => ({ ...tab, windowId: 7 })),
      create: vi.fn(async () => undefined),
      update: vi.fn(async () => undefined),
    },
    windows: { update: vi.fn(async () => undefined) },
  } satisfies SampleBrowser;
  return browser;
}

describe('opening the sample', () => {
  it('opens its page, where there is none', async () => {
    const browser = browserWith({ id: 1, url: 'https://desk.zoho.com/sample.html' });
    expect(await openSample(null, null, browser)).toBe(false);
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: PAGE });
  });

  it('goes to it where it is open, and leaves what it shows', async () => {
    const browser = browserWith({ id: 4, url: `${PAGE}#/agent/sample/all/tickets/list` });
    expect(await openSample(null, null, browser)).toBe(true);
    expect(browser.tabs.update).toHaveBeenCalledWith(4, { active: true });
    expect(browser.windows.update).toHaveBeenCalledWith(7, { focused: true });
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });

  it('has one that was left begin again', async () => {
    const browser = browserWith({ id: 4, url: PAGE });
    await openSample(null, null, browser);
    expect(browser.tabs.update).toHaveBeenCalledWith(4, { active: true, url: PAGE + BEGIN });
  });

  it('of a second page leads to the first with what the second was to show, and never to itself', async () => {
    const browser = browserWith({ id: 5, url: `${PAGE}#/b` }, { id: 4, url: `${PAGE}#/a` });
    expect(await openSample('#/b', 5, browser)).toBe(true);
    expect(browser.tabs.update).toHaveBeenCalledWith(4, { active: true, url: `${PAGE}#/b` });
    const alone = browserWith({ id: 5, url: `${PAGE}#/b` });
    expect(await openSample('#/b', 5, alone)).toBe(false);
    expect(alone.tabs.create).not.toHaveBeenCalled();
  });
});
