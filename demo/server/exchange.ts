import type { HostRole } from '../hosts';
import { writeJson, type Json } from './json';

/** A request as the demo Desk's parts see it: complete, decoded, and without the socket. */
export interface Incoming {
  method: string;
  /** Host header without port, lower case. */
  host: string;
  role: HostRole;
  /** Path as sent (still percent-encoded), without the query. */
  path: string;
  query: URLSearchParams;
  /** Header names in lower case; repeated headers are joined with a comma. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** An answer, before faults and transport. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** null: no body at all, as in a 204. */
  body: string | Uint8Array | null;
  /** The value that a JSON body was written from, in case it has to be written differently. */
  json?: Json;
}

/** `https://desk.zoho.com`: the base of links that an answer to this request should carry. */
export function baseUrl(incoming: Incoming): string {
  return `https://${incoming.host}`;
}

/** An answer with a JSON body. */
export function jsonAnswer(value: Json, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body: writeJson(value), json: value };
}

/** An HTML page. */
export function htmlAnswer(html: string, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store' },
    body: html,
  };
}

/** A redirect that a browser follows with GET. */
export function redirectAnswer(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

/** A plain text answer, for hosts and paths that nobody should ask for. */
export function textAnswer(text: string, status: number): Answer {
  return { status, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: text };
}

/** Bytes with a content type, such as a picture. */
export function bytesAnswer(bytes: Uint8Array, contentType: string, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'content-type': contentType, ...headers }, body: bytes };
}

/** What was sent, as text. */
export function textOfBody({ body }: Pick<Incoming, 'body'>): string {
  return new TextDecoder().decode(body);
}

/** Reads a form body or nothing. Zoho's accounts server takes the same parameters in either place. */
export function formOf(incoming: Incoming): URLSearchParams {
  const type = incoming.headers['content-type'] ?? '';
  return type.includes('application/x-www-form-urlencoded')
    ? new URLSearchParams(textOfBody(incoming))
    : new URLSearchParams();
}
