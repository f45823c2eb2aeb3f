import type { JsonObject } from '../../server/json';
import { notFound } from '../errors';
import { data, getList, getOne, ok, type Call, type Route } from '../route';

type Row = readonly [code: string, name: string, type: string, app: string | null];

/** Source: Desk API documentation, "List all channels". */
const CHANNELS: readonly Row[] = [
  ['SALES_WHATSAPP_ACCOUNT', 'Sales Whatsapp Account', 'INSTANT_MESSAGE', 'Sales Whatsapp Account'],
  ['YOUTUBECAT', 'Youtube Cat', 'INTEGRATION', 'Youtube Cat'],
  ['EMAIL', 'Email', 'SYSTEM', null],
  ['WEB', 'Web', 'SYSTEM', null],
  ['PHONE', 'Phone', 'SYSTEM', null],
  ['CHAT', 'Chat', 'SYSTEM', null],
  ['FORUMS', 'Forums', 'SYSTEM', null],
  ['FEEDBACK', 'Feedback', 'SYSTEM', null],
  ['TWITTER', 'Twitter', 'SYSTEM', null],
  ['TWITTER_DM', 'Twitter', 'SYSTEM', null],
  ['FACEBOOK', 'Facebook', 'SYSTEM', null],
  ['FACEBOOK_DM', 'Facebook', 'SYSTEM', null],
];

function channelShape(call: Call, [code, name, type, appName]: Row): JsonObject {
  const orgId = call.world.organization.id;
  const isMail = code === 'EMAIL';
  return {
    code,
    name,
    type,
    appName,
    photoURL: appName === null ? null : `${call.base}/api/v1/channels/${code.toLowerCase()}/photo?orgId=${orgId}`,
    departmentId: appName === null ? null : ([...call.world.departments.keys()][0] ?? null),
    externalId: type === 'INSTANT_MESSAGE' ? '109000000002003' : null,
    acceptsReplies: true,
    replyConfig: {
      updateRecords: false,
      acceptsAttachments: isMail,
      contentTypes: isMail ? ['text/plain', 'text/html'] : ['text/plain'],
      includeQuotedMessage: isMail,
    },
  };
}

const SCOPES = { all: ['Desk.basic.READ'] };

/** Channels that tickets come in by. `mappedIntegration` is in the list only, as in the documented answers. */
export const channelRoutes: Route[] = [
  getList('/channels', { scopes: SCOPES }, (call) => data(CHANNELS.map((row) => listed(call, row)))),
  getOne('/channels/{channelCode}', { scopes: SCOPES }, (call) => {
    const row = CHANNELS.find(([code]) => code.toLowerCase() === call.params['channelCode']?.toLowerCase());
    if (!row) throw notFound();
    return ok(channelShape(call, row));
  }),
];

function listed(call: Call, row: Row): JsonObject {
  return { ...channelShape(call, row), mappedIntegration: null };
}
