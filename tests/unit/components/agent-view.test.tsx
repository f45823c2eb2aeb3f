import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { FoldName } from '../../../lib/storage/fold-names.page';
import { cardsStates } from '../../gallery/cards-states';
import { panelState } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const AGENT = '1892000000056007';

/** The panel beside the profile of an agent in the setup. */
function show(openFolds: FoldName[]) {
  const panel = renderPanel({ ...cardsStates(panelState)['agent-open']?.(), openFolds });
  const asked = () => vi.mocked(panel.actions.want).mock.calls.map(([resource, key]) => [resource, key]);
  return { ...panel, asked };
}

it('says who it is, and asks for nothing more before that is wanted', async () => {
  const { findByRole, getByRole, queryByRole, actions, asked } = show([]);
  const head = await findByRole('button', { name: 'Work, teams and skills' });
  expect(getByRole('region', { name: 'Agent' }).textContent).toContain('Jade Tarapore');
  expect(queryByRole('region', { name: 'Teams' })).toBeNull();
  expect(queryByRole('region', { name: 'Recent tickets' }), 'that is a person’s').toBeNull();
  expect(asked()).toEqual([]);
  fireEvent.click(head);
  expect(actions.toggleFold).toHaveBeenCalledExactlyOnceWith('agentDetails');
});

it('shows presence, departments, teams and skills for four calls', async () => {
  const { findByRole, getByRole, asked, actions } = show(['agentDetails']);
  const fold = within(await findByRole('region', { name: 'Work, teams and skills' }));
  const section = (name: string): string => fold.getByRole('region', { name }).textContent ?? '';
  expect(section('Right now')).toContain('Online');
  expect(section('Teams')).toContain('Night Shift');
  expect(section('Skills')).not.toBe('Skills');
  expect(fold.queryByRole('region', { name: 'About' }), 'it stands above').toBeNull();
  await waitFor(() => expect(asked()).toHaveLength(4));
  expect(Object.fromEntries(asked())).toMatchObject({
    agentCard: { agentId: AGENT },
    agentLoads: { agentIds: AGENT },
    agentTeams: { agentId: AGENT },
    agentSkills: { agentId: AGENT },
  });
  fireEvent.click(getByRole('button', { name: 'Night Shift' }));
  expect(actions.openCard).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ kind: 'team', teamId: '2' }),
    'Night Shift',
  );
});

it('is of the agent whose profile is open, also after the next one was opened', async () => {
  const { findByRole, store, asked } = show(['agentDetails']);
  await findByRole('region', { name: 'Teams' });
  const context = { kind: 'agent', dataCentre: 'us', portal: 'zylker', agentId: '7' } as const;
  store.setState({ context, assignee: { loading: true } });
  await waitFor(() => expect(asked()).toContainEqual(['agentTeams', { agentId: '7' }]));
  expect((await findByRole('region', { name: 'Teams' })).textContent).not.toContain('Night Shift');
});
