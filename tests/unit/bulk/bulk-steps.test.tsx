import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import { badge, badges } from '../../gallery/records';
import { ready } from '../../gallery/states';
import type { RunInvitation, RunRow } from '../../../lib/bulk/run';
import { fullCheck, inviteRow, runOf, runRow } from '../../gallery/bulk-states';
import { showBulk } from '../support/show-bulk';

afterEach(cleanup);

const DRAFT = { ...EMPTY_DRAFT, text: 'a@x.com\nb@x.com\nnobody', badgeId: '4', badgeName: 'Expert' };

describe('the steps', () => {
  it('counts people while they are typed, and goes on only with somebody', () => {
    const { getByLabelText, getByText, getByRole, bulkActions } = showBulk({});
    const goOn = getByRole('button', { name: 'Continue' });
    fireEvent.click(goOn);
    expect(bulkActions.go).not.toHaveBeenCalled();
    fireEvent.input(getByLabelText('People'), { target: { value: 'a@x.com, b@x.com, a@x.com\nnobody' } });
    expect(getByText('2 people · 1 duplicate left out')).toBeTruthy();
    expect(getByText('1 entry not understood')).toBeTruthy();
    fireEvent.click(goOn);
    expect(bulkActions.go).toHaveBeenCalledWith('badge');
  });

  it('says what the check costs before it starts', () => {
    const startCheck = vi.fn();
    const { getByText, getByRole } = showBulk({ step: 'badge', draft: DRAFT }, { startCheck });
    expect(getByText('Looking them up costs about 15 API credits. Nothing is awarded yet.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Check' }));
    expect(startCheck).toHaveBeenCalledTimes(1);
  });

  it('finds a badge by typing and keeps the chosen one in sight while searching for another', () => {
    const { getByRole, getAllByRole, queryAllByRole, getByText, bulkActions } = showBulk({
      step: 'badge',
      draft: { ...DRAFT, badgeId: null, badgeName: '' },
    });
    const search = getByRole('combobox', { name: 'Search badges' });
    fireEvent.input(search, { target: { value: 'exp' } });
    fireEvent.keyDown(search, { key: 'Enter', repeat: true });
    expect(bulkActions.edit).not.toHaveBeenCalled();
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(bulkActions.edit).toHaveBeenCalledWith({ badgeId: badge(2).id, badgeName: 'Expert' });
    expect(getByRole('option', { selected: true }).textContent).toContain('Expert');
    fireEvent.input(search, { target: { value: 'zzz' } });
    expect(queryAllByRole('option')).toHaveLength(0);
    expect(getByText('No badge matches “zzz”.')).toBeTruthy();
    expect(getByText('Expert')).toBeTruthy();
    fireEvent.input(search, { target: { value: 'mentor' } });
    fireEvent.click(getAllByRole('option')[0] as HTMLElement);
    expect(bulkActions.edit).toHaveBeenLastCalledWith({ badgeId: badge(10).id, badgeName: 'Mentor' });
  });

  it('offers every badge of a large catalogue, not only the first ones', () => {
    const { getByRole, getAllByRole } = showBulk({ step: 'badge', draft: DRAFT, catalogue: ready(badges(1000)) });
    const search = getByRole('combobox', { name: 'Search badges' });
    fireEvent.keyDown(search, { key: 'End' });
    expect(getAllByRole('option').at(-1)?.getAttribute('aria-posinset')).toBe('1000');
  });

  it('shows every verdict, lets choose and leave out, and starts with the right number', () => {
    const given = { choose: vi.fn(), leaveOut: vi.fn(), startRun: vi.fn() };
    const { getByRole, getAllByRole, getByText } = showBulk(
      { step: 'check', draft: DRAFT, check: fullCheck(5) },
      given,
    );
    fireEvent.change(getByRole('combobox', { name: /^Help-center user for/ }), { target: { value: '4000000999' } });
    expect(given.choose).toHaveBeenCalledWith(0, '4000000999');
    fireEvent.click(getAllByRole('checkbox')[0] as HTMLElement);
    expect(given.leaveOut).toHaveBeenCalledWith(2, true);
    expect(getByText('2 people are not decided yet and get nothing.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Award to 5 people' }));
    expect(given.startRun).toHaveBeenCalledTimes(1);
  });

  it('offers no start while people are still being looked up', () => {
    const check = { ...fullCheck(5), held: {} };
    const { queryByRole, getByRole } = showBulk({ step: 'check', draft: DRAFT, check, isChecking: true });
    expect(queryByRole('button', { name: /^Award to/ })).toBeNull();
    expect(getByRole('progressbar', { name: 'Looking people up…' })).toBeTruthy();
  });

  it('says that the check is over by what it came to, in a place that was there before', () => {
    const check = fullCheck(5);
    const { bulk, container } = showBulk({
      step: 'check',
      draft: DRAFT,
      check: { ...check, held: {} },
      isChecking: true,
    });
    const places = [...container.querySelectorAll('[aria-live]')];
    const said = () => places.map(({ textContent }) => textContent).join('');
    expect(said()).toBe('');
    void act(() => bulk.setState({ check, isChecking: false }));
    expect(said()).toMatch(/goes to everybody marked “Will receive”/);
    void act(() => bulk.setState({ checkProblem: { kind: 'network' } }));
    expect(said()).toContain('Zoho cannot be reached');
  });

  it('asks before a run is cancelled, and tells why it waits', () => {
    const cancel = vi.fn();
    const rows = Array.from({ length: 5 }, (_, n) => runRow(n));
    const { getByRole, getByText, bulk } = showBulk({ run: runOf(rows) }, { cancel });
    fireEvent.click(getByRole('button', { name: 'Cancel run' }));
    expect(cancel).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'End the run' }));
    expect(cancel).toHaveBeenCalledTimes(1);
    void act(() => bulk.setState({ run: runOf(rows, { phase: 'paused', pause: { why: 'offline' } }) }));
    expect(getByText(/^Paused: this computer is offline/)).toBeTruthy();
    expect(getByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('reports, and takes the whole run back only when asked twice', () => {
    const undoRun = vi.fn();
    const rows = [runRow(0, { state: 'given' }), runRow(1, { state: 'already', target: null, verdict: 'alreadyHas' })];
    const { getByRole } = showBulk({ run: runOf(rows, { phase: 'ended' }) }, { undoRun });
    expect(getByRole('heading', { level: 2 }).textContent).toMatch(/^1 person received/);
    fireEvent.click(getByRole('button', { name: 'Undo the whole run' }));
    expect(undoRun).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Take it back' }));
    expect(undoRun).toHaveBeenCalledTimes(1);
  });

  it('says before it is undone for how many the run has parked, of what is still there, and what stays', async () => {
    const undoRun = vi.fn();
    const parkedOf = (row: ReturnType<typeof inviteRow>, change = {}) => ({
      id: row.invitation?.id ?? '',
      contactId: row.person.contactId ?? '',
      personName: row.person.name,
      badge: { id: '4', name: 'Expert' },
      at: 1,
      ...change,
    });
    const rows = [
      runRow(0, { state: 'given' }),
      inviteRow(1, { state: 'invited' }),
      inviteRow(2, { state: 'parked' }),
      inviteRow(3, { state: 'parked' }),
    ];
    const [, one, other, before] = rows as [unknown, RunRow, RunRow, RunRow];
    const parked = [parkedOf(one), parkedOf(other), parkedOf(before, { id: 'parked before' })];
    const run = runOf(rows, { phase: 'invited' });
    const { getByRole, getByText, queryByText, bulk } = showBulk({ run, parked }, { undoRun });
    fireEvent.click(getByRole('button', { name: 'Undo the whole run' }));
    expect(getByText(/^Take the badge back from 1 person\?/)).toBeTruthy();
    expect(getByText(/^The badge will no longer be parked for 2 people\. Invitations that were sent/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Keep it' }));
    expect(undoRun).not.toHaveBeenCalled();
    // One of both was used meanwhile, and nothing else was given.
    await act(() => bulk.setState({ parked: [parkedOf(one)], run: { ...run, rows: rows.slice(1) } }));
    fireEvent.click(getByRole('button', { name: 'Undo the whole run' }));
    expect(getByText(/^The badge will no longer be parked for 1 person\./)).toBeTruthy();
    expect(queryByText(/^Take the badge back/)).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Take it back' }));
    expect(undoRun).toHaveBeenCalledTimes(1);
    await act(() => bulk.setState({ parked: [] }));
    expect(screen.queryByRole('button', { name: 'Undo the whole run' }), 'nothing is left of it').toBeNull();
  });

  it('says once it is undone what was parked no longer is, and that a mail stays sent', async () => {
    const undone = (n: number, before: 'invited' | 'parked' | 'unsure') => {
      const row = inviteRow(n, { state: 'undone' });
      return { ...row, invitation: { ...(row.invitation as RunInvitation), before } };
    };
    const rows = [undone(1, 'invited'), undone(2, 'parked'), undone(3, 'unsure')];
    const { getByRole, getByText, bulk } = showBulk({ run: runOf(rows, { phase: 'undone' }) });
    expect(getByRole('heading', { name: /is no longer parked for 3 people$/ })).toBeTruthy();
    expect(getByText('The badge is no longer parked. The invitation was sent and cannot be taken back.')).toBeTruthy();
    expect(getByText('The badge is no longer parked.')).toBeTruthy();
    expect(getByText(/The invitation may have been sent and cannot be taken back\.$/)).toBeTruthy();
    const both = [...rows, runRow(4, { state: 'undone' })];
    await act(() => bulk.setState({ run: runOf(both, { phase: 'undone' }) }));
    expect(getByRole('heading', { name: /was taken back from 1 person$/ })).toBeTruthy();
  });

  it('shows the sign-in form to who is signed out, and where else the page is open', async () => {
    const { findByRole } = showBulk({}, {}, { session: { status: 'signedOut' } });
    expect(await findByRole('button', { name: 'Sign in' })).toBeTruthy();
    cleanup();
    expect(showBulk({ isElsewhere: true }).getByText('Open in another tab')).toBeTruthy();
  });
});
