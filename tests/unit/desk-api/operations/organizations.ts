import * as organizations from '../../../../lib/desk-api/organizations';
import { operation } from './operation';

const ID = '3981311';
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
];
