import * as profiles from '../../../../lib/desk-api/profiles';
import * as roles from '../../../../lib/desk-api/roles';
import { operation } from './operation';

const ADMINISTRATOR = {
  id: '4000000008464',
  name: 'Support Administrator',
  type: 'Administrator',
  isDefault: true,
  isVisible: true,
  permissions: { tickets: { closeTicket: true, unassignedChangeOwner: false }, social: { view: true } },
};
const CEO = {
  id: '4000000012414',
  name: 'CEO',
  isDefault: true,
  sharesDataWithPeers: false,
  reportsToId: null,
  subRoleIds: ['4000000012420', '4000000012417'],
};

const profileRows = [
  operation(profiles.listProfiles, [{ visible: true, searchStr: 'Ag*', fields: ['type', 'permissions'] }], {
    sends: 'GET /profiles?visible=true&searchStr=Ag*&fields=type,permissions&from=0&limit=250',
    example: 'profiles.json',
    gives: [
      { id: '5000000015288', name: 'Support Administrator', type: 'Administrator' },
      { id: '5000000015306', name: 'Light Agent', type: 'Light', isDefault: true },
    ],
  }),
  operation(profiles.getProfile, ['4000000008464'], {
    sends: 'GET /profiles/4000000008464',
    example: 'profile.json',
    gives: ADMINISTRATOR,
  }),
  operation(profiles.getMyProfile, [], {
    sends: 'GET /myProfile',
    example: 'myProfile.json',
    gives: { ...ADMINISTRATOR, id: '35483000000008343' },
  }),
];

const roleRows = [
  operation(roles.listRoles, [{ isVisible: true }], {
    sends: 'GET /roles?isVisible=true&from=0&limit=500',
    example: 'roles.json',
    gives: [
      { name: 'CEO', reportsToId: null, subRoleIds: ['50000785582324', '50000000779019', '50000001319909'] },
      { name: 'Manager', reportsToId: '50000000008337', isDefault: false },
      { name: 'PortalUser', isVisible: false },
      { name: 'Development Team Member' },
      { name: 'Product Team Member' },
      { name: 'Sales Team Member', description: null, sharesDataWithPeers: true },
      { name: 'Personal' },
      { name: 'Marketing Team Member' },
      { name: 'LightAgent' },
    ],
  }),
  operation(roles.getRole, ['4000000012414'], {
    sends: 'GET /roles/4000000012414',
    example: 'role.json',
    gives: CEO,
  }),
  operation(roles.getRolesByIds, [['4000000012414', '4000000012420']], {
    sends: 'GET /rolesByIds?roleIds=4000000012414,4000000012420',
    example: 'rolesByIds.json',
    gives: [CEO, { name: 'PortalUser', reportsToId: '4000000012414' }, { name: 'Personal', subRoleIds: [] }],
  }),
  operation(roles.getAgentIdsByRole, ['7'], {
    sends: 'GET /roles/7/agents',
    example: 'roleAgents.json',
    gives: ['50000000009163', '50000000009300', '50000000010007', '50000000010011', '50000000062391', '50000000062393'],
  }),
];

export const profileAndRoleOperations = [...profileRows, ...roleRows];
