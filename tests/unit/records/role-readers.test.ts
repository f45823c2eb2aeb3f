import { describe, expect, it } from 'vitest';
import { isKeyOf } from '../../../lib/records/resources';
import { ROLE_READERS } from '../../../lib/records/role-readers.worker';
import { recordingClient } from '../desk-api/recording-client';

describe('a role’s card', () => {
  it('reads one role, and its neighbours by their names alone, one call each', async () => {
    const one = recordingClient({ id: '7', name: 'Manager', reportsTo: '1', immediateSubRoles: ['2', '3'] });
    expect(await ROLE_READERS.role(one.client, { roleId: '7' })).toMatchObject({
      name: 'Manager',
      reportsToId: '1',
      subRoleIds: ['2', '3'],
    });
    expect(one.sent).toEqual([{ path: '/roles/7' }]);
    expect(isKeyOf('roleNames', { roleIds: '1,2,3' })).toBe(true);
    const others = recordingClient({ data: [{ id: '1', name: 'CEO', description: 'Sees all' }] });
    expect(await ROLE_READERS.roleNames(others.client, { roleIds: '1,2,3' })).toEqual([{ id: '1', name: 'CEO' }]);
    expect(others.sent).toEqual([{ path: '/rolesByIds', query: { roleIds: '1,2,3' } }]);
  });

  it('counts who has it by their ids; nobody is none', async () => {
    const some = recordingClient({ associatedAgents: ['1', '2', '3'] });
    expect(await ROLE_READERS.roleAgentCount(some.client, { roleId: '7' })).toEqual({ count: 3 });
    expect(some.sent).toEqual([{ path: '/roles/7/agents' }]);
    expect(await ROLE_READERS.roleAgentCount(recordingClient(null).client, { roleId: '7' })).toEqual({ count: 0 });
  });

  it('reads its teams, and names their departments in one call', async () => {
    const teams = recordingClient({ teams: [{ id: '5', name: 'Tier 1', departmentId: '9' }] });
    expect(await ROLE_READERS.roleTeams(teams.client, { roleId: '7' })).toMatchObject([{ id: '5', departmentId: '9' }]);
    expect(teams.sent).toEqual([{ path: '/roles/7/teams' }]);
    const places = recordingClient({ data: [{ id: '9', name: 'Care', chatStatus: 'AVAILABLE' }] });
    expect(await ROLE_READERS.departmentNames(places.client, { departmentIds: '8,9' })).toEqual([
      { id: '9', name: 'Care' },
    ]);
    expect(places.sent).toEqual([{ path: '/departmentsByIds', query: { departmentIds: '8,9' } }]);
  });
});
