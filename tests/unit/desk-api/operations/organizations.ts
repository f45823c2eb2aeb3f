import * as organizations from '../../../../lib/desk-api/organizations';
import { operation } from './operation';

const ID = '3981311';
const ZYLKER = {
  id: ID,
  name: 'Zylker INC.',
  portal: 'zylker',
  edition: 'ENTERPRISE',
  isDefault: false,
  isAdmin: true,
  employeeCount: 10,
  zip: '68838-2640',
  primaryContact: 'steve@zylker.com',
};
export const organizationOperations = [
  operation(organizations.getOrganizations, [], {
    sends: 'GET /organizations',
    example: 'organizations.json',
    gives: [
      { id: ID, name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' },
      { name: 'Nshlerin LLC.', portal: 'nshlerin', edition: 'PROFESSIONAL' },
    ],
  }),
  operation(organizations.getAccessibleOrganizations, [], {
    sends: 'GET /accessibleOrganizations',
    example: 'accessibleOrganizations.json',
    gives: [{ id: ID, name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' }],
  }),
  operation(organizations.getOrganization, [ID, { includeCustomDomain: true }], {
    sends: 'GET /organizations/3981311?includeCustomDomain=true',
    example: 'organization.json',
    gives: { ...ZYLKER, customDomain: 'support.zylker.com', isSandboxPortal: null },
  }),
];
