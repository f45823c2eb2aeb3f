import { bytesAnswer, textAnswer, type Answer } from '../server/exchange';
import type { World } from '../world/world';
import { badgePicture } from './badge-picture';
import { portrait } from './portrait';

/** `/portal/api/publicImages/{id}` and photos of help-center users: public, as the first one's name says. */
export function publicPicture(worlds: readonly World[], path: string): Answer {
  const [kind, id = ''] = path.replace('/portal/api/', '').split('/');
  const badge = worlds.map((world) => world.badges.get(id)).find((found) => found !== undefined);
  if (kind === 'publicImages' && badge) return publicPng(badgePicture(badge.id, badge.name));
  const user = worlds.map((world) => world.users.get(id)).find((found) => found !== undefined);
  if (kind === 'portalUser' && user) return publicPng(portrait(user.contactId ?? user.id));
  if (kind === 'user' && worlds.some((world) => world.agents.get(id)?.hasPhoto)) return publicPng(portrait(id));
  return textAnswer('There is no such picture.', 404);
}

/** A picture that anybody may fetch. */
export function publicPng(bytes: Uint8Array): Answer {
  return bytesAnswer(bytes, 'image/png', { 'cache-control': 'public, max-age=3600' });
}
