import { type FaultCase, provenIn } from '../support/case';

const NETWORK = 'tests/faults/network.spec.ts';
const WORKER = 'tests/faults/worker-life.spec.ts';
const TOKENS = 'tests/faults/tokens.test.ts';
const LIMITS = 'tests/faults/limits.test.ts';
const TROUBLE = 'tests/faults/server-trouble.test.ts';
const AWARDS = 'tests/faults/awards.test.ts';
const REFUSALS = 'tests/faults/refusals.test.ts';
const STORAGE = 'tests/faults/storage.test.ts';
const CLIENT = 'tests/unit/desk-api/client.test.ts';
const READ_THROUGH = 'tests/unit/cache/read-through.test.ts';

/** What the Desk client promises of itself: errors (4), stress (5), cache (6), credits (7), life of the worker (8). */
export const PROMISES: readonly FaultCase[] = [
  {
    id: '4.1',
    title: 'INVALID_DATA',
    expected: 'Carries field, type and message',
    proofs: provenIn(REFUSALS, 'INVALID_DATA carries field, type and message'),
  },
  {
    id: '4.2',
    title: 'LICENSE_ACCESS_LIMITED',
    expected: 'Carries feature and edition, and the sentence names both',
    proofs: provenIn(
      REFUSALS,
      'an edition without the feature: which feature, which edition, and no button to try again',
    ),
  },
  {
    id: '4.3',
    title: 'Every kind of problem',
    expected: 'Has a sentence, a reason and a next step',
    proofs: provenIn(REFUSALS, 'no kind lacks its sentence, its reason and its next step'),
  },
  {
    id: '4.4',
    title: 'Offline, network, timeout, bad answer, cancelled',
    expected: 'Each is told apart from the others',
    proofs: provenIn(
      TROUBLE,
      'no network at all is told apart from a Desk out of reach',
      '%s: our own limit ends it before the browser stops the worker',
      '%s is a typed error that names the endpoint',
      'a view that is left ends its request, here and at Desk',
    ),
  },
  {
    id: '5.1',
    title: 'One queue',
    expected: 'Three calls at most at once; what is looked at goes before pictures',
    proofs: [
      ...provenIn(CLIENT, 'runs at most three calls at once, what the user waits for before pictures'),
      ...provenIn(LIMITS, 'the queue is narrow for a while and then widens again'),
    ],
  },
  {
    id: '5.2',
    title: 'Equal reads in flight',
    expected: 'Are one call',
    proofs: provenIn(STORAGE, '20 equal reads in flight are one call'),
  },
  {
    id: '5.3',
    title: 'Time limit and tickets that were left',
    expected: 'Under 30 seconds; the request of a ticket that was left is ended',
    proofs: [
      ...provenIn(TROUBLE, '%s: our own limit ends it before the browser stops the worker'),
      ...provenIn(NETWORK, 'R10: the request of a ticket that was left is ended'),
    ],
  },
  {
    id: '5.4',
    title: 'TOO_MANY_REQUESTS',
    expected: 'A short back-off with chance in it, and a narrower queue',
    proofs: provenIn(
      LIMITS,
      '20 awards, five of them refused for it: each is made once, and fewer run at once afterwards',
    ),
  },
  {
    id: '5.5',
    title: 'THRESHOLD_EXCEEDED',
    expected: 'Nothing is sent until Retry-After; the cache serves; the panel says when it ends',
    proofs: [
      ...provenIn(LIMITS, 'Retry-After %s: not one request before the time, then they go on'),
      ...provenIn(
        NETWORK,
        'R7: credits used up: the cached view stays, it says when they are back, and nothing is sent',
      ),
    ],
  },
  {
    id: '5.6',
    title: '5xx and network',
    expected: 'Reads are tried twice more, writes never blindly',
    proofs: [
      ...provenIn(
        TROUBLE,
        'HTTP %i twice, then an answer: the read is tried again and arrives',
        'a connection that breaks twice: the read is tried again and arrives',
        'never gets a write twice: %s',
      ),
      ...provenIn(AWARDS, '%s, but carried out: one POST, read again, done, and undone exactly'),
    ],
  },
  {
    id: '5.7',
    title: '401',
    expected: 'One refresh whatever the number of callers, one replay, then signing in',
    proofs: provenIn(
      TOKENS,
      '20 calls answered 401 at once: one refresh, 20 good answers',
      'stops after one replay and says that one may be signed in elsewhere',
    ),
  },
  {
    id: '5.8',
    title: 'A refresh that is throttled, a refresh that is revoked',
    expected: 'Throttled: tokens kept, wait. Revoked: signed out once, calmly',
    proofs: provenIn(
      TOKENS,
      'is no loop and costs no token, answered with HTTP %i',
      'is noticed once, empties the vault and the cache, and ends on the sign-in card',
    ),
  },
  {
    id: '6.1',
    title: 'Stale while revalidating',
    expected: 'What is fresh costs no call; what is old is shown with its age while it is asked for anew',
    proofs: [
      ...provenIn(STORAGE, 'fresh: no call; old: one call; both say when the value was read'),
      ...provenIn(NETWORK, 'R1: opened offline: the cached ticket, said to be old, and up to date again by itself'),
    ],
  },
  {
    id: '6.2',
    title: 'Survives the worker',
    expected: 'The next worker and the panel read what the last one left',
    proofs: [
      ...provenIn(STORAGE, 'fresh: no call; old: one call; both say when the value was read'),
      ...provenIn(NETWORK, 'R1: opened offline: the cached ticket, said to be old, and up to date again by itself'),
    ],
  },
  {
    id: '6.3',
    title: 'Writes',
    expected: 'Update what they touch; a read that began earlier does not overwrite it',
    proofs: [
      ...provenIn(STORAGE, 'a write changes what the cache holds, without another read'),
      ...provenIn(READ_THROUGH, 'a read that began before a write does not overwrite it'),
    ],
  },
  {
    id: '6.4',
    title: 'Quota and versions',
    expected: 'A full area loses its oldest; a record of an older version is dropped',
    proofs: provenIn(
      STORAGE,
      'a full area loses its oldest records and keeps the new ones',
      'a record of an older version is neither read nor left behind on sign-out',
    ),
  },
  {
    id: '6.5',
    title: 'Sign-out and change of organization',
    expected: 'Nothing of the old one is left or shown',
    proofs: provenIn(STORAGE, 'signing out and changing the organization leave nothing of the old one'),
  },
  {
    id: '7.1',
    title: 'Credits',
    expected: 'Counted by Desk’s own headers, kept over workers',
    proofs: provenIn(LIMITS, 'what was spent and what is left is kept over workers and follows Desk’s own numbers'),
  },
  {
    id: '7.2',
    title: 'The user’s own daily cap',
    expected: 'Beyond it only what the user asks for is sent',
    proofs: provenIn(LIMITS, 'beyond the user’s own cap only what the user asks for is sent'),
  },
  {
    id: '7.3',
    title: '200 badges of one user',
    expected: 'Four calls, 200 different badges',
    proofs: provenIn(LIMITS, '200 badges of one user: four calls, 200 different badges'),
  },
  {
    id: '7.4',
    title: '60 agents looked up one by one within a tick',
    expected: 'Two calls',
    proofs: provenIn(LIMITS, '60 agents looked up one by one within a tick: two calls'),
  },
  {
    id: '8.1',
    title: 'Stopped before a write',
    expected: 'The next worker sends it, once',
    proofs: provenIn(
      WORKER,
      'R17: stopped before an award was sent: the next worker sends it, once',
      'R17: an undo whose worker is stopped before or after it was sent is carried out once',
    ),
  },
  {
    id: '8.2',
    title: 'Stopped after a write was sent',
    expected: 'One write; undo still there',
    proofs: provenIn(
      WORKER,
      'R17: stopped after an award was sent, before its answer: one POST, the right badges, undo still offered',
    ),
  },
  {
    id: '8.3',
    title: 'Stopped between two awaits',
    expected: 'The part arrives; no spinner stays',
    proofs: provenIn(WORKER, 'R17: stopped in the middle of a read: the part arrives, no spinner stays'),
  },
  {
    id: '8.4',
    title: 'Stopped during sign-in',
    expected: 'A calm sentence; the next try works',
    proofs: provenIn(
      WORKER,
      'R17: stopped during sign-in, before and after consent: a calm sentence, and the next try works',
    ),
  },
];
