import * as v from 'valibot';
import type { Problem, ProblemKind } from '../problems/problem';
import { optionalText } from './scalars';

/** Zoho's error codes and the kinds they stand for. Source: Desk API document, section Errors; OAS Common.json. */
const KIND_OF_CODE: Readonly<Record<string, ProblemKind>> = {
  BAD_REQUEST: 'badRequest',
  UNAUTHORIZED: 'unauthorized',
  INVALID_OAUTH: 'unauthorized',
  SCOPE_MISMATCH: 'scopeMissing',
  OAUTH_ORG_MISMATCH: 'wrongOrganization',
  FORBIDDEN: 'forbidden',
  LICENSE_ACCESS_LIMITED: 'editionLimit',
  URL_NOT_FOUND: 'notFound',
  METHOD_NOT_ALLOWED: 'methodNotAllowed',
  RESOURCE_SIZE_EXCEEDED: 'tooLarge',
  UNSUPPORTED_MEDIA_TYPE: 'unsupportedMedia',
  INVALID_DATA: 'invalidData',
  EMPTY_PAYLOAD: 'invalidData',
  DUPLICATE_CONTRACT: 'invalidData',
  UNPROCESSABLE_ENTITY: 'unprocessable',
  ONLY_LIVECHAT_USER: 'onlyLiveChatUser',
  INTEGRATION_ADMIN_ERROR: 'integrationAdmin',
  TOO_MANY_REQUESTS: 'tooManyRequests',
  THRESHOLD_EXCEEDED: 'creditsUsedUp',
  INTERNAL_SERVER_ERROR: 'serverError',
};

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'tooLarge',
  415: 'unsupportedMedia',
  422: 'unprocessable',
  429: 'tooManyRequests',
};

const LONGEST_DETAIL = 200;

const errorBody = v.object({
  errorCode: optionalText,
  message: optionalText,
  feature: optionalText,
  editionType: optionalText,
  integration: optionalText,
  errors: v.optional(
    v.fallback(v.array(v.object({ fieldName: optionalText, errorType: optionalText, errorMessage: optionalText })), []),
    [],
  ),
});

/** What came back. */
export interface FailedAnswer {
  /** Path of the endpoint without query. */
  endpoint: string;
  status: number;
  /** The parsed body; `undefined` when it was no JSON. */
  body: unknown;
  /** Value of the `Retry-After` header. Source: vendor help page, only sent when the day's credits are used up. */
  retryAfter: string | null;
  /** Whether something was to be changed. */
  isWrite?: boolean;
  /** Epoch milliseconds. */
  now: number;
}

/** The kind that an error code names, or null for one we do not know. */
export function kindOfErrorCode(code: string | null): ProblemKind | null {
  return code !== null && Object.hasOwn(KIND_OF_CODE, code) ? (KIND_OF_CODE[code] ?? null) : null;
}

/** Codes that say of a 404 no more than that there is no such record. */
const OF_A_RECORD: ReadonlySet<ProblemKind> = new Set(['badRequest', 'forbidden', 'invalidData', 'unprocessable']);

function kindOf(code: string | null, status: number): ProblemKind {
  const named = kindOfErrorCode(code);
  // A record that is missing comes with whatever code: as 404 it has one meaning.
  if (status === 404 && (named === null || OF_A_RECORD.has(named))) return 'notFound';
  return named ?? KIND_OF_STATUS[status] ?? (status >= 500 ? 'serverError' : 'badAnswer');
}

/** Problems that may name the moment when asking again makes sense. */
const PASSING: ReadonlySet<ProblemKind> = new Set(['creditsUsedUp', 'tooManyRequests', 'serverError']);

/** A login page or a firewall's says nothing about what the agent may do in Desk, nor about what is there. */
const SAYS_NOTHING: ReadonlySet<ProblemKind> = new Set(['forbidden', 'notFound']);

/**
 * Turns a refused answer into a problem; an unknown code is judged by its status, and so is an HTML page, but for those
 * that would say of a record that it is gone or not to be seen. A missing record that comes as 403 with `FORBIDDEN` cannot
 * be told from one that may not be seen, and stays `forbidden`: see `docs/decisions/missing-records.md`. A 429 to a write
 * that does not have Desk's own code comes from something in between, and is `badAnswer`: what became of the write has to
 * be looked up, and it must not be sent again.
 */
export function problemOfAnswer({ endpoint, status, body, retryAfter, now, isWrite }: FailedAnswer): Problem {
  const parsed = v.safeParse(errorBody, body);
  const error = parsed.success ? parsed.output : null;
  const code = error?.errorCode ?? null;
  const judged = kindOf(code, status);
  const isOfAnother = judged === 'tooManyRequests' && isWrite === true && kindOfErrorCode(code) === null;
  const kind = isOfAnother || (error === null && SAYS_NOTHING.has(judged)) ? 'badAnswer' : judged;
  const retryAt = PASSING.has(kind) ? retryMoment(retryAfter, now) : null;
  const fields = (error?.errors ?? []).map(fieldProblem);
  return {
    kind,
    endpoint,
    status,
    ...(error?.message ? { detail: error.message.slice(0, LONGEST_DETAIL) } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    ...(error?.feature ? { feature: error.feature } : {}),
    ...(error?.editionType ? { edition: error.editionType } : {}),
    ...(error?.integration ? { integration: error.integration } : {}),
    ...(retryAt === null ? {} : { retryAt }),
  };
}

/** Codes that mass actions give although nothing failed. Source: zoho/zohodesk-oas MassActionError.json. */
const NO_ERRORS: ReadonlySet<string> = new Set(['SUCCESS', 'SCHEDULED']);

/**
 * The problem that a good answer holds: Desk's `{errorCode, message}` with HTTP 200 is that error. Null for everything
 * else: records, lists, and the answers of mass actions, which name an error for each record.
 */
export function problemInside(answer: FailedAnswer): Problem | null {
  const { body } = answer;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { errorCode, id, results } = body as Record<string, unknown>;
  if (typeof errorCode !== 'string' || errorCode === '' || NO_ERRORS.has(errorCode)) return null;
  return id === undefined && !Array.isArray(results) ? problemOfAnswer(answer) : null;
}

type FieldProblem = NonNullable<Problem['fields']>[number];

function fieldProblem(raw: v.InferOutput<typeof errorBody>['errors'][number]): FieldProblem {
  const field: FieldProblem = { field: raw.fieldName ?? '', type: raw.errorType ?? 'invalid' };
  if (raw.errorMessage) field.message = raw.errorMessage.slice(0, LONGEST_DETAIL);
  return field;
}

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/**
 * The moment (epoch milliseconds) that a `Retry-After` header names, as seconds or as an HTTP date, at most a day away
 * because credits come back daily; null when absent or unreadable.
 */
export function retryMoment(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const moment = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(header);
  if (!Number.isFinite(moment)) return null;
  return Math.min(Math.max(moment, now), now + LONGEST_WAIT_MS);
}
