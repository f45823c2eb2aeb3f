import { type FaultCase, provenIn } from '../support/case';

const KEYS_BY_PLACE = 'tests/e2e/keys.spec.ts';
const KEYS = 'tests/e2e/keys.both.spec.ts';
const KEY_WATCH = 'tests/unit/keys/key-watch.test.ts';
const KEY_COMMAND = 'tests/unit/keys/key-command.test.ts';
const PICKER = 'tests/unit/components/picker-list.test.tsx';
const GESTURE = 'tests/unit/components/rest-of-gesture.test.tsx';
const WORDS = 'tests/unit/panel/action-words.test.ts';
const DISPATCH = 'tests/unit/panel/dispatch.test.ts';
const EXTRAS = 'tests/unit/panel/person-extras.test.ts';
const ADDRESSES = 'tests/unit/bulk/find-addresses.test.ts';
const PEOPLE = 'tests/unit/bulk/find-people.test.ts';
const COLUMNS = 'tests/unit/bulk/choose-column.test.ts';
const LABELS = 'tests/e2e/labels-and-more.both.spec.ts';

/**
 * Taken from public reports about software of this kind, each tried on Deskside. A row stands for its kind: where the kind
 * had other cases, their tests are in the row too.
 */
export const REPORTED: readonly FaultCase[] = [
  {
    id: 'case A1',
    title:
      'Enter held for a second in the picker; three Enters 120 ms apart; brothers: the letter that opened a list, Alt+P, a click pressed again while the first is under way',
    expected: 'One press, one action; what a held key repeats does nothing',
    proofs: [
      ...provenIn(KEYS, 'Enter held for a second, or pressed three times, awards once'),
      ...provenIn(
        PICKER,
        'in the search field and in the reason, however long Enter is held',
        'pins once while Alt+P is held',
      ),
      ...provenIn(KEY_WATCH, 'does not get the letter again while that is held, and gets it when it is pressed anew'),
      ...provenIn(DISPATCH, 'is asked for once, however often Enter is pressed'),
      ...provenIn(EXTRAS, 'is sent once, however often it is clicked'),
    ],
  },
  {
    id: 'case A2',
    title: 'The undo key held for a second after three awards',
    expected: 'One is taken back: the newest',
    proofs: provenIn(KEYS, 'the undo key takes back the newest, and held for a second no more than that'),
  },
  {
    id: 'case B1',
    title:
      'A double click on a badge that lies over the × of a label; brothers: every dialog that closes or opens, Enter that goes on under it',
    expected: 'One award; whatever closes or opens a dialog keeps the rest of its gesture from what lies there then',
    proofs: [
      ...provenIn(KEYS, 'a double click in the picker hits nothing that lies under it'),
      ...provenIn(
        GESTURE,
        'lets no second click of a double click through',
        'lets the release of what closed it hit nothing',
        'lets neither a held nor a hurried Enter through, however long',
        'is not hit by the second click of the double click that opened it',
      ),
    ],
  },
  {
    id: 'case C1',
    title: 'Two awards, then U',
    expected: 'The newest is taken back; only its toast shows the key',
    proofs: [
      ...provenIn(KEYS, 'the undo key takes back the newest, and held for a second no more than that'),
      ...provenIn(
        'tests/unit/components/toasts.test.tsx',
        'shows the undo key on the newest action only, and the key undoes that',
      ),
    ],
  },
  {
    id: 'case C2',
    title:
      'An award on one ticket, the next ticket, then U; brothers: a pinned award that waits for fair play, an undo, a status',
    expected: 'Toast, ledger and undo name person and ticket; an action is about whom it was chosen for',
    proofs: [
      ...provenIn(
        WORDS,
        'is said with everything that became of it',
        'is said of what was undone, and hostile names stay one line',
      ),
      ...provenIn(DISPATCH, 'are about whom they were chosen for, whoever is on screen by then'),
      ...provenIn(
        'tests/unit/components/status.test.tsx',
        'a list opened for one ticket is gone when another one is shown',
      ),
    ],
  },
  {
    id: 'case D1',
    title: 'Cyrillic on the keys; Dvorak; digits of a French keyboard; an input method at work',
    expected: 'A letter that is not Latin goes by the key’s place, a Latin one by what is printed',
    proofs: [
      ...provenIn(
        KEYS_BY_PLACE,
        'a key goes by its place where Cyrillic is printed on it, and by what is printed on Dvorak',
      ),
      ...provenIn(
        KEY_COMMAND,
        'what is printed on the key counts where it is Latin, its place elsewhere',
        'digits of the upper row go by place',
      ),
    ],
  },
  {
    id: 'case E1',
    title:
      'Award to many with siobhan.o’hara@…, while Desk also has hara@…; brothers: an address inside others, a second address, several with the same',
    expected: 'Exactly the address written, or nobody, or a question',
    proofs: [
      ...provenIn(ADDRESSES, 'never takes less than what was written, whatever stands in the local part'),
      ...provenIn(
        PEOPLE,
        'is nobody, however many others contain it',
        'does not take who has it as a second address while its owner has no account',
        'is not known to be nobody while there are more hits than were read, and hides no other',
      ),
      ...provenIn(
        'tests/unit/bulk/check-rows.test.tsx',
        'has the pasted address and the words around it beside name and address of whom it became',
      ),
    ],
  },
  {
    id: 'case E2',
    title:
      'Two columns of addresses, also under a title row or sep=;; brothers: ids beside addresses, no heading at all',
    expected: 'Asked which column names the people; nobody is read before the answer',
    proofs: [
      ...provenIn(
        'tests/e2e/bulk.both.spec.ts',
        'a table with two columns of addresses is asked about, and nobody is taken for somebody else',
      ),
      ...provenIn(
        COLUMNS,
        'with %s: asks, and reads nobody before the answer',
        'asks whether ids or addresses are meant when the addresses may be of others',
      ),
    ],
  },
  {
    id: 'case F1',
    title:
      'Invisible characters around or in an address; brothers: UTF-16, full-width letters, numbers that a spreadsheet changed',
    expected: 'Dropped where they mean nothing; every @ that was not understood is listed with its line',
    proofs: [
      ...provenIn(ADDRESSES, '%s is listed, and nobody is taken'),
      ...provenIn(
        'tests/unit/bulk/parse-input.test.ts',
        'lists every @ that was not understood, also beside addresses that were',
        'ids that all end in zeros have lost their digits',
      ),
      ...provenIn('tests/unit/bulk/parse-tickets.test.ts', 'reads numbers among invisible and full-width characters'),
    ],
  },
  {
    id: 'case G1',
    title: 'A badge made in Desk after the picker was opened; brothers: a label, a badge deleted meanwhile',
    expected: 'Refresh asks for the lists; a refusal that may mean that it is gone asks anew',
    proofs: [
      ...provenIn(LABELS, 'Refresh asks for the lists of badges and labels once they have been opened'),
      ...provenIn(
        'tests/unit/panel/catalogues.test.ts',
        'asks for the lists that have been read',
        'that may mean that it is gone has its list asked for anew',
      ),
    ],
  },
  {
    id: 'case H1',
    title:
      'Another organization is listed first; the tab shows the second one’s portal; brothers: no portal, several defaults, the list refused, access to another one than listed',
    expected: 'The row of the tab’s portal, else the default, else the user is asked; a mismatch leaves that one out',
    proofs: [
      ...provenIn(
        'tests/e2e/organization.both.spec.ts',
        'O11: another organization is listed first: the one of the tab is signed in to',
        'O11: access for another organization than the tab shows: the next one is tried, the tab is asked about',
        'O11: a list that wants an orgId is done without; without tab and default the user is asked',
      ),
      ...provenIn(
        'tests/unit/session/settle.test.ts',
        'is the tab’s, although another is listed first and marked as default',
        'leaves a question where neither tab nor default tells of the others',
      ),
    ],
  },
  {
    id: 'case I1',
    title: 'Signed in, and signed in again',
    expected: 'The earlier access is ended once the new one works',
    proofs: provenIn(
      'tests/unit/auth/sign-in.test.ts',
      'O12: ends the earlier access at its own data centre once the new one works, without waiting for it',
      'O12: ends nothing when Zoho gives the same refresh token again, or none',
    ),
  },
  {
    id: 'case I2',
    title: 'Firefox that never remembers history: the extension may keep no database',
    expected:
      'The grant, the ledger and runs of awarding to many are kept in memory-only storage until the browser closes, and the menu says so',
    proofs: [
      ...provenIn(
        'tests/e2e/forgetful.firefox.spec.ts',
        'I2: a Firefox that never remembers history stays signed in when its background rests, and says for how long',
      ),
      ...provenIn(
        'tests/unit/auth/steadfast-store.test.ts',
        'I2: keeps for the session what the browser lets nobody keep on disk',
        'I2: leaves nothing in the spare one once it is deleted, even where the disk refuses',
      ),
      ...provenIn(
        'tests/unit/storage/no-database.test.ts',
        'keeps what was done for the next worker, and tells what is not settled',
        'keeps a run of awarding to many, row by row',
      ),
    ],
  },
  {
    id: 'case J1',
    title:
      'The consent page answers HTTP 400; brothers: a secret that is missing in either spelling, access_denied after ten codes',
    expected:
      'Client ID, redirect URI and data centre are named, the steps stay open; each brother is told for what it is',
    proofs: [
      ...provenIn(
        'tests/e2e/sign-in.spec.ts',
        'a client that Zoho does not know: three likely causes, and the steps stay open',
      ),
      ...provenIn('tests/e2e/sign-in.both.spec.ts', 'a client that needs its secret asks for it, as ${spelling}'),
      ...provenIn(
        'tests/unit/auth/sign-in.test.ts',
        'within ten minutes are told from a refusal, with the time from which there are more',
      ),
    ],
  },
  {
    id: 'case J2',
    title:
      'An award stands, its private comment is refused because the ticket is locked; brothers: every refusal that Desk gives words for',
    expected: 'The award is told, and Desk’s reason for the comment is readable; the comment is offered again',
    proofs: [
      ...provenIn(
        'tests/e2e/award-many.both.spec.ts',
        'when only the comment fails, the award stays and the comment is offered again',
      ),
      ...provenIn(WORDS, 'says that the badge stays when only the comment failed, and offers that again'),
      ...provenIn('tests/unit/problems/desk-says.test.ts', 'is told: %s', 'stands in the toast, after what to do'),
      ...provenIn('tests/e2e/notes.both.spec.ts', 'what Desk refuses is back in its field, with the reason'),
      ...provenIn('tests/unit/components/award-several.test.tsx', 'does not offer a comment where there is no ticket'),
    ],
  },
  {
    id: 'case K1',
    title: 'A ticket in the bin; brothers: archived, merged, spam, locked',
    expected: 'Marked, with what that means; what Desk would refuse is not offered',
    proofs: provenIn(
      'tests/unit/components/regions.test.tsx',
      'says that Desk takes no changes of a ticket, and what that means: %s',
    ),
  },
  {
    id: 'case L1',
    title: 'Searching for isik, IŞIK, grosse; brothers: labels, people, the ledger, statuses',
    expected: 'One folding for every search: case, marks, letters without a decomposition, apostrophes',
    proofs: [
      ...provenIn(
        'tests/unit/text/fold.test.ts',
        '%s is %s',
        'folds what is typed halfway as the beginning of what is meant',
      ),
      ...provenIn(PICKER, 'finds a badge as people type its name'),
    ],
  },
  {
    id: 'case M1',
    title: 'A page that writes #48220 for the ticket’s number; brothers: marks of direction, markup, no number',
    expected: 'Digits, or nothing; the page’s text is never shown raw',
    proofs: provenIn('tests/unit/messages/page-reports.test.ts', 'has digits for a number or none: %j'),
  },
  {
    id: 'case N1',
    title: 'Session storage is full; brothers: it cannot be read, making room does not help',
    expected: 'What is only remembered makes room for what the user typed or pressed; what cannot be kept is said',
    proofs: [
      ...provenIn(
        'tests/unit/bulk/keep-draft.test.ts',
        'pushes out what is only remembered, the oldest first and no more than needed',
        'says so when nothing can be kept, also when the place cannot be read',
      ),
      ...provenIn(
        'tests/unit/panel/award-intent.test.ts',
        'the key works in a full place: what is remembered makes room',
      ),
    ],
  },
  {
    id: 'case O1',
    title: 'A key or a click while the parts of a ticket arrive',
    expected: 'Nothing moves from under the hand',
    proofs: [],
    later: 'Parts get slots that keep their height with the new panel.',
  },
  {
    id: 'case P1',
    title: 'A label removed, and put back by undo',
    expected: 'It looks as it did: colour, shape, place, the primary one first',
    proofs: provenIn(LABELS, 'the primary label stands first; removed and undone it is the primary one again'),
  },
];
