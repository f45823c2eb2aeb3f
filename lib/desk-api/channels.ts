import { callForList, callForRecord, reading } from './calls';
import type { DeskClient } from './client';
import { codeSegment } from './path';
import { type Channel, channelSchema } from './records/channel';

/**
 * Every channel that is set up: Desk's own, integrations and messengers. Source: Desk API document, "List configured
 * channels"; zoho/zohodesk-oas Channel.json. Scope: Desk.basic.READ. Throws `DesksideError`.
 */
export async function getChannels(client: DeskClient): Promise<Channel[]> {
  return await callForList(client, channelSchema, { path: '/channels' });
}

/**
 * One channel by its code, such as `TWITTER_DM`; the organization stands in the address. Source: Desk API document,
 * "Get a Channel"; zoho/zohodesk-oas Channel.json. Scope: Desk.basic.READ. Throws `DesksideError`, `notFound` among
 * others.
 */
export async function getChannel(client: DeskClient, code: string, query: { orgId: string }): Promise<Channel> {
  return await callForRecord(client, channelSchema, reading(`/channels/${codeSegment(code)}`, query));
}
