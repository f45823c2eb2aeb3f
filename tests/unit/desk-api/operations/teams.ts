import * as teams from '../../../../lib/desk-api/teams';
import { operation } from './operation';

const SALES = {
  id: '6000000014007',
  name: 'Sales Reps.',
  memberCount: 2,
  departmentId: '6000000009893',
  memberIds: ['6000000009086', '6000000012003'],
  agentIds: ['6000000009086'],
  roleIds: ['6000000011311', '6000000011307'],
  roleWithSubordinatesIds: ['6000000008684', '6000000008686'],
  subTeamIds: ['6000000011303'],
  logoUrl: null,
};
/** Bare numbers in the documented answer. */
const ASSOCIABLE = [
  '6000000011303',
  '6000000017021',
  '6000000017023',
  '6000000016013',
  '6000000017017',
  '6000000016015',
  '6000000017019',
  '6000000017013',
  '6000000017015',
  '6000000017009',
  '6000000012001',
  '6000000017011',
  '6000000017005',
  '6000000016025',
  '6000000017007',
  '6000000017059',
  '6000000016027',
  '6000000017001',
  '6000000016029',
  '6000000017003',
  '6000000016031',
  '6000000016017',
  '6000000015001',
  '6000000016019',
  '6000000016021',
];
export const teamOperations = [
  operation(teams.getTeam, ['6000000014007'], {
    sends: 'GET /teams/6000000014007',
    example: 'team.json',
    gives: { id: '6000000014007', name: 'Sales Reps.', memberCount: 2 },
  }),
  operation(teams.getFullTeam, ['6000000014007'], {
    sends: 'GET /teams/6000000014007',
    example: 'team.json',
    gives: SALES,
  }),
  operation(teams.listTeams, [], {
    sends: 'GET /teams?from=0&limit=200',
    example: 'teams.json',
    gives: [
      { id: '17000000013003', departmentId: '17000000007253', memberCount: 0 },
      { id: '17000000013005', departmentId: '17000000009326' },
      { id: '17000000013001', name: 'Engineering', memberIds: [] },
    ],
  }),
  operation(teams.listTeamsOfAgent, ['6000000011313'], {
    sends: 'GET /agents/6000000011313/teams?from=0&limit=200',
    example: 'agentTeams.json',
    gives: [
      { id: '6000000083003', roleIds: ['60000000098623'], memberIds: ['6000000011313', '60000000120230'] },
      { id: '6000000083034', agentIds: ['6000000011313'] },
    ],
  }),
  operation(teams.getTeamsOfRole, ['60000000098623'], {
    sends: 'GET /roles/60000000098623/teams',
    example: 'roleTeams.json',
    gives: [{ id: '6000000083003', roleWithSubordinatesIds: ['6000000008684'] }, { id: '6000000083034' }],
  }),
  operation(teams.getTeamsInDepartment, ['6000000007245'], {
    sends: 'GET /departments/6000000007245/teams',
    example: 'departmentTeams.json',
    gives: [{ name: 'Field Agents' }, { name: 'Managers' }],
  }),
  operation(teams.getTeamMembers, ['7', { include: ['profile', 'role'] }], {
    sends: 'GET /teams/7/members?include=profile,role',
    example: 'teamMembers.json',
    gives: [
      { id: '7000000013328', name: 'John', zuid: '437793' },
      { name: 'Steve Kyle', profileId: '7000000012339' },
    ],
  }),
  operation(teams.getAssociableTeamIds, ['7'], {
    sends: 'GET /teams/7/associables',
    example: 'teamAssociables.json',
    gives: ASSOCIABLE,
  }),
  operation(teams.updateTeam, ['7', { subTeams: [] }], {
    sends: 'PATCH /teams/7',
    body: { subTeams: [] },
    example: 'team.json',
    gives: SALES,
  }),
];
