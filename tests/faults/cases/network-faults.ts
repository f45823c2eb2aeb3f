import { type FaultCase, provenIn } from '../support/case';

const NETWORK = 'tests/faults/network.spec.ts';
const WORKER = 'tests/faults/worker-life.spec.ts';
const TOKENS = 'tests/faults/tokens.test.ts';
const LIMITS = 'tests/faults/limits.test.ts';
const TROUBLE = 'tests/faults/server-trouble.test.ts';
const AWARDS = 'tests/faults/awards.test.ts';

const BOUNDED = 'tests/unit/desk-api/bounded.test.ts';
const BULK = 'tests/e2e/bulk.both.spec.ts';

const CARD_WITH_A_WAY_ON =
  'R11, R12: JSON that is cut off, an empty 200 and HTML pages: a card with a way on, never a blank panel, and still signed in';

/** Faults between us and Zoho: network, tokens, limits, answers. */
export const NETWORK_FAULTS: readonly FaultCase[] = [
  {
    id: 'R1',
    title: 'Offline at open, or in the middle of loading',
    expected: 'What is cached is shown with its age; a write fails with the reason; back online, all goes on by itself',
    proofs: [
      ...provenIn(
        NETWORK,
        'R1: opened offline: the cached ticket, said to be old, and up to date again by itself',
        'R1: offline in the middle of loading: said so, and loaded by itself once the network is back',
        'R1: an award made offline is taken back with the reason, and nothing is sent later',
        'R1: offline while nobody sees the panel, and back: nothing is asked until somebody looks, then all is there',
      ),
    ],
  },
  {
    id: 'R2',
    title: '401 on 20 requests at once',
    expected: 'One refresh, 20 good answers, nobody is asked to sign in',
    proofs: provenIn(
      TOKENS,
      '20 calls answered 401 at once: one refresh, 20 good answers',
      '20 calls of one worker: one refresh, and nobody is asked to sign in',
    ),
  },
  {
    id: 'R3',
    title: 'A refresh answered "Access Denied" with HTTP 200 (or 400)',
    expected: 'Taken for a limit: nothing is asked for a minute, and longer each time; the tokens stay',
    proofs: [
      ...provenIn(TOKENS, 'is no loop and costs no token, answered with HTTP %i'),
      ...provenIn('tests/unit/auth/token-life.test.ts', 'grows from one minute to fifteen'),
    ],
  },
  {
    id: 'R4',
    title: 'A refresh answered "revoked"',
    expected: 'Signed out once: vault and cache are empty, the sign-in card says why',
    proofs: provenIn(TOKENS, 'is noticed once, empties the vault and the cache, and ends on the sign-in card'),
  },
  {
    id: 'R5',
    title: 'A second 401 right after a good refresh',
    expected: 'Stops after one replay and asks whether one is signed in to another organization',
    proofs: provenIn(TOKENS, 'stops after one replay and says that one may be signed in elsewhere'),
  },
  {
    id: 'R6',
    title: 'Two windows and a restarted worker refresh together',
    expected: 'One refresh; both go on',
    proofs: [
      ...provenIn(TOKENS, 'refresh once between them, and both go on'),
      ...provenIn(WORKER, 'R6: two windows and a restarted worker share one refresh'),
    ],
  },
  {
    id: 'R7',
    title: 'Credits used up, with Retry-After in seconds, as a date, absent, or absurd',
    expected: 'No request before the time (a minute without one, a day at most); the cached view says when it ends',
    proofs: [
      ...provenIn(LIMITS, 'Retry-After %s: not one request before the time, then they go on'),
      ...provenIn(
        NETWORK,
        'R7: credits used up: the cached view stays, it says when they are back, and nothing is sent',
      ),
    ],
  },
  {
    id: 'R8',
    title: 'Too many calls at the same moment, also by a gateway that is not Desk',
    expected:
      'Fewer run at once for a while; every call completes, none is carried out twice; a gateway’s refusal repeats no write',
    proofs: [
      ...provenIn(
        LIMITS,
        '20 awards, five of them refused for it: each is made once, and fewer run at once afterwards',
        'the queue is narrow for a while and then widens again',
        'an organization busy with other integrations: every call completes in the end',
      ),
      ...provenIn(
        BOUNDED,
        'does not send a write again; what became of it has to be looked up: %s',
        'is waited for by a read',
      ),
      ...provenIn(BULK, 'two hundred people, crowded calls, a stopped worker and a reload: everybody exactly once'),
    ],
  },
  {
    id: 'R9',
    title: '500, 502, 503, 504, then an answer',
    expected:
      'Reads are tried twice more, unless Desk names a time that is far off; a write is sent once, and what is not known of it is said to be unknown and looked up',
    proofs: [
      ...provenIn(
        TROUBLE,
        'HTTP %i twice, then an answer: the read is tried again and arrives',
        'that goes on failing is asked three times and no more',
        'never gets a write twice: %s',
      ),
      ...provenIn(
        AWARDS,
        '%s, but carried out: one POST, read again, done, and undone exactly',
        '%s, and not carried out: one POST, read again, and said so',
      ),
      ...provenIn(BOUNDED, 'far off: is not waited for, and the time is told: %s', 'at once: is asked again as ever'),
    ],
  },
  {
    id: 'R10',
    title: 'An answer that never ends',
    expected:
      'Our own limit of 25 seconds (10 for a picture), the body included; a ticket that is left ends its request at once',
    proofs: [
      ...provenIn(
        TROUBLE,
        '%s: our own limit ends it before the browser stops the worker',
        'a write whose answer does not come is not sent again',
        'a token request that hangs ends before 30 seconds and costs no token',
        'a view that is left ends its request, here and at Desk',
      ),
      ...provenIn(NETWORK, 'R10: the request of a ticket that was left is ended'),
      ...provenIn(BOUNDED, 'that is slow ends with our time limit, HTTP %i'),
      ...provenIn('tests/unit/pictures/fetch-picture.test.ts', 'that is slow to its last byte ends with a time limit'),
    ],
  },
  {
    id: 'R11',
    title: 'JSON cut off, an empty 200, a 204 where a body is expected',
    expected: 'An error that names the endpoint and has a button; never a blank panel',
    proofs: [
      ...provenIn(
        TROUBLE,
        '%s is a typed error that names the endpoint',
        'a body that breaks off on the way is a network problem, not a blank',
        'a photo that breaks off on the way is a network problem, not "no photo"',
      ),
      ...provenIn(NETWORK, CARD_WITH_A_WAY_ON),
    ],
  },
  {
    id: 'R12',
    title: 'An HTML page with 200 or 403',
    expected: 'Recognised, never shown, and no reason to sign anybody out',
    proofs: [
      ...provenIn(TROUBLE, 'an HTML page with HTTP %i: recognised, not shown, and the sign-in stays'),
      ...provenIn(NETWORK, CARD_WITH_A_WAY_ON),
    ],
  },
];
