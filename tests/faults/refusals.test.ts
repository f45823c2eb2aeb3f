import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_RECORDS, type DemoDesk, startDemoDesk } from '../../demo/desk.ts';
import { describeProblem } from '../../lib/problems/describe.page';
import { PROBLEM_KINDS } from '../../lib/problems/problem-kinds';
import { sessionItem } from '../../lib/storage/items';
import { ENGLISH, speakEnglish } from './support/english';
import { problemIn } from './support/outcome';
import { Profile } from './support/profile';
import { award, undo } from './support/changes';
import { readFrom } from '../unit/support/read-from';

const { ticket101, contacts, users, helpCenters, badges } = DEMO_RECORDS;
const TICKET_URL = `/api/v1/tickets/${ticket101}`;

let desk: DemoDesk;
let profile: Profile;
beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
  profile = new Profile(desk);
  speakEnglish();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.stop();
});

describe('R13: the wrong organization', () => {
  it('an organization that is not the token’s is told apart from a record that is not there', async () => {
    await profile.signIn();
    const { service } = profile.start();
    expect((await problemIn(readFrom(service, 'ticket', { ticketId: '189200000000999999' }))).kind).toBe('notFound');

    const session = await sessionItem.get();
    if (session.status !== 'signedIn') throw new Error('Not signed in.');
    await sessionItem.set({ ...session, organization: { ...session.organization, id: DEMO_RECORDS.otherOrgId } });
    const problem = await problemIn(readFrom(service, 'ticket', { ticketId: ticket101 }));
    expect(problem).toMatchObject({ kind: 'wrongOrganization', status: 403 });
    expect(describeProblem(problem).action).toBe('signIn');
  });
});

describe('R14: a scope that was not granted', () => {
  it('is named as such, costs one call, and leads to consent', async () => {
    await profile.signIn(['Desk.tickets.READ', 'Desk.basic.READ']);
    const { service, vault } = profile.start();
    const problem = await problemIn(readFrom(service, 'contact', { contactId: contacts.lucas }));
    expect(problem).toMatchObject({ kind: 'scopeMissing', status: 403 });
    expect(describeProblem(problem).action).toBe('signIn');
    expect(desk.count({ path: /^\/api\/v1\/contacts/ })).toBe(1);
    expect(desk.count({ path: '/oauth/v2/token' }), 'no refresh can cure it').toBe(0);
    expect(await vault.grant()).not.toBeNull();
  });
});

describe('R15: what the edition or the profile does not allow', () => {
  it('an edition without the feature: which feature, which edition, and no button to try again', async () => {
    await profile.signIn();
    desk.faults.add({
      path: /\/users\/\d+\/badges/,
      status: 403,
      body: { errorCode: 'LICENSE_ACCESS_LIMITED', message: 'No', feature: 'Badges', editionType: 'EXPRESS' },
    });
    const holder = { userId: users.lucas, helpCenterId: helpCenters.customers };
    const problem = await problemIn(readFrom(profile.start().service, 'badges', holder));
    expect(problem).toMatchObject({ kind: 'editionLimit', feature: 'Badges', edition: 'EXPRESS' });
    const { why, action } = describeProblem(problem);
    expect(why).toMatch(/Badges.*EXPRESS/);
    expect(action).toBe('none');
    expect(desk.count({ path: /\/badges/ })).toBe(1);
  });

  it('a profile without the permission: one refusal, nothing changed, nothing to undo', async () => {
    await profile.signIn();
    desk.settings.canAward = false;
    const { service } = profile.start();
    const actionId = crypto.randomUUID();
    const before = desk.world.badgesOf(users.lucas);
    const change = { userId: users.lucas, helpCenterId: helpCenters.customers, badgeId: badges.bugHunter, actionId };
    expect((await problemIn(award(service, change))).kind).toBe('forbidden');
    expect((await problemIn(undo(service, { actionId }))).kind).toBe('notFound');
    expect(desk.world.badgesOf(users.lucas)).toEqual(before);
    expect(desk.count({ method: 'POST', path: /badges/ })).toBe(1);
  });
});

describe('part 4: one error family', () => {
  it('credits that are used up: the sentence says when they are back', () => {
    const retryAt = new Date(2026, 2, 2, 17, 30).getTime();
    expect(describeProblem({ kind: 'creditsUsedUp', retryAt }).next).toMatch(/5:30|17:30/);
  });

  it('INVALID_DATA carries field, type and message', async () => {
    await profile.signIn();
    const errors = [{ fieldName: '/badgeIds', errorType: 'invalid', errorMessage: 'Not a badge' }];
    desk.faults.add({ path: TICKET_URL, status: 422, body: { errorCode: 'INVALID_DATA', message: 'Invalid', errors } });
    const problem = await problemIn(readFrom(profile.start().service, 'ticket', { ticketId: ticket101 }));
    expect(problem.kind).toBe('invalidData');
    expect(problem.fields).toEqual([{ field: '/badgeIds', type: 'invalid', message: 'Not a badge' }]);
  });

  it('no kind lacks its sentence, its reason and its next step', () => {
    const keys = PROBLEM_KINDS.flatMap((kind) => ['title', 'why', 'next'].map((part) => `problem_${kind}_${part}`));
    expect(keys.filter((key) => !ENGLISH[key]?.message)).toEqual([]);
  });
});
