import type { JsonObject } from '../../server/json';
import { agentName } from '../../world/names';
import { randomFrom } from '../../world/random';
import { aFlag, isTrue, needed, someIds, textsOf } from '../body';
import { notFound } from '../errors';
import { someOf } from '../query';
import { data, getList, getOne, noContent, ok, patch, post, slice, words, type Call, type Route } from '../route';
import { agentPhotoUrl } from '../shapes/agent-shape';
import { labelMeta } from '../shapes/user-shape';

const READ = { any: ['Desk.forums.READ', 'Desk.community.READ'] };
const UPDATE = { any: ['Desk.forums.UPDATE', 'Desk.community.UPDATE'] };

/** A community user is a help-center user or an agent; here `photoUrl` is spelled with small letters. */
function summary(call: Call, id: string): JsonObject | undefined {
  const { world } = call;
  const user = world.users.get(id);
  if (user) {
    const primary = world.labelsOf(id).find((assignment) => assignment.isPrimary);
    const label = primary ? world.labels.get(primary.labelId) : undefined;
    return {
      id,
      name: user.name,
      photoUrl: user.hasPhoto ? `${call.base}/portal/api/portalUser/${id}/photo` : null,
      type: 'END_USER',
      status: user.status,
      contactId: user.contactId,
      label: label ? labelMeta(label) : null,
    };
  }
  const agent = world.agents.get(id);
  if (!agent) return undefined;
  const status = agent.status === 'ACTIVE' ? 'ACTIVE' : 'CLOSED_SUPPORT_REP';
  return {
    id,
    name: agentName(agent),
    photoUrl: agentPhotoUrl(call, agent),
    type: 'AGENT',
    status,
    contactId: null,
    label: null,
  };
}

/** Statistics; counts are texts. Source: zoho/zohodesk-oas CommunityUser.json. */
function stats(call: Call, id: string): JsonObject {
  const random = randomFrom(`community ${id}`);
  const topics = ['DISCUSSION', 'ANNOUNCEMENT', 'QUESTION', 'IDEA', 'PROBLEM'].map(
    (type) => [type, random.integer(12)] as const,
  );
  const followers = call.world.extras.followers.get(id) ?? new Set();
  return {
    postCount: String(topics.reduce((sum, [, count]) => sum + count, 0)),
    commentsCount: String(random.integer(80)),
    followersCount: String(followers.size),
    isFollowing: followers.has(call.world.meId),
    topicTypeWiseCount: Object.fromEntries(topics.map(([type, count]) => [type, String(count)])),
  };
}

function known(call: Call): { id: string; shape: JsonObject } {
  const id = call.params['userId'] ?? '';
  const shape = summary(call, id);
  if (!shape) throw notFound();
  return { id, shape };
}

function follow(call: Call, wanted: boolean): void {
  const { id } = known(call);
  const { followers } = call.world.extras;
  const own = followers.get(id) ?? new Set<string>();
  if (wanted) own.add(call.world.meId);
  else own.delete(call.world.meId);
  followers.set(id, own);
}

function moderatedShape(call: Call, id: string, moderatedOn: number): JsonObject {
  return { ...summary(call, id), moderatedOn };
}

/** Community users. */
export const communityRoutes: Route[] = [
  getOne('/communityUsers/{userId}', { scopes: READ, query: { include: someOf('stats') } }, (call) => {
    const { id, shape } = known(call);
    const withStats = words(call, 'include').includes('stats') ? { stats: stats(call, id) } : {};
    return ok({ ...shape, isModerated: call.world.extras.moderated.has(id), ...withStats });
  }),
  patch('/communityUsers/{userId}', { scopes: UPDATE, body: { isModerated: needed(aFlag()) } }, (call) => {
    const { id } = known(call);
    if (isTrue(call.body['isModerated'])) call.world.extras.moderated.set(id, call.world.now());
    else call.world.extras.moderated.delete(id);
    return noContent();
  }),
  getList('/communityUsers/{userId}/followers', { scopes: READ, page: { base: 1, standard: 10, max: 50 } }, (call) => {
    const followers = [...(call.world.extras.followers.get(known(call).id) ?? [])];
    return data(slice(followers, call.page).flatMap((id) => summary(call, id) ?? []));
  }),
  post('/communityUsers/{userId}/follow', { scopes: UPDATE }, (call) => {
    follow(call, true);
    return noContent();
  }),
  post('/communityUsers/{userId}/unfollow', { scopes: UPDATE }, (call) => {
    follow(call, false);
    return noContent();
  }),
  getList('/communityModeratedUsers', { scopes: READ, page: { base: 1, standard: 25, max: 50 } }, (call) =>
    data(slice([...call.world.extras.moderated], call.page).map(([id, since]) => moderatedShape(call, id, since))),
  ),
  post('/communityUsers/unmoderate', { scopes: UPDATE, body: { userIds: needed(someIds()) } }, (call) => {
    const results = textsOf(call.body['userIds']).map((id) => {
      const success = call.world.extras.moderated.delete(id);
      return { id, success, errors: success ? null : { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: '422' } };
    });
    return ok({ results });
  }),
];
