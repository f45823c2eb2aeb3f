import { type FaultCase, provenIn } from '../support/case';

const BETWEEN = 'tests/unit/service/sign-ins.test.ts';
const OWN = 'tests/unit/desk-page/own-hosts.test.ts';
const ALLOWED = 'tests/unit/accounts/own-hosts.test.ts';
const DIALOG = 'tests/unit/components/administration.test.tsx';
const ADMINISTERING = 'tests/unit/actions/administering.test.ts';
const CONSENT = 'tests/unit/auth/allow.test.ts';

/** Attacks and mistakes that came with what Deskside can do by now: several organizations, own domains, administering, consent to more. */
export const FOUND_LATER: readonly FaultCase[] = [
  {
    id: 'S3',
    title: 'Two organizations side by side, and a message or an answer that is of the other one',
    expected: 'Each message names its sign-in and its organization, and is refused where that is another by now',
    proofs: [
      ...provenIn(
        BETWEEN,
        'goes to the sign-in that it is of, and to no other',
        'of a page that shows another organization than is signed in to by now is refused, but for signing in and out',
        'of an organization goes, and what is of others who are signed in stays',
      ),
      ...provenIn(
        'tests/e2e/two-organizations.both.spec.ts',
        'two organizations in two data centres, in two tabs: an award in each, the worker stopped in between',
      ),
    ],
  },
  {
    id: 'S4',
    title: 'A host that poses as an organization’s own domain',
    expected: 'Nothing to anybody until the user has allowed exactly that host; tokens go to Zoho’s hosts even then',
    proofs: [
      ...provenIn(OWN, 'is nothing to anybody who reads addresses before it is allowed'),
      ...provenIn(
        ALLOWED,
        'asks for exactly that one, before anything else, and remembers the Desk of the session',
        'in another script means its name in ASCII, which is the one that is asked about',
        'remembers nothing where the user said no, or the browser did',
      ),
      ...provenIn(
        'tests/e2e/build.spec.ts',
        'the ${target} build runs its own scripts only, and connects to nobody but Zoho',
      ),
    ],
  },
  {
    id: 'S5',
    title: 'Administering by mistake: a held Enter, stale numbers, a worker stopped while it is sent, oneself',
    expected: 'Confirmed with fresh numbers only, in the ledger before it leaves, sent once, never to lock oneself out',
    proofs: [
      ...provenIn(
        DIALOG,
        'is nothing of what the profile is known not to allow',
        'is not to lock oneself out',
        'everything is read anew, and what happens is said in numbers',
        'nothing that writes has the focus, and a held Enter presses nothing',
      ),
      ...provenIn(
        ADMINISTERING,
        'an answer that is lost is looked up, not asked for again',
        'a worker that was stopped while it was sent leaves it to nobody',
      ),
    ],
  },
  {
    id: 'S6',
    title: 'Consent to more that somebody else gives, or for another data centre',
    expected: 'Checked before anything is kept; what was given to somebody else ends, the former access stays',
    proofs: provenIn(
      CONSENT,
      'is checked with the new access before anything is kept',
      'when the check says that it was somebody else, whose access ends',
      'when it was somebody of another data centre, whom nobody has to ask',
    ),
  },
  {
    id: 'S7',
    title:
      'Something written twice: after a time limit, by two panels, by an undo that got halfway, by a run that invites',
    expected: 'What is not known is looked up; what was sent is never sent again',
    proofs: [
      ...provenIn(
        'tests/unit/actions/exactly-once.test.ts',
        'and asked for again is answered from the ledger, without a word to Desk',
        'is in the ledger before it leaves',
        'has an undo before its write leaves',
      ),
      ...provenIn(
        'tests/faults/many-invitations.test.ts',
        'HTTP 500, and nothing to be seen: not certain, never sent again, and found once it shows',
        'a worker stopped half-way and a page loaded anew: nobody is written to twice',
        'a browser closed between the note and the answer: nobody knows, and nothing is sent',
      ),
    ],
  },
  {
    id: 'S8',
    title: 'What others wrote in the packages',
    expected:
      'A few small libraries of known licences, each version fixed; advisories are listed, or it is said that nobody tells of them',
    proofs: [
      ...provenIn(
        'tests/unit/house/licences.test.ts',
        'the product depends on nothing that may not be handed out with it',
      ),
      ...provenIn('tests/unit/packaging/licences.test.ts', 'tells which packages an advisory is about'),
    ],
  },
];
