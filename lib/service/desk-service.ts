import { type BadgeDesk, createBadgeActions } from '../badges/badge-actions';
import type { ActionJournal } from '../badges/action-journal';
import { type BadgeFormMemory, withBadgePaths } from '../badges/badge-paths';
import type { Aged } from '../cache/aged';
import { type Cache, type Resource, cacheKey } from '../cache/cache';
import { FRESH_MS, createReadThrough } from '../cache/read-through';
import { type BadgePaths, type Holder, getBadgeCatalogue } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { getContact, getContactHelpCenters } from '../desk-api/contacts';
import { getAgent, getDepartment, getTeam } from '../desk-api/people';
import type { Badge } from '../desk-api/records';
import { getTicket } from '../desk-api/tickets';
import { isAged } from '../cache/cache';
import type { Handlers } from '../messages/serve';
import { fetchPicture } from '../pictures/fetch-picture';
import { pictureSource } from '../pictures/picture-source';
import type { Session } from '../session/session';
import { createSerializer } from './serialize';

export interface DeskServiceParts {
  client: DeskClient;
  session: Session;
  cache: Cache;
  journal: ActionJournal;
  badgeForms: BadgeFormMemory;
}

/** Every operation the panel may ask for, by its message name. */
export function createDeskService({ client, session, cache, journal, badgeForms }: DeskServiceParts): Handlers {
  const through = createReadThrough(cache);
  const serialize = createSerializer();

  async function read<T>(
    resource: Resource,
    id: string,
    refresh: boolean | undefined,
    load: () => Promise<T>,
  ): Promise<Aged<T>> {
    const key = cacheKey(await session.orgId(), resource, id);
    return await through.read(key, FRESH_MS[resource], load, refresh);
  }

  async function badgeCall<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T> {
    return await withBadgePaths(badgeForms, await session.orgId(), call);
  }

  const heldKey = ({ userId }: Holder): string => userId;

  async function badgeDesk(): Promise<BadgeDesk> {
    const orgId = await session.orgId();
    const catalogueKey = cacheKey(orgId, 'catalogue', 'all');
    return {
      orgId,
      held: (holder) => badgeCall((paths) => paths.list(client, holder)),
      award: (holder, badgeIds) => badgeCall((paths) => paths.award(client, holder, badgeIds)),
      revoke: (holder, badgeIds) => badgeCall((paths) => paths.revoke(client, holder, badgeIds)),
      remember: async (holder, badges) => {
        await through.write(cacheKey(orgId, 'badges', heldKey(holder)), badges);
      },
      badge: async (badgeId) => {
        const catalogue = await cache.get(catalogueKey);
        const badges = isAged(catalogue) ? (catalogue.value as Badge[]) : [];
        return badges.find(({ id }) => id === badgeId) ?? null;
      },
    };
  }

  async function act<T>(userKey: string, job: (actions: ReturnType<typeof createBadgeActions>) => Promise<T>) {
    return await serialize(userKey, async () => await job(createBadgeActions(await badgeDesk(), journal)));
  }

  return {
    'session/get': () => session.get(),
    'session/signIn': (settings) => session.signIn(settings),
    'session/signOut': () => session.signOut(),

    'ticket/get': ({ ticketId, refresh }) => read('ticket', ticketId, refresh, () => getTicket(client, ticketId)),
    'contact/get': ({ contactId, refresh }) => read('contact', contactId, refresh, () => getContact(client, contactId)),
    'contact/helpCenters': ({ contactId, refresh }) =>
      read('helpCenters', contactId, refresh, () => getContactHelpCenters(client, contactId)),
    'agent/get': ({ agentId, refresh }) => read('agent', agentId, refresh, () => getAgent(client, agentId)),
    'team/get': ({ teamId, refresh }) => read('team', teamId, refresh, () => getTeam(client, teamId)),
    'department/get': ({ departmentId, refresh }) =>
      read('department', departmentId, refresh, () => getDepartment(client, departmentId)),

    'user/badges': ({ refresh, ...holder }) =>
      read('badges', heldKey(holder), refresh, () => badgeCall((paths) => paths.list(client, holder))),
    'user/labels': ({ refresh, ...holder }) =>
      read('labels', heldKey(holder), refresh, () => badgeCall((paths) => paths.labels(client, holder))),
    'badges/catalogue': ({ refresh }) => read('catalogue', 'all', refresh, () => getBadgeCatalogue(client)),

    'badges/award': (request) => act(request.userId, (actions) => actions.award(request)),
    'badges/revoke': (request) => act(request.userId, (actions) => actions.revoke(request)),
    'badges/undo': async ({ actionId }) => {
      const action = await journal.find(actionId);
      return await act(action?.userId ?? actionId, (actions) => actions.undo(actionId));
    },

    'picture/get': async ({ url }) => {
      const state = await session.get();
      if (state.status !== 'signedIn') return { dataUrl: null };
      const source = pictureSource(url, state.dataCentre, state.organization.id);
      if (source.kind === 'refused') return { dataUrl: null };
      const { value } = await read('picture', url, false, () => fetchPicture(source, client));
      return { dataUrl: value };
    },
  };
}
