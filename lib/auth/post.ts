import { textUpTo } from '../http/body-up-to';
import { problemError } from '../problems/problem';
import type { EndpointDeps } from './deps';

/** Milliseconds for a whole answer, body included; below the 30 s after which browsers stop an idle worker. */
export const TIMEOUT = 20_000;

/** Bytes; a token answer has less than one kilobyte. */
export const LARGEST_BODY = 64 * 1024;

/**
 * Sends a request and reads its answer, within `TIMEOUT` and `LARGEST_BODY`. What the browser says about a failure is
 * dropped, as it may quote the URL. Throws `timeout`, `offline`, `network` and, for an oversize body, `badAnswer`.
 */
export async function answerTo(
  send: (signal: AbortSignal) => Promise<Response>,
  endpoint: string,
  deps: Pick<EndpointDeps, 'isOnline'>,
): Promise<{ status: number; body: string }> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT);
  try {
    const response = await send(controller.signal);
    const body = await textUpTo(LARGEST_BODY, response);
    if (body === null) throw problemError('badAnswer', { endpoint, status: response.status });
    return { status: response.status, body };
  } catch (thrown) {
    if (controller.signal.aborted) throw problemError('timeout', { endpoint });
    if (thrown instanceof TypeError) throw problemError(deps.isOnline() ? 'network' : 'offline', { endpoint });
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}
