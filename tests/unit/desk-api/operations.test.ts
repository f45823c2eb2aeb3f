import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DeskRequest } from '../../../lib/desk-api/client';
import { problemOfAnswer } from '../../../lib/desk-api/api-problem';
import type { PagedList } from '../../../lib/desk-api/paging';
import { problemOf } from '../../../lib/problems/problem';
import { OPERATIONS } from './operations';
import { example, lineOf, recordingClient } from './recording-client';

const isPaged = (value: unknown): value is PagedList<unknown> =>
  typeof value === 'object' && value !== null && 'collect' in value;

describe.each(Object.entries(OPERATIONS))('%s', (_table, operations) => {
  it.each(operations)('$name sends $sends and reads the answer', async (row) => {
    const { client, sent } = recordingClient(row.example ? example(row.example) : (row.answer ?? null));
    const result = await settle(row.call(client));

    expect(sent.map(lineOf)).toEqual([row.sends]);
    const [request] = sent as [DeskRequest];
    expect(request.body).toEqual(row.body);
    if (typeof row.gives === 'object' && row.gives !== null) expect(result).toMatchObject(row.gives);
    else expect(result).toEqual(row.gives);
  });

  const reading = operations.filter(({ gives }) => gives !== undefined && gives !== null && !(gives instanceof Blob));
  it.each(reading)('$name calls an answer of another kind by its name', async (row) => {
    const wrong = [true, 'Sign in to continue', ...(isList(row) ? [{ note: 1 }] : [[{ id: '7' }]])];
    for (const answer of wrong) {
      const { client, sent } = recordingClient(answer);
      const outcome = await settle(row.call(client));
      if (TOLERANT.has(row.name)) expect(outcome).toEqual([]);
      else expect(problemOf(outcome)).toEqual({ kind: 'badAnswer', endpoint: sent[0]?.path });
    }
  });
});

/** What is made of these lists is no list itself. */
const MADE_OF_LISTS = new Set(['searchContactsByEmail', 'getBadgePage', 'getAgentPage']);

/** Whether Desk answers with a list, whatever is made of it. */
function isList({ name, gives }: { name: string; gives?: unknown }): boolean {
  return Array.isArray(gives) || MADE_OF_LISTS.has(name);
}

/** Mass actions are done whatever their answer looks like: no results means that the caller has to look. */
const TOLERANT = new Set([
  'OAS_PATHS.award',
  'OAS_PATHS.revoke',
  'HOWTO_PATHS.award',
  'HOWTO_PATHS.revoke',
  'assignLabelsToUser',
  'removeLabelsFromUser',
]);

async function settle(started: unknown): Promise<unknown> {
  try {
    return isPaged(started) ? await started.collect(1000) : await started;
  } catch (thrown) {
    return thrown;
  }
}

/** What each documented refusal becomes. */
const REFUSALS: [file: string, kind: string, more?: object][] = [
  ['error.400.BAD_REQUEST.json', 'badRequest'],
  ['error.401.INVALID_OAUTH.json', 'unauthorized'],
  ['error.401.UNAUTHORIZED.json', 'unauthorized'],
  ['error.403.FORBIDDEN.json', 'forbidden'],
  ['error.403.LICENSE_ACCESS_LIMITED.json', 'editionLimit', { feature: 'AGENTS', edition: 'FREE' }],
  ['error.403.OAUTH_ORG_MISMATCH.json', 'wrongOrganization'],
  ['error.403.SCOPE_MISMATCH.json', 'scopeMissing'],
  ['error.404.URL_NOT_FOUND.json', 'notFound'],
  [
    'error.422.INVALID_DATA.json',
    'invalidData',
    {
      fields: [
        { field: '/contactId', type: 'invalid' },
        { field: '/departmentId', type: 'invalid' },
      ],
    },
  ],
  ['error.422.UNPROCESSABLE_ENTITY.json', 'unprocessable'],
  ['error.429.THRESHOLD_EXCEEDED.json', 'creditsUsedUp'],
  ['error.500.INTERNAL_SERVER_ERROR.json', 'serverError'],
];

it.each(REFUSALS)('%s is %s', (file, kind, more = {}) => {
  const status = Number(file.split('.')[1]);
  const answer = { endpoint: '/tickets/7', status, body: example(file), retryAfter: null, now: 0 };
  expect(problemOfAnswer(answer)).toMatchObject({ kind, status, ...more });
});

it('every documented example is read by one of these', () => {
  const files = readdirSync(new URL('../../fixtures/desk-api/examples/', import.meta.url));
  const used = new Set([
    ...Object.values(OPERATIONS).flatMap((rows) => rows.flatMap((row) => row.example ?? [])),
    ...REFUSALS.map(([file]) => file),
  ]);
  expect(files.filter((file) => !used.has(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(70);
});
