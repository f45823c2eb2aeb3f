import { basename } from 'node:path';
import { ALL_CASES } from '../faults/cases/all';
import { table } from './page-parts';

/** Something that Deskside is built against. */
interface Threat {
  threat: string;
  /** What keeps it away. */
  answer: string;
  /** The cases of `tests/faults/cases/` that try it. */
  cases: readonly string[];
}

const THREATS: readonly Threat[] = [
  {
    threat: '**A hostile page**, or a Desk page with foreign script in it',
    answer:
      'The page script runs in its own world and can only report an address and two strings. The worker checks who sent a message by the browser’s word, not the message’s; the ticket id comes from the address. No message gives a token, none fetches a URL of the sender’s choice, and none can name a scope: what may be asked consent for is a closed list.',
    cases: ['M1', 'M3', 'M4', 'M5', 'M6', 'M8', 'M9', 'O7'],
  },
  {
    threat: '**Hostile text** in tickets, names, badges',
    answer:
      'Everything is shown as text; no view sets HTML (a lint rule). Control and direction-override characters are taken out, lengths are capped. The content security policy allows no inline script or style and no foreign host, and Trusted Types are on without a policy: no text can become markup or script ([trusted-types.md](decisions/trusted-types.md)).',
    cases: ['H1', 'H4', 'H5', 'H6', 'H9', 'M7'],
  },
  {
    threat: '**Hostile addresses** in answers (`iconUrl`, `photoURL`, `webUrl`)',
    answer:
      'Pictures are fetched only by https from your Desk host, with the token only for photo paths of its API, never across a redirect, and drawn anew before they are shown. SVG is refused. Links are rebuilt from data centre, portal and id.',
    cases: ['H2', 'H3', 'H7', 'M8'],
  },
  {
    threat: '**A hostile redirect** while signing in',
    answer:
      'PKCE with `S256`, a one-time `state`, an exact redirect URI, and codes go only to a sign-in server of the fixed list (`lib/auth/redirect.ts`). Consent to more goes the same way; it has to come from the agent who is signed in and for the same organization, or it is ended and not kept.',
    cases: ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O10', 'O11', 'S2', 'S6'],
  },
  {
    threat: '**A host that poses as Desk**',
    answer:
      'Zoho’s hosts are a fixed list, compared whole; `*.zohodesk.<tld>` is one label and no more. Any other host is Desk only where the user has allowed exactly that one, by a click that the browser asks about. What such a host can do is to name an id: data centre, portal and organization are the session’s, and tokens go to `desk.zoho.<tld>` and `accounts.zoho.<tld>` only. A permission of the browser alone makes no host Desk.',
    cases: ['M4', 'S4'],
  },
  {
    threat: '**One organization’s data in another**',
    answer:
      'A page is of one sign-in from its first line to its end and loads anew for another; each sign-in has tokens, client, cache and keys of its own; every message names its sign-in and the organization it shows, and is refused where that is another by now. See [several-organizations.md](decisions/several-organizations.md).',
    cases: ['S1', 'S3'],
  },
  {
    threat: '**Administering by mistake**',
    answer:
      'Only where the profile is not known to forbid it; behind a dialog with names and fresh numbers that a held Enter does not answer; consent is asked for apart from confirming; the ledger has it before it leaves.',
    cases: ['S5'],
  },
  {
    threat: '**Another extension**',
    answer: 'There is no external messaging; messages from other ids are ignored.',
    cases: ['M2', 'M6'],
  },
  {
    threat: '**A stolen profile**',
    answer:
      'The refresh token and an optional client secret are in the extension’s IndexedDB, which no page and no content script can read. Whoever copies the profile copies them: a browser gives extensions nothing stronger ([where-tokens-are.md](decisions/where-tokens-are.md)). Access tokens and what Desk answers are in memory-only storage and gone when the browser closes. No token is in an address, a log, an error or a page. You can take Deskside’s access away in your Zoho account’s connected apps.',
    cases: ['O7', 'O8'],
  },
  {
    threat: '**What is left behind** after a sign-out, on a computer that others use',
    answer:
      '_Sign out_ takes away everything of the organization at once, also while Zoho does not answer, and revokes the refresh token at Zoho. It asks whether the ledger (names, badges, reasons, texts, ids of what was done from this browser, for 90 days or as long as you choose), the last run of _Award to many_, macros and allowed hosts go too. Signing in again ends the former access. Unforeseen errors are kept without tokens, addresses and ids, in memory only. Every key: [privacy-policy.md](privacy-policy.md#each-key-by-its-name).',
    cases: ['O9', 'O12', 'R29'],
  },
  {
    threat: '**A spreadsheet that runs what it opens**',
    answer: 'Exported cells that could be taken for formulas are preceded by an apostrophe (`lib/text/csv.page.ts`).',
    cases: ['H8'],
  },
  {
    threat: '**Doing something twice**',
    answer:
      'Writes are sent once. After an unknown outcome the state is read, not the write repeated. One press is one action, however long it is held. Undo takes back only what the action added.',
    cases: ['R9', 'R17', 'R26', 'R28', 'S7', 'case A1', 'case A2'],
  },
  {
    threat:
      '**Doing it to the wrong person**: a late answer, a list that means somebody else, a click that lands elsewhere',
    answer:
      'A view is put together from its root alone; an answer of another view, requester or organization has no way in. Actions name person and ticket from the moment of the choice, and the worker checks that the help-center user is that contact’s. A pasted list that may mean two people is asked about, never guessed. Nothing under a dialog that closes can be hit.',
    cases: ['R24', 'R25', 'case B1', 'case C2', 'case E1', 'case E2', 'case F1'],
  },
  {
    threat: '**Something in between**: a proxy, a login page, a server gone wrong',
    answer:
      'An answer counts only if it is Desk’s JSON; pages of others say nothing of a record and sign nobody out. Sizes and times have bounds before anything is read, and no redirect is followed with a token.',
    cases: ['R10', 'R11', 'R12', 'R32', 'O10'],
  },
  {
    threat: '**Using up what all share**: credits of the day, calls at once',
    answer:
      'What costs is asked for when it is looked at and not again while it is fresh; a panel that nobody sees asks nothing, and a page cannot make it ask by pushing addresses. An agent can set a daily limit. When Zoho says that credits are gone, nothing is asked before the time it names; when too many call at once, later and later. What it comes to: [roll-out.md](admins/roll-out.md#credits-a-day).',
    cases: ['R7', 'R8', 'R31', 'M9', '7.1', '7.2'],
  },
  {
    threat: '**An update in the middle of it**, or data of another version',
    answer:
      'Everything stored is checked when it is read; what is not understood counts as absent and is never written to Desk. A script of the former version in an open page falls silent, and the new one takes its place.',
    cases: ['R20', 'R21', 'R34'],
  },
  {
    threat: '**A policy that is mistaken**, or was written by somebody else',
    answer:
      'Each policy is checked by itself; one that is not as it has to be spoils no other and holds as whatever allows less; names nobody knows change nothing. Policies only forbid: none can make Deskside send, read or show more ([policies.md](admins/policies.md)).',
    cases: ['H10'],
  },
  {
    threat: '**What others wrote in the packages**',
    answer:
      'A few small libraries at run time, each at a fixed version, with their licences in the package; nothing is loaded from elsewhere. `npm run licences` lists licences and known advisories, and says so where the registry tells of none. Anybody can make the packages again from their sources, bit by bit ([why](decisions/packages-equal-bit-by-bit.md)).',
    cases: ['S8'],
  },
];

/** Links to the tests of these cases, each file once. */
function testsOf(cases: readonly string[]): string {
  const files = cases.flatMap((id) => {
    const proofs = ALL_CASES.find((each) => each.id === id)?.proofs ?? [];
    if (proofs.length === 0) throw new Error(`Nothing proves ${id}.`);
    return proofs.map(({ file }) => file);
  });
  return [...new Set(files)].map((file) => `[${basename(file)}](../${file})`).join(', ');
}

/** The threats with their answers, the cases that try each, and the files in which these are tests. */
export function threatTable(): string[] {
  return table(
    ['threat', 'answer', 'cases', 'tests'],
    THREATS.map(({ threat, answer, cases }) => [threat, answer, cases.join(', '), testsOf(cases)]),
  );
}
