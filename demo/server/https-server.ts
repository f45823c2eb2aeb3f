import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { roleOfHost } from '../hosts';
import type { CertificatePair } from './certificate';
import { type Answer, type Incoming, textOfBody } from './exchange';
import { distort, keepsEffect, type FaultRule, type Faults } from './faults';
import { reduceAuthorization, type RequestRecord } from './request-log';
import { sleep } from './sleep';

/** Bodies larger than this are answered with 413 without being kept. */
const MAX_BODY_BYTES = 5_000_000;

/** What the server needs to know about its surroundings. */
export interface ServerParts {
  certificate: CertificatePair;
  faults: Faults;
  now: () => number;
  /** Produces the real answer. Must not throw. */
  handle: (incoming: Incoming) => Promise<Answer>;
  received: (record: RequestRecord) => void;
  answered: (record: RequestRecord) => void;
}

/** Creates the TLS server; it does not listen yet. */
export function createDemoServer(parts: ServerParts): Server {
  return createServer(
    { cert: parts.certificate.certificate, key: parts.certificate.privateKey },
    (request, response) => {
      serve(parts, request, response).catch(() => response.destroy());
    },
  );
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const incoming = await readIncoming(request);
  const record = recordOf(incoming, parts.now());
  parts.received(record);
  response.on('close', () => {
    record.ms = Math.max(1, Math.round(performance.now() - started)); // 0 says: not ended yet
    parts.answered(record);
  });

  const search = incoming.query.size === 0 ? '' : `?${incoming.query.toString()}`;
  const rule = parts.faults.take({ method: incoming.method, host: incoming.host, path: incoming.path, search });
  if (rule?.carriedOutAfterMs !== undefined) await sleep(rule.carriedOutAfterMs);
  const real = !rule || keepsEffect(rule) ? await parts.handle(incoming) : EMPTY;
  await send(request, response, record, real, rule);
}

const EMPTY: Answer = { status: 200, headers: {}, body: null };

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
  real: Answer,
  rule: FaultRule | undefined,
): Promise<void> {
  if (rule?.delayMs !== undefined) await sleep(rule.delayMs);
  if (rule?.dropConnection) {
    request.socket.destroy();
    return;
  }
  if (rule?.hang || response.destroyed) return;
  const answer = rule ? distort(rule, real) : real;
  const bytes = answer.body === null ? null : Buffer.from(answer.body);
  record.status = answer.status;
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (bytes === null) {
    if (answer.status !== 204 && answer.status !== 304) response.setHeader('content-length', '0');
    response.end();
    return;
  }
  response.setHeader('content-length', String(bytes.length));
  if (rule?.truncate || rule?.stall) {
    const half = bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2)));
    await new Promise<void>((done) => response.write(half, () => done()));
    if (rule.truncate) request.socket.destroy();
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const host = (headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    host,
    role: roleOfHost(host),
    path: mark === -1 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
    headers,
    body: Buffer.concat(chunks),
  };
}

function recordOf(incoming: Incoming, at: number): RequestRecord {
  const headers = { ...incoming.headers };
  const authorization = headers['authorization'];
  if (authorization !== undefined) headers['authorization'] = reduceAuthorization(authorization);
  return {
    at,
    host: incoming.host,
    method: incoming.method,
    path: incoming.path,
    query: Object.fromEntries(incoming.query),
    headers,
    bodyText: textOfBody(incoming),
    status: 0,
    ms: 0,
  };
}
