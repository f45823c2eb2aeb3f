import { browser } from 'wxt/browser';
import { ask } from '../messages/ask.page';
import { openSample } from '../sample/open-sample.page';
import type { SampleAnswer, SampleRequest } from '../sample/sample-messages';
import { signInsItem } from '../storage/sign-ins-item';
import { type SamplePage, createSamplePage } from './sample-page';

const PLACE = 'deskside/sample';

/** The page of the sample in this browser. While it has the place, browsers do not put it to sleep either. */
export function openSamplePage(): SamplePage {
  return createSamplePage({
    ask,
    takePlace: async () => await take({ ifAvailable: true }),
    waitForPlace: async () => void (await take({})),
    goThere: async () => {
      const own = (await browser.tabs.getCurrent())?.id ?? null;
      const isThere = await openSample(location.hash.startsWith('#/') ? location.hash : null, own);
      if (isThere && own !== null) await browser.tabs.remove(own);
      return isThere;
    },
    signIns: signInsItem,
    hear,
  });
}

/** Takes the place until this document is no more. */
async function take(how: LockOptions): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    const forGood = new Promise<never>(() => undefined);
    navigator.locks
      .request(PLACE, how, async (lock) => {
        resolve(lock !== null);
        if (lock) await forGood;
      })
      .catch(reject);
  });
}

/** Messages reach a page from its own extension only; of those, what the worker asks of the sample is heard. */
function hear(answer: (request: SampleRequest) => Promise<SampleAnswer> | null): void {
  const listener = (message: unknown, _sender: unknown, respond: (answer: unknown) => void): true | undefined => {
    if (!isSampleRequest(message)) return undefined;
    const given = answer(message);
    if (!given) return undefined;
    void given.then(respond);
    return true; // The answer comes later.
  };
  browser.runtime.onMessage.addListener(listener);
}

function isSampleRequest(message: unknown): message is SampleRequest {
  return typeof message === 'object' && message !== null && 'sample' in message;
}
