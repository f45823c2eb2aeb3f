import { act, cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BulkState } from '../../../lib/bulk/bulk-state';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import { MOST_PARKED } from '../../../lib/parked/parked-awards';
import { accountState, type Shown } from '../../gallery/account-states';
import { BULK_STATES, inviteRow, runOf, runRow, withoutAccounts } from '../../gallery/bulk-states';
import { showBulk } from '../support/show-bulk';

afterEach(cleanup);

const DRAFT = { ...EMPTY_DRAFT, text: 'a@x.com', badgeId: '4', badgeName: 'Expert' };
const CENTERS = [
  { id: '1', name: 'Help' },
  { id: '2', name: 'Partners' },
];

/** The check of six people without an account, one of whom has no address, with the form open. */
function openForm(change: Partial<BulkState> = {}, shown: Partial<Shown> = {}) {
  const given = { invite: vi.fn(), loadHelpCenters: vi.fn() };
  const check = withoutAccounts();
  const state = { step: 'check' as const, draft: DRAFT, check, helpCenters: { loading: false, value: CENTERS } };
  const view = showBulk({ ...state, ...change }, given, shown);
  fireEvent.click(view.getByRole('button', { name: 'Invite or park…' }));
  const press = (name: string | RegExp) => fireEvent.click(view.getByRole('button', { name }));
  const people = () => within(view.getByRole('group', { name: 'People without an account' }));
  return { ...view, ...given, press, people };
}

const isOff = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

describe('those without an account', () => {
  it('are nothing where there are none, and while somebody is still looked up', () => {
    const { queryByText } = showBulk({ step: 'check', draft: DRAFT, check: { rows: [], held: {} } });
    expect(queryByText(/no help-center account/)).toBeNull();
    cleanup();
    const checking = showBulk({ step: 'check', draft: DRAFT, check: withoutAccounts(), isChecking: true });
    expect(checking.queryByRole('button', { name: 'Invite or park…' })).toBeNull();
  });

  it('are invited all in one go, after one question that says how many mails go to whom, and what it costs', () => {
    const { getByRole, press, invite, loadHelpCenters, people } = openForm();
    expect(getByRole('heading', { name: '6 people have no help-center account' })).toBeTruthy();
    expect(loadHelpCenters).toHaveBeenCalledTimes(1);
    expect(people().getAllByRole('checkbox')).toHaveLength(7);
    press('Invite and park');
    expect(invite).not.toHaveBeenCalled();
    const question = getByRole('group', { name: 'Invite and park' }).textContent;
    expect(question).toContain('Zoho Desk sends 5 e-mails to 5 people, one each: an invitation to “Help”.');
    expect(question).toContain('“Expert” is parked for 6 people.');
    expect(question).toContain('No invitation goes to 1 of them.');
    expect(question).toContain('About 20 API credits.');
    press('Send 5 invitations');
    expect(invite).toHaveBeenCalledTimes(1);
    expect(invite).toHaveBeenCalledWith({ people: [1, 2, 4, 5, 6, 7], helpCenter: CENTERS[0] });
  });

  it('are invited some of, to the chosen help center', () => {
    const { getByRole, press, invite, people } = openForm();
    const all = people().getByRole('checkbox', { name: /^All/ }) as HTMLInputElement;
    fireEvent.click(all);
    expect(isOff(getByRole('button', { name: 'Invite and park' }))).toBe(true);
    expect(isOff(getByRole('button', { name: 'Only park' }))).toBe(true);
    fireEvent.click(people().getByRole('checkbox', { name: /casie55@/ }));
    expect(all.indeterminate).toBe(true);
    fireEvent.change(getByRole('combobox', { name: 'Help center' }), { target: { value: '2' } });
    press('Invite and park');
    expect(getByRole('group', { name: 'Invite and park' }).textContent).toContain(
      'Zoho Desk sends 1 e-mail to 1 person: an invitation to “Partners”.',
    );
    press('Send 1 invitation');
    expect(invite).toHaveBeenCalledWith({ people: [6], helpCenter: CENTERS[1] });
  });

  it.each([{ allowInvitations: false }, { helpCenterIds: ['9'] }])(
    'are only parked for where the policy %j lets nobody be invited',
    (values) => {
      const { getByRole, getByText, press, invite } = openForm({}, { policy: { values, flaws: [] } });
      expect(getByText('Your organization does not allow this')).toBeTruthy();
      expect(isOff(getByRole('button', { name: 'Invite and park' }))).toBe(true);
      press('Only park');
      expect(invite).toHaveBeenCalledWith(expect.objectContaining({ helpCenter: null }));
    },
  );

  it('are invited to a help center that the policy allows', () => {
    const { press, invite, queryByRole } = openForm({}, { policy: { values: { helpCenterIds: ['2'] }, flaws: [] } });
    expect(queryByRole('combobox', { name: 'Help center' })).toBeNull();
    press('Invite and park');
    press('Send 5 invitations');
    expect(invite).toHaveBeenCalledWith(expect.objectContaining({ helpCenter: CENTERS[1] }));
  });

  it('are only parked for, and nobody is written to', () => {
    const { press, invite, getByRole } = openForm();
    press('Only park');
    expect(invite).toHaveBeenCalledWith({ people: [1, 2, 4, 5, 6, 7], helpCenter: null });
    expect(document.activeElement, 'and the focus is where it was').toBe(
      getByRole('button', { name: 'Invite or park…' }),
    );
  });

  it('who wait for the badge already are left out unless they are wanted, and are not invited twice', () => {
    const state = BULK_STATES['bulk-check-without']?.();
    const { people, press, getByText, getByRole } = openForm({
      parked: state?.parked ?? [],
      draft: state?.draft ?? DRAFT,
    });
    expect(getByText('Invited on Nov 2, 2026')).toBeTruthy();
    const invited = people().getByRole('checkbox', { name: /okafor53@/ }) as HTMLInputElement;
    expect(invited.checked).toBe(false);
    fireEvent.click(invited);
    press('Invite and park');
    const question = getByRole('group', { name: 'Invite and park' }).textContent;
    expect(question).toContain('Zoho Desk sends 3 e-mails to 3 people');
    expect(question).toContain('No invitation goes to 2 of them.');
  });

  it.each([
    ['nowhere to invite to', { loading: false, value: [] }, 'There is no active help center to invite to.'],
    ['not read yet', { loading: true }, 'Loading help centers…'],
    ['offline', { loading: false, problem: { kind: 'offline' } }, /offline/i],
    ['forbidden', { loading: false, problem: { kind: 'forbidden' } }, /./],
  ] as const)('cannot be invited, but parked for: %s', (_what, helpCenters, words) => {
    const { getByRole, getAllByText, press, invite } = openForm({ helpCenters: helpCenters as never });
    expect(getAllByText(words).length).toBeGreaterThan(0);
    expect(isOff(getByRole('button', { name: 'Invite and park' }))).toBe(true);
    press('Invite and park');
    expect(invite).not.toHaveBeenCalled();
    press('Only park');
    expect(invite).toHaveBeenCalledWith(expect.objectContaining({ helpCenter: null }));
  });

  it('cannot be invited without the scope for it, and it is said how to get it', () => {
    const { session } = accountState();
    if (session?.status !== 'signedIn') throw new Error('not signed in');
    const { getByRole } = openForm({}, { session: { ...session, scopes: ['Desk.contacts.READ'] } });
    expect(isOff(getByRole('button', { name: 'Invite and park' }))).toBe(true);
    expect(getByRole('button', { name: 'Sign in again' })).toBeTruthy();
    expect(isOff(getByRole('button', { name: 'Only park' }))).toBe(false);
  });

  it('push nobody else out of what is parked', () => {
    const parked = Array.from({ length: MOST_PARKED - 3 }, (_, n) => ({
      id: String(n),
      contactId: `x${n}`,
      personName: '',
      badge: { id: '4', name: '' },
      at: 0,
    }));
    const { getByText, getByRole, people } = openForm({ parked });
    expect(getByText(/^There is room for 3 more parked awards\./)).toBeTruthy();
    expect(isOff(getByRole('button', { name: 'Only park' }))).toBe(true);
    expect(isOff(getByRole('button', { name: 'Invite and park' }))).toBe(true);
    for (const name of [/okafor53@/, /mei\.lin54@/, /casie55@/]) {
      fireEvent.click(people().getByRole('checkbox', { name }));
    }
    expect(isOff(getByRole('button', { name: 'Only park' }))).toBe(false);
  });

  it('that are several contacts of one address are asked about', () => {
    const chooseContact = vi.fn();
    const { getByRole } = showBulk({ step: 'check', draft: DRAFT, check: withoutAccounts() }, { chooseContact });
    fireEvent.change(getByRole('combobox', { name: /^Contact for/ }), { target: { value: '1892000889' } });
    expect(chooseContact).toHaveBeenCalledWith(3, '1892000889');
  });
});

describe('a run that invites', () => {
  it('says how far it is and asks before it is ended', () => {
    const cancel = vi.fn();
    const rows = [runRow(0), inviteRow(1, { state: 'invited' }), inviteRow(2), inviteRow(3)];
    const { getByRole, getByText } = showBulk({ run: runOf(rows, { phase: 'inviting' }) }, { cancel });
    expect(getByRole('heading', { level: 2 }).textContent).toMatch(/^Inviting, and parking/);
    expect(getByText('1 of 3')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Cancel run' }));
    expect(getByText(/^End the run\? 2 people will not be invited/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'End the run' }));
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('reports every outcome, looks again where it is not certain, and goes on with the awards that waited', () => {
    const given = { lookAgain: vi.fn(), awardRest: vi.fn() };
    const { run } = BULK_STATES['bulk-invited']?.() ?? {};
    const { getByRole, getByText, bulk } = showBulk({ run: run ?? null }, given);
    expect(getByRole('heading', { level: 2 }).textContent).toBe('“Idea of the Month” is parked for 6 people');
    expect(
      getByText('The invitation may have been sent: Zoho Desk did not answer. Nothing is sent again by itself.'),
    ).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Check again' }));
    expect(given.lookAgain).toHaveBeenCalledTimes(1);
    fireEvent.click(getByRole('button', { name: 'Award to 2 people' }));
    expect(given.awardRest).toHaveBeenCalledTimes(1);
    void act(() => bulk.setState({ run: runOf([inviteRow(0, { state: 'invited' })], { phase: 'invited' }) }));
    expect(getByRole('heading', { level: 2 }).textContent).toBe('“Idea of the Month” is parked for 1 person');
  });

  it('is offered in the report to those whom a run of awards has skipped', () => {
    const invite = vi.fn();
    const rows = [runRow(0, { state: 'given' }), runRow(1, { target: null, verdict: 'noAccount', state: 'skipped' })];
    const { getByRole } = showBulk({ run: runOf(rows, { phase: 'ended' }) }, { invite });
    fireEvent.click(getByRole('button', { name: 'Invite or park…' }));
    fireEvent.click(getByRole('button', { name: 'Invite and park' }));
    fireEvent.click(getByRole('button', { name: 'Send 1 invitation' }));
    expect(invite).toHaveBeenCalledWith({
      people: [1],
      helpCenter: expect.objectContaining({ name: 'Zylker Help Center' }),
    });
  });
});
