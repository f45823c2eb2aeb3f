import type { Holder } from '../desk-api/badges';
import { kindOfErrorCode } from '../desk-api/api-problem';
import type { Badge, MassResult } from '../desk-api/records';
import { type Problem, type ProblemKind, DesksideError, problemError, problemOf } from '../problems/problem';
import type { ActionJournal } from './action-journal';
import type { ActionRecord } from './action-record';

/** What the actions need of Desk for one organization; every call throws `DesksideError`. */
export interface BadgeDesk {
  orgId: string;
  /** The badges a person holds now, asked anew. */
  held(holder: Holder): Promise<Badge[]>;
  award(holder: Holder, badgeIds: string[]): Promise<MassResult[]>;
  revoke(holder: Holder, badgeIds: string[]): Promise<MassResult[]>;
  /** Tells the cache, and so every panel, what the person holds. */
  remember(holder: Holder, badges: Badge[]): Promise<void>;
  /** The catalogue's entry for a badge, for showing it before the next read. */
  badge(badgeId: string): Promise<Badge | null>;
}

export interface BadgeChangeRequest extends Holder {
  badgeId: string;
  actionId: string;
}

/** After these the write may or may not have been carried out: only reading the state again tells. */
const UNKNOWN_OUTCOME: ReadonlySet<ProblemKind> = new Set([
  'timeout',
  'network',
  'offline',
  'serverError',
  'badAnswer',
]);

/** Award, revoke and undo: one write each, never repeated blindly, undone exactly. */
export function createBadgeActions(desk: BadgeDesk, journal: ActionJournal, now: () => number = Date.now) {
  /** Gives a badge. Awarding one that is already held changes nothing and sends nothing. Throws `DesksideError`. */
  async function award(request: BadgeChangeRequest): Promise<ActionRecord> {
    return await change('award', request);
  }

  /** Takes a badge. Throws `DesksideError`. */
  async function revoke(request: BadgeChangeRequest): Promise<ActionRecord> {
    return await change('revoke', request);
  }

  async function change(kind: ActionRecord['kind'], request: BadgeChangeRequest): Promise<ActionRecord> {
    const { userId, helpCenterId, badgeId, actionId } = request;
    const earlier = await journal.find(actionId);
    if (earlier && earlier.phase !== 'sending') return earlier;

    const wanted = kind === 'award';
    const before = await desk.held(request);
    if (isHeld(before, badgeId) === wanted) {
      await desk.remember(request, before);
      // An earlier attempt that got as far as sending is the one that made it so.
      const done = earlier ?? { ...blank(), changed: false };
      return await journal.save({ ...done, phase: 'done' });
    }

    const action = earlier ?? (await journal.save(blank()));
    try {
      await write(kind, request, before);
    } catch (thrown) {
      await journal.remove(action.id);
      throw thrown;
    }
    return await journal.save({ ...action, phase: 'done' });

    function blank(): ActionRecord {
      return {
        id: actionId,
        kind,
        orgId: desk.orgId,
        userId,
        helpCenterId,
        badgeId,
        at: now(),
        changed: true,
        phase: 'sending',
      };
    }
  }

  /**
   * Takes back exactly what an action changed. Throws `DesksideError`; `notFound` when the browser was closed since, the
   * organization was changed, or the action changed nothing.
   */
  async function undo(actionId: string): Promise<ActionRecord> {
    const action = await journal.find(actionId);
    if (action?.phase === 'undone') return action;
    if (!action?.changed || action.orgId !== desk.orgId) throw problemError('notFound');
    const undoing = await journal.save({ ...action, phase: 'undoing' });
    const opposite = action.kind === 'award' ? 'revoke' : 'award';
    try {
      const before = await desk.held(action);
      if (isHeld(before, action.badgeId) === (opposite === 'award')) await desk.remember(action, before);
      else await write(opposite, action, before);
    } catch (thrown) {
      await journal.save({ ...undoing, phase: 'done' });
      throw thrown;
    }
    return await journal.save({ ...undoing, phase: 'undone' });
  }

  /** One write; its result is read, and an unknown outcome is looked up instead of repeated. */
  async function write(
    kind: ActionRecord['kind'],
    target: Holder & { badgeId: string },
    before: Badge[],
  ): Promise<void> {
    const { badgeId } = target;
    const wanted = kind === 'award';
    let result: MassResult | undefined;
    try {
      const results = await (wanted ? desk.award(target, [badgeId]) : desk.revoke(target, [badgeId]));
      result = results.find(({ id }) => id === badgeId);
    } catch (thrown) {
      if (!UNKNOWN_OUTCOME.has(problemOf(thrown).kind)) throw thrown;
      await confirm(target, wanted, thrown);
      return;
    }
    if (!result) {
      await confirm(target, wanted, problemError(wanted ? 'awardRefused' : 'revokeRefused'));
      return;
    }
    if (!result.success) {
      await desk.remember(target, before);
      throw new DesksideError(refusal(kind, result));
    }
    const badge = wanted ? ((await desk.badge(badgeId)) ?? unnamed(badgeId)) : null;
    const rest = before.filter(({ id }) => id !== badgeId);
    await desk.remember(target, badge ? [badge, ...rest] : rest);
  }

  async function confirm(target: Holder & { badgeId: string }, wanted: boolean, otherwise: unknown): Promise<void> {
    const after = await desk.held(target).catch(() => {
      throw otherwise;
    });
    await desk.remember(target, after);
    if (isHeld(after, target.badgeId) !== wanted) throw otherwise;
  }

  return { award, revoke, undo };
}

function isHeld(badges: Badge[], badgeId: string): boolean {
  return badges.some(({ id }) => id === badgeId);
}

function unnamed(id: string): Badge {
  return { id, name: id, description: null, iconUrl: null, isCustom: false, awardedAt: null };
}

/** A refusal inside an HTTP 200: Desk names a code, sometimes a text. */
function refusal(kind: ActionRecord['kind'], result: MassResult): Problem {
  const named = kindOfErrorCode(result.errorCode);
  return {
    kind: named === 'forbidden' ? 'forbidden' : kind === 'award' ? 'awardRefused' : 'revokeRefused',
    ...(result.message ? { detail: result.message } : {}),
  };
}
