import { createHash } from 'node:crypto';
import { request } from 'node:https';
import { DEMO_CLIENT, DEMO_RECORDS, type DemoDesk } from '../../../demo/desk.ts';

/** What came back: status, headers, and the body as text and (when it is JSON) as a value. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: unknown;
}

/** What to ask; `host` picks the part of the demo Desk. */
export interface Question {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export const ALL_SCOPES = [
  'Desk.tickets.ALL',
  'Desk.contacts.ALL',
  'Desk.settings.ALL',
  'Desk.basic.ALL',
  'Desk.search.READ',
  'Desk.forums.ALL',
  'Desk.community.ALL',
  'profile.userphoto.READ',
];

export const REDIRECT_URI = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;
export const VERIFIER = 'v'.repeat(50);

/** Sends one request to the demo Desk, whatever its certificate says. */
export function ask(desk: DemoDesk, path: string, question: Question = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: desk.port,
        path,
        method: question.method ?? 'GET',
        rejectUnauthorized: false,
        agent: false,
        headers: { host: question.host ?? 'desk.zoho.com', ...question.headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: parse(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(question.body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One token per demo Desk: a user's 21st grant ends the first, and some tests make more calls than that. */
const tokens = new WeakMap<DemoDesk, string>();

function tokenFor(desk: DemoDesk): string {
  const token = tokens.get(desk) ?? desk.accounts.issue(DEMO_RECORDS.orgId, ALL_SCOPES).accessToken;
  tokens.set(desk, token);
  return token;
}

/** Asks the REST API with a token of the first organization that may do everything. */
export function callApi(desk: DemoDesk, path: string, question: Question = {}): Promise<Reply> {
  const accessToken = tokenFor(desk);
  const headers = { authorization: `Zoho-oauthtoken ${accessToken}`, ...question.headers };
  return ask(desk, `/api/v1${path}`, { ...question, headers });
}

/** Posts JSON to the REST API. */
export function postApi(desk: DemoDesk, path: string, body: unknown, method = 'POST'): Promise<Reply> {
  return callApi(desk, path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** Goes through consent and returns the parameters of the redirect back. */
export async function consent(desk: DemoDesk, changes: Record<string, string> = {}): Promise<URLSearchParams> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: DEMO_CLIENT.id,
    redirect_uri: REDIRECT_URI,
    scope: 'Desk.basic.READ,Desk.tickets.READ',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    access_type: 'offline',
    prompt: 'consent',
    state: 'some-state',
    ...changes,
  });
  const answer = await ask(desk, `/oauth/v2/auth?${query.toString()}`, {
    host: 'accounts.zoho.com',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `decision=accept&organization=${DEMO_RECORDS.orgId}`,
  });
  const location = answer.headers['location'];
  return new URL(typeof location === 'string' ? location : 'https://none.example/').searchParams;
}

/** Asks the token endpoint. */
export function askToken(
  desk: DemoDesk,
  parameters: Record<string, string>,
  host = 'accounts.zoho.com',
): Promise<Reply> {
  return ask(desk, '/oauth/v2/token', {
    host,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: DEMO_CLIENT.id, ...parameters }).toString(),
  });
}
