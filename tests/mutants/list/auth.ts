import type { Target } from '../mutant';

const test = (name: string): string => `tests/unit/auth/${name}.test.ts`;

/** Signing in, tokens, and where they are kept. */
export const AUTH: readonly Target[] = [
  {
    file: 'lib/auth/redirect.ts',
    tests: [test('redirect')],
    mutants: [
      {
        protects: 'a code comes from the very address that was registered',
        find: "if (base !== expected.redirectUri) throw problemError('stateMismatch');",
        put: '',
      },
      {
        protects: 'an answer belongs to the sign-in that was started',
        find: 'state.length !== 1 || state[0] !== expected.state',
        put: 'state.length !== 1',
      },
      {
        protects: 'a second state is none to choose from',
        find: 'state.length !== 1 || state[0] !== expected.state',
        put: 'state[0] !== expected.state',
      },
      {
        protects: 'only a refusal may come without a state',
        find: 'error !== null && state.length === 0',
        put: 'state.length === 0',
      },
      {
        protects: 'two sign-in servers in one answer',
        find: "if (moreServers.length > 0) throw problemError('untrustedServer');",
        put: '',
      },
      {
        protects: 'a sign-in server that is not on the list',
        find: "if (dataCentre === null) throw problemError('untrustedServer');",
        put: 'if (dataCentre === null) return askedAt;',
      },
      {
        protects: 'location and server that disagree',
        find: '(location !== undefined && location !== dataCentre)',
        put: 'false',
      },
      { protects: 'two locations in one answer', find: 'moreLocations.length > 0 || ', put: '' },
      { protects: 'two codes in one answer', find: '!code || moreCodes.length > 0', put: '!code' },
      {
        protects: 'the state in a refusal is not shown',
        find: 'detail: scrubbed(error, [expected.state])',
        put: 'detail: error',
      },
    ],
  },
  {
    file: 'lib/auth/authorization-request.ts',
    tests: [test('authorization-request')],
    mutants: [
      { protects: 'PKCE by hash', find: "code_challenge_method: 'S256'", put: "code_challenge_method: 'plain'" },
      {
        protects: 'the verifier stays here',
        find: 'await calculatePKCECodeChallenge(request.verifier)',
        put: 'request.verifier',
      },
      { protects: 'the state goes along', find: 'state: request.state,', put: '' },
    ],
  },
  {
    file: 'lib/auth/scrub.ts',
    tests: [test('redirect'), test('token-endpoint'), test('sign-in')],
    mutants: [
      {
        protects: 'secrets in their other spelling',
        find: '[secret, encodeURIComponent(secret)]',
        put: '[secret]',
      },
      {
        protects: 'what looks like a token of Zoho',
        find: "clean = clean.replace(/\\b1000\\.[\\w.%-]+/g, '…');",
        put: '',
      },
      { protects: 'an error is short', find: '.slice(0, MOST)', put: '' },
    ],
  },
  {
    file: 'lib/auth/token-endpoint.ts',
    tests: [test('token-endpoint'), test('sign-out')],
    mutants: [
      {
        protects: 'tokens never follow a redirect',
        find: 'deps.fetch(url, { ...init, ...GUARDED })',
        put: 'deps.fetch(url, init)',
      },
      {
        protects: 'a token to be revoked never follows a redirect',
        find: "{ method: 'POST', ...GUARDED, signal }",
        put: "{ method: 'POST', signal }",
      },
      {
        protects: 'a sign-in without a refresh token is none',
        find: "if (refreshToken === undefined) throw problemError('noRefreshToken', { endpoint: TOKEN_PATH });",
        put: '',
      },
      {
        protects: 'the refresh token stays when Zoho sends none',
        find: 'refreshToken: refreshToken ?? old',
        put: "refreshToken: refreshToken ?? ''",
      },
      { protects: 'tokens of a failed answer', find: 'answer === null || status !== 200', put: 'answer === null' },
      { protects: 'only a confirmed revocation is one', find: 'status === 200 && v.is(', put: 'v.is(' },
      {
        protects: 'a token is never taken to live longer than it does',
        find: 'expiresAt: obtainedAt + lifetime',
        put: 'expiresAt: deps.now() + lifetime',
      },
    ],
  },
  {
    file: 'lib/auth/post.ts',
    tests: [test('token-endpoint')],
    mutants: [
      {
        protects: 'a sign-in server that never answers',
        find: 'setTimeout(() => controller.abort(), TIMEOUT)',
        put: 'setTimeout(() => undefined, TIMEOUT)',
      },
      {
        protects: 'a token answer of a size',
        find: 'textUpTo(LARGEST_BODY, response)',
        put: 'textUpTo(LARGEST_BODY * 100, response)',
      },
    ],
  },
  {
    file: 'lib/auth/token-answer.ts',
    tests: [test('token-endpoint'), test('token-life')],
    mutants: [
      {
        protects: 'a life is an hour at most',
        find: 'Math.min((seconds ?? Infinity) * 1000, LONGEST_LIFE)',
        put: '(seconds ?? 3600) * 1000',
      },
      {
        protects: 'seconds, not milliseconds',
        find: 'expires_in_sec ?? expires_in',
        put: 'expires_in ?? expires_in_sec',
      },
      { protects: 'a token fits into a header', find: '/^[\\x21-\\x7e]{1,2048}$/', put: '/^[^]{1,2048}$/' },
    ],
  },
  {
    file: 'lib/auth/grant-errors.ts',
    tests: [test('token-endpoint'), test('token-source')],
    mutants: [
      {
        protects: 'a struggling server signs nobody out',
        find: "if (status >= 500) return 'serverError';",
        put: '',
      },
      { protects: 'a throttle is no refusal', find: '/^access[ _]denied$/i.test(error) || ', put: '' },
      {
        protects: 'a secret is missing in either spelling',
        find: '^invalid_client(_secret)?$',
        put: '^invalid_client$',
      },
      { protects: 'a secret that was sent is none that is missing', find: '!secretSent && ', put: '' },
    ],
  },
  {
    file: 'lib/auth/token-life.ts',
    tests: [test('token-life'), test('token-source')],
    mutants: [
      { protects: 'a token from the future', find: 'obtainedAt <= now && ', put: '' },
      { protects: 'a token at its very end', find: 'now < expiresAt &&', put: 'now <= expiresAt &&' },
      { protects: 'a token that lives too long', find: ' && expiresAt - now <= LONGEST_LIFE', put: '' },
      {
        protects: 'a short life is not refreshed at once and again',
        find: 'Math.min(FIVE_MINUTES, (token.expiresAt - token.obtainedAt) / 10)',
        put: 'FIVE_MINUTES',
      },
    ],
  },
  {
    file: 'lib/auth/token-source.ts',
    tests: [test('token-source')],
    mutants: [
      {
        protects: 'the vault is read once',
        find: 'read?.at === vault.version() && isUsable',
        put: 'false && isUsable',
      },
      {
        protects: 'a sign-in, refresh or sign-out is heard of',
        find: 'read?.at === vault.version() && isUsable(read.access)',
        put: 'read && isUsable(read.access)',
      },
      {
        protects: 'what is at hand ends in time',
        find: 'isUsable(read.access) && isFresh(read.access, now())',
        put: 'isUsable(read.access)',
      },
      {
        protects: 'a refused token is not used again',
        find: ' && !refused.has(access.accessToken)',
        put: '',
      },
      { protects: 'one refresh for all who ask', find: 'refreshing ??= deps', put: 'refreshing = deps' },
      {
        protects: 'whoever had the lock before may have refreshed',
        find: 'if (access && isFresh(access, now())) return credentialsOf(grant, access);\n    try {',
        put: 'try {',
      },
      {
        protects: 'nothing is asked while Zoho does not want to be',
        find: "if (blockedUntil !== null) throw problemError('signInThrottled', { retryAt: blockedUntil });",
        put: '',
      },
      {
        protects: 'a refresh that lost against a sign-out gives no token',
        find: "if (!(await vault.keepRefreshed({ ...grant, refreshToken }, access))) throw problemError('signedOut');",
        put: 'await vault.keepRefreshed({ ...grant, refreshToken }, access);',
      },
      {
        protects: 'the end of a former grant does not end the new one',
        find: "if ((await vault.grant())?.id !== grant.id) throw problemError('signedOut');",
        put: '',
      },
      {
        protects: 'a token that was refused is not handed out by whoever refreshed meanwhile',
        find: 'access && access.accessToken !== rejected && isFresh',
        put: 'access && isFresh',
      },
      {
        protects: 'an ended grant is not worked with for the rest of its token',
        find: '!gone && access && isAlive',
        put: 'access && isAlive',
      },
    ],
  },
  {
    file: 'lib/auth/vault.ts',
    tests: [test('vault'), test('late-refresh'), test('token-source')],
    mutants: [
      {
        protects: 'a sign-out makes another version',
        find: '    cleared += 1;\n    version += 1;',
        put: '    cleared += 1;',
      },
      {
        protects: 'a kept grant for a foreign server',
        find: 'v.check((record) => record.accountsOrigin === accountsOrigin(record.dataCentre)),',
        put: '',
      },
      {
        protects: 'the access token of another grant',
        find: 'if (record?.grantId !== grantId) return null;',
        put: 'if (!record) return null;',
      },
      {
        protects: 'a late refresh of a former grant keeps nothing',
        find: 'if (current?.id !== refreshed.id) return false;',
        put: 'if (!current) return false;',
      },
      {
        protects: 'a sign-out that comes during a refresh wins',
        find: 'if (cleared === clearedBefore) return true;',
        put: 'return true;',
      },
      {
        protects: 'everything of the session area goes',
        find: 'Object.values(SESSION_KEYS).map((key) => session.delete(key))',
        put: '[session.delete(SESSION_KEYS.accessToken)]',
      },
    ],
  },
  {
    file: 'lib/auth/throttle.ts',
    tests: [test('token-source'), test('sign-in'), test('token-life')],
    mutants: [
      { protects: 'a clock that was set back does not block', find: 'last.struckAt <= now() && ', put: '' },
      { protects: 'the wait grows', find: 'FIRST_WAIT * 2 ** (strikes - 1)', put: 'FIRST_WAIT' },
      {
        protects: 'the wait ends',
        find: 'Math.min(FIRST_WAIT * 2 ** (strikes - 1), LONGEST_WAIT)',
        put: 'FIRST_WAIT * 2 ** (strikes - 1)',
      },
    ],
  },
  {
    file: 'lib/auth/sign-in.ts',
    tests: [test('sign-in'), test('late-refresh')],
    mutants: [
      { protects: 'one window at a time', find: 'open ??= ask()', put: 'open = ask()' },
      {
        protects: 'a data centre that is none opens nothing',
        find: "if (!isDataCentre(dataCentre)) throw problemError('wrongDataCentre');",
        put: '',
      },
      {
        protects: 'no refresh of an earlier grant is under way',
        find: 'const before = await deps.withLock(async () => {',
        put: 'const before = await (async (work: () => Promise<Grant | null>) => await work())(async () => {',
      },
      {
        protects: 'the new access is not ended in place of the old one',
        find: 'ended && ended.refreshToken !== kept.refreshToken',
        put: 'ended',
      },
      { protects: 'the earlier access ends', find: 'void revokeGrant(ended, deps)', put: 'void 0' },
      {
        protects: 'what the browser says of a window is scrubbed',
        find: 'detail: scrubbed(text, secrets)',
        put: 'detail: text',
      },
      {
        protects: 'a sign-in that ended is not taken for one cut short',
        find: 'await deps.session.delete(SESSION_KEYS.pendingSignIn).catch(() => undefined);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/auth/sign-out.ts',
    tests: [test('sign-out')],
    mutants: [
      {
        protects: 'signed out here whatever Zoho does',
        find: 'await deps.vault.clear().catch(() => undefined);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/auth/steadfast-store.ts',
    tests: [test('steadfast-store'), test('vault')],
    mutants: [
      {
        protects: 'what cannot be read is not absent',
        find: "else if (!spare || !isForbidden(thrown)) throw problemError('storageLocked');",
        put: '',
      },
      { protects: 'a read is tried again', find: 'await wait(ms)', put: "throw problemError('storageLocked')" },
      { protects: 'no database at all is no locked one', find: ' || !isForbidden(thrown)', put: ' || true' },
    ],
  },
  {
    file: 'lib/auth/throttle.ts',
    tests: [test('sign-in')],
    mutants: [
      {
        protects: 'a code noted by a clock that was ahead',
        find: 'at <= now() && at > now() - CODES_WITHIN',
        put: 'at > now() - CODES_WITHIN',
      },
      {
        protects: 'codes of long ago are none too many',
        find: 'at <= now() && at > now() - CODES_WITHIN',
        put: 'at <= now()',
      },
      {
        protects: 'ten codes are allowed',
        find: 'recent.length >= MOST_CODES',
        put: 'recent.length >= MOST_CODES - 1',
      },
    ],
  },
  {
    file: 'lib/accounts/old-consent.ts',
    tests: ['tests/unit/components/old-consent.test.tsx'],
    mutants: [
      { protects: 'a consent that something else asks for', find: ' && url?.includes(ours)', put: '' },
      {
        protects: 'a tab in which the user has gone on',
        find: 'still.filter((id) => ids.includes(id))',
        put: 'ids',
      },
      {
        protects: 'a window that was opened since',
        find: 'still.filter((id) => ids.includes(id))',
        put: 'still',
      },
    ],
  },
];
