import { type DataCentre, dataCentreOfAccountsOrigin } from '../desk-page/data-centres';
import { type ProblemKind, problemError } from '../problems/problem';
import { scrubbed } from './scrub';

/** What the sign-in that is being answered was started with. */
export interface ExpectedRedirect {
  redirectUri: string;
  state: string;
  /** Where the consent page was opened. */
  askedAt: DataCentre;
}

export interface RedirectAnswer {
  code: string;
  /** Where the user's account lives, and the only place where the code may be exchanged. */
  dataCentre: DataCentre;
}

// Source: Zoho accounts documentation, authorization errors; RFC 6749 section 4.1.2.1.
const REFUSALS = new Map<string, ProblemKind>([
  ['access_denied', 'signInRefused'],
  ['invalid_redirect_uri', 'redirectNotRegistered'],
  ['invalid_scope', 'invalidScope'],
  ['invalid_client', 'invalidClient'],
  ['unauthorized_client', 'invalidClient'],
  ['other_dc', 'wrongDataCentre'],
  ['general_error', 'serverError'],
  ['server_error', 'serverError'],
  ['temporarily_unavailable', 'serverError'],
]);

/**
 * Reads the address Zoho sent the browser back to. Everything in it is untrusted: a page in the sign-in window could
 * have made it up. Source: Zoho accounts documentation, multi-DC, "Client authorization".
 *
 * Throws `stateMismatch` when it does not answer this sign-in, the mapped refusal when Zoho refused, `untrustedServer`
 * or `wrongDataCentre` when the code must not be sent where it says, and `badAnswer` when there is no code.
 */
export function readRedirect(returned: string, expected: ExpectedRedirect): RedirectAnswer {
  const [base, query = ''] = splitAddress(returned);
  if (base !== expected.redirectUri) throw problemError('stateMismatch');

  const parameters = new URLSearchParams(query);
  const state = parameters.getAll('state');
  const error = parameters.get('error');
  // Zoho's samples of a refusal carry no state. Believing such a one costs nothing: the sign-in ends either way.
  const refusedWithoutState = error !== null && state.length === 0;
  if (!refusedWithoutState && (state.length !== 1 || state[0] !== expected.state)) throw problemError('stateMismatch');
  if (error !== null) throw refusal(error, expected);

  const dataCentre = answeringDataCentre(parameters, expected.askedAt);
  const [code, ...moreCodes] = parameters.getAll('code');
  if (!code || moreCodes.length > 0) throw problemError('badAnswer');
  return { code, dataCentre };
}

/** Cuts at the first `?`, leaving out a fragment. Not parsed as a URL: that would make different spellings equal. */
function splitAddress(address: string): [base: string, query?: string] {
  const [beforeFragment = ''] = address.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  return mark < 0 ? [beforeFragment] : [beforeFragment.slice(0, mark), beforeFragment.slice(mark + 1)];
}

function refusal(error: string, expected: ExpectedRedirect) {
  return problemError(REFUSALS.get(error) ?? 'unknown', { detail: scrubbed(error, [expected.state]) });
}

/**
 * Compares whole strings on purpose: parsing would lower the case, drop `:443` and decode, and so accept spellings that
 * Zoho never sends.
 */
function answeringDataCentre(parameters: URLSearchParams, askedAt: DataCentre): DataCentre {
  const [server, ...moreServers] = parameters.getAll('accounts-server');
  const [location, ...moreLocations] = parameters.getAll('location');
  if (moreServers.length > 0) throw problemError('untrustedServer');

  const dataCentre = server === undefined ? askedAt : dataCentreOfAccountsOrigin(server);
  if (dataCentre === null) throw problemError('untrustedServer');
  // An unknown location cannot agree with a known server: one of the two was made up.
  if (moreLocations.length > 0 || (location !== undefined && location !== dataCentre)) {
    throw problemError('wrongDataCentre');
  }
  return dataCentre;
}
