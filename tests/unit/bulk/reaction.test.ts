import { describe, expect, it } from 'vitest';
import { reactionTo } from '../../../lib/bulk/reaction';
import type { ProblemKind } from '../../../lib/problems/problem';
import { PROBLEM_KINDS } from '../../../lib/problems/problem-kinds';

/** What everybody of a run would meet: it stops at the first, and nobody is marked as refused for it. */
const STOPS_ALL: readonly ProblemKind[] = [
  'hostNotAllowed',
  'signedOut',
  'unauthorized',
  'scopeMissing',
  'wrongOrganization',
  'editionLimit',
  'onlyLiveChatUser',
  'sessionRevoked',
  'noRefreshToken',
  'invalidClient',
  'clientSecretNeeded',
  'clientSecretWrong',
];
const TRIED_AGAIN: readonly ProblemKind[] = [
  'network',
  'timeout',
  'workerGone',
  'cancelled',
  'serverError',
  'badAnswer',
  'tooManyRequests',
  'signInThrottled',
];

describe('a problem with one person of a run', () => {
  it.each(STOPS_ALL)('that everybody would meet stops the run: %s', (kind) => {
    expect(reactionTo({ kind }, 1, true)).toEqual({ do: 'pause', pause: { why: 'problem', problem: { kind } } });
  });

  it.each<ProblemKind>(['creditsUsedUp', 'capReached'])('of credits stops the run until there are some: %s', (kind) => {
    expect(reactionTo({ kind }, 1, true)).toMatchObject({ do: 'pause', pause: { why: 'credits', problem: { kind } } });
    expect(reactionTo({ kind, retryAt: 5 }, 1, true)).toMatchObject({ pause: { until: 5 } });
  });

  it.each(TRIED_AGAIN)('that may pass is tried again, after longer and longer waits to an end: %s', (kind) => {
    expect(reactionTo({ kind }, 1, true)).toMatchObject({ do: 'again', afterMs: 500 });
    expect(reactionTo({ kind }, 4, true)).toMatchObject({ do: 'again', afterMs: 4_000 });
  });

  it.each<[ProblemKind, number, object]>([
    ['network', 5, { do: 'pause', pause: { why: 'problem' } }],
    ['timeout', 5, { do: 'pause', pause: { why: 'problem' } }],
    ['tooManyRequests', 11, { do: 'again', afterMs: 30_000, isPatient: true }],
    ['tooManyRequests', 12, { do: 'pause', pause: { why: 'problem' } }],
    ['signInThrottled', 12, { do: 'pause', pause: { why: 'problem' } }],
    ['serverError', 5, { do: 'refuse' }],
    ['badAnswer', 5, { do: 'refuse' }],
  ])('is not tried for ever: %s, the %ith time', (kind, tries, reaction) => {
    expect(reactionTo({ kind }, tries, true)).toMatchObject(reaction);
  });

  it('of the connection waits for the network where the browser knows that there is none', () => {
    for (const kind of ['offline', 'network', 'timeout', 'workerGone'] as const) {
      expect(reactionTo({ kind }, 1, false)).toEqual({ do: 'pause', pause: { why: 'offline' } });
    }
  });

  it('that is theirs alone is noted, and the run goes on', () => {
    const others = PROBLEM_KINDS.filter(
      (kind) =>
        ![...STOPS_ALL, ...TRIED_AGAIN].includes(kind) && !['offline', 'creditsUsedUp', 'capReached'].includes(kind),
    );
    for (const kind of others) expect(reactionTo({ kind }, 1, true), kind).toEqual({ do: 'refuse' });
  });
});
