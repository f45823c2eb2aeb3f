import { callForList } from './calls';
import type { DeskClient } from './client';
import { type Channel, channelSchema } from './records/channel';

/**
 * Every channel that is set up: Desk's own, integrations and messengers. Source: Desk API document, "List configured
 * channels"; zoho/zohodesk-oas Channel.json. Scope: Desk.basic.READ. Throws `DesksideError`.
 */
export async function getChannels(client: DeskClient): Promise<Channel[]> {
  return await callForList(client, channelSchema, { path: '/channels' });
}
