import type { Json, JsonObject } from '../../server/json';
import type { BadgeRecord, UserRecord } from '../../world/records';
import { needed, someIds, textsOf } from '../body';
import { forbidden, invalidData, notFound } from '../errors';
import { oneOf, sortBy, time, type PageRule } from '../query';
import {
  data,
  del,
  getList,
  iso,
  ok,
  post,
  slice,
  USER_READ,
  USER_UPDATE,
  words,
  type Call,
  type Route,
} from '../route';
import { badgeShape } from '../shapes/user-shape';
import { userOf } from './users';

const USER_BADGES: PageRule = { base: 1, standard: 50, max: 50 };
const BADGE_BODY = { badgeIds: needed(someIds()) };

interface HeldBadge {
  badge: BadgeRecord;
  awardedTime: number;
}

/** What a user holds, filtered and sorted as the query wants; oldest award first without a wish. */
function heldBadges(call: Call, user: UserRecord): HeldBadge[] {
  const { world, query } = call;
  const type = query.get('type');
  const start = Date.parse(query.get('startTime') ?? '');
  const end = Date.parse(query.get('endTime') ?? '');
  const held = world.awardsOf(user.id).flatMap(({ badgeId, awardedTime }) => {
    const badge = world.badges.get(badgeId);
    return badge ? [{ badge, awardedTime }] : [];
  });
  const fitting = held.filter(
    ({ badge, awardedTime }) =>
      (type === null || (type === 'custom') === badge.isCustom) &&
      (Number.isNaN(start) || awardedTime >= start) &&
      (Number.isNaN(end) || awardedTime <= end),
  );
  const direction = query.get('sortBy')?.startsWith('-') ? -1 : 1;
  return fitting.sort((a, b) => direction * (a.awardedTime - b.awardedTime));
}

/**
 * One entry of a mass action's answer. The documented examples hold `httpCode` as text in one place and as a number in
 * another; both occur here as well.
 */
function failed(id: string, kind: 'unknown' | 'restricted'): JsonObject {
  const errors: JsonObject =
    kind === 'unknown'
      ? { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: '422' }
      : { errorCode: 'FORBIDDEN', httpCode: 403, error: 'Restricted' };
  return { id, success: false, errors };
}

function change(call: Call, badgeIds: readonly string[], act: (user: UserRecord, badgeId: string) => void): Json {
  if (!call.settings.canAward) throw forbidden();
  const user = userOf(call);
  const results = badgeIds.map((badgeId): JsonObject => {
    const badge = call.world.badges.get(badgeId);
    if (!badge || !badge.inCatalogue) return failed(badgeId, 'unknown');
    if (badge.restricted || badge.levelName !== undefined) return failed(badgeId, 'restricted');
    act(user, badgeId);
    return { id: badgeId, success: true, errors: null };
  });
  return { results };
}

const award = (call: Call, badgeIds: readonly string[]): Json =>
  change(call, badgeIds, (user, badgeId) => call.world.award(user.id, badgeId));
const revoke = (call: Call, badgeIds: readonly string[]): Json =>
  change(call, badgeIds, (user, badgeId) => call.world.revoke(user.id, badgeId));

/** The user of a how-to path, who must belong to the help center of the path. @throws DeskError 404 */
function helpCenterUser(call: Call): UserRecord {
  const user = userOf(call);
  if (!user.helpCenterIds.includes(call.params['helpcenterId'] ?? '')) throw notFound();
  return user;
}

/** The how-to does not say how DELETE names its badges: a JSON body and a query parameter are both taken. */
function namedBadges(call: Call): string[] {
  const named = [...textsOf(call.body['badgeIds']), ...words(call, 'badgeIds')];
  if (named.length === 0) throw invalidData([{ fieldName: '/badgeIds', errorType: 'missing' }]);
  return named;
}

/**
 * In the catalogue, a badge has a level, which is null in the only example. That a badge with one cannot be awarded is our
 * reading: a level is reached, not given.
 */
function catalogueBadge(call: Call, badge: BadgeRecord): JsonObject {
  return { ...badgeShape(call, badge), levelName: badge.levelName ?? null };
}

/** The how-to promises the award date without saying how it is called. */
function datedBadge(call: Call, held: HeldBadge): JsonObject {
  return { ...badgeShape(call, held.badge), awardedTime: iso(held.awardedTime) };
}

const HOWTO = '/helpcenter/{helpcenterId}/users/{userId}/badges';

/** Badges in both documented forms. Source: zoho/zohodesk-oas Badge.json and User.json; Beam Help how-to. */
export const badgeRoutes: Route[] = [
  getList(
    '/badges',
    {
      scopes: { all: ['Desk.settings.READ'] },
      page: { base: 1, standard: 10, max: 50 },
      query: { type: oneOf('custom', 'default') },
    },
    (call) => {
      const type = call.query.get('type');
      const catalogue = [...call.world.badges.values()].filter(
        (badge) => badge.inCatalogue && (type === null || (type === 'custom') === badge.isCustom),
      );
      return ok(slice(catalogue, call.page).map((badge) => catalogueBadge(call, badge)));
    },
  ),
  getList(
    '/users/{userId}/badges',
    {
      form: 'oas',
      scopes: USER_READ,
      page: USER_BADGES,
      query: { type: oneOf('custom', 'default'), sortBy: sortBy('createdTime'), startTime: time(), endTime: time() },
    },
    (call) => {
      const badges = slice(heldBadges(call, userOf(call)), call.page).map(({ badge }) => badgeShape(call, badge));
      return call.settings.bareArrays ? ok(badges) : data(badges);
    },
  ),
  post('/users/{userId}/badges/associate', { form: 'oas', scopes: USER_UPDATE, body: BADGE_BODY }, (call) =>
    ok(award(call, textsOf(call.body['badgeIds']))),
  ),
  post('/users/{userId}/badges/dissociate', { form: 'oas', scopes: USER_UPDATE, body: BADGE_BODY }, (call) =>
    ok(revoke(call, textsOf(call.body['badgeIds']))),
  ),
  getList(HOWTO, { form: 'howto', scopes: USER_READ, page: USER_BADGES }, (call) => {
    const held = slice(heldBadges(call, helpCenterUser(call)), call.page);
    const badges = held.map((one) => datedBadge(call, one));
    return call.settings.bareArrays ? ok(badges) : data(badges);
  }),
  post(HOWTO, { form: 'howto', scopes: USER_UPDATE, body: BADGE_BODY }, (call) => {
    helpCenterUser(call);
    return ok(award(call, textsOf(call.body['badgeIds'])));
  }),
  del(
    HOWTO,
    {
      form: 'howto',
      scopes: USER_UPDATE,
      body: { badgeIds: someIds() },
      query: { badgeIds: { check: (value) => /^\d+(,\d+)*$/.test(value) } },
    },
    (call) => {
      helpCenterUser(call);
      return ok(revoke(call, namedBadges(call)));
    },
  ),
];
