import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { BulkApp } from '../../../components/bulk/BulkApp';
import { BulkProvider } from '../../../components/bulk/bulk-context';
import type { BulkActions, BulkState } from '../../../lib/bulk/bulk-state';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import type { AccountState } from '../../../lib/accounts/account-state';
import { bulkState, fullCheck, pretendBulkActions, runOf, runRow } from '../../gallery/bulk-states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const DRAFT = { ...EMPTY_DRAFT, text: 'a@x.com\nb@x.com\nnobody', badgeId: '4', badgeName: 'Expert' };

function show(change: Partial<BulkState>, given: Partial<BulkActions> = {}, account: Partial<AccountState> = {}) {
  const store = createStore<BulkState>()(() => bulkState(change));
  const actions = pretendBulkActions({
    edit: vi.fn((edited) => store.setState(({ draft }) => ({ draft: { ...draft, ...edited } }))),
    go: vi.fn((step) => store.setState({ step })),
    ...given,
  });
  const view = (
    <BulkProvider store={store} actions={actions}>
      <BulkApp />
    </BulkProvider>
  );
  return { ...renderPanel(account, {}, view), bulk: store, bulkActions: actions };
}

describe('the steps', () => {
  it('counts people while they are typed, and goes on only with somebody', () => {
    const { getByLabelText, getByText, getByRole, bulkActions } = show({});
    const goOn = getByRole('button', { name: 'Continue' });
    fireEvent.click(goOn);
    expect(bulkActions.go).not.toHaveBeenCalled();
    fireEvent.input(getByLabelText('People'), { target: { value: 'a@x.com, b@x.com, a@x.com\nnobody' } });
    expect(getByText('2 people · 1 duplicate left out')).toBeTruthy();
    expect(getByText('1 line without anybody')).toBeTruthy();
    fireEvent.click(goOn);
    expect(bulkActions.go).toHaveBeenCalledWith('badge');
  });

  it('says what the check costs before it starts', () => {
    const startCheck = vi.fn();
    const { getByText, getByRole } = show({ step: 'badge', draft: DRAFT }, { startCheck });
    expect(getByText('Looking them up costs about 15 API credits. Nothing is awarded yet.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Check' }));
    expect(startCheck).toHaveBeenCalledTimes(1);
  });

  it('keeps the chosen badge in sight while searching for another', () => {
    const { getByRole, getAllByRole } = show({ step: 'badge', draft: { ...DRAFT, badgeId: null } });
    fireEvent.click(getAllByRole('radio')[3] as HTMLElement);
    fireEvent.input(getByRole('searchbox', { name: 'Search badges' }), { target: { value: 'zzz' } });
    expect(getAllByRole('radio')).toHaveLength(1);
  });

  it('shows every verdict, lets choose and leave out, and starts with the right number', () => {
    const given = { choose: vi.fn(), leaveOut: vi.fn(), startRun: vi.fn() };
    const { getByRole, getAllByRole, getByText } = show({ step: 'check', draft: DRAFT, check: fullCheck(5) }, given);
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
    const { queryByRole, getByRole } = show({ step: 'check', draft: DRAFT, check, isChecking: true });
    expect(queryByRole('button', { name: /^Award to/ })).toBeNull();
    expect(getByRole('progressbar', { name: 'Looking people up…' })).toBeTruthy();
  });

  it('asks before a run is cancelled, and tells why it waits', () => {
    const cancel = vi.fn();
    const rows = Array.from({ length: 5 }, (_, n) => runRow(n));
    const { getByRole, getByText, bulk } = show({ run: runOf(rows) }, { cancel });
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
    const { getByRole } = show({ run: runOf(rows, { phase: 'ended' }) }, { undoRun });
    expect(getByRole('heading', { level: 2 }).textContent).toMatch(/^1 person received/);
    fireEvent.click(getByRole('button', { name: 'Undo the whole run' }));
    expect(undoRun).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Take it back' }));
    expect(undoRun).toHaveBeenCalledTimes(1);
  });

  it('shows the sign-in form to who is signed out, and where else the page is open', async () => {
    const { findByRole } = show({}, {}, { session: { status: 'signedOut' } });
    expect(await findByRole('button', { name: 'Sign in' })).toBeTruthy();
    cleanup();
    expect(show({ isElsewhere: true }).getByText('Open in another tab')).toBeTruthy();
  });
});
