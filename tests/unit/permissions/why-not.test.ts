import { describe, expect, it } from 'vitest';
import { ACTION_IDS, type ActionId } from '../../../lib/actions/specs';
import { needOf } from '../../../lib/permissions/rules.page';
import { type Facts, whyNot } from '../../../lib/permissions/why-not.page';
import type { TicketState } from '../../../lib/permissions/ticket-state.page';
import { SIGN_IN_SCOPES } from '../../../lib/auth/scopes';

const TICKET: TicketState = { unchangeable: null, departmentId: '1', assigneeId: '2' };
/** Nothing is known of anybody. */
const NOTHING: Facts = { profile: null, edition: null, limits: {}, granted: undefined, policy: {} };
const profile = (tickets: Record<string, boolean>, isLight = false): Facts => ({
  ...NOTHING,
  profile: { name: 'Agent', isLight, permissions: { tickets } },
});
/** The actions that cannot be done, in the order of the list. */
const refused = (facts: Facts, ticket: Parameters<typeof whyNot>[1] = TICKET): ActionId[] =>
  ACTION_IDS.filter((action) => whyNot(action, ticket, facts) !== null);

const FIELDS = ['setStatus', 'setPriority', 'setCategory', 'setSubCategory', 'setDueDate'] as const;

const ADMINISTERING = [
  'activateAgent',
  'deactivateAgent',
  'reinviteAgent',
  'handOverWork',
  'joinDepartment',
  'leaveDepartment',
  'changeTeam',
];

describe('what is not known', () => {
  it('forbids nothing', () => {
    expect(refused(NOTHING)).toEqual([]);
    expect(refused({ ...NOTHING, profile: { name: 'Agent', isLight: false, permissions: {} } })).toEqual([]);
    expect(refused(profile({})), 'a permission that is not mentioned').toEqual([]);
    expect(refused({ ...NOTHING, edition: 'FREE' }), 'no document says what an edition lacks').toEqual([]);
  });
});

describe('the ticket as it is', () => {
  it('takes nothing when it cannot be changed, whatever else is so; people can be given badges', () => {
    const unchangeable = { ...TICKET, unchangeable: 'locked' as const };
    expect(whyNot('setStatus', unchangeable, profile({ edit: false }))).toEqual({
      is: 'ticket',
      text: 'ticketUnchangeable',
    });
    expect(whyNot('addNote', unchangeable, NOTHING)).toEqual({ is: 'ticket', text: 'ticketUnchangeable' });
    expect(whyNot('awardBadges', unchangeable, NOTHING)).toBeNull();
  });

  it('has no values to choose from without a department, and can be written to', () => {
    const nowhere = { ...TICKET, departmentId: null };
    expect(whyNot('setStatus', nowhere, NOTHING)).toEqual({ is: 'ticket', text: 'noDepartment' });
    expect(whyNot('addNote', nowhere, NOTHING)).toBeNull();
  });
});

describe('a policy', () => {
  it('is told before what a profile says, and after what the ticket says', () => {
    const facts = { ...profile({ edit: false }, true), policy: { allowTicketChanges: false } };
    expect(whyNot('setStatus', TICKET, facts)).toEqual({ is: 'policy' });
    expect(whyNot('setStatus', { ...TICKET, unchangeable: 'locked' }, facts)).toMatchObject({ is: 'ticket' });
    expect(whyNot('awardBadges', TICKET, { ...NOTHING, policy: { allowTicketChanges: false } })).toBeNull();
  });

  it('greys what it is about, and nothing else', () => {
    expect(refused({ ...NOTHING, policy: { allowAdministering: false } }, null)).toEqual(ADMINISTERING);
    expect(refused({ ...NOTHING, policy: { allowLabels: false } })).toEqual(['addLabels', 'removeLabels']);
    expect(refused({ ...NOTHING, policy: { allowComments: false } })).toEqual(['addNote', 'addComment']);
  });
});

describe('a light agent', () => {
  const light = profile({ edit: false, changeOwner: false }, true);

  it('writes private notes and nothing else to a ticket', () => {
    expect(refused(light)).toEqual([
      ...FIELDS,
      'assign',
      'assignTeam',
      'moveToDepartment',
      'addTags',
      'removeTags',
      'addComment',
      ...ADMINISTERING,
    ]);
    expect(whyNot('setStatus', TICKET, light)).toEqual({ is: 'lightAgent', profile: 'Agent' });
  });
});

describe('a profile', () => {
  it('without “edit” changes no fields and moves nothing', () => {
    expect(refused(profile({ edit: false }))).toEqual([...FIELDS, 'moveToDepartment']);
    expect(whyNot('setDueDate', TICKET, profile({ edit: false }))).toEqual({
      is: 'profile',
      profile: 'Agent',
      right: 'edit',
    });
  });

  it('without “change owner” assigns nothing that somebody has', () => {
    expect(refused(profile({ changeOwner: false }))).toEqual(['assign', 'assignTeam']);
  });

  it('may have another permission for tickets that nobody has', () => {
    const nobodys = { ...TICKET, assigneeId: null };
    expect(refused(profile({ changeOwner: false }), nobodys), 'nothing is said of those').toEqual([]);
    const none = { changeOwner: false, unassignedChangeOwner: false, handleUnassigned: false };
    expect(refused(profile(none), nobodys)).toEqual(['assign', 'assignTeam']);
    expect(refused(profile({ ...none, unassignedChangeOwner: true }), nobodys)).toEqual([]);
    expect(refused(profile({ ...none, handleUnassigned: true }), nobodys)).toEqual([]);
  });
});

describe('a profile that administers nothing', () => {
  const without = (right: string): Facts => ({
    ...NOTHING,
    profile: { name: 'Agent', isLight: false, permissions: { setup: { [right]: false }, tickets: { teams: false } } },
  });

  it.each([
    ['manageAgents', ['activateAgent', 'deactivateAgent', 'reinviteAgent', 'handOverWork']],
    ['department', ['joinDepartment', 'leaveDepartment']],
    ['teams', ['changeTeam']],
  ])('without “%s” in the setup', (right, what) => {
    expect(refused(without(right))).toEqual(what);
  });
});

describe('an edition', () => {
  it('lacks what Desk has said it lacks, and says which edition that is', () => {
    const facts: Facts = { ...NOTHING, edition: 'FREE', limits: { assignTeam: 'TEAM' } };
    expect(refused(facts)).toEqual(['assignTeam']);
    expect(whyNot('assignTeam', TICKET, facts)).toEqual({ is: 'edition', feature: 'TEAM', edition: 'FREE' });
  });
});

describe('scopes', () => {
  it('of a first sign-in allow what people are given, and no change of a ticket yet', () => {
    const facts: Facts = { ...NOTHING, granted: SIGN_IN_SCOPES };
    expect(whyNot('awardBadges', TICKET, facts)).toBeNull();
    expect(whyNot('addLabels', null, facts)).toBeNull();
    expect(whyNot('setStatus', TICKET, facts)).toEqual({ is: 'scope', need: 'changeTickets' });
    expect(whyNot('addNote', TICKET, facts)).toEqual({ is: 'scope', need: 'changeTickets' });
  });

  it('that were granted are not asked for again', () => {
    const facts: Facts = { ...NOTHING, granted: [...SIGN_IN_SCOPES, 'Desk.tickets.UPDATE', 'Desk.tickets.CREATE'] };
    expect(refused(facts)).toEqual(ADMINISTERING);
    expect(refused({ ...facts, granted: [...(facts.granted ?? []), 'Desk.basic.UPDATE'] })).toEqual([]);
  });

  it('of badges are two, and both are needed', () => {
    const granted = SIGN_IN_SCOPES.filter((scope) => scope !== 'Desk.settings.UPDATE');
    expect(whyNot('awardBadges', null, { ...NOTHING, granted })).toEqual({ is: 'scope', need: 'giveBadges' });
  });

  it('come last: what a consent could not cure is told first', () => {
    const facts: Facts = { ...profile({ edit: false }), granted: SIGN_IN_SCOPES };
    expect(whyNot('setStatus', TICKET, facts)?.is).toBe('profile');
  });

  it('are those of what is changed; for tags others than for the rest of a ticket', () => {
    const by = (need: string): ActionId[] => ACTION_IDS.filter((action) => needOf(action) === need);
    expect(by('tagTickets')).toEqual(['addTags', 'removeTags']);
    expect(by('giveBadges')).toEqual(['awardBadges', 'revokeBadges', 'addLabels', 'removeLabels']);
    expect(by('administer')).toEqual(ADMINISTERING);
    expect(by('changeTickets')).toEqual([
      ...FIELDS,
      'assign',
      'assignTeam',
      'moveToDepartment',
      'markRead',
      'followTicket',
      'unfollowTicket',
      'addNote',
      'addComment',
    ]);
  });
});
