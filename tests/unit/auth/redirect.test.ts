// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readRedirect } from '../../../lib/auth/redirect';
import { DATA_CENTRES, accountsOrigin } from '../../../lib/desk-page/data-centres';
import { type ProblemKind, problemOf } from '../../../lib/problems/problem';
import { REDIRECT_URI } from './pretend-browser';

const STATE = 'state-of-this-sign-in';
const EXPECTED = { redirectUri: REDIRECT_URI, state: STATE, askedAt: 'us' } as const;

const back = (parameters: Record<string, string>, base: string = REDIRECT_URI) =>
  `${base}?${new URLSearchParams(parameters).toString()}`;
const granted = (more: Record<string, string> = {}) =>
  back({ state: STATE, code: '1000.abc.def', location: 'us', 'accounts-server': 'https://accounts.zoho.com', ...more });

function kindFrom(returned: string): ProblemKind | 'accepted' {
  try {
    readRedirect(returned, EXPECTED);
    return 'accepted';
  } catch (thrown) {
    return problemOf(thrown).kind;
  }
}

describe('where Zoho sends the browser back to', () => {
  it('gives the code and the data centre to exchange it at', () => {
    expect(readRedirect(granted(), EXPECTED)).toEqual({ code: '1000.abc.def', dataCentre: 'us' });
  });

  it.each(DATA_CENTRES)('follows the user to their own data centre: %s', (dataCentre) => {
    const returned = granted({ location: dataCentre, 'accounts-server': accountsOrigin(dataCentre) });
    expect(readRedirect(returned, EXPECTED).dataCentre).toBe(dataCentre);
  });

  it('takes a trailing & and a fragment', () => {
    expect(readRedirect(`${granted()}&`, EXPECTED).code).toBe('1000.abc.def');
    expect(readRedirect(`${granted()}#_`, EXPECTED).code).toBe('1000.abc.def');
  });

  it('stays where it asked when Zoho names no server', () => {
    expect(readRedirect(back({ state: STATE, code: 'c' }), EXPECTED)).toEqual({ code: 'c', dataCentre: 'us' });
  });

  it.each([
    ['another host', granted().replace('abcdefghijklmnop', 'ponmlkjihgfedcba')],
    ['a path', granted().replace('.org/?', '.org/other?')],
    ['no slash', granted().replace('.org/?', '.org?')],
    ['http', granted().replace('https://', 'http://')],
    ['upper case', granted().replace('chromiumapp', 'CHROMIUMAPP')],
    ['the right address as a prefix', granted().replace('.org/', '.org/.evil.example/')],
    ['user information', granted().replace('https://', 'https://user@')],
    ['nothing at all', ''],
  ])('refuses an answer at another address: %s', (_, returned) => {
    expect(kindFrom(returned)).toBe('stateMismatch');
  });

  it.each([
    ['missing', back({ code: 'c' })],
    ['empty', granted({ state: '' })],
    ['of another sign-in', granted({ state: 'state-of-another' })],
    ['in another case', granted({ state: STATE.toUpperCase() })],
    ['sent twice', `${granted()}&state=other`],
    ['only in the fragment', `${back({ code: 'c' })}#state=${STATE}`],
    ['wrong beside an error', back({ error: 'access_denied', state: 'x' })],
  ])('O2: refuses a state that is %s', (_, returned) => {
    expect(kindFrom(returned)).toBe('stateMismatch');
  });

  it.each<[string, ProblemKind]>([
    ['access_denied', 'signInRefused'],
    ['invalid_redirect_uri', 'redirectNotRegistered'],
    ['invalid_scope', 'invalidScope'],
    ['invalid_client', 'invalidClient'],
    ['other_dc', 'wrongDataCentre'],
    ['general_error', 'serverError'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('O6: error=%s is %s, with and without a state, and even beside a code', (error, kind) => {
    expect(kindFrom(back({ error, state: STATE }))).toBe(kind);
    expect(kindFrom(back({ error }))).toBe(kind);
    expect(kindFrom(granted({ error }))).toBe(kind);
  });

  it('keeps codes and tokens out of what it says about an unknown error', () => {
    try {
      readRedirect(back({ error: `odd 1000.abcdef.123456 ${STATE}\n\u202E`, state: STATE }), EXPECTED);
      expect.unreachable();
    } catch (thrown) {
      expect(problemOf(thrown)).toEqual({ kind: 'unknown', detail: 'odd … …' });
    }
  });

  it.each([
    'https://evil.example',
    'https://accounts.zoho.com.evil.example',
    'https://accounts.zoho.com@evil.example',
    'https://evil.example/accounts.zoho.com',
    'https://evil.example#accounts.zoho.com',
    'https://accounts-zoho.com',
    'https://sub.accounts.zoho.com',
    'https://zoho.com',
    'https://desk.zoho.com',
    'http://accounts.zoho.com',
    'ftp://accounts.zoho.com',
    'javascript://accounts.zoho.com',
    '//accounts.zoho.com',
    'accounts.zoho.com',
    'https://user@accounts.zoho.com',
    'https://user:pass@accounts.zoho.com',
    'https://@accounts.zoho.com',
    'https://accounts.zoho.com:443',
    'https://accounts.zoho.com:8443',
    'https://accounts.zoho.com.',
    'https://accounts.zoho.com/',
    'https://accounts.zoho.com/oauth',
    'https://accounts.zoho.com?x',
    'https://accounts.zoho.com\\@evil.example',
    'HTTPS://ACCOUNTS.ZOHO.COM',
    'https://Accounts.zoho.com',
    'https://accounts.zoho%2Ecom',
    'https%3A%2F%2Faccounts.zoho.com',
    'https://xn--accounts-zoho-0jd.com',
    'https://аccounts.zoho.com', // Cyrillic а
    'https://accounts。zoho。com', // ideographic full stops
    ' https://accounts.zoho.com',
    'https://accounts.zoho.com\u0000',
    'https://accounts.zoho.com\n',
    'https://accounts.zoho.ca',
    '',
  ])('O3: does not trust accounts-server=%j', (server) => {
    expect(kindFrom(granted({ 'accounts-server': server }))).toBe('untrustedServer');
  });

  it('O3: does not choose between two servers', () => {
    expect(kindFrom(`${granted()}&accounts-server=https%3A%2F%2Fevil.example`)).toBe('untrustedServer');
  });

  it.each([
    ['of another data centre', 'eu'],
    ['unknown', 'xx'],
    ['in upper case', 'US'],
    ['empty', ''],
    ['a name every object has', '__proto__'],
  ])('O4: refuses a location that is %s', (_, location) => {
    expect(kindFrom(granted({ location }))).toBe('wrongDataCentre');
  });

  it('O4: refuses two locations, and one that disagrees with where it asked', () => {
    expect(kindFrom(`${granted()}&location=eu`)).toBe('wrongDataCentre');
    expect(kindFrom(back({ state: STATE, code: 'c', location: 'eu' }))).toBe('wrongDataCentre');
  });

  it.each([
    ['missing', back({ state: STATE })],
    ['empty', granted({ code: '' })],
    ['sent twice', `${granted()}&code=other`],
  ])('needs one code: %s', (_, returned) => {
    expect(kindFrom(returned)).toBe('badAnswer');
  });
});
