import '../support/catalogue';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { keepPlace } from '../../../components/basics/keep-place';
import { CountAll } from '../../../components/directory/CountAll';
import { DirectoryProvider } from '../../../components/directory/directory-context';
import type { AgentList, DirectoryActions, DirectoryState } from '../../../lib/directory-page/directory-state';
import { viewOf } from '../../../lib/directory-page/view';
import { agentsKey } from '../../../lib/records/agents-query';
import { askedAgents } from '../../../lib/directory-page/asked-agents';

afterEach(cleanup);

const LIST: AgentList = {
  asks: '',
  agents: [],
  isOfBefore: false,
  next: 100,
  allowed: { agents: 0, credits: 0 } as unknown as AgentList['allowed'],
  isLoading: false,
  problem: null,
};

function show(address: string, part?: object, list: Partial<AgentList> = {}) {
  const view = viewOf(address);
  const { wanted } = askedAgents(view);
  if (wanted === null) throw new Error('Nobody is asked for.');
  const key = agentsKey(0, wanted);
  const state = { view, list: { ...LIST, ...list }, wanted: part ? { [`agentCount:${key.search}`]: part } : {} };
  const want = vi.fn<DirectoryActions['want']>();
  const store = createStore<DirectoryState>()(() => state as unknown as DirectoryState);
  render(
    <DirectoryProvider store={store} actions={{ want } as unknown as DirectoryActions}>
      <CountAll />
    </DirectoryProvider>,
  );
  const counted = async (part: object) =>
    await act(() => store.setState({ wanted: { [`agentCount:${key.search}`]: part } as DirectoryState['wanted'] }));
  return { want, key, counted };
}

describe('how many agents there are in all', () => {
  it('is asked for by a click that says what it costs, for those who are listed', () => {
    const { want, key } = show('#agents?state=disabled&light=no');
    fireEvent.click(screen.getByText('Count them all (50 credits)'));
    expect(want).toHaveBeenCalledExactlyOnceWith('agentCount', key, false);
  });

  it('is said once it is known, and not asked for a second time while it is on its way', () => {
    show('#agents', { loading: false, value: { count: 20_431 } });
    expect(screen.getByRole('status').textContent).toBe('20,431 in all');
    cleanup();
    const { want } = show('#agents', { loading: true });
    const button = screen.getByRole('button', { name: 'Counting…' });
    expect(button, 'the focus stays on it').toHaveProperty('disabled', false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(want).not.toHaveBeenCalled();
  });

  it('has the focus once it is known, where its button had it, and takes it from nobody', async () => {
    const end = keepPlace(document);
    const { counted } = show('#agents');
    screen.getByRole('button').focus();
    await counted({ loading: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Counting…' }));
    await counted({ loading: false, value: { count: 20_431 } });
    expect(document.activeElement).toBe(screen.getByRole('status'));
    cleanup();
    const other = show('#agents', { loading: true });
    await other.counted({ loading: false, value: { count: 20_431 } });
    expect(document.activeElement).toBe(document.body);
    end();
  });

  it('says why it could not be told, and asks anew', () => {
    const { want, key } = show('#agents', { loading: false, problem: { kind: 'forbidden' } });
    expect(screen.getByRole('status').textContent).toContain('They were not counted: Your role may not see this');
    fireEvent.click(screen.getByRole('button'));
    expect(want).toHaveBeenCalledExactlyOnceWith('agentCount', key, true);
  });

  it.each([
    ['who are searched for', '#agents?q=ann'],
    ['who are in a department', '#agents?department=1892000000006907'],
    ['who have a role', '#agents?role=1892000000056899'],
    ['who are light', '#agents?light=yes'],
    ['who are looked for here', '#agents?online=yes'],
  ])('of those %s Desk counts nobody, and it is not offered', (_who, address) => {
    show(address);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not offered where the list is there to its end, or still the one before', () => {
    show('#agents', undefined, { next: null });
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    show('#agents', undefined, { isOfBefore: true });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
