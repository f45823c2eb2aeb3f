import { readFileSync } from 'node:fs';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { parseLossless } from '../../../lib/desk-api/json';

const EXAMPLES = new URL('../../fixtures/desk-api/examples/', import.meta.url);

/** A documented answer, read as the client would read it. */
export function example(file: string): unknown {
  return parseLossless(readFileSync(new URL(file, EXAMPLES), 'utf8'));
}

/** A client that notes what it is asked and answers every call alike; a function may answer by request. */
export function recordingClient(answer: unknown) {
  const sent: DeskRequest[] = [];
  const reply = (request: DeskRequest): unknown => {
    sent.push(request);
    return typeof answer === 'function' ? (answer as (request: DeskRequest) => unknown)(request) : answer;
  };
  const client: DeskClient = {
    call: async (request) => reply(request),
    bytes: async (request) => reply(request) as Blob,
    inManner: () => client,
  };
  return { client, sent };
}

/** A request in one line, `GET /agents/7?include=role`, in the order in which it is asked. */
export function lineOf({ method = 'GET', path, query = {} }: DeskRequest): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
  return `${method} ${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
