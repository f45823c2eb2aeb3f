import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { roleStates } from '../../gallery/role-states';
import { panelState } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const ROLE = '1892000000056899';

async function show(name: string) {
  const panel = renderPanel(roleStates(panelState)[name]?.() ?? {});
  const dialog = await panel.findByRole('dialog', { hidden: true });
  const region = (title: string) => within(dialog).getByRole('region', { name: title, hidden: true });
  const asked = () => vi.mocked(panel.actions.want).mock.calls.map(([resource]) => resource);
  return { ...panel, region, asked, section: (title: string) => region(title).textContent ?? '' };
}

describe('a role’s card', () => {
  it('reads the role, not the whole tree; its neighbours once it is known who they are, in one call', async () => {
    const { asked } = await show('card-role-loading');
    await waitFor(() => expect(asked()).toHaveLength(3));
    expect(new Set(asked())).toEqual(new Set(['role', 'roleTeams', 'agentsPage']));
    cleanup();
    const known = await show('card-role');
    await waitFor(() => expect(known.actions.want).toHaveBeenCalledWith('roleNames', { roleIds: '1,2,3,4' }, false));
    expect(known.asked().filter((resource) => resource === 'roleNames')).toHaveLength(1);
  });

  it('says who is above and below it; of whom no name is told, that', async () => {
    const { section } = await show('card-role');
    expect(section('Reports to')).toContain('CEO');
    expect(section('Roles below')).toContain('Team lead');
    expect(section('Roles below')).toContain('not known');
  });

  it('tells teams of one name apart by their departments, as far as these are told', async () => {
    const { section, actions } = await show('card-role');
    expect(section('Teams')).toContain('Tier 1Customer Care');
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('departmentNames', { departmentIds: '8,9' }, false));
  });

  it('at the top of the tree asks for those below it all the same, as many as one call names', async () => {
    const { section, actions, asked } = await show('card-role-top');
    expect(section('Reports to')).toContain('Nobody: it is at the top.');
    await waitFor(() => expect(asked()).toContain('roleNames'));
    const [, key] = vi.mocked(actions.want).mock.calls.find(([resource]) => resource === 'roleNames') ?? [];
    expect((key as { roleIds: string }).roleIds.split(',')).toHaveLength(50);
    expect(section('Roles below')).toContain('10 more below it');
    expect(section('Roles below')).not.toContain('not known');
  });

  it('counts everybody who has it by a click only, and only where the first page does not have them all', async () => {
    const { region, actions, asked } = await show('card-role');
    expect(asked()).not.toContain('roleAgentCount');
    fireEvent.click(within(region('Agents')).getByText('Count all who have it'));
    await waitFor(() => expect(actions.want).toHaveBeenCalledWith('roleAgentCount', { roleId: ROLE }, false));
    cleanup();
    const whole = await show('card-role-top');
    expect(whole.section('Agents')).not.toContain('Count all');
  });
});
