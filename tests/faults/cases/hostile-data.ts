import { type FaultCase, provenIn } from '../support/case';

const TEXT = 'tests/unit/text/display-text.test.ts';
const SOURCE = 'tests/unit/pictures/picture-source.test.ts';
const PICTURES = 'tests/unit/pictures/fetch-picture.test.ts';
const REGIONS = 'tests/unit/components/regions.test.tsx';
const FUZZ = 'tests/unit/desk-api/fuzz.test.ts';
const PAGING = 'tests/unit/desk-api/paging.test.ts';
const CSV = 'tests/unit/text/csv.test.ts';

/** Hostile data in what Desk answers. */
export const HOSTILE_DATA: readonly FaultCase[] = [
  {
    id: 'H1',
    title: 'Names with markup, controls, direction marks, zero-width characters, towers of marks, 10,000 characters',
    expected: 'Shown as text, without what is unseen or leaves its line; what languages and emoji need stays',
    proofs: [
      ...provenIn(
        TEXT,
        'loses controls and direction overrides',
        'loses what nobody sees: %s',
        'keeps what is written with it: %s',
        'lets no tower of marks out of its line',
        'repairs half surrogates',
        'ends after the longest length, between characters',
      ),
      ...provenIn(REGIONS, 'shows markup and direction overrides from Desk as harmless text'),
      ...provenIn(
        'tests/e2e/ticket-view.both.spec.ts',
        'awkward tickets are shown for what they are, at 280 px as well',
      ),
    ],
  },
  {
    id: 'H2',
    title: 'A picture’s address of another scheme or host, an SVG, a file without an end, a redirect',
    expected: 'Asked for on Desk’s own host only, without cookies, at most two million bytes, decoded and drawn anew',
    proofs: [
      ...provenIn(SOURCE, 'refuses %s'),
      ...provenIn(
        PICTURES,
        'is asked for without cookies, drawn anew and small',
        'of another type is not even decoded: %j',
        'without an end is given up after two million bytes',
      ),
    ],
  },
  {
    id: 'H3',
    title: 'A photo that needs the token',
    expected: 'The worker asks Desk’s API for it, and no other host; the panel gets a picture, never the token',
    proofs: provenIn(
      SOURCE,
      'an agent photo is fetched from the API with our organization, whatever the address says',
      'a public image of the help center is fetched without the token',
    ),
  },
  {
    id: 'H4',
    title: 'Ids beyond 2^53, ids that climb, escaped, too long, negative',
    expected: 'No digit is lost; what is not 1 to 19 digits reaches no address',
    proofs: [
      ...provenIn('tests/unit/desk-api/json.test.ts', 'keeps ids that a double cannot hold'),
      ...provenIn('tests/unit/desk-api/client.test.ts', 'and from nothing else: %j'),
      ...provenIn('tests/unit/messages/messages.test.ts', 'is refused before anything runs: %s'),
      ...provenIn('tests/unit/desk-page/page-context.test.ts', 'keeps every digit of an id beyond 2^53'),
    ],
  },
  {
    id: 'H5',
    title: 'Thousands of records, records twice, a page that repeats for ever',
    expected: 'Lists end, each record comes once, and a list on screen has as many nodes as fit',
    proofs: [
      ...provenIn(
        PAGING,
        'stops when the server repeats a page for ever',
        'collects no more than asked for, in pages no larger than that',
        'loses nothing when a list counts from 1 after all: the record that comes twice is removed',
      ),
      ...provenIn('tests/unit/list/choose-list.test.tsx', 'has as many nodes for %d entries as for any number'),
    ],
  },
  {
    id: 'H6',
    title: 'Nulls, numbers as text, unknown values, new fields',
    expected: 'No crash, and no record lost over a field it can do without',
    proofs: provenIn(
      FUZZ,
      'reads or refuses anything, without a crash',
      'loses no record over a field that may be missing or wrong',
      'says the same of a record with keys that nobody knows, and passes none of them on',
    ),
  },
  {
    id: 'H7',
    title: 'A ticket whose address points to a foreign host',
    expected: 'Links are made from data centre, portal and id',
    proofs: provenIn(REGIONS, 'copies a link made from data centre, portal and id'),
  },
  {
    id: 'H8',
    title: 'Cells that a spreadsheet would take for formulas',
    expected: 'None begins with what makes one; quoted by RFC 4180',
    proofs: provenIn(CSV, 'no cell of any column begins with what makes a formula', 'quotes %s'),
  },
  {
    id: 'H9',
    title: 'A comment made of hostile names and reasons',
    expected: 'Plain text: words stay words, and nobody is mentioned',
    proofs: [
      ...provenIn('tests/unit/actions/ticket-notes.test.ts', 'shows hostile words as words, and mentions nobody'),
      ...provenIn('tests/unit/macros/placeholders.test.ts', 'that a name pretends to be are not filled in'),
    ],
  },
  {
    id: 'H10',
    title: 'A hostile or mistaken managed configuration',
    expected: 'Checked, with safe defaults, and visible',
    proofs: [
      ...provenIn(
        'tests/unit/policy/policy.test.ts',
        'tells of names that nobody knows, also of those that every object has',
        'goes by the entries of a list that can be read, and tells that there are others',
      ),
      ...provenIn(
        'tests/unit/policy/follow-policy.test.ts',
        'unreadable is not absent: nothing is done until it says',
        'what is kept is checked as strictly as what is told',
      ),
      ...provenIn(
        'tests/unit/components/policy.test.tsx',
        'list what is set, by the words of the settings, and what is wrong with it',
      ),
    ],
  },
];
