import { describe, expect, it } from 'vitest';
import { awardBadges, revokeBadges } from '../../../lib/actions/badges.worker';
import { addLabels, removeLabels } from '../../../lib/actions/labels.worker';
import { WORKER_ACTIONS } from '../../../lib/actions/registry.worker';
import type { ActionRequest } from '../../../lib/actions/request';
import { ACTIONS, ACTION_IDS, type ActionSpec } from '../../../lib/actions/specs';
import { ACTION_WORDS, type ActionWords } from '../../../lib/actions/words.page';
import { RULES } from '../../../lib/permissions/rules.page';
import type { WorkerActions } from '../../../lib/actions/worker-action.worker';
import { anAward } from './pretend-desk';

/*
 * Half an action is a type error, wherever the other half is missing: what is written here fails to compile, and `tsc`
 * complains when it no longer does.
 */
describe('half an action', () => {
  it('without the worker’s half', () => {
    const { awardBadges: _left, ...others } = WORKER_ACTIONS;
    // @ts-expect-error -- one half is missing
    const halves: WorkerActions = others;
    expect(Object.keys(halves)).not.toContain('awardBadges');
  });

  it('without the half both sides know', () => {
    const { awardBadges: _left, ...others } = ACTIONS;
    // @ts-expect-error -- one spec is missing
    const specs: typeof ACTIONS = others;
    expect(Object.keys(specs)).not.toContain('awardBadges');
  });

  it('with the half of another one in its place is one for its input and target', () => {
    const { on, ...rest } = ACTIONS.awardBadges;
    // @ts-expect-error -- it changes people, not tickets
    const spec: ActionSpec<'awardBadges'> = { ...rest, on: 'ticket' };
    expect(spec.on).not.toBe(on);
  });

  it('without words, or with a text that is not there', () => {
    const { awardBadges: _gone, ...fewer } = ACTION_WORDS;
    // @ts-expect-error -- nothing is said of an award
    const all: typeof ACTION_WORDS = fewer;
    const { was: _left, ...others } = ACTION_WORDS.awardBadges;
    // @ts-expect-error -- the ledger has no word for it
    const words: ActionWords = others;
    // @ts-expect-error -- no such text
    const wrong: ActionWords = { ...ACTION_WORDS.awardBadges, was: 'ledgerFlown' };
    expect([all.awardBadges, words.was, wrong.was]).toEqual([undefined, undefined, 'ledgerFlown']);
  });

  it('without what it takes to be allowed, or without the policy that turns it off', () => {
    const { awardBadges: _gone, ...fewer } = RULES;
    // @ts-expect-error -- nobody has said who may award
    const rules: typeof RULES = fewer;
    const { feature: _left, ...others } = ACTIONS.awardBadges;
    // @ts-expect-error -- nobody has said which policy turns it off
    const spec: ActionSpec<'awardBadges'> = others;
    expect([rules.awardBadges, spec.feature]).toEqual([undefined, undefined]);
  });

  it('asked for with the target of another', () => {
    // @ts-expect-error -- badges are people's
    const request: ActionRequest<'awardBadges'> = { ...anAward(), target: { on: 'ticket', ticketId: '1' } };
    expect(request.target.on).toBe('ticket');
  });
});

describe('the registry', () => {
  it('has both halves of every action', () => {
    expect(Object.keys(WORKER_ACTIONS).sort()).toEqual([...ACTION_IDS].sort());
    expect({ ...WORKER_ACTIONS }).toMatchObject({ awardBadges, revokeBadges, addLabels, removeLabels });
  });
});
