import type { FaultRule } from '../server/faults';

const ADMINISTERING = /\/(?:activate|deactivate|reinvite|reassignment|associateAgents|dissociateAgents)$/;
const TICKET = /\/tickets\/\d+(?:\?|$)/;

/** Misbehaviours that the control page offers by name. */
export const FAULT_PRESETS: readonly { name: string; rule: FaultRule }[] = [
  { name: 'Next API call fails with 500', rule: { path: /^\/api\/v1\//, times: 1, status: 500, body: serverError() } },
  {
    name: 'Next award is refused',
    rule: {
      method: 'POST',
      path: /\/badges(?:\/associate)?$/,
      times: 1,
      status: 403,
      body: { errorCode: 'FORBIDDEN', message: 'You are not authorized to access this resource.' },
    },
  },
  {
    name: 'Next award is carried out, but the answer is lost',
    rule: { method: 'POST', path: /\/badges(?:\/associate)?$/, times: 1, afterEffect: true, dropConnection: true },
  },
  {
    name: 'Next change of a ticket: status refused',
    rule: {
      method: 'PATCH',
      path: TICKET,
      times: 1,
      status: 422,
      body: {
        errorCode: 'INVALID_DATA',
        message: 'The data does not comply to the validation restrictions defined.',
        errors: [{ fieldName: '/status', errorType: 'invalid' }],
      },
    },
  },
  {
    name: 'Next change of a ticket: blueprint',
    rule: {
      method: 'PATCH',
      path: TICKET,
      times: 1,
      status: 422,
      body: {
        errorCode: 'UNPROCESSABLE_ENTITY',
        message: 'The status is set by the transitions of the blueprint "Returns".',
      },
    },
  },
  {
    name: 'Next change of a ticket is carried out, but the answer is lost',
    rule: { method: 'PATCH', path: TICKET, times: 1, afterEffect: true, dropConnection: true },
  },
  ...[
    [
      'the last one in live chat',
      422,
      { errorCode: 'ONLY_LIVECHAT_USER', message: 'The only live chat user.' },
    ] as const,
    [
      'runs an integration',
      422,
      { errorCode: 'INTEGRATION_ADMIN_ERROR', message: 'An integration is enabled.', integration: 'LIVECHAT' },
    ] as const,
    [
      'no seat is left',
      403,
      { errorCode: 'LICENSE_ACCESS_LIMITED', message: 'Not included.', feature: 'AGENTS', editionType: 'FREE' },
    ] as const,
  ].map(([what, status, body]) => ({
    name: `Next change of an agent is refused: ${what}`,
    rule: { method: 'POST', path: ADMINISTERING, times: 1, status, body },
  })),
  {
    name: 'Next change of an agent is carried out, but the answer is lost',
    rule: { method: 'POST', path: ADMINISTERING, times: 1, afterEffect: true, dropConnection: true },
  },
  { name: 'Badges of users hang', rule: { path: /\/users\/\d+\/badges(?:\?|$)/, hang: true } },
  {
    name: 'Labels of users answer an HTML page',
    rule: { path: /\/users\/\d+\/labels/, status: 200, body: '<h1>Sign in</h1>' },
  },
  {
    name: 'Too many calls at once, five times',
    rule: {
      path: /^\/api\/v1\//,
      times: 5,
      status: 429,
      body: {
        errorCode: 'TOO_MANY_REQUESTS',
        message: 'The maximum number of Concurrent API Calls that can be made has been exceeded.',
      },
    },
  },
  {
    name: 'Credits of the day are used up',
    rule: {
      path: /^\/api\/v1\//,
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { errorCode: 'THRESHOLD_EXCEEDED', message: 'Too many requests within a given amount of time.' },
    },
  },
  { name: 'Every API answer is cut in half', rule: { path: /^\/api\/v1\//, truncate: true } },
  { name: 'Connections to the API break', rule: { path: /^\/api\/v1\//, dropConnection: true } },
];

function serverError(): { errorCode: string; message: string } {
  return {
    errorCode: 'INTERNAL_SERVER_ERROR',
    message: 'An internal server error occurred while performing this operation.',
  };
}
