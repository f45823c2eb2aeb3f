import type { ProblemKind } from '../../lib/problems/problem';

/** The headings of the troubleshooting page, in its order. */
export const GROUPS = {
  signIn: 'Signing in',
  way: 'The way to Zoho',
  limits: 'Limits',
  rights: 'What somebody may do',
  actions: 'Something was not done',
  faults: 'Faults of a program',
} as const;

/** What stands on the page beside the product's own texts. */
interface Words {
  group: keyof typeof GROUPS;
  /** What it comes from, for an administrator: Zoho's or the browser's own word for it. */
  cause: string;
  /** What an administrator does; empty where whoever sees it can do all there is. */
  admin: string;
}

const REPORT = 'If it stays, report it with what _Copy diagnostics_ gives.';
const PROFILE = 'Look at the agent’s profile in Desk (Setup, Users and Control).';
const STATUS = 'See whether Zoho has told of a fault; nothing has to be done in Deskside.';

/** For every kind of problem; one that is missing does not compile. */
export const PROBLEM_WORDS: Readonly<Record<ProblemKind, Words>> = {
  clientIdMissing: {
    group: 'signIn',
    cause: 'Deskside: the field _Client ID_ is empty',
    admin: 'Send the message for the team again ([set-up](set-up.md)).',
  },
  signInRefused: {
    group: 'signIn',
    cause: '`access_denied` in Zoho’s answer: declined, or too many codes in a short time',
    admin: '',
  },
  signInWindowClosed: {
    group: 'signIn',
    cause: 'the browser: the window was closed without an answer. Firefox leaves Zoho’s error page open until then',
    admin: 'If the window said “Invalid Redirect Uri”, register the address that the panel shows.',
  },
  otherConsent: {
    group: 'signIn',
    cause: 'consent to more was given by another agent, for another organization or in another data centre',
    admin: '',
  },
  signInInterrupted: { group: 'signIn', cause: 'the browser stopped the background part', admin: '' },
  redirectNotRegistered: {
    group: 'signIn',
    cause: '`invalid_redirect_uri`, or the browser could not load Zoho’s sign-in page',
    admin:
      'In the API console, compare the redirect URIs with the ones in the panel, trailing slash included. A Deskside from a store has another one than a loaded one.',
  },
  invalidClient: {
    group: 'signIn',
    cause: '`invalid_client`: unknown client, wrong data centre, or Multi-DC is off for it',
    admin: 'Check the client in the console of the data centre where it was made; switch on the agents’ data centre.',
  },
  clientSecretNeeded: {
    group: 'signIn',
    cause: '`invalid_client` or `invalid_client_secret` although no secret was sent',
    admin:
      'First check ID and data centre. If both are right, hand out the client’s secret ([why](set-up.md#client-secret)).',
  },
  clientSecretWrong: {
    group: 'signIn',
    cause: '`invalid_client_secret`',
    admin: 'Copy the secret of the agents’ data centre, or let all have the same credentials in the console.',
  },
  wrongDataCentre: {
    group: 'signIn',
    cause: '`other_dc`, or Zoho’s answer names two different data centres',
    admin: 'Switch on Multi-DC for the client if agents are in several data centres.',
  },
  untrustedServer: {
    group: 'signIn',
    cause: 'Zoho’s answer names a sign-in server that is not on Deskside’s fixed list',
    admin: 'Find out what changed the answer: a proxy, another extension. Or Zoho has a new data centre: report it.',
  },
  stateMismatch: { group: 'signIn', cause: 'an answer without the `state` of this sign-in', admin: '' },
  codeExpired: { group: 'signIn', cause: '`invalid_code` while the code was exchanged', admin: '' },
  noRefreshToken: {
    group: 'signIn',
    cause: 'Zoho’s answer has no refresh token',
    admin: 'The client has to be of the type _Mobile-based Applications_; make a new one if it is not.',
  },
  signInThrottled: {
    group: 'signIn',
    cause: '“Access Denied … too many requests”: ten tokens in ten minutes',
    admin: '',
  },
  sessionRevoked: {
    group: 'signIn',
    cause: '`invalid_code` while the access was renewed: it was ended at Zoho',
    admin: 'If it happens to many: was the client deleted, or has one user more than twenty sign-ins with it?',
  },
  noOrganization: {
    group: 'signIn',
    cause: 'Desk lists no organization for this account',
    admin: 'Is the person an agent of Desk, in this data centre?',
  },
  invalidScope: {
    group: 'signIn',
    cause: '`invalid_scope`',
    admin: 'Compare with the [list of scopes](set-up.md#scopes). A client in the console has no list of its own.',
  },
  tooManySignIns: { group: 'signIn', cause: 'Deskside: eight organizations at most', admin: '' },
  alreadySignedIn: { group: 'signIn', cause: 'Deskside: one organization has one sign-in in a browser', admin: '' },
  signedOut: { group: 'signIn', cause: 'nobody is signed in', admin: '' },
  unauthorized: { group: 'signIn', cause: 'HTTP 401 twice, `INVALID_OAUTH` or `UNAUTHORIZED`', admin: '' },
  wrongOrganization: {
    group: 'signIn',
    cause: '`OAUTH_ORG_MISMATCH`, or the portal in the tab is not that of the sign-in',
    admin: '',
  },

  offline: { group: 'way', cause: 'the browser says that it has no network', admin: '' },
  network: {
    group: 'way',
    cause: 'the request failed before there was an answer',
    admin: 'Let proxy and firewall pass the [two hosts of the data centre](set-up.md#data-centres).',
  },
  timeout: { group: 'way', cause: 'no answer within 25 seconds', admin: STATUS },
  cancelled: { group: 'way', cause: 'something else was opened meanwhile', admin: '' },
  hostNotAllowed: {
    group: 'way',
    cause: 'the browser’s permission for Zoho’s hosts is withdrawn, or was never given (Firefox)',
    admin: 'Chrome, Edge: look at `runtime_blocked_hosts` in your policies ([roll-out](roll-out.md)).',
  },
  badAnswer: {
    group: 'way',
    cause: 'an answer that is not Desk’s JSON: a login page, a firewall’s page, a broken answer',
    admin: 'See whether a proxy answers in Zoho’s place.',
  },
  serverError: { group: 'way', cause: 'HTTP 500 and above, `INTERNAL_SERVER_ERROR`, `general_error`', admin: STATUS },

  tooManyRequests: {
    group: 'limits',
    cause: '`TOO_MANY_REQUESTS`: too many calls at once, of all integrations together',
    admin:
      'Deskside asks again by itself. If it is frequent, see what else calls ([calls at once](roll-out.md#calls-at-once)).',
  },
  creditsUsedUp: {
    group: 'limits',
    cause: '`THRESHOLD_EXCEEDED`: the organization’s credits of the day are gone',
    admin: 'Desk, Setup, Developer Space, API shows the use. Set a daily limit ([credits](roll-out.md#credits-a-day)).',
  },
  capReached: { group: 'limits', cause: 'Deskside: the daily limit of the options', admin: '' },
  tooManyMatches: { group: 'limits', cause: 'a search that finds parts of words cannot be read to its end', admin: '' },
  tooLarge: { group: 'limits', cause: '`RESOURCE_SIZE_EXCEEDED`', admin: '' },

  scopeMissing: {
    group: 'rights',
    cause: '`SCOPE_MISMATCH`: a scope was not granted',
    admin: 'See [which scopes are asked for, and when](set-up.md#scopes).',
  },
  forbidden: { group: 'rights', cause: '`FORBIDDEN`', admin: PROFILE },
  editionLimit: {
    group: 'rights',
    cause: '`LICENSE_ACCESS_LIMITED`',
    admin: 'Whoever administers the subscription can tell what the edition includes.',
  },
  byPolicy: {
    group: 'rights',
    cause: 'Deskside: a [policy](policies.md) of your organization',
    admin: 'The options of that browser list what is set.',
  },
  notFound: { group: 'rights', cause: 'HTTP 404, `URL_NOT_FOUND`', admin: 'May the agent see that department?' },

  awardRefused: { group: 'actions', cause: 'Desk refused one badge of an award', admin: PROFILE },
  revokeRefused: { group: 'actions', cause: 'Desk refused to take a badge back', admin: PROFILE },
  labelRefused: { group: 'actions', cause: 'Desk refused to change a label', admin: PROFILE },
  notApplied: {
    group: 'actions',
    cause: 'Desk answered that it is done, and the record is as it was',
    admin: 'Look for a blueprint, a workflow or a validation rule on that field.',
  },
  notTheirs: {
    group: 'actions',
    cause: 'the help-center user is not, or no longer, the contact’s',
    admin: '',
  },
  changedMeanwhile: { group: 'actions', cause: 'the value is another one than was on screen', admin: '' },
  invalidData: { group: 'actions', cause: '`INVALID_DATA`; the fields are named', admin: '' },
  unprocessable: { group: 'actions', cause: '`UNPROCESSABLE_ENTITY`', admin: '' },
  onlyLiveChatUser: { group: 'actions', cause: '`ONLY_LIVECHAT_USER`', admin: '' },
  integrationAdmin: { group: 'actions', cause: '`INTEGRATION_ADMIN_ERROR`', admin: '' },

  workerGone: { group: 'faults', cause: 'the browser stopped the background part', admin: REPORT },
  storageLocked: {
    group: 'faults',
    cause: 'the browser cannot read the profile’s storage for now: a full disk, another program that holds it',
    admin: 'If it stays after a restart, look at the disk and at what scans the profile’s folder.',
  },
  badRequest: { group: 'faults', cause: '`BAD_REQUEST`', admin: REPORT },
  methodNotAllowed: { group: 'faults', cause: '`METHOD_NOT_ALLOWED`', admin: REPORT },
  unsupportedMedia: { group: 'faults', cause: '`UNSUPPORTED_MEDIA_TYPE`', admin: REPORT },
  unknown: { group: 'faults', cause: 'a fault of Deskside, or an error of Zoho’s that is not known', admin: REPORT },
};
