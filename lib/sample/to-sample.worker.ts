import { browser } from 'wxt/browser';
import { problemError } from '../problems/problem';
import type { SampleAnswer, SampleRequest } from './sample-messages';

/** What the page of the sample says; undefined where there is none. */
async function say(request: SampleRequest): Promise<SampleAnswer | undefined> {
  // Without anybody who listens it rejects, with nobody who answers it is undefined.
  return await browser.runtime.sendMessage(request).catch(() => undefined);
}

/** Whether the page that answers for the sample is open. */
export async function isSampleThere(): Promise<boolean> {
  return (await say({ sample: null })) !== undefined;
}

/**
 * In the place of `fetch` for the sample's sign-in: asks our own page, never the network. Throws `signedOut` when the page is
 * gone, and calls `gone`.
 */
export function toSample(gone: () => void): typeof fetch {
  return async (input, { method = 'GET', headers, body, signal } = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const request = {
      method,
      path: pathname + search,
      headers: Object.fromEntries(new Headers(headers)),
      body: body as string,
    };
    const given = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
    const answer = await Promise.race([say({ sample: request }), given]);
    if (!answer) {
      gone();
      throw problemError('signedOut');
    }
    return new Response(bodyOf(answer), answer);
  };
}

function bodyOf({ body }: SampleAnswer): BodyInit | null {
  if (!body) return null;
  return 'text' in body ? body.text : Uint8Array.from(atob(body.base64), (byte) => byte.charCodeAt(0));
}
