import { describe, expect, it } from 'vitest';
import { problemInside, problemOfAnswer, retryMoment } from '../../../lib/desk-api/api-problem';

const NOW = Date.UTC(2026, 0, 1);
const answer = (status: number, body: unknown, retryAfter: string | null = null) =>
  problemOfAnswer({ endpoint: '/tickets/1', status, body, retryAfter, now: NOW });

describe('refused answers', () => {
  it.each([
    [401, 'INVALID_OAUTH', 'unauthorized'],
    [401, 'UNAUTHORIZED', 'unauthorized'],
    [403, 'SCOPE_MISMATCH', 'scopeMissing'],
    [403, 'OAUTH_ORG_MISMATCH', 'wrongOrganization'],
    [403, 'FORBIDDEN', 'forbidden'],
    [403, 'LICENSE_ACCESS_LIMITED', 'editionLimit'],
    [404, 'URL_NOT_FOUND', 'notFound'],
    [405, 'METHOD_NOT_ALLOWED', 'methodNotAllowed'],
    [413, 'RESOURCE_SIZE_EXCEEDED', 'tooLarge'],
    [415, 'UNSUPPORTED_MEDIA_TYPE', 'unsupportedMedia'],
    [422, 'INVALID_DATA', 'invalidData'],
    [422, 'UNPROCESSABLE_ENTITY', 'unprocessable'],
    [429, 'TOO_MANY_REQUESTS', 'tooManyRequests'],
    [429, 'THRESHOLD_EXCEEDED', 'creditsUsedUp'],
    [500, 'INTERNAL_SERVER_ERROR', 'serverError'],
  ])('%i %s is %s', (status, errorCode, kind) => {
    expect(answer(status, { errorCode, message: 'm' })).toMatchObject({ kind, endpoint: '/tickets/1', status });
  });

  it('an unknown code is judged by its status', () => {
    expect(answer(403, { errorCode: 'BRAND_NEW', message: 'm' }).kind).toBe('forbidden');
    expect(answer(502, { errorCode: 'constructor' }).kind).toBe('serverError');
  });

  it.each([403, 404])(
    "a firewall's HTML page with %i is no statement about the agent's rights or the record",
    (status) => {
      expect(answer(status, undefined).kind).toBe('badAnswer');
    },
  );

  it.each(['URL_NOT_FOUND', 'BRAND_NEW', 'UNPROCESSABLE_ENTITY', 'INVALID_DATA', 'FORBIDDEN', undefined])(
    'a missing record that comes as 404 with %s has one meaning',
    (errorCode) => {
      expect(answer(404, { errorCode, message: 'm' }).kind).toBe('notFound');
    },
  );

  it('a missing record that comes with another status is known by its code', () => {
    expect(answer(403, { errorCode: 'URL_NOT_FOUND', message: 'm' }).kind).toBe('notFound');
    expect(answer(422, { errorCode: 'URL_NOT_FOUND', message: 'm' }).kind).toBe('notFound');
  });

  it('a refusal for want of permission or for the token does not read as missing', () => {
    expect(answer(403, { errorCode: 'FORBIDDEN', message: 'm' }).kind).toBe('forbidden');
    expect(answer(404, { errorCode: 'SCOPE_MISMATCH', message: 'm' }).kind).toBe('scopeMissing');
    expect(answer(404, { errorCode: 'OAUTH_ORG_MISMATCH', message: 'm' }).kind).toBe('wrongOrganization');
  });

  it('says which field was refused and why', () => {
    const body = {
      errorCode: 'INVALID_DATA',
      message: 'm',
      errors: [{ fieldName: '/contactId', errorType: 'invalid' }],
    };
    expect(answer(422, body).fields).toEqual([{ field: '/contactId', type: 'invalid' }]);
  });

  it('says which feature the edition lacks', () => {
    const body = { errorCode: 'LICENSE_ACCESS_LIMITED', message: 'm', feature: 'TEAM', editionType: 'FREE' };
    expect(answer(403, body)).toMatchObject({ feature: 'TEAM', edition: 'FREE' });
  });

  it('shortens what the server says', () => {
    expect(answer(422, { errorCode: 'INVALID_DATA', message: 'x'.repeat(5000) }).detail).toHaveLength(200);
  });
});

describe('an error inside a good answer', () => {
  const inside = (body: unknown) =>
    problemInside({ endpoint: '/tickets/1', status: 200, body, retryAfter: null, now: NOW });

  it('is that error, with what Desk says of it', () => {
    const errors = [{ fieldName: '/status', errorType: 'invalid' }];
    expect(inside({ errorCode: 'INVALID_DATA', message: 'No such status.', errors })).toEqual({
      kind: 'invalidData',
      endpoint: '/tickets/1',
      status: 200,
      detail: 'No such status.',
      fields: [{ field: '/status', type: 'invalid' }],
    });
    expect(inside({ errorCode: 'FORBIDDEN' })?.kind).toBe('forbidden');
  });

  it('of a code we do not know is an answer that says nothing sure, with its text', () => {
    expect(inside({ errorCode: 'BRAND_NEW', message: 'Hm.' })).toMatchObject({ kind: 'badAnswer', detail: 'Hm.' });
  });

  it.each([
    ['a record', { id: '1', subject: 'Lamp' }],
    ['a record that has a field of that name', { id: '1', errorCode: 'E42' }],
    ['results of a mass action', { results: [{ id: '1', success: false, errors: { errorCode: 'FORBIDDEN' } }] }],
    ['results with a code for all', { errorCode: 'FORBIDDEN', results: [{ id: '1', success: false }] }],
    ['a mass action that was put off', { errorCode: 'SCHEDULED', message: 'Later' }],
    ['a code that is empty', { errorCode: '' }],
    ['a code that is no text', { errorCode: null }],
    ['a list', [{ errorCode: 'FORBIDDEN' }]],
    ['nothing', null],
  ])('is not seen in %s', (_what, body) => {
    expect(inside(body)).toBeNull();
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', '120', NOW + 120_000],
    ['an HTTP date', 'Thu, 01 Jan 2026 01:00:00 GMT', NOW + 3_600_000],
    ['a moment gone by', 'Thu, 01 Jan 2015 01:00:00 GMT', NOW],
    ['an absurd wait', '999999999', NOW + 86_400_000],
    ['nothing', null, null],
    ['nonsense', 'soon', null],
  ])('%s', (_name, header, moment) => {
    expect(retryMoment(header, NOW)).toBe(moment);
  });
});
