import { type FaultCase, provenIn } from '../support/case';

const REQUEST = 'tests/unit/auth/authorization-request.test.ts';
const SIGN_IN = 'tests/unit/auth/sign-in.test.ts';
const REDIRECT = 'tests/unit/auth/redirect.test.ts';
const HOSTILE = 'tests/faults/hostile-sign-in.spec.ts';
const SECRETS = 'tests/faults/secrets.spec.ts';
const FLOW = 'tests/e2e/sign-in.both.spec.ts';
const ORGANIZATION = 'tests/e2e/organization.both.spec.ts';
const CHOICE = 'tests/unit/session/choose-organization.test.ts';
const SETTLE = 'tests/unit/session/settle.test.ts';

/** Attacks on signing in, and on what it leaves behind. */
export const SIGN_IN_ATTACKS: readonly FaultCase[] = [
  {
    id: 'O1',
    title: 'Verifier and challenge method',
    expected: 'A long random verifier, never shown; S256 named in the address',
    proofs: [
      ...provenIn(
        REQUEST,
        'O1: names S256 literally and never shows the verifier',
        'O1: uses verifiers that are long enough, need no escaping and never repeat',
      ),
      ...provenIn(FLOW, 'a first sign-in shows the organization and the ticket that is already open'),
    ],
  },
  {
    id: 'O2',
    title: 'A state that is missing, wrong, reused, or of another window',
    expected: 'Refused, and no token request leaves',
    proofs: [
      ...provenIn(HOSTILE, 'O2, O4: a state that is missing or not ours, and a location that disagrees, are refused'),
      ...provenIn(SIGN_IN, 'O2: the answer to an earlier sign-in'),
    ],
  },
  {
    id: 'O3',
    title: 'An answer that names a hostile sign-in server',
    expected: 'Only exact members of the fixed list are taken; no request leaves to any other',
    proofs: [
      ...provenIn(
        HOSTILE,
        'O3: an answer that names another sign-in server: no request leaves to it, nobody is signed in',
      ),
      ...provenIn(REDIRECT, 'O3: does not choose between two servers'),
    ],
  },
  {
    id: 'O4',
    title: 'A location that disagrees with the server',
    expected: 'Refused',
    proofs: [
      ...provenIn(HOSTILE, 'O2, O4: a state that is missing or not ours, and a location that disagrees, are refused'),
      ...provenIn(REDIRECT, 'O4: refuses two locations, and one that disagrees with where it asked'),
    ],
  },
  {
    id: 'O5',
    title: 'A token answer with a foreign api_domain',
    expected: 'Ignored: only the Desk of the data centre is asked',
    proofs: provenIn(
      HOSTILE,
      'O5: an api_domain in the token answer changes nothing: only the Desk of the data centre is asked',
    ),
  },
  {
    id: 'O6',
    title: 'Access refused, window closed, double click',
    expected: 'A calm sentence and a form that works; never stuck',
    proofs: [
      ...provenIn(
        FLOW,
        'a refused consent is explained and can be made good',
        'a closed consent window is no dead end',
      ),
      ...provenIn(SIGN_IN, 'joins the sign-in that is open, and the next one is new'),
    ],
    later: 'Signing in inside an ordinary tab, where the window fails, is not built yet.',
  },
  {
    id: 'O7',
    title: 'The Desk page or our script on it asks for a token or reads storage',
    expected: 'No message is answered, no store with a token can be read, nothing is sent to Zoho',
    proofs: [
      ...provenIn(SECRETS, 'O7: neither the Desk page nor our script on it can read a token, or make the worker act'),
      ...provenIn('tests/unit/auth/vault.test.ts', 'O7: keeps refresh token and client secret out of storage.session'),
    ],
    later:
      'In Firefox our own script on the page could read storage.local, which holds settings and no token; the test runs in Chromium only.',
  },
  {
    id: 'O8',
    title: 'Tokens in logs, errors, addresses, pages, stores',
    expected: 'None, apart from the access token’s own record in memory and the documented revocation',
    proofs: [
      ...provenIn(SECRETS, 'O8: no token, code, verifier or client secret is in anything the extension leaves behind'),
      ...provenIn(
        'tests/unit/auth/token-endpoint.test.ts',
        'O8: repeats nothing secret, neither in the problem nor in the error around it',
      ),
    ],
  },
  {
    id: 'O9',
    title: 'Signing out, online and offline',
    expected: 'Forgotten here first, then Zoho is asked to revoke; when it cannot be asked the panel says so',
    proofs: provenIn(
      SECRETS,
      'O9: signing out empties every store and revokes at Zoho',
      'O9: signing out offline forgets everything here and says that the revocation is open',
    ),
  },
  {
    id: 'O10',
    title: 'An API or sign-in server that redirects to a foreign host',
    expected: 'Not followed; the token goes nowhere else',
    proofs: [
      ...provenIn(
        'tests/faults/server-trouble.test.ts',
        '%s does not follow it, and the token goes nowhere',
        'neither does the refresh',
      ),
      ...provenIn(HOSTILE, 'O10: an API that redirects to another host is not followed by the browser either'),
    ],
  },
  {
    id: 'O11',
    title: 'Zoho lists another organization first, or refuses the list',
    expected: 'The tab’s portal decides, else the default one, else the user',
    proofs: [
      ...provenIn(CHOICE, '%s'),
      ...provenIn(
        SETTLE,
        'is the tab’s, although another is listed first and marked as default',
        'is asked for where nothing tells; until then nothing is read',
        'is found in the longer list, by the same rule, where the first one is refused: %s',
        'is left out, and the default one is next',
        'being all of them, ends in a reason, with the access kept',
      ),
      ...provenIn(
        ORGANIZATION,
        'O11: another organization is listed first: the one of the tab is signed in to',
        'O11: access for another organization than the tab shows: the next one is tried, the tab is asked about',
        'O11: a list that wants an orgId is done without; without tab and default the user is asked',
      ),
    ],
  },
  {
    id: 'O12',
    title: 'Signing in again',
    expected: 'The old grant is revoked once the new one works',
    proofs: provenIn(
      'tests/unit/auth/sign-in.test.ts',
      'O12: ends the earlier access at its own data centre once the new one works, without waiting for it',
      'O12: ends nothing when Zoho gives the same refresh token again, or none',
    ),
  },
  {
    id: 'S1',
    title: 'The address names another portal of the same data centre',
    expected: 'Nothing is read or written for it until the user has said that it is the same organization',
    proofs: [
      ...provenIn(
        'tests/faults/other-portal.test.ts',
        'is given nothing by the worker, whatever a panel asks: not one request leaves',
        'is not given what is remembered of one’s own organization either',
        'is served once the user has said that it is the same organization, also by the next worker',
      ),
      ...provenIn(
        'tests/unit/panel/panel.test.ts',
        'closes what is open, and shows nothing until the user has said what it is',
      ),
      ...provenIn(
        ORGANIZATION,
        'S1: another portal: no request leaves until the user has said that it is the same organization',
        'S1: another portal: signing in to it shows its ticket',
      ),
    ],
    later: 'Portals of customers’ own domains and of old links without a portal name are not known.',
  },
  {
    id: 'S2',
    title: 'The first call after consent fails',
    expected: 'The access is kept; Retry goes on without a new consent, starting over takes it back',
    proofs: [
      ...provenIn(
        SETTLE,
        'keeps the access, and Retry goes on without a new consent: %s',
        'tried twice at once is tried once',
        'that comes to its end after the user has started over changes nothing',
        'between consent and first call: the next one goes on, by the portal that was open then',
      ),
      ...provenIn(
        ORGANIZATION,
        'a first call after consent that fails is tried again without a second consent',
        'a first call that fails can be left: the access is taken back',
      ),
    ],
  },
];
