import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ReadableStream } from 'node:stream/web';
import type { DemoDesk } from '../../../demo/desk.ts';

/**
 * A `fetch` for which every host is the demo Desk, over real TLS sockets: a stand-in for the browser's, with the parts of
 * its behaviour that faults are about. `redirect: 'error'` rejects; any other redirect is followed with every header,
 * which is worse than a browser on purpose, so that a token sent along shows up in the demo's log.
 */
export function deskFetch(desk: DemoDesk): typeof fetch {
  return async (input, init) => await exchange(desk, new Request(input, init));
}

async function exchange(desk: DemoDesk, request: Request): Promise<Response> {
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const answer = await send(desk, request, body);
  const status = answer.statusCode ?? 0;
  const { location } = answer.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    answer.destroy();
    if (request.redirect !== 'follow') throw new TypeError('Failed to fetch');
    const { headers, signal } = request;
    return await exchange(desk, new Request(new URL(location, request.url), { headers, signal }));
  }
  const hasNoBody = status === 204 || status === 304;
  const stream = ReadableStream.from(bytesOf(answer, request.signal)) as unknown as BodyInit;
  return new Response(hasNoBody ? null : stream, { status, headers: headersOf(answer.headers) });
}

function send(desk: DemoDesk, request: Request, body: Buffer | undefined): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const { signal } = request;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const sent = httpsRequest(
      {
        host: '127.0.0.1',
        port: desk.port,
        servername: url.hostname,
        ca: desk.certificate,
        // Hosts that the demo's certificate does not name still have to reach its log.
        checkServerIdentity: () => undefined,
        agent: false,
        method: request.method,
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(request.headers), host: url.host },
        signal,
      },
      resolve,
    );
    sent.on('error', () => reject(failure(signal)));
    sent.end(body);
  });
}

async function* bytesOf(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) yield new Uint8Array(chunk);
  } catch {
    throw failure(signal);
  }
}

/** What a browser's `fetch` rejects with: the reason of the signal, or a TypeError that says nothing. */
function failure(signal: AbortSignal): Error {
  return signal.aborted ? (signal.reason as Error) : new TypeError('Failed to fetch');
}

function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
