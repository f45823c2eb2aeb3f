/*
 * Everything that can go wrong, as a value: it crosses the border between worker and panel as JSON, where an `Error`
 * would keep nothing but its message. The texts that go with each kind are in `describe.page.ts`.
 *
 * A kind stands in the list that says what it means for something that was to be written: a new one in the last list lets
 * it be written again.
 */

/** Nobody answered, or not to the end: it may be carried out even now, and for a while not to see it says nothing. */
export const MAY_STILL_LAND = [
  'offline',
  'network',
  'timeout',
  'workerGone',
  'serverError', // INTERNAL_SERVER_ERROR and every other 5xx
  'unknown',
] as const;

/** Answered, but not so that anybody could tell: it is there or not, which reading it again says at once. */
export const MAY_HAVE_LANDED = ['badAnswer'] as const;

/** Nothing was done. */
const NOTHING_DONE = [
  // The way to Zoho
  'cancelled', // a read; what is being written is never cut short
  'hostNotAllowed',
  'storageLocked', // what the browser keeps cannot be read for now
  // Answers of the Desk API; in brackets Zoho's errorCode
  'signedOut',
  'badRequest', // BAD_REQUEST
  'unauthorized', // UNAUTHORIZED, INVALID_OAUTH after one replay
  'scopeMissing', // SCOPE_MISMATCH
  'wrongOrganization', // OAUTH_ORG_MISMATCH
  'forbidden', // FORBIDDEN
  'editionLimit', // LICENSE_ACCESS_LIMITED
  'notFound', // URL_NOT_FOUND
  'methodNotAllowed', // METHOD_NOT_ALLOWED
  'tooLarge', // RESOURCE_SIZE_EXCEEDED
  'unsupportedMedia', // UNSUPPORTED_MEDIA_TYPE
  'invalidData', // INVALID_DATA
  'unprocessable', // UNPROCESSABLE_ENTITY
  'onlyLiveChatUser', // ONLY_LIVECHAT_USER
  'integrationAdmin', // INTEGRATION_ADMIN_ERROR
  'tooManyRequests', // TOO_MANY_REQUESTS
  'creditsUsedUp', // THRESHOLD_EXCEEDED
  'capReached', // the user's own daily cap, not Zoho's
  // Signing in
  'clientIdMissing',
  'signInRefused', // access_denied
  'signInWindowClosed',
  'otherConsent', // somebody else, or for another organization, has consented to more
  'signInInterrupted', // the worker was stopped while the window was open
  'redirectNotRegistered', // invalid_redirect_uri
  'invalidClient', // invalid_client
  'clientSecretNeeded', // invalid_client although no secret was sent
  'clientSecretWrong', // invalid_client_secret
  'wrongDataCentre', // other_dc, or location and accounts-server disagree
  'untrustedServer', // accounts-server outside the fixed list
  'stateMismatch',
  'codeExpired', // invalid_code while exchanging
  'noRefreshToken',
  'signInThrottled', // "Access Denied": too many token requests
  'sessionRevoked', // invalid_code while refreshing
  'noOrganization',
  'invalidScope',
  'tooManySignIns',
  'alreadySignedIn', // to this organization, by another sign-in
  'byPolicy', // forbidden by the browser's managed storage
  // Actions
  'awardRefused',
  'revokeRefused',
  'tooManyMatches', // a search by part of a word that cannot be read to its end
  'labelRefused',
  'notApplied', // Desk answers 200, but the record is as it was
  'notTheirs', // the help-center user is not, or no longer, the contact's
  'changedMeanwhile', // somebody else has changed the field since the user looked
] as const;

/** All of them. */
export const PROBLEM_KINDS = [...MAY_STILL_LAND, ...MAY_HAVE_LANDED, ...NOTHING_DONE] as const;
