import type { JsonObject } from '../../server/json';
import { agentName } from '../../world/names';
import { randomFrom } from '../../world/random';
import { notFound } from '../errors';
import { someOf } from '../query';
import { getOne, ok, words, type Call, type Route } from '../route';
import { agentPhotoUrl } from '../shapes/agent-shape';
import { labelMeta } from '../shapes/user-shape';

const READ = { any: ['Desk.forums.READ', 'Desk.community.READ'] };

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
function stats(id: string): JsonObject {
  const random = randomFrom(`community ${id}`);
  const topics = ['DISCUSSION', 'ANNOUNCEMENT', 'QUESTION', 'IDEA', 'PROBLEM'].map(
    (type) => [type, random.integer(12)] as const,
  );
  return {
    postCount: String(topics.reduce((sum, [, count]) => sum + count, 0)),
    commentsCount: String(random.integer(80)),
    followersCount: String(random.integer(9)),
    isFollowing: false,
    topicTypeWiseCount: Object.fromEntries(topics.map(([type, count]) => [type, String(count)])),
  };
}

function known(call: Call): { id: string; shape: JsonObject } {
  const id = call.params['userId'] ?? '';
  const shape = summary(call, id);
  if (!shape) throw notFound();
  return { id, shape };
}

/** Community users. */
export const communityRoutes: Route[] = [
  getOne('/communityUsers/{userId}', { scopes: READ, query: { include: someOf('stats') } }, (call) => {
    const { id, shape } = known(call);
    const withStats = words(call, 'include').includes('stats') ? { stats: stats(id) } : {};
    return ok({ ...shape, isModerated: false, ...withStats });
  }),
];
