import type { Clock } from '../actions/landing.worker';
import { type BadgeFormMemory, withBadgePaths } from '../badges/badge-paths.worker';
import type { Cache } from '../cache/cache.worker';
import type { BadgePaths } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { diaryItem } from '../diary/diary-item';
import { headerCountsItem } from '../diary/header-counts.worker';
import type { Input, Output } from '../messages/protocol';
import type { Handlers } from '../messages/serve.worker';
import type { Ledger } from '../ledger/ledger';
import type { ReadPolicy } from '../policy/managed-policy.worker';
import { fetchPicture } from '../pictures/fetch-picture';
import { pictureSource } from '../pictures/picture-source';
import { createReaders } from '../records/readers.worker';
import type { Key, Resource } from '../records/resources';
import type { Session } from '../session/session';
import { keptList } from '../storage/kept-lists';
import type { SignInId } from '../storage/sign-in-id';
import { createActionHandlers } from './action-handlers';
import { createBulkService } from './bulk-service';
import { createPersonHandlers } from './person-handlers';
import { type LearnedUsersParts, createLearnedUsers } from './learned-users';
import { type OpenViews, createOpenViews } from './open-views';
import { createReader } from './reader';
import { createSerializer } from './serialize';

export interface DeskServiceParts {
  /** Whose service it is. */
  signIn: SignInId;
  client: DeskClient;
  session: Session;
  cache: Cache;
  ledger: Ledger;
  badgeForms: BadgeFormMemory;
  /** Where it is kept who the help-center users of contacts were. */
  learned: LearnedUsersParts['kept'];
  /** Those side by side: another one is begun, this one is given up. */
  signIns: SignInsControl;
  /** By what public pictures are fetched; the browser's own without it. */
  fetch?: typeof fetch | undefined;
  /** Is told of every record that a read or a write has made new, by its key in the cache, as panels are. */
  arrived?: (key: string) => void;
  clock?: Clock;
  /** What the organization's administrator allows; without it nothing is forbidden. */
  policy?: ReadPolicy;
}

/** What can be done about the sign-ins side by side. */
export interface SignInsControl {
  begin(where: Input<'session/beside'>): Promise<Output<'session/beside'>>;
  leave(signIn: SignInId): Promise<null>;
  /** Begins the sample, afresh. */
  beginSample(): Promise<Output<'session/sample'>>;
}

const PICTURE_FRESH_MS = 24 * 60 * 60_000;
const CLOCK: Clock = { now: Date.now, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };

/** Every operation a page may ask for, by its message name, and what panels are given without asking for each part. */
export function createDeskService(parts: DeskServiceParts): { handlers: Handlers; attachView: OpenViews['attach'] } {
  const { signIn, client, session, cache, ledger, badgeForms, clock = CLOCK, policy } = parts;
  const learned = createLearnedUsers({ kept: parts.learned, orgId: session.orgId, moment: cache.moment });
  const readers = createReaders(badgeCall);
  const reader = createReader({
    cache,
    client,
    readers: {
      ...readers,
      helpCenters: (desk, key) => learned.from(key.contactId, () => readers.helpCenters(desk, key)),
    },
    orgId: session.orgId,
    kept: async (orgId, key) => await keptList(orgId, key, Date.now(), signIn),
    arrived: (key, record) => {
      views.arrived(key, record);
      parts.arrived?.(key);
    },
  });
  const serialize = createSerializer();

  async function badgeCall<T>(call: (paths: BadgePaths) => Promise<T>): Promise<T> {
    return await withBadgePaths(badgeForms, await session.orgId(), call);
  }

  const actions = createActionHandlers({
    client,
    session,
    reader,
    ledger,
    serialize,
    inForm: badgeCall,
    clock,
    policy,
  });
  const views = createOpenViews({
    reader,
    opened: (target) => void actions.settleLeft(target),
    // What is remembered of this session is better than a guess, however old.
    likely: async (orgId, contactId) =>
      (await reader.cached('helpCenters', contactId, null)) === null ? await learned.of(orgId, contactId) : [],
  });

  const handlers: Handlers = {
    'session/get': () => session.get(),
    'session/signIn': (settings) => session.signIn(settings),
    'session/allow': ({ need, orgId }) => session.allow(need, orgId),
    'session/settle': (word) => session.settle(word),
    'session/signOut': (how) => session.signOut(how),
    'session/beside': (where) => parts.signIns.begin(where),
    'session/leave': () => parts.signIns.leave(signIn),
    'session/sample': () => parts.signIns.beginSample(),

    'diary/read': async () => ({ entries: await diaryItem.get(), headers: await headerCountsItem.get() }),
    'record/read': ({ resource, key, ...how }) => reader.read<Resource>(resource, key as Key<Resource>, how),

    ...actions.handlers,
    ...createPersonHandlers({ signIn, client, reader, serialize, inForm: badgeCall, policy }),
    ...createBulkService({ client, badgeCall }),
    'picture/get': async ({ url }) => {
      const state = await session.known();
      if (state.status !== 'signedIn') return { dataUrl: null };
      const source = pictureSource(url, state.dataCentre, state.organization.id);
      if (source.kind === 'refused') return { dataUrl: null };
      const dataUrl = await reader.keep({
        kind: 'picture',
        id: url,
        freshMs: PICTURE_FRESH_MS,
        load: (desk) => fetchPicture(source, desk, parts.fetch),
        manner: { priority: 'background' },
      });
      return { dataUrl };
    },
  };
  return { handlers, attachView: views.attach };
}
