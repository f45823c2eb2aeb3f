import type { Json, JsonObject } from '../server/json';

/** One entry of `errors` in an INVALID_DATA answer. `fieldName` is a JSON pointer. */
export interface FieldError {
  fieldName: string;
  errorType: 'invalid' | 'duplicate' | 'missing';
}

/** An error answer of the REST API; thrown anywhere below the router. Source: Desk API documentation, errors. */
export class DeskError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly extra: JsonObject;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    errorCode: string,
    message: string,
    extra: JsonObject = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.extra = extra;
    this.headers = headers;
  }

  /** The answer's body. */
  get body(): Json {
    return { errorCode: this.errorCode, message: this.message, ...this.extra };
  }
}

/** 401: no token, or something that is not one. */
export const unauthorized = (): DeskError =>
  new DeskError(401, 'UNAUTHORIZED', 'You are not authorized to perform this operation.');

/** 401: the token is unknown, expired, revoked, or of another data centre. */
export const invalidOAuth = (): DeskError =>
  new DeskError(401, 'INVALID_OAUTH', 'The OAuth token is invalid or expired.');

/** 403: the token lacks a scope; the answer does not say which. */
export const scopeMismatch = (): DeskError =>
  new DeskError(403, 'SCOPE_MISMATCH', 'The OAuth token lacks the scope for this operation.');

/** 403: `orgId` names another organization than the token's. */
export const orgMismatch = (): DeskError =>
  new DeskError(403, 'OAUTH_ORG_MISMATCH', 'The orgId differs from the organization of the OAuth token.');

/** 403: the agent's profile does not allow it. */
export const forbidden = (): DeskError =>
  new DeskError(403, 'FORBIDDEN', 'You are not authorized to access this resource.');

/** 403: not part of the edition. Source: Desk API documentation, errors. */
export const licenseLimited = (feature: string, editionType: string): DeskError =>
  new DeskError(403, 'LICENSE_ACCESS_LIMITED', 'The edition of the organization does not include this.', {
    feature,
    editionType,
    isTrial: false,
  });

/** 404: unknown path, and unknown record. */
export const notFound = (): DeskError =>
  new DeskError(404, 'URL_NOT_FOUND', 'The URL you requested could not be found.');

export const methodNotAllowed = (): DeskError =>
  new DeskError(405, 'METHOD_NOT_ALLOWED', 'This method is not supported for the URL.');

export const tooLarge = (): DeskError =>
  new DeskError(413, 'RESOURCE_SIZE_EXCEEDED', 'The size of the resource exceeds the limit.');

export const unsupportedMediaType = (): DeskError =>
  new DeskError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The media type of the request body is not supported.');

/** 422 with the list of fields that are wrong. */
export const invalidData = (errors: readonly FieldError[]): DeskError =>
  new DeskError(422, 'INVALID_DATA', 'The data does not comply to the validation restrictions defined.', {
    errors: errors.map((error) => ({ ...error })),
  });

/** 422 without a list; the message says what is wrong. */
export const unprocessable = (message: string): DeskError => new DeskError(422, 'UNPROCESSABLE_ENTITY', message);

/** 422 for a bad query parameter. */
export const badQuery = (name: string): DeskError =>
  unprocessable(`The value passed for the '${name}' query parameter is invalid.`);

/** 422 for a page that is too long or too short. Source of the last words: reports from live portals. */
export const outOfRange = (name: string, least: number, most: number): DeskError =>
  unprocessable(`The value passed for the '${name}' query parameter exceeds the range of '${least}-${most}'.`);

/** 422 for a query parameter that the endpoint does not have. */
export const extraQuery = (name: string): DeskError =>
  unprocessable(`Extra query parameter '${name}' is present in the request.`);

/** 429: too many calls at the same moment; without Retry-After. */
export const tooManyRequests = (): DeskError =>
  new DeskError(
    429,
    'TOO_MANY_REQUESTS',
    'The maximum number of Concurrent API Calls that can be made has been exceeded.',
  );

/** 429: the day's credits are used up. @param retryAfter seconds until the next day */
export const thresholdExceeded = (retryAfter: number): DeskError =>
  new DeskError(
    429,
    'THRESHOLD_EXCEEDED',
    'Too many requests within a given amount of time.',
    {},
    {
      'retry-after': String(retryAfter),
    },
  );

export const internalError = (): DeskError =>
  new DeskError(500, 'INTERNAL_SERVER_ERROR', 'An internal server error occurred while performing this operation.');
