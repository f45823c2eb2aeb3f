import { type FaultCase, provenIn } from '../support/case';

const PAGE_SCRIPT = 'tests/faults/page-script-life.spec.ts';
const SLEEP = 'tests/faults/sleep.spec.ts';
const LEFT = 'tests/unit/service/left-open.test.ts';
const LEDGER_LIFE = 'tests/faults/ledger-life.spec.ts';
const RUN = 'tests/unit/actions/run.test.ts';
const NOTES = 'tests/unit/actions/ticket-notes.test.ts';
const DELIVERY = 'tests/unit/panel/view-delivery.test.ts';
const BOUNDED = 'tests/unit/desk-api/bounded.test.ts';
const PICTURES = 'tests/unit/pictures/fetch-picture.test.ts';
const GESTURE = 'tests/unit/components/rest-of-gesture.test.tsx';

/** What was found when the product was tried with public reports, recorded answers and attacks. */
export const FOUND_BY_TRYING: readonly FaultCase[] = [
  {
    id: 'R25',
    title: 'The answer about a former requester or organization comes last, or comes to another window',
    expected: 'Shown only where it belongs',
    proofs: [
      ...provenIn(
        DELIVERY,
        'a late answer about the former one never appears under the new name',
        'nor does another window’s look at the former one',
        'than the panel shows is signed in by now: nothing of it is sent',
      ),
      ...provenIn(
        'tests/unit/records/view-rules.test.ts',
        'what is known of the former requester has no way into the view of the new one',
      ),
      ...provenIn('tests/unit/service/action-handlers.test.ts', 'that do not: refused, and nothing is written'),
    ],
  },
  {
    id: 'R26',
    title: 'A key held, a key pressed three times, a double click',
    expected: 'One press, one action; nothing under a dialog that closes is hit',
    proofs: [
      ...provenIn(
        GESTURE,
        'lets no second click of a double click through',
        'lets neither a held nor a hurried Enter through, however long',
      ),
      ...provenIn(
        'tests/unit/list/list-keys.test.ts',
        'tells a press of one’s own from what holding and input methods make',
      ),
      ...provenIn(
        'tests/faults/awards.test.ts',
        'ten awards of one badge at once, as by an impatient finger: one POST',
      ),
      ...provenIn('tests/unit/keys/key-watch.test.ts', '%s; %o on %s after %i ms: %s'),
    ],
  },
  {
    id: 'R27',
    title: 'A store that cannot be read for one call',
    expected: 'Locked: tried again, said so, nothing deleted, nobody signed out',
    proofs: [
      ...provenIn(
        'tests/faults/storage.test.ts',
        'leaves the user signed in, says so, and goes on',
        'of the ledger keeps an action from being done twice',
        'of settings is not written over',
      ),
      ...provenIn('tests/unit/auth/vault.test.ts', 'R27: tries again by itself'),
    ],
    later:
      'A panel that opens while its own settings cannot be read begins as if there were none; it writes over none.',
  },
  {
    id: 'R28',
    title: 'Desk applies a write after our time limit, or after the worker was stopped',
    expected:
      'Unknown stays unknown until it is looked up; no second write and no second comment; undone when it was ours',
    proofs: [
      ...provenIn(
        RUN,
        'is found once it has come: the award is ours, and can be undone',
        'is waited for by whoever asks again, who then writes no second time',
        'that never comes is refused with its reason, after the time in which it could have come',
        'is undone when it turns out to be ours while undo looks',
      ),
      ...provenIn(
        LEFT,
        'an award that was left open is settled when the person is opened next, without a write',
        'two windows that open the person at once settle it once',
        'what is under way is not touched: the look waits for it, and finds it settled',
        'with nothing left open for who is opened, it costs no call',
      ),
      ...provenIn(
        'tests/unit/actions/settle-left.test.ts',
        'is somebody else’s where Desk says that it was given hours later, and is not ours to undo',
        'and was refused can be asked for again, for what is left',
      ),
      ...provenIn(
        LEDGER_LIFE,
        'R28: an award that nobody waited for is settled when the person is opened next, and undone from the ledger',
      ),
      ...provenIn(
        NOTES,
        'a comment that may still arrive is waited for before it is written again',
        'that arrived late and twice are both withdrawn',
      ),
    ],
    later: 'Who is opened again within the minute in which what is remembered is fresh is looked up the time after.',
  },
  {
    id: 'R29',
    title: 'Signing out while Zoho hangs, pages close, or the worker stops',
    expected: 'Everything here is forgotten before Zoho answers',
    proofs: [
      ...provenIn(
        'tests/unit/auth/sign-out.test.ts',
        'has forgotten everything before Zoho answers',
        'still revokes when the browser refuses to delete',
      ),
      ...provenIn(
        'tests/unit/service/sign-ins.test.ts',
        'whose end an earlier worker did not live to see goes with the next; one that was just begun stays',
      ),
    ],
    later: 'The 200 ms are not measured.',
  },
  {
    id: 'R30',
    title: 'A clock that jumps',
    expected:
      'What lies ahead is not trusted and no wait outlives it; the ledger is timed and purged by what Desk says',
    proofs: [
      ...provenIn(RUN, 'is not waited for longer because the clock was set back'),
      ...provenIn(
        'tests/faults/limits.test.ts',
        'a pause that was noted while the clock was a day ahead does not outlive a day',
      ),
      ...provenIn('tests/unit/service/rest-before.test.ts', 'after a clock that was set back: no longer than that'),
      ...provenIn(
        'tests/unit/ledger/wrong-clock.test.ts',
        '%s for one award: the fifty entries before it stay, then and later',
        '%i days off while Desk is heard: nothing of the last 90 days goes',
        'entries are timed by what Desk says: %s',
      ),
      ...provenIn(
        'tests/unit/fair-play/warnings.test.ts',
        'an award that a wrong clock timed a year ahead warns of nothing',
      ),
      ...provenIn(LEDGER_LIFE, 'R30: what is old goes by the time that Desk’s answers name, and by no other clock'),
      ...provenIn(
        'tests/unit/bulk/late-checks.test.ts',
        'of three months ago is let go of once the ledger has nothing of it, and one of yesterday is not',
      ),
      ...provenIn(
        'tests/unit/panel/award-intent.test.ts',
        'opens nothing for a key that was pressed while the clock was ahead by %s, then or later',
      ),
    ],
  },
  {
    id: 'R31',
    title: 'A thousand agents come online at once',
    expected: 'Full jitter in every wait; a time that Desk names and that is far off is told, not waited for',
    proofs: [
      ...provenIn(
        BOUNDED,
        'waits any time between none and all of a growing span, so that not all come back together',
        'far off: is not waited for, and the time is told: %s',
      ),
      ...provenIn(
        'tests/faults/limits.test.ts',
        'an organization busy with other integrations: every call completes in the end',
      ),
    ],
    later: 'A card of too many requests is cleared by Retry or Refresh only.',
  },
  {
    id: 'R32',
    title: 'A small answer that unpacks to a gigabyte; a body that never ends',
    expected: 'Counted while it is read, unpacked, and given up: records, refusals, pictures, sign-in',
    proofs: [
      ...provenIn(
        'tests/faults/large-answers.test.ts',
        'a hundred million bytes in a hundred thousand: given up after the first few',
      ),
      ...provenIn(
        BOUNDED,
        '%s: is given up after five million bytes',
        'of a refusal is given up sooner, and the refusal stands',
        'that is slow ends with our time limit, HTTP %i',
      ),
      ...provenIn(
        PICTURES,
        'without an end is given up after two million bytes',
        'that is slow to its last byte ends with a time limit',
      ),
    ],
  },
  {
    id: 'R33',
    title: 'Chromium sends nothing to an address of Desk that has failed again and again',
    expected:
      'What is asked next waits for what the browser makes it wait, at most two seconds, or is told when to ask again; never "cannot be reached", and no write is looked for that has not left',
    proofs: [
      ...provenIn(
        'tests/faults/network.spec.ts',
        'R33: a Desk that fails again and again is never taken for a broken connection, and what is asked next leaves',
      ),
      ...provenIn(
        'tests/unit/http/held-back.test.ts',
        'nothing is ever sent that the browser would refuse to send, whatever a server answers and when it is asked',
        'a longer hold than two seconds is told with its end, and nothing leaves',
      ),
    ],
    later: 'A worker that was stopped has forgotten the failures; the browser has not.',
  },
  {
    id: 'R34',
    title: 'Pages of Desk stand open while Deskside is updated, switched off and on, or given access',
    expected:
      'They get the page script without being loaded anew, one at a time; no other page does; a page that says "stop" loses no more than its header',
    proofs: [
      ...provenIn(
        PAGE_SCRIPT,
        'R34: a newer version is installed over the old one: the Desk tab that stood open tells its header again, once',
        'R34: Deskside is switched off and on: the tabs that stood open have their page script again, at every host',
        'R34: a page script that is put in again and again is one, and a page that says "stop" loses no more than its header',
        'R34: nothing is put into pages that are not the agents’, and a tab that is put away or closed stops nobody',
        'R23: a page script whose access was taken back is not heard; given again, pages opened meanwhile have one',
      ),
      ...provenIn(
        'tests/unit/service/page-script.test.ts',
        'a tab that is gone, or never answers, keeps no other from it',
      ),
    ],
    later: 'A page that the browser keeps for its Back button over an update has no header until its next load.',
  },
  {
    id: 'R35',
    title: 'The computer sleeps for nine hours with the panel open; the clock is a day off and set right meanwhile',
    expected:
      'Whoever looks is told the age, and all is read anew, once; an award in that moment waits for a new token and is made once',
    proofs: [
      ...provenIn(
        SLEEP,
        'whoever looks is told the age, and all is read anew, once',
        'an award tried in that moment waits for a new token, is made once, and is undone',
        'the panel works, and goes on when the clock is set right while it is open',
      ),
      ...provenIn(
        'tests/unit/panel/come-back.test.ts',
        'is not read while nobody sees the panel, whatever happens to it',
        'and cannot be read says so where it stands, and is left to what asks again by itself',
      ),
    ],
    later: 'Until somebody moves in the panel, or the network comes back, a panel that woke up shows what it showed.',
  },
  {
    id: 'R36',
    title: 'The browser is restarted with panel and Desk open, or ends in the middle of an award',
    expected: 'The right ticket, the same sign-in, drafts and ledger as they were; nothing is written twice',
    proofs: provenIn(
      'tests/faults/restart.spec.ts',
      'R36: the browser is restarted with the panel open: the right ticket, the same sign-in, draft and ledger as they were',
      'R36: the browser ends in the middle of an award: made once, shown as it is, and undone from the ledger',
    ),
  },
  {
    id: 'R37',
    title: 'Zoho renames the marks of number and subject in its page',
    expected: 'The first header does not come, all else works, and the options page counts what was missed',
    proofs: provenIn(
      PAGE_SCRIPT,
      'R37: Zoho renames the marks in its page: all works without the first header, and diagnostics count what was missed',
    ),
    later: 'Of records of a renamed module, which may be no tickets, misses are not counted.',
  },
];
