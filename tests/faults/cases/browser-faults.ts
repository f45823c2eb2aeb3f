import { type FaultCase, provenIn } from '../support/case';

const NETWORK = 'tests/faults/network.spec.ts';
const WORKER = 'tests/faults/worker-life.spec.ts';
const TABS = 'tests/faults/tabs.spec.ts';
const TOKENS = 'tests/faults/tokens.test.ts';
const LIMITS = 'tests/faults/limits.test.ts';
const AWARDS = 'tests/faults/awards.test.ts';
const REFUSALS = 'tests/faults/refusals.test.ts';
const STORAGE = 'tests/faults/storage.test.ts';

const ORGANIZATION = 'tests/e2e/organization.both.spec.ts';
const BULK = 'tests/e2e/bulk.both.spec.ts';
const SEVERAL = 'tests/e2e/award-many.both.spec.ts';

/** Faults of organization, permission, worker, clock, storage and tabs. */
export const BROWSER_FAULTS: readonly FaultCase[] = [
  {
    id: 'R13',
    title: 'The wrong organization: 403 or 404',
    expected: 'The two are told apart; the card leads to signing in to the other one',
    proofs: [
      ...provenIn(REFUSALS, 'an organization that is not the token’s is told apart from a record that is not there'),
      ...provenIn(ORGANIZATION, 'S1: another portal: signing in to it shows its ticket'),
    ],
    later: 'One is signed in to one organization at a time; switching without a new consent is not built.',
  },
  {
    id: 'R14',
    title: 'A scope that was not granted',
    expected: 'Named as such, one call, and a button that leads to consent',
    proofs: provenIn(REFUSALS, 'is named as such, costs one call, and leads to consent'),
    later: 'Consent to exactly the missing scope comes with permission-aware actions; now all scopes are asked again.',
  },
  {
    id: 'R15',
    title: 'A profile without the permission, an edition without the feature',
    expected: 'One refusal that names feature and edition; nothing changed, nothing to undo',
    proofs: provenIn(
      REFUSALS,
      'an edition without the feature: which feature, which edition, and no button to try again',
      'a profile without the permission: one refusal, nothing changed, nothing to undo',
    ),
    later: 'Knowing beforehand, without a request, comes with permission-aware actions.',
  },
  {
    id: 'R16',
    title: 'One answer with several outcomes',
    expected: 'Read badge by badge; a refusal inside a 200 is a refusal, and undo covers what succeeded',
    proofs: [
      ...provenIn(
        AWARDS,
        'HTTP 200 with mixed results is read badge by badge',
        'a badge refused inside a 200 (%s) is no success and offers no undo',
      ),
      ...provenIn(SEVERAL, 'several at once, one of them refused, each told apart, and one undo for the rest'),
    ],
  },
  {
    id: 'R17',
    title: 'The worker is stopped before a write, after it, while reading, while signing in',
    expected:
      'One write, also when the first is still on its way, the true state, undo still there, no spinner left; at random moments by `npm run soak`, whose judge is tested here',
    proofs: [
      ...provenIn(
        WORKER,
        'R17: stopped before an award was sent: the next worker sends it, once',
        'R17: stopped after an award was sent, before its answer: one POST, the right badges, undo still offered',
        'R17: an undo whose worker is stopped before or after it was sent is carried out once',
        'R17: stopped in the middle of a read: the part arrives, no spinner stays',
        'R17: stopped during sign-in, before and after consent: a calm sentence, and the next try works',
      ),
      ...provenIn(
        ORGANIZATION,
        'R17: stopped between consent and first call: the next worker goes on, no second consent',
      ),
      ...provenIn(
        AWARDS,
        'asked again with the same action by the next worker: one POST, whatever was lost',
        'an undo whose answer was lost is not made twice',
      ),
      ...provenIn(
        'tests/unit/actions/run.test.ts',
        'is waited for by whoever asks again, who then writes no second time',
      ),
      ...provenIn(
        'tests/unit/soak/check.test.ts',
        'sees a write that was carried out twice, also one that changed nothing',
        'sees what was told as done and is lost, and what was told as refused and is there',
        'sees an undo that is not exact: too little, too much, or only in the ledger',
      ),
      ...provenIn(BULK, 'two hundred people, crowded calls, a stopped worker and a reload: everybody exactly once'),
    ],
  },
  {
    id: 'R18',
    title: 'Somebody else was faster',
    expected: 'Nothing is sent or overwritten, and what is theirs is not ours to undo',
    proofs: [
      ...provenIn(
        AWARDS,
        'a badge awarded meanwhile: nothing is sent, and there is nothing of ours to undo',
        'a badge taken away meanwhile: undo sends nothing and is content',
      ),
      ...provenIn(
        WORKER,
        'R18: a badge that somebody else awarded meanwhile is shown as theirs and is not ours to undo',
      ),
    ],
    later: 'A ticket closed meanwhile: there are no ticket actions yet.',
  },
  {
    id: 'R19',
    title: 'A clock that is a day off, summer time, nine hours of sleep',
    expected: 'Calls go on, at most one refresh for each turn of the clock; no age lies ahead, no pause outlives a day',
    proofs: [
      ...provenIn(
        TOKENS,
        'this machine is %s, and is then put right: calls go on',
        'nine hours of sleep: refreshed before the first call, not after a refusal',
        'a token that Zoho ended before its time is found out by the 401',
        'an age is never told as lying ahead: %i ms from the future',
      ),
      ...provenIn(
        LIMITS,
        'a pause that was noted while the clock was a day ahead does not outlive a day',
        'R19: the day of credits is the data centre’s, also when it has 23 hours or 25',
      ),
    ],
  },
  {
    id: 'R20',
    title: 'Storage full, refusing, corrupted, or written by an older version',
    expected:
      'What is only remembered goes first, the oldest of it; what is not recognised is dropped; a panel starts and a worker answers without storage',
    proofs: [
      ...provenIn(
        STORAGE,
        'a full area loses its oldest records and keeps the new ones',
        'an area that neither reads nor writes costs calls, not answers',
        'an action that cannot be noted on disk is remembered until the worker stops, so that it can be undone',
        'settings that cannot be read count as absent',
        'a panel whose cache cannot be read still shows what the worker answers',
        'a cache record %s is dropped, not trusted',
        'a record of an older version is neither read nor left behind on sign-out',
        'a corrupted "%s" record counts as absent',
      ),
      ...provenIn('tests/unit/auth/sign-in.test.ts', 'R20: succeeds even if nothing can be stored'),
      ...provenIn('tests/unit/bulk/keep-draft.test.ts', 'keeps what was typed when the check does not fit'),
      ...provenIn(
        'tests/unit/panel/award-intent.test.ts',
        'the key works in a full place: what is remembered makes room',
      ),
    ],
  },
  {
    id: 'R21',
    title: 'The extension is updated while panel and page script live',
    expected: 'The orphaned script is silent; the panel works again from the same sign-in',
    proofs: provenIn(
      WORKER,
      'R21: the extension reloads under an open Desk page: the orphan is silent, the new panel works',
    ),
    later:
      'Chrome closes the panel on an update; opening it again without a click is not possible. What becomes of open pages is R34.',
  },
  {
    id: 'R22',
    title: 'The tab is closed, discarded, or moved to another window',
    expected: 'The right ticket, or a neutral panel',
    proofs: [
      ...provenIn(
        TABS,
        'R22: the tab is closed: the panel turns to what is left, then to nothing',
        'R22: the tab moves to another window and back: the right ticket or none',
        'R22: a tab that the browser discards keeps its ticket in the panel',
      ),
      ...provenIn(
        'tests/e2e/windows.spec.ts',
        'each window has its panel, which follows that window alone; on one ticket they agree after an action',
        'a private window is none of ours until it is allowed; then its panel follows it, with the same sign-in',
        'a tab that is grouped keeps its ticket in the panel, and is followed back and forth between pages that are loaded',
      ),
    ],
    later: 'Split view cannot be made by a test; the panel follows the tab that the browser calls active.',
  },
  {
    id: 'R23',
    title: 'Access to Desk is taken back in the browser',
    expected: 'A card with the button that asks for it, no request, and all as before once it is given',
    proofs: provenIn(
      TABS,
      'R23: access to Desk is taken back in the browser: a card with the button, no request, and a way back',
    ),
    later: 'Firefox: the same code runs there; its settings page cannot be driven by the tests.',
  },
  {
    id: 'R24',
    title: 'A, B, A in a hurry, with answers out of order',
    expected: 'Never the data of one under the header of the other',
    proofs: provenIn(NETWORK, 'R24: A, B, A in a hurry with answers out of order: never the one under the other'),
  },
];
