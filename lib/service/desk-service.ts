import { type BadgeFormMemory, withBadgePaths } from '../badges/badge-paths.worker';
import type { Cache } from '../cache/cache';
import { getAgent } from '../desk-api/agents';
import { type BadgePaths, getBadgeCatalogue } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { getContact, getContactHelpCenters } from '../desk-api/contacts';
import { getDepartment } from '../desk-api/departments';
import { getTeam } from '../desk-api/teams';
import { getTicket } from '../desk-api/tickets';
import { diaryItem } from '../diary/diary-item';
import type { Handlers } from '../messages/serve.worker';
import type { Ledger } from '../ledger/ledger';
import { fetchPicture } from '../pictures/fetch-picture';
import { pictureSource } from '../pictures/picture-source';
import type { Session } from '../session/session';
import { createActionHandlers } from './action-handlers';
import { createExtraHandlers } from './extra-handlers';
import { createBulkService } from './bulk-service';
import { createPersonHandlers } from './person-handlers';
import { createReader } from './reader';
import { createSerializer } from './serialize';

export interface DeskServiceParts {
  client: DeskClient;
  session: Session;
  cache: Cache;
  ledger: Ledger;
  badgeForms: BadgeFormMemory;
}

/** Every operation the panel may ask for, by its message name. */
export function createDeskService({ client, session, cache, ledger, badgeForms }: DeskServiceParts): Handlers {
  const reader = createReader(cache, client, session.orgId);
  const { read } = reader;
  const serialize = createSerializer();

  async function badgeCall<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T> {
    return await withBadgePaths(badgeForms, await session.orgId(), call);
  }

  return {
    'session/get': () => session.get(),
    'session/signIn': (settings) => session.signIn(settings),
    'session/signOut': (how) => session.signOut(how),

    'diary/read': async () => ({ entries: await diaryItem.get() }),
    'view/left': async ({ view }) => {
      reader.leave(view);
      return {};
    },
    'ticket/get': ({ ticketId, ...how }) => read('ticket', ticketId, how, (desk) => getTicket(desk, ticketId)),
    'contact/get': ({ contactId, ...how }) => read('contact', contactId, how, (desk) => getContact(desk, contactId)),
    'contact/helpCenters': ({ contactId, ...how }) =>
      read('helpCenters', contactId, how, (desk) => getContactHelpCenters(desk, contactId)),
    'agent/get': ({ agentId, ...how }) => read('agent', agentId, how, (desk) => getAgent(desk, agentId)),
    'team/get': ({ teamId, ...how }) => read('team', teamId, how, (desk) => getTeam(desk, teamId)),
    'department/get': ({ departmentId, ...how }) =>
      read('department', departmentId, how, (desk) => getDepartment(desk, departmentId)),

    'user/badges': ({ userId, helpCenterId, ...how }) =>
      read('badges', userId, how, (desk) => badgeCall((paths) => paths.list(desk, { userId, helpCenterId }))),
    'user/labels': ({ userId, helpCenterId, ...how }) =>
      read('labels', userId, how, (desk) => badgeCall((paths) => paths.labels(desk, { userId, helpCenterId }))),
    // Asked for by opening the picker, so never held back by the daily cap.
    'badges/catalogue': (how) => read('catalogue', 'all', how, getBadgeCatalogue, { isExplicit: true }),

    ...createActionHandlers({ client, session, reader, ledger, serialize, inForm: badgeCall }),
    ...createPersonHandlers({ client, reader, serialize, inForm: badgeCall }),
    ...createExtraHandlers(reader),

    ...createBulkService({ client, badgeCall }),
    'picture/get': async ({ url }) => {
      const state = await session.get();
      if (state.status !== 'signedIn') return { dataUrl: null };
      const source = pictureSource(url, state.dataCentre, state.organization.id);
      if (source.kind === 'refused') return { dataUrl: null };
      const { value } = await read('picture', url, {}, (desk) => fetchPicture(source, desk), {
        priority: 'background',
      });
      return { dataUrl: value };
    },
  };
}
