import { describe, expect, it } from 'vitest';
import { problemOfAnswer, retryMoment } from '../../../lib/desk-api/api-problem';

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

  it("a firewall's HTML page with 403 is no statement about the agent's rights", () => {
    expect(answer(403, undefined).kind).toBe('badAnswer');
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
